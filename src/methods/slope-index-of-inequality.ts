import type { IntervalColumns } from './interval.ts';

/** Groups of people from the least to the most advantaged, area after area. */
export interface SlopeGroups {
  /** People in each group, above 0. */
  readonly populations: Float64Array;
  /** The figure of each group: a rate above 0, a share between 0 and 1, or anything else. */
  readonly values: Float64Array;
  /** Of the figure on its own scale (`scaledValue`). */
  readonly standardErrors: Float64Array;
  /** Where each area starts among the groups, and the end: one more than there are areas. */
  readonly starts: Uint32Array;
}

/** What kind of figure it is: chance moves a rate on the scale of its logarithm, a share on that of its log odds. */
export type SlopeValueType = 'rate' | 'proportion' | 'other';

export interface SlopeModel {
  readonly valueType: SlopeValueType;
  /** Whether the line is straight on the scale of the figure (log, log odds) and its ends are turned back. */
  readonly isTransformed: boolean;
  /** The slope is times this; a negative one also turns the ratio round, for what is better when it is higher. */
  readonly multiplier: number;
}

/** What comes of each area. */
export interface SlopeIndices {
  /** Least advantaged end to most advantaged end, times the multiplier. */
  readonly sii: Float64Array;
  /** Figure at the most advantaged end over that at the least. */
  readonly rii: Float64Array;
  /** Figure at the least advantaged end. */
  readonly intercept: Float64Array;
}

/** Limits of the slope and of the ratio. */
export interface SlopeLimits {
  readonly sii: IntervalColumns;
  readonly rii: IntervalColumns;
}

/** Limits of one area: slope before the multiplier, and the ratio of the ends. */
export interface AreaLimits {
  siiLower: number;
  siiUpper: number;
  riiLower: number;
  riiUpper: number;
}

/** Fewer groups than this draw no line. */
export const fewestSlopeGroups = 5;
export const mostSlopeGroups = 100;

export function slopeIndexColumns(areas: number): SlopeIndices {
  return {
    sii: new Float64Array(areas),
    rii: new Float64Array(areas),
    intercept: new Float64Array(areas),
  };
}

/** A figure on the scale on which chance moves it evenly: its logarithm, its log odds, or itself. */
export function scaledValue(value: number, valueType: SlopeValueType): number {
  if (valueType === 'rate') return Math.log(value);
  return valueType === 'proportion' ? Math.log(value / (1 - value)) : value;
}

/** Back from `scaledValue`. */
export function unscaledValue(scaled: number, valueType: SlopeValueType): number {
  if (valueType === 'rate') return Math.exp(scaled);
  return valueType === 'proportion' ? 1 / (1 + Math.exp(-scaled)) : scaled;
}

/** How much of each figure goes into the two ends of the line. */
export interface LineWeights {
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
}

/** Weights for areas of up to so many groups, to be filled area by area. */
export function lineWeights(mostGroups: number): LineWeights {
  return { intercept: new Float64Array(mostGroups), slope: new Float64Array(mostGroups) };
}

/** Groups of the area with most of them. */
export function mostGroupsOf(starts: Uint32Array): number {
  let most = 0;
  for (let area = 0; area + 1 < starts.length; area += 1) {
    most = Math.max(most, (starts[area + 1] as number) - (starts[area] as number));
  }
  return most;
}

/**
 * The line through the figures, each at the middle of its group's range in the cumulative population and weighted by
 * the group's share of it. Both ends are weighted sums of the figures: these are the weights.
 */
export function fillLineWeights(populations: Float64Array, start: number, end: number, into: LineWeights) {
  let people = 0;
  for (let group = start; group < end; group += 1) people += populations[group] as number;
  let [below, first, second] = [0, 0, 0];
  for (let group = start; group < end; group += 1) {
    const share = (populations[group] as number) / people;
    const rank = below + share / 2;
    below += share;
    first += share * rank;
    second += share * rank * rank;
    into.slope[group - start] = rank;
  }
  const spread = second - first * first;
  for (let group = start; group < end; group += 1) {
    const share = (populations[group] as number) / people;
    const rank = into.slope[group - start] as number;
    into.slope[group - start] = (share * (rank - first)) / spread;
    into.intercept[group - start] = (share * (second - first * rank)) / spread;
  }
}

/**
 * Slope and relative index of inequality: how far a figure differs from one end of society to the other, everybody
 * between counted.
 *
 * @param into - one row for each area
 * @source Low A, Low A (2004), Journal of Public Health 26:388–395; Mackenbach JP, Kunst AE (1997), Social Science and
 *   Medicine 44:757–771
 */
export function slopeIndices(groups: SlopeGroups, model: SlopeModel, into: SlopeIndices): void {
  const { populations, values, starts } = groups;
  const { valueType, isTransformed, multiplier } = model;
  const weights = lineWeights(mostGroupsOf(starts));
  for (let area = 0; area + 1 < starts.length; area += 1) {
    const start = starts[area] as number;
    const end = starts[area + 1] as number;
    fillLineWeights(populations, start, end, weights);
    let [intercept, slope] = [0, 0];
    for (let group = start; group < end; group += 1) {
      const value = values[group] as number;
      const used = isTransformed ? scaledValue(value, valueType) : value;
      intercept += (weights.intercept[group - start] as number) * used;
      slope += (weights.slope[group - start] as number) * used;
    }
    const low = isTransformed ? unscaledValue(intercept, valueType) : intercept;
    const high = isTransformed ? unscaledValue(intercept + slope, valueType) : intercept + slope;
    into.sii[area] = multiplier * (isTransformed ? high - low : slope);
    into.rii[area] = multiplier < 0 ? low / high : high / low;
    into.intercept[area] = low;
  }
}
