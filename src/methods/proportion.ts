import { type Interval, type IntervalColumns, usualConfidence } from './interval.ts';
import { wilsonInterval, wilsonLimits } from './wilson.ts';

/**
 * A share of a total with Wilson's limits.
 *
 * @param multiplier - 100 for a percentage, 1 for a proportion
 * @returns value and limits times the multiplier
 * @throws RangeError as `wilsonInterval`
 */
export function proportion(
  count: number,
  total: number,
  multiplier = 100,
  confidence = usualConfidence,
): Interval & { readonly value: number } {
  const { lower, upper } = wilsonInterval(count, total, confidence);
  return { value: (count / total) * multiplier, lower: lower * multiplier, upper: upper * multiplier };
}

/**
 * Many shares with Wilson's limits.
 *
 * @param into - gets the values and limits; NaN where a count or total is missing or cannot be (`impossibleShare`)
 */
export function proportions(
  counts: Float64Array,
  totals: Float64Array,
  multiplier: number,
  confidence: number,
  into: IntervalColumns & { readonly value: Float64Array },
): void {
  shares(counts, totals, multiplier, into.value);
  wilsonLimits(counts, totals, multiplier, confidence, into);
}

/** Many shares without limits: NaN where a count or total is missing or cannot be. */
export function shares(
  counts: Float64Array,
  totals: Float64Array,
  multiplier: number,
  value: Float64Array,
): void {
  for (let row = 0; row < counts.length; row += 1) {
    const count = counts[row] as number;
    const total = totals[row] as number;
    value[row] = count >= 0 && count <= total && total > 0 ? (count / total) * multiplier : Number.NaN;
  }
}
