import type { DueItem } from './due-items.ts';

/** How long one item takes, in seconds: a figure has to be looked up. */
const secondsFor = { figure: 40, other: 20 } as const;

/** About how many minutes a person needs for these items. */
export function minutesFor(items: readonly Pick<DueItem, 'item'>[]): number {
  const seconds = items.map(({ item }) =>
    item.kind === 'performance-measure' ? secondsFor.figure : secondsFor.other,
  );
  return Math.ceil(seconds.reduce((sum, each) => sum + each, 0) / 60);
}
