import { crossing } from './crossing.ts';
import { normalQuantile } from './distributions.ts';
import { normalNodes } from './normal-nodes.ts';
import { normalProbability } from './normal-probability.ts';
import {
  type AreaLimits,
  type LineWeights,
  type SlopeGroups,
  type SlopeValueType,
  scaledValue,
  unscaledValue,
} from './slope-index-of-inequality.ts';

/** The two ends of the line on the scale of the figure: together normal. */
interface LineEnds {
  low: number;
  lowVariance: number;
  high: number;
  highVariance: number;
  shared: number;
}

/**
 * Limits where the line is straight on the scale of the figure and its ends are turned back: the chance that slope or
 * ratio stay below a number is summed over the lower end, the upper being normal once the lower is known.
 *
 * @returns whether it could be done; else `into` means nothing
 */
export function limitsOfEnds(
  groups: SlopeGroups,
  start: number,
  end: number,
  weights: LineWeights,
  valueType: Exclude<SlopeValueType, 'other'>,
  z: number,
  into: AreaLimits,
): boolean {
  const ends = endsOfLine(groups, start, end, weights, valueType);
  const slope = slopeOfEnds(ends, valueType);
  into.siiLower = figurePercentile(ends, slope, -z);
  into.siiUpper = figurePercentile(ends, slope, z);
  const ratio = logRatioOfEnds(ends, valueType);
  into.riiLower = Math.exp(figurePercentile(ends, ratio, -z));
  into.riiUpper = Math.exp(figurePercentile(ends, ratio, z));
  return [into.siiLower, into.siiUpper, into.riiLower, into.riiUpper].every(Number.isFinite);
}

function endsOfLine(
  { values, standardErrors }: SlopeGroups,
  start: number,
  end: number,
  weights: LineWeights,
  valueType: SlopeValueType,
): LineEnds {
  const ends = { low: 0, lowVariance: 0, high: 0, highVariance: 0, shared: 0 };
  for (let group = start; group < end; group += 1) {
    const scaled = scaledValue(values[group] as number, valueType);
    const variance = (standardErrors[group] as number) ** 2;
    const toLow = weights.intercept[group - start] as number;
    const toHigh = toLow + (weights.slope[group - start] as number);
    ends.low += toLow * scaled;
    ends.high += toHigh * scaled;
    ends.lowVariance += toLow * toLow * variance;
    ends.highVariance += toHigh * toHigh * variance;
    ends.shared += toLow * toHigh * variance;
  }
  return ends;
}

/** A figure made of the two ends that grows with the upper. */
interface FigureOfEnds {
  readonly value: number;
  /** About how far chance moves it. */
  readonly error: number;
  /** The upper end, on its scale, that gives the figure beside a lower end. */
  readonly highFor: (figure: number, low: number) => number;
}

function slopeOfEnds(ends: LineEnds, valueType: SlopeValueType): FigureOfEnds {
  const steepness = (value: number): number => (valueType === 'rate' ? value : value * (1 - value));
  const [low, high] = [unscaledValue(ends.low, valueType), unscaledValue(ends.high, valueType)];
  return {
    value: high - low,
    error: errorOfEnds(ends, steepness(low), steepness(high)),
    highFor: (slope, lowEnd) => scaledWithin(unscaledValue(lowEnd, valueType) + slope, valueType),
  };
}

function logRatioOfEnds(ends: LineEnds, valueType: SlopeValueType): FigureOfEnds {
  const steepness = (value: number): number => (valueType === 'rate' ? 1 : 1 - value);
  const [low, high] = [unscaledValue(ends.low, valueType), unscaledValue(ends.high, valueType)];
  return {
    value: Math.log(high / low),
    error: errorOfEnds(ends, steepness(low), steepness(high)),
    highFor: (logRatio, lowEnd) =>
      scaledWithin(unscaledValue(lowEnd, valueType) * Math.exp(logRatio), valueType),
  };
}

function errorOfEnds({ lowVariance, highVariance, shared }: LineEnds, byLow: number, byHigh: number): number {
  return Math.sqrt(
    byLow * byLow * lowVariance + byHigh * byHigh * highVariance - 2 * byLow * byHigh * shared,
  );
}

/** A figure on its scale; what no figure can be lies endlessly far out. */
function scaledWithin(value: number, valueType: SlopeValueType): number {
  if (value <= 0) return Number.NEGATIVE_INFINITY;
  return valueType === 'proportion' && value >= 1 ? Number.POSITIVE_INFINITY : scaledValue(value, valueType);
}

const nodes = normalNodes(0.125);

/** Chances further out than this are taken for it, so that they keep a deviate. */
const leastChance = 1e-15;

/** @returns NaN where it is not found */
function figurePercentile(ends: LineEnds, figure: FigureOfEnds, z: number): number {
  const { low, lowVariance, high, highVariance, shared } = ends;
  if (highVariance + lowVariance === 0) return figure.value;
  const lowError = Math.sqrt(lowVariance);
  const along = lowVariance > 0 ? shared / lowVariance : 0;
  const across = Math.sqrt(highVariance - along * shared);
  const deviateOf = (sought: number): number => {
    let chance = 0;
    for (let node = 0; node < nodes.at.length; node += 1) {
      const away = lowError * (nodes.at[node] as number);
      const highEnd = figure.highFor(sought, low + away);
      chance += (nodes.weight[node] as number) * normalProbability((highEnd - high - along * away) / across);
    }
    return normalQuantile(Math.min(1 - leastChance, Math.max(leastChance, chance)));
  };
  return crossing((sought) => deviateOf(sought) - z, figure.value, figure.value + z * figure.error);
}
