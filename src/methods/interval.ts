import { normalQuantile } from './distributions.ts';

/** Lower and upper limits, in the unit of the value they belong to. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
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

export function checkConfidence(confidence: number): void {
  if (!(confidence >= 0.9 && confidence <= 1)) {
    throw new RangeError('Confidence is a fraction from 0.9 to 1, like 0.95');
  }
}
