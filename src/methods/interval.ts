import { normalQuantile } from './distributions.ts';
import { Refusal } from './refusal.ts';

/** Lower and upper limits, in the unit of the value they belong to. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Limits of many values, row by row. */
export interface IntervalColumns {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Columns to write limits into. */
export function intervalColumns(rows: number): IntervalColumns {
  return { lower: new Float64Array(rows), upper: new Float64Array(rows) };
}

/** Coverage of published limits unless another is asked for. */
export const usualConfidence = 0.95;

/**
 * The standard normal deviate for a two-sided coverage.
 *
 * @param confidence - from 0.9 to 1; certainty takes in everything, so its deviate is infinite
 * @throws RangeError outside that: limits narrower than 90 % are not published
 */
export function twoSidedDeviate(confidence: number): number {
  checkConfidence(confidence);
  return confidence === 1 ? Number.POSITIVE_INFINITY : normalQuantile(1 - (1 - confidence) / 2);
}

/**
 * A confidence written as a fraction (0.95) or as a percentage (95), as a fraction.
 *
 * @throws RangeError outside 0.9 to 1 and 90 to 100
 */
export function confidenceFraction(given: number): number {
  const fraction = given >= 90 && given <= 100 ? given / 100 : given;
  checkConfidence(fraction);
  return fraction;
}

/** @throws RangeError outside 0.9 to 1 */
export function checkConfidence(confidence: number): void {
  if (!(confidence >= 0.9 && confidence <= 1)) {
    throw new Refusal('methods.confidence-outside', 'Confidence is a fraction from 0.9 to 1, like 0.95', {
      found: confidence,
    });
  }
}
