import { z } from 'zod';
import type { FactIndex } from '../fact-index.ts';
import { type FactRecord, valuesOf } from '../facts.ts';
import { addSpan, type DateRange, readDateRange, type Span } from '../uncertain-date.ts';
import { type Item, type Judgement, judge, reason } from '../verdict.ts';
import { selected } from './selection.ts';
import { fieldName, kindName, rangeOfRuleDate, ruleDate, spanSpec, whereSpec } from './spec.ts';

/** Something has happened by a day. */
export const deadlineSpec = z
  .strictObject({
    kind: z.literal('deadline').describe('Something has happened by a day, once or again and again.'),
    record: kindName.default('plan').describe('The kind of record that holds the dates.'),
    where: whereSpec.optional().describe('Only records with these values.'),
    event: fieldName.describe('The field with the day it happened.'),
    by: ruleDate.optional().describe('A fixed day, month or year: it must have happened by its end.'),
    of: fieldName
      .optional()
      .describe('The field the time is counted from; alone: the day it must have happened by.'),
    within: spanSpec.optional().describe('How long after `of` it may happen.'),
    monthsIn: fieldName.optional().describe('The field that says within how many months.'),
    repeats: z
      .boolean()
      .default(false)
      .describe('True: it must happen again within the same time, and again.'),
  })
  .refine((spec) => spec.by !== undefined || spec.of !== undefined || spec.repeats, {
    params: { code: 'rulebook.deadline-needs-day' },
  })
  .refine((spec) => !spec.repeats || spec.within !== undefined || spec.monthsIn !== undefined, {
    params: { code: 'rulebook.deadline-repeats-needs-time' },
  });
export type DeadlineRule = z.output<typeof deadlineSpec>;

/** @source LAW-07, PLAN-27, DUTY-14, requirements section 26 */
export function judgeDeadline(rule: DeadlineRule, index: FactIndex): Judgement {
  const chosen = selected(index, rule.record, rule.where, 0);
  if ('word' in chosen) return chosen;
  const seen = chosen.records.map((record) => itemOf(record, rule, index.facts.on));
  const due = seen.filter((item) => !item.notYetDue);
  if (due.length === 0) {
    const first = seen[0];
    return {
      ...judge(seen),
      word: 'not-yet-due',
      reasons: first?.reason ? [first.reason] : [],
      gaps: [],
    };
  }
  return judge(due);
}

type DeadlineItem = Item & { readonly notYetDue?: boolean };

function itemOf(record: FactRecord, rule: DeadlineRule, on: string): DeadlineItem {
  const ref = { kind: record.kind, code: record.code };
  const happened = readDateRange(record.fields[rule.event]);
  const span = spanOf(record, rule);
  if (rule.monthsIn !== undefined && span === null) {
    return { state: 'unknown', place: { ...ref, field: rule.monthsIn }, reason: reason('field-unknown') };
  }
  const due = dueOn(record, rule, span ?? {}, happened);
  if (due === null) {
    const field = rule.of ?? rule.event;
    if (record.fields[field] === undefined || rule.of !== undefined) {
      return { state: 'unknown', place: { ...ref, field }, reason: reason('date-not-given') };
    }
    return { state: 'lacking', place: { ...ref, field }, reason: reason('never-happened') };
  }
  if (!happened && record.fields[rule.event] === undefined && due.latest < on) {
    return { state: 'unknown', place: { ...ref, field: rule.event }, reason: reason('date-not-given') };
  }
  if (rule.repeats) return repeating(ref, rule, due, happened, on);
  return once(ref, rule, due, happened, on);
}

type Ref = { readonly kind: string; readonly code: string };

function once(
  ref: Ref,
  rule: DeadlineRule,
  due: DateRange,
  happened: DateRange | null,
  on: string,
): DeadlineItem {
  const place = { ...ref, field: rule.event };
  if (!happened || happened.earliest > on) {
    if (on > due.latest) return { state: 'lacking', place, reason: reason('overdue', { due: due.latest }) };
    return { state: 'lacking', notYetDue: true, place, reason: reason('due-by', { due: due.latest }) };
  }
  if (happened.latest <= due.earliest) return { state: 'there', used: [ref] };
  if (happened.earliest > due.latest)
    return { state: 'lacking', place, reason: reason('too-late', { due: due.latest }) };
  return { state: 'unknown', place, reason: reason('date-uncertain') };
}

function repeating(
  ref: Ref,
  rule: DeadlineRule,
  due: DateRange,
  happened: DateRange | null,
  on: string,
): DeadlineItem {
  const place = { ...ref, field: rule.event };
  if (on > due.latest) return { state: 'lacking', place, reason: reason('overdue', { due: due.latest }) };
  if (on > due.earliest) return { state: 'unknown', place, reason: reason('date-uncertain') };
  if (happened) return { state: 'there', used: [ref], reason: reason('next-due', { due: due.earliest }) };
  return { state: 'lacking', notYetDue: true, place, reason: reason('due-by', { due: due.latest }) };
}

function spanOf(record: FactRecord, rule: DeadlineRule): Span | null {
  if (rule.monthsIn === undefined) return rule.within ?? {};
  const months = Number(valuesOf(record.fields[rule.monthsIn])[0]);
  return Number.isInteger(months) && months > 0 ? { months } : null;
}

/** The range of days that is the last allowed; null when what it is counted from is not known. */
function dueOn(
  record: FactRecord,
  rule: DeadlineRule,
  span: Span,
  happened: DateRange | null,
): DateRange | null {
  if (rule.by !== undefined) {
    const { latest } = rangeOfRuleDate(rule.by);
    return { earliest: latest, latest };
  }
  const base = rule.of === undefined ? null : readDateRange(record.fields[rule.of]);
  const from = rule.repeats ? (happened ?? base) : base;
  return from && { earliest: addSpan(from.earliest, span), latest: addSpan(from.latest, span) };
}
