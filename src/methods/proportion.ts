import { type Interval, usualConfidence } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

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
