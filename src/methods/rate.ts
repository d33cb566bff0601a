import { type Interval, usualConfidence } from './interval.ts';
import { poissonInterval } from './poisson.ts';

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
  if (!(population > 0)) throw new RangeError('The population of a rate is above 0');
  const { lower, upper, method } = poissonInterval(events, confidence);
  const per = multiplier / population;
  return { value: events * per, lower: lower * per, upper: upper * per, method };
}
