import { indexFacts } from './fact-index.ts';
import type { Facts, RecordRef } from './facts.ts';
import type { Rule } from './rule-kinds.ts';
import { type DeadlineTime, timesOfDeadline } from './rules/deadline.ts';
import { limitsOfPeriods, type PeriodLimits } from './rules/period.ts';
import { type DateRange, readDateRange, type Span } from './uncertain-date.ts';
import type { FactPlace, Reason } from './verdict.ts';

/** How a time stands on the day of the facts. */
export type TimingStanding = 'open' | 'overdue' | 'met' | 'not-met' | 'cannot-tell';

/** What started a time: the field of a record, with the day it holds. */
export interface Start {
  readonly kind: string;
  readonly code?: string | undefined;
  readonly field: string;
  readonly on: DateRange;
}

/** One time that a rule sets: from what, how long, until when, and whether it was kept. */
export interface Timing {
  /** The record that will say it is done; without a code, one still to be made. */
  readonly of: { readonly kind: string; readonly code?: string | undefined };
  /** The field that will hold the day. */
  readonly field: string;
  /** What started it; null when the rule names a fixed day. */
  readonly start: Start | null;
  /** The time counted; null when the rule names a fixed day. */
  readonly span: Span | null;
  /** The day people look at: the last day allowed, or the day arranged. A range where the start is uncertain. */
  readonly on: DateRange;
  readonly happened: DateRange | null;
  readonly noEarlierThan: DateRange | null;
  readonly noLaterThan: DateRange | null;
  readonly standing: TimingStanding;
  readonly reason: Reason | null;
  readonly missing: FactPlace | null;
  readonly proof: readonly RecordRef[];
}

/**
 * The times that rules set in these facts: every `deadline` and `period` rule counts in its own way, and this says
 * what each counted. Other kinds of rule set no time.
 *
 * @returns a function from a rule to its times; none for one that nothing has started yet
 * @source requirements section 26
 */
export function timingsIn(facts: Facts): (rule: Rule) => readonly Timing[] {
  const index = indexFacts(facts);
  const startOf = (kind: string, field: string, on: DateRange, where: RecordRef | null): Start => {
    const record = (index.of(kind) ?? []).find((each) => {
      const held = readDateRange(each.fields[field]);
      return held?.earliest === on.earliest && held.latest === on.latest;
    });
    return { kind, code: where?.code ?? record?.code, field, on };
  };

  function ofDeadline(rule: Extract<Rule, { kind: 'deadline' }>, time: DeadlineTime): Timing {
    const { moment, due, item, span } = time;
    const again = rule.repeats && moment.happened !== null;
    const from = again ? moment.happened : moment.base;
    const own = moment.ref.code === undefined ? null : { kind: moment.ref.kind, code: moment.ref.code };
    const isOwn = again || rule.ofRecord === undefined;
    return {
      of: moment.ref,
      field: rule.event,
      start:
        span === null || from === null
          ? null
          : startOf(
              isOwn ? rule.record : (rule.ofRecord ?? rule.record),
              again ? rule.event : (rule.of ?? rule.event),
              from,
              isOwn ? own : null,
            ),
      span,
      on: due,
      happened: moment.happened,
      noEarlierThan: null,
      noLaterThan: due,
      standing: standingOfDeadline(rule.repeats, time, facts.on),
      reason: item.reason ?? null,
      missing: item.state === 'unknown' ? (item.place ?? null) : null,
      proof: item.state === 'there' ? (item.used ?? []) : [],
    };
  }

  return (rule) => {
    if (rule.kind === 'deadline') {
      return timesOfDeadline(rule, index)
        .filter(({ item }) => !item.standsDown)
        .map((time) => ofDeadline(rule, time));
    }
    if (rule.kind !== 'period') return [];
    return limitsOfPeriods(rule, index).flatMap((limits) => ofPeriod(rule, limits, facts.on) ?? []);
  };
}

function standingOfDeadline(repeats: boolean, { item, moment }: DeadlineTime, today: string): TimingStanding {
  if (item.state === 'unknown') return 'cannot-tell';
  if (item.notYetDue) return 'open';
  if (item.state === 'there') return repeats ? 'open' : 'met';
  const hasHappened = moment.happened !== null && moment.happened.earliest <= today;
  return hasHappened && !repeats && item.reason?.code === 'too-late' ? 'not-met' : 'overdue';
}

function ofPeriod(
  rule: Extract<Rule, { kind: 'period' }>,
  limits: PeriodLimits,
  today: string,
): Timing | null {
  const { record, from, to, noEarlierThan, noLaterThan, item } = limits;
  const on = to ?? noLaterThan ?? noEarlierThan;
  if (!from || !on) return null;
  return {
    of: { kind: record.kind, code: record.code },
    field: rule.to,
    start: { kind: record.kind, code: record.code, field: rule.from, on: from },
    span: rule.atLeast ?? rule.atMost ?? null,
    on,
    happened: to && to.latest <= today ? to : null,
    noEarlierThan,
    noLaterThan,
    standing: standingOfPeriod(limits, today),
    reason: to ? (item.reason ?? null) : null,
    missing: to && item.state === 'unknown' ? (item.place ?? null) : null,
    proof: item.state === 'there' && to && to.latest <= today ? (item.used ?? []) : [],
  };
}

function standingOfPeriod({ to, noLaterThan, item }: PeriodLimits, today: string): TimingStanding {
  if (!to) return noLaterThan && noLaterThan.latest < today ? 'overdue' : 'open';
  if (item.state === 'lacking') return 'not-met';
  if (item.state === 'unknown') return 'cannot-tell';
  return to.latest <= today ? 'met' : 'open';
}
