import type { Indicator } from '../../evidence/index.ts';
import type { ObservedFigure } from './assessed-indicator.ts';
import { rowsBehind } from './rows-behind.ts';
import { type SmallAreaFigures, sumsByPeriod } from './small-area-figures.ts';

/**
 * The figures of an area as the sum of the areas it is made of, for periods in which every one of them has counts. A
 * percentage or a rate is added up from its counts, never averaged.
 *
 * @param smallAreas - every area of one type that it is made of
 * @returns figures without value or range where they are of counts, oldest first; none where nothing can be added up
 * @source NEED-09; docs/methods.md
 */
export function addedUp(indicator: Indicator, smallAreas: SmallAreaFigures): readonly ObservedFigure[] {
  const { method } = indicator.values;
  if (smallAreas.areas.length === 0 || (method !== 'proportion' && method !== 'rate' && method !== 'count'))
    return [];
  const isCount = method === 'count';
  const { columns } = smallAreas;
  const sums = sumsByPeriod(smallAreas, isCount).map(({ rows, value, numerator, denominator }) => {
    const { row: _, ...figure } = columns.figure(rows[0] as number);
    return {
      ...figure,
      value: isCount ? value : null,
      lower: null,
      upper: null,
      numerator: isCount ? null : numerator,
      denominator: isCount ? null : denominator,
      status: null,
      madeOf: rowsBehind(rows.map(columns.sourceRow)),
    };
  });
  return sums.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
}
