import type { DueItem } from './due-items.ts';

/** Whether the day of an item has passed. What a measure is due by is the end of its period, which nobody promised. */
export function hasPassedItsDay({ item, dueOn }: Pick<DueItem, 'item' | 'dueOn'>, today: string): boolean {
  return dueOn !== null && dueOn < today && item.kind !== 'performance-measure';
}
