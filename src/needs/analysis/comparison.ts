import type { Indicator } from '../../evidence/index.ts';
import { type ComparisonWord, compareWithBenchmark } from '../../methods/index.ts';
import type { AssessedArea, ObservedFigure, ObservedSeries } from '../assessment/assessed-indicator.ts';

/** This area beside another, in one period. */
export interface ComparedArea {
  readonly area: AssessedArea;
  /** Why it is compared: an area this one lies in, or one like it. */
  readonly as: 'around' | 'similar';
  readonly here: ObservedFigure;
  readonly there: ObservedFigure;
  /** How this area stands to the other. */
  readonly word: ComparisonWord | 'not-tested';
}

/**
 * This area beside others, each in the latest period both have. An area differs where the other figure lies outside its
 * own range.
 *
 * @source PERF-03; NEED-05; docs/methods.md, Comparison with a benchmark
 */
export function comparedWith(
  indicator: Indicator,
  own: readonly ObservedFigure[],
  others: readonly ObservedSeries[],
  as: ComparedArea['as'],
): readonly ComparedArea[] {
  return others.flatMap(({ area, figures }) => {
    const there = new Map(
      figures
        .filter(({ value }) => value !== null)
        .map((figure) => [`${figure.periodStart}/${figure.periodEnd}`, figure]),
    );
    const here = own.findLast(
      ({ value, periodStart, periodEnd }) => value !== null && there.has(`${periodStart}/${periodEnd}`),
    );
    const other = here && there.get(`${here.periodStart}/${here.periodEnd}`);
    if (!here || !other) return [];
    return [{ area, as, here, there: other, word: wordFor(indicator, here, other) }];
  });
}

function wordFor(
  { values }: Indicator,
  { lower, upper }: ObservedFigure,
  { value }: ObservedFigure,
): ComparedArea['word'] {
  if (value === null || lower === null || upper === null) return 'not-tested';
  return compareWithBenchmark({ lower, upper }, value, values.polarity ?? 'no-direction');
}
