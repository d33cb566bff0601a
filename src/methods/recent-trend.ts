import { studentTwoSided } from './distributions.ts';

/** One point of a series: where it lies in time, and how sure it is. */
export interface TrendPoint {
  /** Years, or any even unit: only distances matter. */
  readonly at: number;
  readonly value: number;
  /** Half the width of its confidence interval; points without one weigh alike. */
  readonly spread: number | null;
}

export const fewestTrendPoints = 5;

export type RecentTrend =
  | {
      readonly state: 'tested';
      readonly word: 'rising' | 'falling' | 'no-clear-change';
      /** Change per unit of time, in the unit of the value. */
      readonly slope: number;
      /** Two-sided probability of a slope this steep if nothing changed. */
      readonly probability: number;
      readonly points: number;
    }
  | { readonly state: 'refused'; readonly reason: 'too-short' | 'uneven-spacing' | 'no-variation' };

/**
 * Whether a series has changed over its points: a line by weighted least squares, each point weighted by the inverse
 * of its squared interval width where all have one, and a t-test of its slope.
 *
 * Refuses, with the reason, fewer than five points, and points that are not evenly spaced (a gap, a break). Neighbouring
 * periods that overlap (three-year averages) are not independent: give only those that do not.
 *
 * @param significance - a slope less probable than this by chance counts as a change; 0.05 unless asked otherwise
 * @source Weighted least squares: Draper NR, Smith H (1998), Applied Regression Analysis, 3rd ed., ch 9; five points as in
 *   the trend method of public health profiles in the UK
 */
export function recentTrend(points: readonly TrendPoint[], significance = 0.05): RecentTrend {
  if (points.length < fewestTrendPoints) return { state: 'refused', reason: 'too-short' };
  const series = [...points].sort((a, b) => a.at - b.at);
  if (!isEvenlySpaced(series)) return { state: 'refused', reason: 'uneven-spacing' };
  const weights = weightsOf(series);
  const { slope, standardError } = fitLine(series, weights);
  if (standardError === 0 && slope === 0) return { state: 'refused', reason: 'no-variation' };
  const probability = standardError === 0 ? 0 : studentTwoSided(slope / standardError, series.length - 2);
  const word = probability >= significance ? 'no-clear-change' : slope > 0 ? 'rising' : 'falling';
  return { state: 'tested', word, slope, probability, points: series.length };
}

function isEvenlySpaced(series: readonly TrendPoint[]): boolean {
  const steps = series.slice(1).map((point, index) => point.at - (series[index]?.at ?? 0));
  const [first = 0] = steps;
  return first > 0 && steps.every((step) => Math.abs(step - first) <= 0.1 * first);
}

function weightsOf(series: readonly TrendPoint[]): readonly number[] {
  const known = series.every((point) => point.spread !== null && point.spread > 0);
  return series.map((point) => (known && point.spread !== null ? 1 / point.spread ** 2 : 1));
}

function fitLine(series: readonly TrendPoint[], weights: readonly number[]) {
  const total = sumOf(weights);
  const meanAt = sumOf(series.map((point, i) => point.at * (weights[i] ?? 0))) / total;
  const meanValue = sumOf(series.map((point, i) => point.value * (weights[i] ?? 0))) / total;
  const spreadAt = sumOf(series.map((point, i) => (weights[i] ?? 0) * (point.at - meanAt) ** 2));
  const slope =
    sumOf(series.map((point, i) => (weights[i] ?? 0) * (point.at - meanAt) * (point.value - meanValue))) /
    spreadAt;
  const residuals = series.map((point) => point.value - meanValue - slope * (point.at - meanAt));
  const variance =
    sumOf(residuals.map((residual, i) => (weights[i] ?? 0) * residual ** 2)) / (series.length - 2);
  return { slope, standardError: Math.sqrt(variance / spreadAt) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
