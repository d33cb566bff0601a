import { type ComparisonWord, compareWithBenchmark } from '../methods/index.ts';
import type { CurveDirection } from './curve.ts';
import type { MeasuredSeries, SeriesValue } from './measured-series.ts';

/** A measure here and in another area, in one period. */
export interface ComparedMeasure {
  /** Code of the other area. */
  readonly area: string;
  readonly here: SeriesValue;
  readonly there: SeriesValue;
  /** How we stand to the other; a figure without limits cannot be tested. */
  readonly word: ComparisonWord | 'not-tested';
}

/**
 * Our figures beside those of other areas, each in the period that the other has last and we have too. We differ where
 * their figure lies outside the limits of ours.
 *
 * @param others - codes of areas, the most alike first
 * @param latest - the latest figure of areas, by code
 * @source PERF-11; docs/methods.md, Comparison with a benchmark
 */
export function comparedWithAreas(
  { points }: Pick<MeasuredSeries, 'points'>,
  direction: CurveDirection,
  others: readonly string[],
  latest: ReadonlyMap<string, SeriesValue>,
): readonly ComparedMeasure[] {
  return others.flatMap((area) => {
    const there = latest.get(area);
    const here = points.find(
      ({ periodStart, periodEnd }) =>
        periodEnd === there?.periodEnd && (periodStart === null || periodStart === there.periodStart),
    );
    if (!there || !here) return [];
    const { low, high } = here;
    const word =
      low === null || high === null
        ? ('not-tested' as const)
        : compareWithBenchmark({ lower: low, upper: high }, there.value, direction);
    return [{ area, here, there, word }];
  });
}
