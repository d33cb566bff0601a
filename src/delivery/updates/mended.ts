import type { KeptUpdate } from './update.ts';
import { monthsBetween } from './update-month.ts';

/** What an update put right: the thing is current again, a milestone is no longer behind, a delay has a reason. */
export type Mended = 'current' | 'milestone' | 'late';

/** From so many months without a word a thing is no longer current. */
const monthsUntilStale = 2;

/**
 * What an update mended, to be said to its sender; null where nothing was amiss.
 *
 * @param before - the newest update of the same item before it; null when there was none
 * @param dueOn - the day the item is due
 * @source PAGES 4.9
 */
export function mendedBy(update: KeptUpdate, before: KeptUpdate | null, dueOn: string | null): Mended | null {
  const day = update.sentAt.slice(0, 10);
  const isLate = dueOn !== null && dueOn < day && update.item.kind !== 'performance-measure';
  if (update.metOn !== null && isLate) return 'milestone';
  if (isLate && update.state !== 'done' && (update.words.cy !== '' || update.words.en !== '')) return 'late';
  const isStale = before === null || monthsBetween(before.month, update.month) >= monthsUntilStale;
  return isStale ? 'current' : null;
}
