import type { ObservedFigure } from '../assessment/assessed-indicator.ts';

/** Another dataset that measures the same: `schools/attendance` or `schools`. */
export interface SourceName {
  readonly dataset: string;
  readonly measure: string;
}

/** Reads a second source as the indicator names it: dataset, and after a slash its measure. */
export function readSourceName(text: string): SourceName {
  const [dataset = '', ...measure] = text.trim().split('/');
  return { dataset: dataset.trim(), measure: measure.join('/').trim() };
}

/** What a comparison of two sources found in the latest period both speak of. */
export type SourceVerdict = 'agree' | 'disagree' | 'values-differ' | 'no-common-period';

export interface SourceComparison {
  readonly source: SourceName;
  readonly verdict: SourceVerdict;
  readonly period: string | null;
  readonly first: ObservedFigure | null;
  readonly second: ObservedFigure | null;
  /** Periods that both have. */
  readonly common: number;
  /** In how many of those they disagree, or differ in value where there are no limits. */
  readonly apart: number;
}

/**
 * Sets a second source beside the first. They disagree where the two ranges do not meet; where one has no range, the
 * values can only be said to differ, as they are shown. Neither is taken to be right.
 *
 * @param decimals - as many as figures of the indicator are shown with
 * @source NEED-11, NEED-12; INFO-03
 */
export function compareSources(
  source: SourceName,
  first: readonly ObservedFigure[],
  second: readonly ObservedFigure[],
  decimals: number,
): SourceComparison {
  const there = new Map(
    second.filter(({ value }) => value !== null).map((figure) => [periodKey(figure), figure]),
  );
  const pairs = first.flatMap((figure) => {
    const other = there.get(periodKey(figure));
    return figure.value !== null && other ? [{ figure, other }] : [];
  });
  const latest = pairs.at(-1);
  if (!latest)
    return {
      source,
      verdict: 'no-common-period',
      period: null,
      first: null,
      second: null,
      common: 0,
      apart: 0,
    };
  const verdicts = pairs.map(({ figure, other }) => verdictOf(figure, other, decimals));
  return {
    source,
    verdict: verdicts.at(-1) ?? 'no-common-period',
    period: latest.figure.period,
    first: latest.figure,
    second: latest.other,
    common: pairs.length,
    apart: verdicts.filter((verdict) => verdict !== 'agree').length,
  };
}

function periodKey({ periodStart, periodEnd }: ObservedFigure): string {
  return `${periodStart}/${periodEnd}`;
}

function verdictOf(one: ObservedFigure, other: ObservedFigure, decimals: number): SourceVerdict {
  const rounded = (value: number | null) => Math.round((value ?? 0) * 10 ** decimals);
  if (one.lower === null || one.upper === null || other.lower === null || other.upper === null) {
    return rounded(one.value) === rounded(other.value) ? 'agree' : 'values-differ';
  }
  return one.lower > other.upper || other.lower > one.upper ? 'disagree' : 'agree';
}
