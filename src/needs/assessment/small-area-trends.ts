import type { Indicator } from '../../evidence/index.ts';
import { assessIndicator } from './assess-indicator.ts';
import type { AssessedTrend, ObservedSeries } from './assessed-indicator.ts';

/** Trends of small areas, by code, and how many of each came of the tests. */
export interface SmallAreaTrends {
  readonly trends: ReadonlyMap<string, AssessedTrend>;
  readonly tested: number;
}

/**
 * The trend of each small area on its own figures, by the same test and the same preconditions as for the whole: the
 * whole can stand still while a part gets worse.
 *
 * @source NEED-05, NEED-09
 */
export function smallAreaTrends(indicator: Indicator, series: readonly ObservedSeries[]): SmallAreaTrends {
  const trends = new Map(
    series.map(({ area, figures }) => {
      const { trend } = assessIndicator(indicator, {
        release: null,
        area,
        own: figures,
        comparator: null,
        smallAreas: [],
        around: [],
        missing: null,
      });
      return [area.code, trend] as const;
    }),
  );
  return { trends, tested: [...trends.values()].filter(({ state }) => state === 'tested').length };
}
