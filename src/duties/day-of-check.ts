import { type Rulebook, standingOn } from './rulebook.ts';
import { readDateRange } from './uncertain-date.ts';

/** What of a plan decides by the law of which day it is checked. */
export interface PlanInTime {
  readonly state: string;
  /** ISO date; null when nobody has said. */
  readonly endsOn: string | null;
}

/**
 * The day whose law a plan is checked by unless somebody names another: today; of a plan that is over, because another
 * took its place or all its law has ended, the last day of its own time.
 *
 * @param rulebook - that the plan follows
 * @param today - ISO date
 * @source LAW-01
 */
export function dayOfCheck(
  { state, endsOn }: PlanInTime,
  rulebook: Rulebook | undefined,
  today: string,
): string {
  const lawEnded = rulebook ? lastDayOf(rulebook, today) : null;
  if (state !== 'superseded' && lawEnded === null) return today;
  const [first = today] = [endsOn, lawEnded].filter((day) => day !== null && day < today).toSorted();
  return first ?? today;
}

/**
 * The last day on which anything of a rulebook stood.
 *
 * @param on - ISO date
 * @returns null while something of it stands or is still to come, and for one that only proposes
 */
export function lastDayOf({ requirements }: Rulebook, on: string): string | null {
  const asked = requirements.filter(({ force }) => force !== 'proposed');
  if (asked.some((requirement) => standingOn(requirement, on) !== 'ended')) return null;
  const days = asked.map(({ to }) => readDateRange(to)?.latest ?? '').toSorted();
  return days.at(-1) ?? null;
}
