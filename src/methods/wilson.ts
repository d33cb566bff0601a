import { type Interval, type IntervalColumns, twoSidedDeviate, usualConfidence } from './interval.ts';
import { Refusal } from './refusal.ts';

/**
 * Confidence interval for a proportion, by Wilson's score method. Holds for small counts and for 0 and n of n.
 *
 * @param count - people with the characteristic, 0 ≤ count ≤ total
 * @param total - people asked, above 0
 * @param confidence - coverage, 0.9 to 1
 * @returns limits as proportions in [0, 1]
 * @throws RangeError when the count is negative or above the total: the caller has mixed up two columns
 * @source Wilson EB (1927), J Am Stat Assoc 22:209–212
 * @example wilsonInterval(65, 100) // { lower: 0.5525…, upper: 0.7363… }
 */
export function wilsonInterval(count: number, total: number, confidence = usualConfidence): Interval {
  const impossible = impossibleShare(count, total);
  if (impossible !== undefined) throw new Refusal(impossible, shareRefusals[impossible], { count, total });
  const z = twoSidedDeviate(confidence);
  if (z === Number.POSITIVE_INFINITY) return { lower: 0, upper: 1 };
  const centre = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const width = 2 * (total + z * z);
  return { lower: Math.max(0, (centre - spread) / width), upper: Math.min(1, (centre + spread) / width) };
}

const shareRefusals = {
  'methods.denominator-not-above-zero': 'The total of a proportion is above 0',
  'methods.count-negative': 'The count of a proportion lies between 0 and its total: it is below 0',
  'methods.count-above-total':
    'The count of a proportion lies between 0 and its total: it is above its total',
} as const;

/** Why a count and its total cannot be, or nothing where they can; what is missing (NaN) accuses nobody. */
export function impossibleShare(count: number, total: number): keyof typeof shareRefusals | undefined {
  if (total <= 0) return 'methods.denominator-not-above-zero';
  if (count < 0) return 'methods.count-negative';
  if (count > total) return 'methods.count-above-total';
  return undefined;
}

/**
 * Wilson's limits of many proportions, times a multiplier. The deviate is worked out once, and nothing is made per row.
 *
 * @param into - gets the limits; NaN where a count or total is missing or cannot be
 * @source as `wilsonInterval`
 */
export function wilsonLimits(
  counts: Float64Array,
  totals: Float64Array,
  multiplier: number,
  confidence: number,
  { lower, upper }: IntervalColumns,
): void {
  const z = twoSidedDeviate(confidence);
  const isCertain = z === Number.POSITIVE_INFINITY;
  const square = isCertain ? 0 : z * z;
  const deviate = isCertain ? 0 : z;
  for (let row = 0; row < counts.length; row += 1) {
    const count = counts[row] as number;
    const total = totals[row] as number;
    if (!(count >= 0 && count <= total && total > 0)) {
      lower[row] = Number.NaN;
      upper[row] = Number.NaN;
    } else if (isCertain) {
      lower[row] = 0;
      upper[row] = multiplier;
    } else {
      const centre = 2 * count + square;
      const spread = deviate * Math.sqrt(square + 4 * count * (1 - count / total));
      const scale = multiplier / (2 * (total + square));
      const low = (centre - spread) * scale;
      const high = (centre + spread) * scale;
      lower[row] = Math.max(low, 0);
      upper[row] = Math.min(high, multiplier);
    }
  }
}
