import { checkConfidence, type Interval, usualConfidence } from './interval.ts';
import { studentQuantile } from './student.ts';

export interface MeanOfValues {
  readonly sum: number;
  readonly count: number;
  readonly value: number;
  /** Sample standard deviation, n − 1; NaN for a single value. */
  readonly deviation: number;
}

/**
 * Mean and sample standard deviation of values; a missing one (NaN) is left out.
 *
 * @returns NaN throughout but for the count where there is no value
 */
export function meanOf(values: Iterable<number>): MeanOfValues {
  let count = 0;
  let sum = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count += 1;
    sum += value;
    const step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  }
  if (count === 0) return { sum: Number.NaN, count, value: Number.NaN, deviation: Number.NaN };
  return { sum, count, value: sum / count, deviation: Math.sqrt(squares / (count - 1)) };
}

/**
 * Confidence interval for a mean, by Student's t. The values are taken to be a random sample of a distribution near
 * enough to normal, or many.
 *
 * @returns NaN for fewer than two values: one says nothing about how far they spread
 * @source Student (1908), Biometrika 6:1–25
 */
export function meanInterval(
  { count, value, deviation }: MeanOfValues,
  confidence = usualConfidence,
): Interval {
  checkConfidence(confidence);
  if (count < 2) return { lower: Number.NaN, upper: Number.NaN };
  if (confidence === 1) return { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  const reach = (studentQuantile(1 - (1 - confidence) / 2, count - 1) * deviation) / Math.sqrt(count);
  return { lower: value - reach, upper: value + reach };
}
