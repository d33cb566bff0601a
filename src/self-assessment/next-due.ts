import { addTo, type CalendarDate, calendarDate } from '../calendar/index.ts';
import type { RecordSet } from '../records/index.ts';
import { selfAssessmentDefinition } from './self-assessment.ts';

/** Partners look at themselves at least this often. @source SELF-04; GOV-13; 002 9.7 */
const atLeastEveryMonths = 24;

/** When the next self-assessment has to be over: two years after the last; null where there has been none. */
export function nextSelfAssessmentDue(records: RecordSet, on: string): CalendarDate | null {
  const last = records
    .all(selfAssessmentDefinition)
    .flatMap(({ values }) => (values.closesOn !== null && values.closesOn < on ? [values.closesOn] : []))
    .sort()
    .at(-1);
  return last === undefined ? null : addTo(calendarDate(last), { months: atLeastEveryMonths });
}
