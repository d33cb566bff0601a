import { z } from 'zod';
import type { CalendarDate } from '../../calendar/index.ts';
import { type FactIndex, matches, type Where } from '../fact-index.ts';
import { type FactRecord, type RecordRef, valuesOf } from '../facts.ts';
import { addSpan, type DateRange, readDateRange, type Span, spanForWords } from '../uncertain-date.ts';
import { cannotTell, type Item, type Judgement, judge, notApplicable, reason, refOf } from '../verdict.ts';
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
    ofRecord: kindName
      .optional()
      .describe(
        'The kind of record that holds `of`, when it is another: the latest of its days that has come.',
      ),
    ofWhere: whereSpec.optional().describe('Only records of `ofRecord` with these values.'),
    within: spanSpec.optional().describe('How long after `of` it may happen.'),
    ahead: spanSpec.optional().describe('How long before `of` it must have happened.'),
    next: z
      .boolean()
      .default(false)
      .describe(
        'True: counted from the first day of `ofRecord` still to come, not from the latest that has.',
      ),
    noSooner: spanSpec
      .optional()
      .describe('How long before `of` it may have happened: what happened sooner does not count.'),
    before: z.boolean().default(false).describe('True: the last day allowed is the one before.'),
    monthsIn: fieldName.optional().describe('The field that says within how many months.'),
    repeats: z
      .boolean()
      .default(false)
      .describe('True: it must happen again within the same time, and again.'),
    series: z
      .boolean()
      .default(false)
      .describe(
        'True: the records are one series, such as yearly reports. The first counts; with `repeats`, the latest.',
      ),
    anew: z
      .boolean()
      .default(false)
      .describe('True: what happened before `of` does not count. Without `within`, that is all it asks.'),
    unless: z
      .strictObject({ record: kindName, where: whereSpec.optional(), of: fieldName, within: spanSpec })
      .optional()
      .describe(
        'Not asked when another time, counted `within` from `of` of that `record`, runs out by the day this is due.',
      ),
  })
  .refine((spec) => spec.by !== undefined || spec.of !== undefined || spec.repeats, {
    params: { code: 'rulebook.deadline-needs-day' },
  })
  .refine((spec) => !spec.repeats || spec.within !== undefined || spec.monthsIn !== undefined, {
    params: { code: 'rulebook.deadline-repeats-needs-time' },
  })
  .refine((spec) => spec.of !== undefined || (spec.ofRecord === undefined && !spec.anew && !spec.ahead), {
    params: { code: 'rulebook.deadline-needs-of' },
  })
  .refine((spec) => spec.of !== undefined || spec.noSooner === undefined, {
    params: { code: 'rulebook.deadline-needs-of' },
  })
  .refine((spec) => spec.ofRecord !== undefined || (spec.ofWhere === undefined && !spec.next), {
    params: { code: 'rulebook.deadline-needs-of' },
  });
export type DeadlineRule = z.output<typeof deadlineSpec>;

/** @source LAW-02, LAW-07, PLAN-27, DUTY-14, requirements section 26 */
export function judgeDeadline(rule: DeadlineRule, index: FactIndex): Judgement {
  const unrecorded = [rule.ofRecord, rule.unless?.record].find(
    (kind) => kind !== undefined && !index.of(kind),
  );
  if (unrecorded !== undefined) return cannotTell([{ kind: unrecorded }], reason('kind-unknown'));
  const moments = momentsOf(rule, index);
  if ('word' in moments) return moments;
  const seen = moments.map((moment) => itemOf(moment, rule, index));
  const asked = seen.filter((item) => !item.standsDown);
  const [stoodDown] = seen;
  if (asked.length === 0 && stoodDown?.reason) return notApplicable(stoodDown.reason);
  const due = asked.filter((item) => !item.notYetDue);
  if (due.length === 0) {
    const first = asked[0];
    return {
      ...judge(asked),
      word: 'not-yet-due',
      reasons: first?.reason ? [first.reason] : [],
      gaps: [],
    };
  }
  return judge(due);
}

/** One time that a deadline rule runs: the day it is counted from, the last day allowed, and how it stands. */
export interface DeadlineTime {
  readonly moment: Moment;
  /** What is counted, a time that must pass first being counted backwards; null when the rule names a fixed day. */
  readonly span: Span | null;
  readonly due: DateRange;
  readonly item: DeadlineItem;
}

/**
 * Every time that a deadline rule runs, one for each record it is about, as far as the days are known. What only has
 * to be done anew has no last day and is not among them.
 */
export function timesOfDeadline(rule: DeadlineRule, index: FactIndex): readonly DeadlineTime[] {
  const moments = momentsOf(rule, index);
  if ('word' in moments || (rule.anew && rule.within === undefined)) return [];
  return moments.flatMap((moment) => {
    const span = spanOf(moment, rule);
    const due = span && dueOn(moment, rule, span);
    if (!due) return [];
    const counted = rule.by === undefined ? (rule.ahead ?? span) : null;
    return [{ moment, span: counted, due, item: itemOf(moment, rule, index) }];
  });
}

type DeadlineItem = Item & { readonly notYetDue?: boolean; readonly standsDown?: boolean };

/** What happened and when, and the day its time is counted from. */
export interface Moment {
  /** The record that says so; without a code, one still to be made. */
  readonly ref: { readonly kind: string; readonly code?: string };
  /** What `monthsIn` and the event are read from; none for a record still to be made. */
  readonly fields: FactRecord['fields'];
  readonly happened: DateRange | null;
  /** Whether anybody recorded that it did, or did not, happen. */
  readonly recorded: boolean;
  readonly base: DateRange | null;
  /** The records that the day it is counted from, or the time that stands it down, was read from. */
  readonly besides: readonly RecordRef[];
}

function momentsOf(rule: DeadlineRule, index: FactIndex): readonly Moment[] | Judgement {
  return rule.series ? momentOfSeries(rule, index) : momentsOfRecords(rule, index);
}

function momentsOfRecords(rule: DeadlineRule, index: FactIndex): readonly Moment[] | Judgement {
  const chosen = selected(index, rule.record, rule.where, 0);
  if ('word' in chosen) return chosen;
  const besides = countedFrom(rule, index);
  return chosen.records.map((record) => momentOf(record, rule, baseOf(rule, record, index), besides));
}

/** The records of other kinds that a rule counts from. */
function countedFrom(
  { of, ofRecord, ofWhere, unless }: DeadlineRule,
  index: FactIndex,
): readonly RecordRef[] {
  const counted = of !== undefined && ofRecord !== undefined ? dated(ofRecord, of, ofWhere, index) : [];
  const standing = unless ? dated(unless.record, unless.of, unless.where, index) : [];
  return [...counted, ...standing].map(refOf);
}

function momentOf(
  record: FactRecord,
  rule: DeadlineRule,
  base: DateRange | null,
  besides: readonly RecordRef[],
): Moment {
  return {
    ref: { kind: record.kind, code: record.code },
    fields: record.fields,
    happened: readDateRange(record.fields[rule.event]),
    recorded: record.fields[rule.event] !== undefined,
    base,
    besides,
  };
}

/** The one moment of a series that counts: the first, or the latest of what must happen again and again. */
function momentOfSeries(rule: DeadlineRule, index: FactIndex): readonly Moment[] {
  const all = index.of(rule.record);
  const base = baseOf(rule, undefined, index);
  const besides = countedFrom(rule, index);
  const happened = (all ?? [])
    .filter((record) => matches(record, rule.where) === 'yes')
    .map((record) => momentOf(record, rule, base, besides))
    .filter(({ happened }) => happened !== null)
    .filter((moment) => !isOfBefore(moment, rule))
    .sort((a, b) => ((a.happened?.latest ?? '') < (b.happened?.latest ?? '') ? -1 : 1));
  const counts = rule.repeats ? happened.at(-1) : happened[0];
  return [
    // Where nobody records such things the day is known all the same, and only what became of it is not.
    counts ?? {
      ref: { kind: rule.record },
      fields: {},
      happened: null,
      recorded: all !== undefined,
      base,
      besides,
    },
  ];
}

/** The day the time is counted from; of another kind of record, the latest that has come or, where there is none, the first to come. */
function baseOf(rule: DeadlineRule, record: FactRecord | undefined, index: FactIndex): DateRange | null {
  const { of } = rule;
  if (of === undefined) return null;
  if (rule.ofRecord === undefined) return readDateRange(record?.fields[of]);
  const days = datesOf(rule.ofRecord, of, rule.ofWhere, index);
  if (rule.next) return days.find(({ latest }) => latest >= index.facts.on) ?? null;
  return days.findLast(({ earliest }) => earliest <= index.facts.on) ?? days[0] ?? null;
}

/** Every date a kind of record holds in a field, earliest first. */
function datesOf(
  kind: string,
  field: string,
  where: Where | undefined,
  index: FactIndex,
): readonly DateRange[] {
  return dated(kind, field, where, index)
    .flatMap((record) => readDateRange(record.fields[field]) ?? [])
    .sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
}

/** Records of a kind that hold a day in a field. */
function dated(
  kind: string,
  field: string,
  where: Where | undefined,
  index: FactIndex,
): readonly FactRecord[] {
  return (index.of(kind) ?? []).filter(
    (record) => matches(record, where) !== 'no' && readDateRange(record.fields[field]) !== null,
  );
}

function itemOf(moment: Moment, rule: DeadlineRule, index: FactIndex): DeadlineItem {
  return { ...stateOf(moment, rule, index), besides: moment.besides };
}

function stateOf(moment: Moment, rule: DeadlineRule, index: FactIndex): DeadlineItem {
  const { on } = index.facts;
  const { ref, happened } = moment;
  const span = spanOf(moment, rule);
  if (rule.monthsIn !== undefined && span === null) {
    return { state: 'unknown', place: { ...ref, field: rule.monthsIn }, reason: reason('field-unknown') };
  }
  if (rule.anew && rule.within === undefined && moment.base) return madeAnew(moment, moment.base, rule, on);
  const due = dueOn(moment, rule, span ?? {});
  if (due === null) {
    const place = rule.ofRecord
      ? { kind: rule.ofRecord, field: rule.of }
      : { ...ref, field: rule.of ?? rule.event };
    if (!moment.recorded || rule.of !== undefined) {
      return { state: 'unknown', place, reason: reason('date-not-given') };
    }
    return { state: 'lacking', place, reason: reason('never-happened') };
  }
  const other = otherTime(rule, moment, due, index);
  if (other !== null) {
    return { state: 'there', standsDown: true, reason: reason('other-time-first', { due: other }) };
  }
  if (!happened && !moment.recorded && due.latest < on) {
    return { state: 'unknown', place: { ...ref, field: rule.event }, reason: reason('date-not-given') };
  }
  return rule.repeats ? repeating(moment, rule, due, on) : once(moment, rule, due, on);
}

/** Made again since the day after which the one before it lapsed. */
function madeAnew(
  { ref, happened, recorded }: Moment,
  base: DateRange,
  rule: DeadlineRule,
  on: string,
): Item {
  const place = { ...ref, field: rule.event };
  if (!happened) {
    return recorded
      ? { state: 'lacking', place, reason: reason('never-happened') }
      : { state: 'unknown', place, reason: reason('date-not-given') };
  }
  if (base.earliest > on || happened.earliest >= base.latest) return { state: 'there', used: usedOf(ref) };
  if (happened.latest < base.earliest) {
    return { state: 'lacking', place, reason: reason('lapsed', { due: base.earliest }) };
  }
  return { state: 'unknown', place, reason: reason('date-uncertain') };
}

/** Whether it happened before the day from which it counts. */
function isOfBefore({ happened, base }: Moment, { anew, noSooner }: DeadlineRule): boolean {
  if (happened === null || base === null || !(anew || noSooner)) return false;
  const countsFrom = noSooner ? addSpan(base.earliest, backwards(noSooner)) : base.earliest;
  return happened.latest < countsFrom;
}

function usedOf({ kind, code }: Moment['ref']): readonly RecordRef[] {
  return code === undefined ? [] : [{ kind, code }];
}

function once(moment: Moment, rule: DeadlineRule, due: DateRange, on: string): DeadlineItem {
  const { ref } = moment;
  const happened = isOfBefore(moment, rule) ? null : moment.happened;
  const place = { ...ref, field: rule.event };
  if (!happened || happened.earliest > on) {
    if (on > due.latest) return { state: 'lacking', place, reason: reason('overdue', { due: due.latest }) };
    return { state: 'lacking', notYetDue: true, place, reason: reason('due-by', { due: due.latest }) };
  }
  if (happened.latest <= due.earliest) return { state: 'there', used: usedOf(ref) };
  if (happened.earliest > due.latest)
    return { state: 'lacking', place, reason: reason('too-late', { due: due.latest }) };
  return { state: 'unknown', place, reason: reason('date-uncertain') };
}

function repeating({ ref, happened }: Moment, rule: DeadlineRule, due: DateRange, on: string): DeadlineItem {
  const place = { ...ref, field: rule.event };
  if (on > due.latest) return { state: 'lacking', place, reason: reason('overdue', { due: due.latest }) };
  if (on > due.earliest) return { state: 'unknown', place, reason: reason('date-uncertain') };
  if (happened)
    return { state: 'there', used: usedOf(ref), reason: reason('next-due', { due: due.earliest }) };
  return { state: 'lacking', notYetDue: true, place, reason: reason('due-by', { due: due.latest }) };
}

function spanOf({ fields }: Moment, rule: DeadlineRule): Span | null {
  if (rule.monthsIn === undefined) return rule.within ?? {};
  const months = Number(valuesOf(fields[rule.monthsIn])[0]);
  return Number.isInteger(months) && months > 0 ? { months } : null;
}

/** The range of days that is the last allowed; null when what it is counted from is not known. */
function dueOn({ base, happened }: Moment, rule: DeadlineRule, span: Span): DateRange | null {
  if (rule.by !== undefined) {
    const { latest } = rangeOfRuleDate(rule.by);
    return { earliest: latest, latest };
  }
  const from = rule.repeats ? (happened ?? base) : base;
  if (!from) return null;
  const lastOf = (day: CalendarDate) => {
    const counted = rule.ahead ? addSpan(day, backwards(rule.ahead)) : addSpan(day, span);
    return rule.before ? addSpan(counted, { days: -1 }) : counted;
  };
  return { earliest: lastOf(from.earliest), latest: lastOf(from.latest) };
}

function backwards(span: Span): Span {
  const { n, unit } = spanForWords(span);
  return { [unit]: -n };
}

/** The last day of the other time that stands this one down: it runs out after the last time and by the day due. */
function otherTime(
  { unless }: DeadlineRule,
  { happened }: Moment,
  due: DateRange,
  index: FactIndex,
): string | null {
  if (!unless) return null;
  const ends = datesOf(unless.record, unless.of, unless.where, index).map(({ latest }) =>
    addSpan(latest, unless.within),
  );
  return ends.find((end) => end <= due.earliest && end > (happened?.latest ?? '')) ?? null;
}
