import type { Interval } from './interval.ts';

/** A figure with its limits. */
export interface MeasuredValue extends Interval {
  readonly value: number;
}

/**
 * The absolute gap: one figure less another, with limits from those of the two, which are taken to be independent.
 *
 * @source Newcombe RG (1998), Statistics in Medicine 17:873–890, method 10; Zou GY, Donner A (2008), Statistics in
 *   Medicine 27:1693–1702 (any two figures)
 */
export function absoluteGap(from: MeasuredValue, less: MeasuredValue): MeasuredValue {
  const value = from.value - less.value;
  return {
    value,
    lower: value - Math.hypot(from.value - from.lower, less.upper - less.value),
    upper: value + Math.hypot(from.upper - from.value, less.value - less.lower),
  };
}

/**
 * The relative gap: one figure over another, with limits from those of the two, which are taken to be independent.
 *
 * @returns NaN where the figure below the line is not above 0; an upper limit without end where its lower limit is not
 * @source Donner A, Zou GY (2012), Statistical Methods in Medical Research 21:347–359
 */
export function relativeGap(over: MeasuredValue, under: MeasuredValue): MeasuredValue {
  if (!(under.value > 0)) return { value: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  const product = over.value * under.value;
  const ofTop = (limit: number): number => limit * (2 * over.value - limit);
  const ofBottom = (limit: number): number => limit * (2 * under.value - limit);
  const root = (top: number, bottom: number): number =>
    Math.sqrt(Math.max(0, product * product - ofTop(top) * ofBottom(bottom)));
  const below = product + root(over.lower, under.upper);
  return {
    value: over.value / under.value,
    lower: below === 0 ? 0 : ofTop(over.lower) / below,
    upper:
      under.lower > 0
        ? (product + root(over.upper, under.lower)) / ofBottom(under.lower)
        : Number.POSITIVE_INFINITY,
  };
}
