import type { Requirement, Rule, Timing } from '../duties/index.ts';

/** The law a clock runs under: a requirement as it stood when the clock was first seen running. */
export type RuleVersion = Pick<
  Requirement,
  'id' | 'wording' | 'citation' | 'force' | 'derived' | 'from' | 'to' | 'mend' | 'rule'
>;

/**
 * A clock that has started. It keeps the rule it started under: law that changes later does not move it.
 *
 * @source issue 4, Time; LAW-02
 */
export interface StartedClock {
  /** Names plan, rulebook, requirement, what must happen and the day it started. */
  readonly id: string;
  readonly plan: string;
  readonly rulebook: string;
  readonly version: RuleVersion;
  /** ISO date on which it was first seen running. */
  readonly seenOn: string;
}

/** The part of a requirement that a clock keeps. */
export function ruleVersionOf(requirement: Requirement): RuleVersion {
  const { id, wording, citation, force, derived, from, to, mend, rule } = requirement;
  return { id, wording, citation, force, derived, from, to, mend, rule };
}

/**
 * The identity of one time a rule runs: it stays the same while the event it awaits is recorded, and is another when
 * the day that started it is another.
 */
export function clockId(plan: string, rulebook: string, version: RuleVersion, timing: Timing): string {
  const isSeries = version.rule.kind === 'deadline' && version.rule.series;
  const { of, start } = timing;
  const started = start
    ? `${start.on.earliest}${start.on.latest === start.on.earliest ? '' : `..${start.on.latest}`}`
    : 'fixed';
  const isOfPlan = of.kind === 'plan' || start?.kind === 'plan';
  return [isOfPlan ? plan : '', rulebook, version.id, of.kind, isSeries ? '' : (of.code ?? ''), started].join(
    '/',
  );
}

/** Whether two rules say the same, however their fields are ordered. */
export function isSameRule(a: Rule, b: Rule): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
