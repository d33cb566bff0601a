import { isOpen, type Obligation } from './obligation.ts';

/** How many of what is late, and how many of what comes next, a person is shown where work begins. */
export const mostAtHome = 5;

/**
 * The dates a person is reminded of where work begins: those that have passed, latest first, then those that come next.
 * What another list of the same page tells is not told twice once it is late.
 *
 * @param mine - dates that are theirs, in order of day
 * @param toldElsewhere - the rulebook whose findings stand in that list
 * @source issue 4, Time: reminders on the home page
 */
export function datesAtHome<Dated extends Obligation>(
  mine: readonly Dated[],
  toldElsewhere: string,
): readonly Dated[] {
  const isTold = (each: Obligation) => each.type === 'rule' && each.rulebook === toldElsewhere;
  const open = mine.filter(isOpen);
  const late = open.filter((each) => each.state === 'overdue' && !isTold(each));
  const next = open.filter(({ state }) => state !== 'overdue');
  return [...late.slice(-mostAtHome).toReversed(), ...next.slice(0, mostAtHome)];
}
