import { type Interval, twoSidedDeviate, usualConfidence } from './interval.ts';

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
  if (!(total > 0)) throw new RangeError('The total of a proportion is above 0');
  if (!(count >= 0 && count <= total))
    throw new RangeError('The count of a proportion lies between 0 and its total');
  const z = twoSidedDeviate(confidence);
  if (z === Number.POSITIVE_INFINITY) return { lower: 0, upper: 1 };
  const centre = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const width = 2 * (total + z * z);
  return { lower: Math.max(0, (centre - spread) / width), upper: Math.min(1, (centre + spread) / width) };
}
