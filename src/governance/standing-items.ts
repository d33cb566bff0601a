import type { AgendaItem, AgendaSort } from './agenda-item.ts';

/**
 * What stands on every agenda of the board, in order: interests, the last minutes, what was to be done, and performance,
 * the core of them.
 *
 * @source GOV-18; 000 Ch3; 002 9.15
 */
const standingSorts = [
  'interests',
  'minutes',
  'follow-ups',
  'performance',
] as const satisfies readonly AgendaSort[];
export type StandingSort = (typeof standingSorts)[number];

/** The standing items that an agenda does not have yet. */
export function standingItemsLacking(agenda: readonly AgendaItem[]): readonly StandingSort[] {
  return standingSorts.filter((sort) => !agenda.some(({ values }) => values.sort === sort));
}
