import { normalQuantile } from './distributions.ts';
import { poissonInterval } from './poisson.ts';

/** The two pairs of limits: a chance of one in forty, and of one in a thousand, at either end. */
export const funnelTails = { twoSigma: 0.025, threeSigma: 0.001 } as const;

/** How an area stands to the limits; the numbers are the chance at that end. */
export type FunnelCategory =
  | 'High (0.001)'
  | 'High (0.025)'
  | 'Not significant'
  | 'Low (0.025)'
  | 'Low (0.001)'
  | 'Not applicable for events less than 10 for dsrs';

/** Limits at one position of the axis. */
export interface FunnelLimits {
  readonly lower2: number;
  readonly upper2: number;
  readonly lower3: number;
  readonly upper3: number;
}

const deviate2 = normalQuantile(1 - funnelTails.twoSigma);
const deviate3 = normalQuantile(1 - funnelTails.threeSigma);

/**
 * Between which proportions chance alone would put an area of a size: where Wilson's interval of the area just touches
 * the overall proportion. Not cut to 0 and 1.
 *
 * @param baseline - overall proportion, 0 to 1
 * @param population - of the area, above 0
 * @source Spiegelhalter DJ (2005), Statistics in Medicine 24:1185–1202; Wilson EB (1927), J Am Stat Assoc 22:209–212
 */
export function proportionFunnel(baseline: number, population: number): FunnelLimits {
  const error = Math.sqrt((baseline * (1 - baseline)) / population);
  return {
    lower2: baseline - deviate2 * error,
    upper2: baseline + deviate2 * error,
    lower3: baseline - deviate3 * error,
    upper3: baseline + deviate3 * error,
  };
}

/**
 * For a count of events, how many must have been expected for the count to lie just on each limit. Few expected make
 * the count high: the upper limits are the smaller numbers.
 *
 * @param events - a whole number above 0
 * @source Association of Public Health Observatories (2008), Analytical tools: funnel plots
 */
export function expectedOnFunnel(events: number): FunnelLimits {
  return {
    lower2: expectedAtLowerTail(events, funnelTails.twoSigma),
    upper2: expectedAtUpperTail(events, funnelTails.twoSigma),
    lower3: expectedAtLowerTail(events, funnelTails.threeSigma),
    upper3: expectedAtUpperTail(events, funnelTails.threeSigma),
  };
}

/** How many expected leave the given chance of seeing no more than these events. */
function expectedAtLowerTail(events: number, tail: number): number {
  return halved(events, (expected) => 1 - chanceAbove(events, expected) < tail);
}

/** How many expected leave the given chance of seeing these events or more. */
function expectedAtUpperTail(events: number, tail: number): number {
  return halved(events, (expected) => chanceAbove(events - 1, expected) > tail);
}

/** Terms of the sum are left off beyond the mean once they are this small beside it: as in the published tool. */
const leastTerm = 1e-10;
/** The sum is brought down from here, so that it does not run over. */
const largestSum = 1e200;

/** So many standard deviations below the mean the terms no longer show in the sum. */
const furthestBelow = 10;

/** The chance of more events than these, by adding up Poisson's terms from far below the mean, each from the last. */
function chanceAbove(events: number, expected: number): number {
  const start = Math.max(0, Math.floor(expected - furthestBelow * Math.sqrt(expected)));
  let [term, sum, above] = [1, 0, 0];
  for (let count = start; count <= expected || term > sum * leastTerm; ) {
    sum += term;
    if (count > events) above += term;
    if (sum > largestSum) {
      term /= largestSum;
      above /= largestSum;
      sum /= largestSum;
    }
    count += 1;
    term *= expected / count;
  }
  return above / sum;
}

/** Steps narrower than this end the search; the published tool stops here too, so its last digits are met. */
const narrowestStep = 1e-7;

/** Halves the odds scale expected : (events + 1) until the step is narrow. */
function halved(events: number, isTooMany: (expected: number) => boolean): number {
  const expectedAt = (share: number): number => ((1 + events) * share) / (1 - share);
  let share = 0.5;
  for (let step = 0.5; step > narrowestStep; ) {
    step /= 2;
    share += isTooMany(expectedAt(share)) ? -step : step;
  }
  return expectedAt(share);
}

/** How the limits of a proportion take an area. @param baseline - overall proportion */
export function proportionCategory(count: number, population: number, baseline: number): FunnelCategory {
  const value = count / population;
  const { lower2, upper2, lower3, upper3 } = proportionFunnel(baseline, population);
  if (value < lower3) return 'Low (0.001)';
  if (value < lower2) return 'Low (0.025)';
  if (value > upper3) return 'High (0.001)';
  return value > upper2 ? 'High (0.025)' : 'Not significant';
}

/**
 * How an area's count stands to what was to be expected, by its Poisson interval (exact below ten events, Byar's from
 * ten on).
 *
 * @param expected - expected events of a ratio; for a rate, the overall rate times the population behind the count
 */
export function countCategory(count: number, expected: number): FunnelCategory {
  const three = poissonInterval(count, 1 - 2 * funnelTails.threeSigma);
  if (expected < three.lower) return 'High (0.001)';
  const two = poissonInterval(count, 1 - 2 * funnelTails.twoSigma);
  if (expected < two.lower) return 'High (0.025)';
  if (expected > three.upper) return 'Low (0.001)';
  return expected > two.upper ? 'Low (0.025)' : 'Not significant';
}

const positions = 100;

/**
 * Positions along the axis at which a chart draws the limits: whole numbers, each so many times the one before.
 *
 * @param last - the end of the axis
 * @param stepsAfter - how many steps the last position stops short of the end
 */
export function funnelPositions(first: number, last: number, stepsAfter = 0): Float64Array {
  const found = new Float64Array(positions);
  found[0] = Math.max(1, first);
  for (let at = 1; at < positions; at += 1) {
    const before = found[at - 1] as number;
    const grown = (last / before) ** (1 / (positions - at + stepsAfter)) * before;
    found[at] = Math.max(Math.round(grown), before + 1);
  }
  return found;
}

/** Where an axis starts: nought, or a round number below the least where all are much alike. */
export function axisStart(least: number, most: number): number {
  if (most > 2 * least) return 0;
  const reduced = Math.floor(least * 0.95);
  const unit = 10 ** (digitsOf(reduced) - 1);
  return Math.floor((least * 0.95) / unit) * unit;
}

/** Where an axis ends: a number of two digits and noughts above the most. */
export function axisEnd(most: number): number {
  const unit = 10 ** (digitsOf(Math.ceil(most * 1.05)) - 2);
  return Math.ceil((most * 1.05) / unit) * unit;
}

function digitsOf(whole: number): number {
  return String(whole).length;
}
