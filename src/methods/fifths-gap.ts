import type { Direction } from './comparison.ts';
import { absoluteGap, type MeasuredValue, relativeGap } from './gap.ts';
import { type Interval, usualConfidence } from './interval.ts';
import { poissonInterval } from './poisson.ts';
import { wilsonInterval } from './wilson.ts';

/** One small area: what is ranked, and the counts behind it. */
export interface SmallAreaCount {
  readonly code: string;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** A fifth of the small areas, added up. */
export interface Fifth extends Interval {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly areas: readonly string[];
}

export type FifthsGap =
  | ({
      readonly state: 'worked-out';
      readonly best: Fifth;
      readonly worst: Fifth;
      readonly difference: number;
      /** The higher fifth over the lower; NaN where the lower is nought. */
      readonly ratio: MeasuredValue;
    } & Interval)
  | { readonly state: 'refused'; readonly reason: 'too-few-areas' | 'no-direction' };

/** Fewer small areas than this make fifths of one or two areas each: their gap says little. */
export const fewestAreasForFifths = 10;

/**
 * The gap between the best and the worst placed fifth of small areas, each added up from its counts, so that large
 * areas weigh as much as they have people. Worst minus best, positive when they differ, with limits by Newcombe's
 * hybrid of the two intervals; the ratio of the two, with limits likewise.
 *
 * Ranking and measuring by the same figures exaggerates the gap a little (regression to the mean); the method page says so.
 *
 * @param kind - `proportion` adds Wilson's limits, `rate` Poisson limits
 * @param multiplier - 100 for a percentage, 1,000 for a rate per 1,000
 * @source Newcombe RG (1998), Statistics in Medicine 17:873–890, method 10; Donner A, Zou GY (2012), Statistical
 *   Methods in Medical Research 21:347–359
 */
export function gapBetweenFifths(
  areas: readonly SmallAreaCount[],
  direction: Direction,
  kind: 'proportion' | 'rate',
  multiplier: number,
  confidence = usualConfidence,
): FifthsGap {
  if (direction === 'no-direction') return { state: 'refused', reason: 'no-direction' };
  if (areas.length < fewestAreasForFifths) return { state: 'refused', reason: 'too-few-areas' };
  const sign = direction === 'higher-is-better' ? -1 : 1;
  const fromBest = [...areas].sort((a, b) => sign * (a.value - b.value) || (a.code < b.code ? -1 : 1));
  const size = Math.floor(fromBest.length / 5);
  const best = addUp(fromBest.slice(0, size), kind, multiplier, confidence);
  const worst = addUp(fromBest.slice(-size), kind, multiplier, confidence);
  const [low, high] = best.value <= worst.value ? [best, worst] : [worst, best];
  const { value: difference, lower, upper } = absoluteGap(high, low);
  return {
    state: 'worked-out',
    best,
    worst,
    difference,
    lower,
    upper,
    ratio: relativeGap(high, low),
  };
}

function addUp(
  areas: readonly SmallAreaCount[],
  kind: 'proportion' | 'rate',
  multiplier: number,
  confidence: number,
): Fifth {
  const numerator = areas.reduce((sum, area) => sum + area.numerator, 0);
  const denominator = areas.reduce((sum, area) => sum + area.denominator, 0);
  const limits =
    kind === 'proportion'
      ? scaled(wilsonInterval(numerator, denominator, confidence), multiplier)
      : scaled(poissonInterval(numerator, confidence), multiplier / denominator);
  return {
    value: (numerator / denominator) * multiplier,
    numerator,
    denominator,
    areas: areas.map((area) => area.code),
    ...limits,
  };
}

function scaled({ lower, upper }: Interval, by: number): Interval {
  return { lower: lower * by, upper: upper * by };
}
