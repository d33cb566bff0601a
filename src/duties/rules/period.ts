import { z } from 'zod';
import type { CalendarDate } from '../../calendar/index.ts';
import type { FactIndex } from '../fact-index.ts';
import type { FactRecord } from '../facts.ts';
import {
  addSpan,
  type DateRange,
  dayAfter,
  daysInclusive,
  readDateRange,
  type Span,
  spanForWords,
} from '../uncertain-date.ts';
import { type Item, type Judgement, judge, reason } from '../verdict.ts';
import { selected } from './selection.ts';
import { fieldName, kindName, spanSpec, whereSpec } from './spec.ts';

/** The time between two dates of a record is long enough, or short enough. */
export const periodSpec = z
  .strictObject({
    kind: z
      .literal('period')
      .describe(
        'The time between two dates is long enough, or not too long. Both days count, unless it says otherwise.',
      ),
    record: kindName.default('plan').describe('The kind of record that holds both dates.'),
    where: whereSpec.optional().describe('Only records with these values.'),
    from: fieldName.describe('The field with the first day.'),
    to: fieldName.describe('The field with the last day.'),
    firstDay: z
      .enum(['counts', 'not-counted'])
      .default('counts')
      .describe('`not-counted`: the time begins on the day after the first.'),
    atLeast: spanSpec.optional().describe('The shortest time allowed: `{ weeks: 12 }`.'),
    atMost: spanSpec.optional().describe('The longest time allowed: `{ years: 5 }`.'),
  })
  .refine((spec) => spec.atLeast !== undefined || spec.atMost !== undefined, {
    params: { code: 'rulebook.period-needs-limit' },
  });
export type PeriodRule = z.output<typeof periodSpec>;

/** @source PLAN-04, PLAN-05, DUTY-34, requirements section 26 */
export function judgePeriod(rule: PeriodRule, index: FactIndex): Judgement {
  const chosen = selected(index, rule.record, rule.where, 0);
  if ('word' in chosen) return chosen;
  return judge(chosen.records.map((record) => itemOf(record, rule)));
}

/** The first and the last day on which a period that has begun may end, as the rule counts. */
export interface PeriodLimits {
  readonly record: FactRecord;
  readonly from: DateRange | null;
  readonly to: DateRange | null;
  readonly noEarlierThan: DateRange | null;
  readonly noLaterThan: DateRange | null;
  readonly item: Item;
}

/** The limits that a rule sets to each period it is about. */
export function limitsOfPeriods(rule: PeriodRule, index: FactIndex): readonly PeriodLimits[] {
  const chosen = selected(index, rule.record, rule.where, 0);
  if ('word' in chosen) return [];
  return chosen.records.map((record) => {
    const from = readDateRange(record.fields[rule.from]);
    return {
      record,
      from,
      to: readDateRange(record.fields[rule.to]),
      noEarlierThan: from && rule.atLeast ? lastDayOf(from, rule, rule.atLeast) : null,
      noLaterThan: from && rule.atMost ? lastDayOf(from, rule, rule.atMost) : null,
      item: itemOf(record, rule),
    };
  });
}

/** The last day of a time so long that begins in a range of days. */
function lastDayOf(from: DateRange, rule: PeriodRule, span: Span): DateRange {
  const last = (day: CalendarDate) => addSpan(dayAfter(beginsOn(day, rule), span), { days: -1 });
  return { earliest: last(from.earliest), latest: last(from.latest) };
}

/** The first day that counts. */
function beginsOn(day: CalendarDate, rule: PeriodRule): CalendarDate {
  return rule.firstDay === 'counts' ? day : addSpan(day, { days: 1 });
}

function itemOf(record: FactRecord, rule: PeriodRule): Item {
  const ref = { kind: record.kind, code: record.code };
  const from = readDateRange(record.fields[rule.from]);
  const to = readDateRange(record.fields[rule.to]);
  if (!from || !to) {
    return {
      state: 'unknown',
      place: { ...ref, field: from ? rule.to : rule.from },
      reason: reason('date-not-given'),
    };
  }
  if (to.latest < from.earliest) {
    return { state: 'lacking', place: { ...ref, field: rule.to }, reason: reason('ends-before-start') };
  }
  const longest = { from: beginsOn(from.earliest, rule), to: to.latest };
  const shortest = { from: beginsOn(from.latest, rule), to: to.earliest };
  const days =
    longest.from === shortest.from && longest.to === shortest.to
      ? daysInclusive(longest.from, longest.to)
      : null;
  if (rule.atLeast) {
    const { n, unit } = spanForWords(rule.atLeast);
    const reaches = (range: typeof longest) =>
      addSpan(range.to, { days: 1 }) >= dayAfter(range.from, rule.atLeast ?? {});
    if (!reaches(longest)) {
      return {
        state: 'lacking',
        place: { ...ref, field: rule.to },
        reason: tooShort(unit, n, daysInclusive(longest.from, longest.to)),
      };
    }
    if (!reaches(shortest))
      return { state: 'unknown', place: { ...ref, field: rule.to }, reason: reason('date-uncertain') };
  }
  if (rule.atMost) {
    const { n, unit } = spanForWords(rule.atMost);
    const within = (range: typeof longest) =>
      addSpan(range.to, { days: 1 }) <= dayAfter(range.from, rule.atMost ?? {});
    if (shortest.from <= shortest.to && !within(shortest)) {
      return {
        state: 'lacking',
        place: { ...ref, field: rule.to },
        reason: reason('period-too-long', { n, unit }),
      };
    }
    if (!within(longest))
      return { state: 'unknown', place: { ...ref, field: rule.to }, reason: reason('date-uncertain') };
  }
  return {
    state: 'there',
    used: [ref],
    ...(days === null ? {} : { reason: reason('period-fits', { days }) }),
  };
}

function tooShort(unit: string, n: number, days: number) {
  return reason('period-too-short', { n, unit, days });
}
