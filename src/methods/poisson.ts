import { chiSquaredQuantile } from './distributions.ts';
import {
  checkConfidence,
  type Interval,
  type IntervalColumns,
  twoSidedDeviate,
  usualConfidence,
} from './interval.ts';
import { Refusal } from './refusal.ts';

function checkCount(count: number): void {
  if (!(count >= 0)) throw new Refusal('methods.count-negative', 'A count is 0 or more', { count });
}

const ninth = 1 / 9;
const everyCount: Interval = { lower: 0, upper: Number.POSITIVE_INFINITY };

/**
 * Confidence interval for a count, by Byar's approximation to the exact Poisson limits; good from about ten events.
 *
 * @param count - events, 0 or more
 * @returns limits of the count
 * @source Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, p 69
 */
export function byarInterval(count: number, confidence = usualConfidence): Interval {
  checkCount(count);
  const z = twoSidedDeviate(confidence);
  if (z === Number.POSITIVE_INFINITY) return everyCount;
  const limit = (events: number, direction: 1 | -1) =>
    events === 0 ? 0 : events * (1 - 1 / (9 * events) + (direction * z) / (3 * Math.sqrt(events))) ** 3;
  return { lower: limit(count, -1), upper: limit(count + 1, 1) };
}

/**
 * Exact confidence interval for a count of rare events, from the chi-squared distribution.
 *
 * @source Garwood F (1936), Biometrika 28:437–442
 */
export function exactPoissonInterval(count: number, confidence = usualConfidence): Interval {
  checkCount(count);
  checkConfidence(confidence);
  if (confidence === 1) return everyCount;
  const tail = (1 - confidence) / 2;
  return {
    lower: count === 0 ? 0 : chiSquaredQuantile(tail, 2 * count) / 2,
    upper: chiSquaredQuantile(1 - tail, 2 * count + 2) / 2,
  };
}

/** Counts below this get exact limits, from this on Byar's. */
export const fewestForByar = 10;

/** Limits of a count by the method that suits its size, with the name of that method. */
export function poissonInterval(
  count: number,
  confidence = usualConfidence,
): Interval & { readonly method: 'exact' | 'byar' } {
  return count < fewestForByar
    ? { ...exactPoissonInterval(count, confidence), method: 'exact' }
    : { ...byarInterval(count, confidence), method: 'byar' };
}

/**
 * Limits of many counts, times a factor for each row or for all. Exact limits of whole counts below ten are worked out
 * once; from ten on Byar's need two square roots.
 *
 * @param factors - by which the limits of a count are multiplied; NaN makes them NaN
 * @param fromByar - the least count with Byar's limits: `fewestForByar`, or 0 for Byar's throughout
 * @param into - gets the limits; NaN where a count is missing or negative
 * @source as `exactPoissonInterval` and `byarInterval`
 */
export function poissonLimits(
  counts: Float64Array,
  factors: Float64Array | number,
  confidence: number,
  fromByar: number,
  { lower, upper }: IntervalColumns,
): void {
  const z = twoSidedDeviate(confidence);
  const isCertain = z === Number.POSITIVE_INFINITY;
  const third = z / 3;
  const few = fromByar > 0 && !isCertain ? exactLimitsOfFew(confidence) : undefined;
  for (let row = 0; row < counts.length; row += 1) {
    const count = counts[row] as number;
    const factor = typeof factors === 'number' ? factors : (factors[row] as number);
    if (count >= fromByar && !isCertain) {
      const next = count + 1;
      // One division for each limit: 1 / 9x is a ninth of the square of 1 / √x.
      const ofCount = 1 / Math.sqrt(count);
      const ofNext = 1 / Math.sqrt(next);
      const low = count === 0 ? 0 : 1 - ofCount * ofCount * ninth - third * ofCount;
      const high = 1 - ofNext * ofNext * ninth + third * ofNext;
      lower[row] = count * low * low * low * factor;
      upper[row] = next * high * high * high * factor;
    } else if (!(count >= 0)) {
      lower[row] = Number.NaN;
      upper[row] = Number.NaN;
    } else if (few !== undefined && Number.isInteger(count)) {
      lower[row] = (few.lower[count] as number) * factor;
      upper[row] = (few.upper[count] as number) * factor;
    } else {
      const limits = exactPoissonInterval(count, confidence);
      lower[row] = limits.lower * factor;
      upper[row] = limits.upper * factor;
    }
  }
}

function exactLimitsOfFew(confidence: number): IntervalColumns {
  const limits = Array.from({ length: fewestForByar }, (_, count) => exactPoissonInterval(count, confidence));
  return {
    lower: Float64Array.from(limits, ({ lower }) => lower),
    upper: Float64Array.from(limits, ({ upper }) => upper),
  };
}
