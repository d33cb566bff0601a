import { type Interval, type IntervalColumns, usualConfidence } from './interval.ts';
import { fewestForByar, poissonInterval, poissonLimits } from './poisson.ts';
import { Refusal } from './refusal.ts';

/**
 * A crude rate with exact Poisson limits below ten events and Byar's from ten on.
 *
 * @param events - 0 or more; may exceed the population where people can have several
 * @param population - people or person-years at risk, above 0
 * @param multiplier - the rate is per this many, like 100,000
 * @throws RangeError when the population is not above 0 or events are negative
 */
export function rate(
  events: number,
  population: number,
  multiplier: number,
  confidence = usualConfidence,
): Interval & { readonly value: number; readonly method: 'exact' | 'byar' } {
  if (!(population > 0)) {
    throw new Refusal('methods.denominator-not-above-zero', 'The population of a rate is above 0', {
      total: population,
    });
  }
  const { lower, upper, method } = poissonInterval(events, confidence);
  const per = multiplier / population;
  return { value: events * per, lower: lower * per, upper: upper * per, method };
}

/** Why events and a population cannot be, or nothing where they can; what is missing (NaN) accuses nobody. */
export function impossibleRate(
  events: number,
  population: number,
): 'methods.denominator-not-above-zero' | 'methods.count-negative' | undefined {
  if (population <= 0) return 'methods.denominator-not-above-zero';
  return events < 0 ? 'methods.count-negative' : undefined;
}

/**
 * Many crude rates with limits as `rate`.
 *
 * @param into - gets the values and limits; NaN where something is missing or cannot be. `factor` gets what a count of
 *   each row is multiplied by, for limits at another confidence
 */
export function rates(
  events: Float64Array,
  populations: Float64Array,
  multiplier: number,
  confidence: number,
  into: IntervalColumns & { readonly value: Float64Array; readonly factor: Float64Array },
): void {
  const { value, factor } = into;
  for (let row = 0; row < events.length; row += 1) {
    const count = events[row] as number;
    const population = populations[row] as number;
    const per = population > 0 ? multiplier / population : Number.NaN;
    factor[row] = per;
    value[row] = count >= 0 ? count * per : Number.NaN;
  }
  poissonLimits(events, factor, confidence, fewestForByar, into);
}
