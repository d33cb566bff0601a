import { addTo, type CalendarDate, calendarDate } from '../calendar/index.ts';
import type {
  CheckResult,
  DateRange,
  FactPlace,
  Facts,
  RecordRef,
  Requirement,
  Rulebook,
  Timing,
  Verdict,
} from '../duties/index.ts';
import { checkPlan, readDateRange, timingsIn } from '../duties/index.ts';
import type { Bilingual } from '../language/index.ts';
import { clockId, isSameRule, type RuleVersion, ruleVersionOf, type StartedClock } from './started-clock.ts';

/** How a date stands, in the order in which people need to see them. */
export const obligationStates = ['overdue', 'due-soon', 'upcoming', 'cannot-tell', 'not-met', 'met'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** How many days before a date it counts as near. */
export const soonDays = 30;

interface DatedThing {
  /** The same from day to day, for feeds and reminders. */
  readonly id: string;
  readonly state: ObligationState;
  /** The last day allowed, or the day arranged; a range when the start is uncertain; null when it cannot be told. */
  readonly on: DateRange | null;
  /** The record to look at or to mend. */
  readonly place: FactPlace;
  /** What the record is called; null for one still to be made, and for the plan itself. */
  readonly title: Bilingual | null;
  /** Codes of the organisations it is for; none: for the whole partnership. */
  readonly organisations: readonly string[];
}

/** A date that a rulebook sets. */
export interface RuleObligation extends DatedThing {
  readonly type: 'rule';
  readonly plan: string;
  readonly rulebook: string;
  /** The rule as it stood when the clock started. */
  readonly version: RuleVersion;
  /** What became of the rule since: a running clock keeps the rule it started under. */
  readonly lawSince: 'amended' | 'ended' | null;
  /** How it was worked out; null when a fact is missing. */
  readonly timing: Timing | null;
  /** The fact without which it cannot be told. */
  readonly missing: FactPlace | null;
  readonly proof: readonly RecordRef[];
}

/** A date that people arranged themselves: a meeting, the day its papers go out, the next review of a plan. */
export interface ArrangedDate extends DatedThing {
  readonly type: 'arranged';
  readonly what: 'meeting' | 'papers' | 'body-meeting' | 'body-papers' | 'review';
  readonly title: Bilingual;
  readonly on: DateRange;
  /** A time of day such as `14:00`, where the record has one. */
  readonly startsAt: string | null;
}

export type Obligation = RuleObligation | ArrangedDate;

/** What is known of a plan: its check, the facts it was made of, and the clocks already running. */
export interface PlanAtLaw {
  readonly result: CheckResult;
  /** The rulebooks of the check. */
  readonly rulebooks: readonly Rulebook[];
  readonly facts: Facts;
  readonly clocks: readonly StartedClock[];
  /** Organisations a record is for. */
  readonly organisationsOf: (record: RecordRef) => readonly string[];
}

/**
 * Every clock and recurring date that the rulebooks of a check set for its plan, as on the day of its facts. Days are
 * counted by the rules themselves; nothing of the law is written here.
 *
 * A clock that runs keeps the rule it started under, also when that rule has been amended or has ended since.
 *
 * @source requirements section 26; issue 4, Time
 */
export function ruleObligations(known: PlanAtLaw): readonly RuleObligation[] {
  const timings = timingsIn(known.facts);
  const held = new Map(known.clocks.map((clock) => [clock.id, clock]));
  const verdicts = [...known.result.families.flatMap((family) => family.verdicts), ...known.result.proposals];
  const found = verdicts
    .filter(({ requirement }) => setsDates(requirement))
    .flatMap((verdict) => obligationsOf(verdict, known, timings, held));
  const seen = new Set(found.map(({ id }) => id));
  const inForce = new Set(verdicts.map(({ rulebook, requirement }) => `${rulebook} ${requirement.id}`));
  const outlived = known.clocks
    .filter(({ rulebook, version }) => !inForce.has(`${rulebook} ${version.id}`))
    .flatMap((clock) => outlivedClock(clock, known, timings))
    .filter(({ id, state }) => !seen.has(id) && state !== 'met');
  const unseen = clocksNobodySaw(known, timings).filter(({ id }) => !held.has(id));
  return [...found, ...outlived, ...unseen];
}

function setsDates({ rule }: Requirement): boolean {
  return rule.kind === 'deadline' || rule.kind === 'period';
}

type TimingsOfRule = ReturnType<typeof timingsIn>;

function obligationsOf(
  verdict: Verdict,
  known: PlanAtLaw,
  timings: TimingsOfRule,
  held: ReadonlyMap<string, StartedClock>,
): readonly RuleObligation[] {
  if (verdict.word === 'not-applicable') return [];
  const { rulebook, requirement } = verdict;
  const now = ruleVersionOf(requirement);
  const plan = known.facts.plan;
  const found = timings(now.rule);
  if (found.length === 0) return waitingFor(verdict, known);
  return found.map((timing) => {
    const id = clockId(plan, rulebook, now, timing);
    const clock = held.get(id);
    if (!clock || isSameRule(clock.version.rule, now.rule)) {
      return obligation({ id, plan, rulebook, version: now, lawSince: null, timing }, known);
    }
    const kept = timings(clock.version.rule).find(
      (each) => clockId(plan, rulebook, clock.version, each) === id,
    );
    return kept
      ? obligation({ id, plan, rulebook, version: clock.version, lawSince: 'amended', timing: kept }, known)
      : obligation({ id, plan, rulebook, version: now, lawSince: null, timing }, known);
  });
}

/** A clock whose rule is no longer in force: it runs on, as long as what started it still stands. */
function outlivedClock(
  clock: StartedClock,
  known: PlanAtLaw,
  timings: TimingsOfRule,
): readonly RuleObligation[] {
  const { id, rulebook, version } = clock;
  return timings(version.rule)
    .filter((timing) => clockId(known.facts.plan, rulebook, version, timing) === id)
    .map((timing) =>
      obligation({ id, plan: known.facts.plan, rulebook, version, lawSince: 'ended', timing }, known),
    );
}

/**
 * Clocks that were started while their rule was law, and that nobody had seen run before it ended: they run on under it
 * like any other, until what it asks for is done.
 */
function clocksNobodySaw(known: PlanAtLaw, timings: TimingsOfRule): readonly RuleObligation[] {
  const { result, rulebooks, facts } = known;
  const ended = result.notInForce.filter(
    ({ standing, requirement }) => standing === 'ended' && setsDates(requirement),
  );
  return rulebooks.flatMap((rulebook) => {
    const rows = ended.filter((each) => each.rulebook === rulebook.id).map(({ requirement }) => requirement);
    if (rows.length === 0) return [];
    const asLaw = rows.map(({ to: _ended, ...row }) => row);
    const asked = checkPlan([{ ...rulebook, requirements: asLaw }], facts)
      .families.flatMap(({ verdicts }) => verdicts)
      .filter(({ word }) => word !== 'not-applicable')
      .map(({ requirement }) => requirement.id);
    return rows
      .filter(({ id }) => asked.includes(id))
      .flatMap((row) => startedUnder(row, rulebook.id, known, timings));
  });
}

function startedUnder(
  row: Requirement,
  rulebook: string,
  known: PlanAtLaw,
  timings: TimingsOfRule,
): readonly RuleObligation[] {
  const version = ruleVersionOf(row);
  const plan = known.facts.plan;
  return timings(row.rule)
    .filter(({ start }) => start !== null && wasLawOn(row, start.on))
    .map((timing) => {
      const id = clockId(plan, rulebook, version, timing);
      return obligation({ id, plan, rulebook, version, lawSince: 'ended', timing }, known);
    })
    .filter(({ state }) => state !== 'met' && state !== 'not-met');
}

/** Whether a row was law on a day, whichever of a range of days it was. */
function wasLawOn({ from, to }: Requirement, { earliest, latest }: DateRange): boolean {
  const began = readDateRange(from)?.earliest ?? '';
  const ended = to === undefined ? '9999' : (readDateRange(to)?.latest ?? '');
  return began <= earliest && latest <= ended;
}

interface Running {
  readonly id: string;
  readonly plan: string;
  readonly rulebook: string;
  readonly version: RuleVersion;
  readonly lawSince: RuleObligation['lawSince'];
  readonly timing: Timing;
}

function obligation(running: Running, { facts, organisationsOf }: PlanAtLaw): RuleObligation {
  const { of, on, field, missing, proof } = running.timing;
  const code = of.code;
  return {
    type: 'rule',
    ...running,
    on,
    state: stateOf(running.timing, facts.on),
    place: { kind: of.kind, code, field },
    title: code === undefined || of.kind === 'plan' ? null : titleOf({ kind: of.kind, code }, facts),
    organisations: code === undefined ? [] : organisationsOf({ kind: of.kind, code }),
    missing,
    proof,
  };
}

/** A rule that asks for something by a day that nothing has set yet: which fact would start its clock. */
function waitingFor(verdict: Verdict, { facts }: PlanAtLaw): readonly RuleObligation[] {
  const missing = verdict.missing[0] ?? verdict.gaps[0];
  if (!missing || verdict.word === 'met') return [];
  const { rulebook, requirement } = verdict;
  return [
    {
      type: 'rule',
      id: [facts.plan, rulebook, requirement.id, 'waiting'].join('/'),
      plan: facts.plan,
      rulebook,
      version: ruleVersionOf(requirement),
      lawSince: null,
      timing: null,
      on: null,
      state: 'cannot-tell',
      place: missing,
      title: null,
      organisations: [],
      missing,
      proof: [],
    },
  ];
}

function titleOf({ kind, code }: RecordRef, facts: Facts): Bilingual | null {
  return facts.records.get(kind)?.find((record) => record.code === code)?.title ?? null;
}

function stateOf({ standing, on }: Timing, today: string): ObligationState {
  return standing === 'open' ? stateOfDay(on.earliest, today) : standing;
}

/** Whether a day still to come is near. */
export function stateOfDay(on: string, today: string): 'due-soon' | 'upcoming' {
  return on <= addTo(calendarDate(today), { days: soonDays }) ? 'due-soon' : 'upcoming';
}

/** The clocks that are running and are not kept yet, to be kept with their rule. */
export function clocksToKeep(
  found: readonly Obligation[],
  held: readonly StartedClock[],
  today: string,
): readonly StartedClock[] {
  const known = new Set(held.map(({ id }) => id));
  return found.flatMap((each) => {
    if (each.type !== 'rule' || !each.timing?.start || known.has(each.id)) return [];
    if (each.state === 'met' || each.state === 'not-met') return [];
    const { id, plan, rulebook, version } = each;
    return [{ id, plan, rulebook, version, seenOn: today }];
  });
}

/**
 * Dates of several plans and calendars as one list: each once, in order of day, what cannot be told at the end.
 */
export function inOrder(found: readonly Obligation[]): readonly Obligation[] {
  // A rule that is about the day of the review says more of it than that it was arranged.
  const ruled = new Set(
    found.flatMap((each) => (each.type === 'rule' ? `${each.place.code} ${each.place.field}` : [])),
  );
  const isSaid = ({ type, place }: Obligation) =>
    type === 'arranged' && ruled.has(`${place.code} ${place.field}`);
  const once = new Map(found.filter((each) => !isSaid(each)).map((each) => [each.id, each]));
  return [...once.values()].toSorted((a, b) => {
    const [first, second] = [dayOf(a) ?? '9999', dayOf(b) ?? '9999'];
    return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
  });
}

/** The day a date counts from when it is put in order: the first of a range, so that nobody is late. */
export function dayOf({ on }: Pick<Obligation, 'on'>): CalendarDate | null {
  return on?.earliest ?? null;
}

/** Whether anything is left to do about it. */
export function isOpen({ state }: Pick<Obligation, 'state'>): boolean {
  return state === 'overdue' || state === 'due-soon' || state === 'upcoming';
}
