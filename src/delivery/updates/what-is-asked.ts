import { hasPassedItsDay } from './passed-day.ts';
import type { AskedItem } from './read-draft.ts';

/**
 * Whether an item asks for more than whether it has changed: a figure or a milestone is due, its day has passed, it has
 * stood still for months, or nobody has said yet how it goes. Of the others one click says that nothing has changed.
 *
 * @param today - ISO date
 * @source PAGES 4.9; issue 5, "no change in one click where no number is due"
 */
export function asksMoreThanChange(asked: AskedItem, today: string): boolean {
  const { item, standing, isQuestioned } = asked;
  const isAsked = item.kind === 'performance-measure' || item.kind === 'milestone';
  const isUnknown = standing.state === null && item.kind !== 'risk';
  return isAsked || isUnknown || hasPassedItsDay(asked, today) || isQuestioned;
}

/** How long one item takes, in seconds: a figure is looked up, a question answered, the rest glanced at. */
const secondsFor = { figure: 40, question: 20, glance: 4 } as const;

/** About how many minutes a person needs for these items. @param today - ISO date */
export function minutesFor(items: readonly AskedItem[], today: string): number {
  const seconds = items.map((asked) => {
    if (asked.item.kind === 'performance-measure') return secondsFor.figure;
    return asksMoreThanChange(asked, today) ? secondsFor.question : secondsFor.glance;
  });
  return Math.ceil(seconds.reduce((sum, each) => sum + each, 0) / 60);
}
