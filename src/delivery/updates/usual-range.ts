import { xmrChart } from '../../methods/index.ts';

/** Between which values a measure has moved of itself. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
}

/** With fewer values the natural limits of a process say little. */
const valuesForLimits = 5;
/** With a short history only what is several times as large or small stands out: a slip of the keyboard. */
const shortHistoryFactor = 3;

export interface RangeOptions {
  /** A part of a whole lies between 0 and 100. */
  readonly isShare: boolean;
}

/**
 * The usual range of a measure from its past values: the natural process limits of a control chart from five values on;
 * before that, a third to three times the last value. Without any value there is none.
 *
 * @param past - values in order of time
 * @source PAGES 4.9; Wheeler DJ (2000), Understanding Variation, 2nd ed
 */
export function usualRange(past: readonly number[], { isShare }: RangeOptions): UsualRange | null {
  const last = past.at(-1);
  if (last === undefined) return null;
  const { low, high } = past.length < valuesForLimits ? aroundLast(last) : processLimits(past);
  const floor = isShare || past.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  return { low: Math.max(floor, low), high: Math.min(isShare ? 100 : Number.POSITIVE_INFINITY, high) };
}

function aroundLast(last: number): UsualRange {
  const ends = [last / shortHistoryFactor, last * shortHistoryFactor];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function processLimits(past: readonly number[]): UsualRange {
  const last = xmrChart(past, { improvementDirection: 'neutral', screensOutliers: true }).at(-1);
  if (!last) throw new Error('A control chart of values has a last point');
  return { low: last.lowerLimit, high: last.upperLimit };
}

/** Whether a value lies outside the usual range: it is asked about, and let through. */
export function isUnusual(value: number, range: UsualRange | null): boolean {
  return range !== null && (value < range.low || value > range.high);
}
