import { approvalDefinition } from '../approval/index.ts';
import { calendarDate } from '../calendar/index.ts';
import { bodyMeetingDefinition } from '../governance/index.ts';
import { membersOn } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import {
  type BodyToApprove,
  type LatestSafeDate,
  latestSafeDates,
  type PlannedMeeting,
  usualChoices,
} from './latest-safe-dates.ts';

/**
 * The bodies that have to approve a plan, with their own calendars: those whose approval is recorded as wanted, else
 * every organisation with a seat at the table.
 *
 * @source APPR-01, APPR-02, APPR-03
 */
export function approvingBodies(records: RecordSet, plan: string, today: string): readonly BodyToApprove[] {
  const approvals = records.all(approvalDefinition).filter(({ values }) => values.plan === plan);
  const decided = new Map(approvals.map(({ values }) => [values.organisation, values.decidedOn]));
  const wanted = approvals.flatMap(({ values }) => values.organisation ?? []);
  const seated = membersOn(records, today).map(({ code }) => code);
  const bodies = new Set(wanted.length > 0 ? wanted : seated);
  return [...bodies].map((organisation) => ({
    organisation,
    meetings: meetingsOf(records, organisation),
    decidedOn: decided.get(organisation) ?? null,
  }));
}

/**
 * The last of a body's own meetings at which a plan can be decided and still be adopted by a day, as planning backwards
 * reckons it; without meetings recorded so far ahead, the day alone.
 *
 * @param days - ISO dates
 * @source APPR-02; issue 4, Time
 */
export function latestSafeMeeting(
  records: RecordSet,
  organisation: string,
  { adoptBy, today }: { readonly adoptBy: string; readonly today: string },
): LatestSafeDate | undefined {
  return latestSafeDates({
    target: { event: 'adoption', on: calendarDate(adoptBy) },
    rules: { consultation: null, advice: null },
    choices: usualChoices,
    bodies: [{ organisation, meetings: meetingsOf(records, organisation) }],
    known: {},
    today,
  }).findLast(({ step }) => step === 'approve');
}

function meetingsOf(records: RecordSet, organisation: string): readonly PlannedMeeting[] {
  return records
    .all(bodyMeetingDefinition)
    .filter(({ values }) => values.organisation === organisation)
    .flatMap(({ code, values: { heldOn, papersBy, form } }) =>
      heldOn !== null && form !== null ? [{ code, heldOn, papersBy, form }] : [],
    );
}
