import type { AgendaItem } from './agenda-item.ts';
import type { Meeting } from './meeting.ts';

/**
 * The day on which the paper of an item came and the day on which it was due, where it came later; null where it did not,
 * or where either day is not on record.
 *
 * @returns ISO dates
 * @source GOV-18
 */
export function latePaper(
  { values: { papersBy } }: Pick<Meeting, 'values'>,
  { values: { paperGivenOn } }: Pick<AgendaItem, 'values'>,
): { readonly givenOn: string; readonly dueOn: string } | null {
  if (papersBy === null || paperGivenOn === null || paperGivenOn <= papersBy) return null;
  return { givenOn: paperGivenOn, dueOn: papersBy };
}
