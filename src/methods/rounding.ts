import { Refusal } from './refusal.ts';

/**
 * Rounds to decimal places, halves away from zero, as a person would on the decimal digits: 1.135 to two places is 1.14
 * although binary floating point holds a little less than 1.135.
 *
 * @param decimals - places after the point; negative rounds to tens (−1), hundreds (−2)
 * @throws Refusal when either is not a number
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value) || !Number.isInteger(decimals)) {
    throw new Refusal('methods.not-a-number', 'Not a number');
  }
  const size = Math.abs(value);
  // Fifteen significant digits are what a binary number holds for certain of a decimal one.
  const scaled = Number(`${(size * 10 ** decimals).toPrecision(15)}`);
  const rounded = Number(`${Math.floor(scaled + 0.5)}e${-decimals}`);
  return value < 0 ? -rounded : rounded;
}

/**
 * Rounds to the nearest multiple of a base, halves away from zero.
 *
 * @throws Refusal when the base is not above 0
 */
export function roundToBase(value: number, base: number): number {
  if (!Number.isFinite(value)) throw new Refusal('methods.not-a-number', 'Not a number');
  if (!(base > 0))
    throw new Refusal('methods.rounding-base', 'A base for rounding is above 0', { found: base });
  return roundHalfUp(value / base, 0) * base;
}

/** The least and the greatest whole number that rounds to what is shown. */
export function roundedFrom(
  shown: number,
  base: number,
): { readonly lowest: number; readonly highest: number } {
  return {
    lowest: Math.max(0, Math.ceil(shown - base / 2)),
    highest: Math.ceil(shown + base / 2) - 1,
  };
}

/** How a publisher shows a single count, whatever stands beside it. */
export interface CountRule {
  /** Counts from 1 to this are small; 0 stays as it is. */
  readonly smallTo: number;
  /** What stands for a small count. */
  readonly smallAs: string;
  /** All others are rounded to multiples of this. */
  readonly roundTo: number;
}

/**
 * Rules in use. Our own pages use markers in square brackets instead of `*`, and protect whole tables, which a rule for one
 * count cannot.
 *
 * @source NHS England, practice for hospital episode statistics
 */
export const countRules: Readonly<Record<string, CountRule>> = {
  'nhs-central': { smallTo: 7, smallAs: '5', roundTo: 5 },
  'nhs-earlier': { smallTo: 7, smallAs: '*', roundTo: 5 },
  threshold: { smallTo: 7, smallAs: '*', roundTo: 1 },
};

const greatestCount = 5_000_000_000;

/** @throws Refusal when the count is not a whole number from 0 to 5,000,000,000 */
export function countUnderRule(count: number, { smallTo, smallAs, roundTo }: CountRule): string {
  if (!Number.isInteger(count) || count < 0 || count > greatestCount) {
    throw new Refusal('methods.not-a-count', 'Not a whole number from 0 to 5,000,000,000', { found: count });
  }
  return count > 0 && count <= smallTo ? smallAs : String(roundToBase(count, roundTo));
}
