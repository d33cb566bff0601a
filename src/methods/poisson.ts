import { chiSquaredQuantile } from './distributions.ts';
import { checkConfidence, type Interval, twoSidedDeviate, usualConfidence } from './interval.ts';

const everyCount: Interval = { lower: 0, upper: Number.POSITIVE_INFINITY };

/**
 * Confidence interval for a count, by Byar's approximation to the exact Poisson limits; good from about ten events.
 *
 * @param count - events, 0 or more
 * @returns limits of the count
 * @source Breslow NE, Day NE (1987), Statistical Methods in Cancer Research II, p 69
 */
export function byarInterval(count: number, confidence = usualConfidence): Interval {
  if (!(count >= 0)) throw new RangeError('A count is 0 or more');
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
  if (!(count >= 0)) throw new RangeError('A count is 0 or more');
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
