import { type ComparisonWord, compareWithBenchmark, type Direction } from '../../methods/index.ts';
import type { AssessedComparison, ObservedFigure, ObservedSeries } from './assessed-indicator.ts';

/** Compared in the latest period both have, by whether the comparator lies outside the area's own range. */
export function compared(
  own: readonly ObservedFigure[],
  comparator: ObservedSeries | null,
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
  direction: Direction,
  methods: Set<string>,
): AssessedComparison | null {
  if (!comparator) return null;
  const series = worked(comparator.figures);
  const there = new Map(series.map((figure) => [`${figure.periodStart}/${figure.periodEnd}`, figure]));
  const same = own.findLast(
    (figure) =>
      figure.value !== null &&
      (there.get(`${figure.periodStart}/${figure.periodEnd}`)?.value ?? null) !== null,
  );
  const latest = same ? there.get(`${same.periodStart}/${same.periodEnd}`) : undefined;
  if (!same || !latest) return null;
  const word = beside(same, latest.value, direction);
  if (latest.madeOf) methods.add('added-up');
  if (word !== 'not-tested') methods.add('comparison-with-benchmark');
  return { area: comparator.area, latest, word, series };
}

/** Whether a benchmark lies outside the range of a figure. */
export function beside(
  figure: ObservedFigure,
  benchmark: number | null,
  direction: Direction,
): ComparisonWord | 'not-tested' {
  const { lower, upper } = figure;
  if (benchmark === null || lower === null || upper === null) return 'not-tested';
  return compareWithBenchmark({ lower, upper }, benchmark, direction);
}
