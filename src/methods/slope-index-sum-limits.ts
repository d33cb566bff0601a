import { crossing } from './crossing.ts';
import { normalNodes } from './normal-nodes.ts';
import type { AreaLimits, LineWeights, SlopeGroups, SlopeValueType } from './slope-index-of-inequality.ts';

/** The first four cumulants of each group's figure as chance may move it. */
export interface Cumulants {
  readonly mean: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
  readonly fourth: Float64Array;
}

/** Cumulants of up to so many groups, to be filled area by area. */
export function cumulantColumns(mostGroups: number): Cumulants {
  const column = (): Float64Array => new Float64Array(mostGroups);
  return { mean: column(), second: column(), third: column(), fourth: column() };
}

/** Cumulants of the groups of one area. */
export function fillCumulants(
  { values, standardErrors }: SlopeGroups,
  start: number,
  end: number,
  valueType: SlopeValueType,
  into: Cumulants,
): void {
  for (let group = start; group < end; group += 1) {
    const value = values[group] as number;
    const error = standardErrors[group] as number;
    const at = group - start;
    if (valueType === 'rate') logNormalCumulants(value, error, at, into);
    else if (valueType === 'proportion') logitNormalCumulants(value, error, at, into);
    else {
      into.mean[at] = value;
      into.second[at] = error * error;
      into.third[at] = 0;
      into.fourth[at] = 0;
    }
  }
}

function logNormalCumulants(median: number, error: number, at: number, into: Cumulants): void {
  const mean = median * Math.exp((error * error) / 2);
  const excess = Math.expm1(error * error);
  const grown = 1 + excess;
  const variance = mean * mean * excess;
  into.mean[at] = mean;
  into.second[at] = variance;
  into.third[at] = mean * mean * mean * excess * excess * (grown + 2);
  into.fourth[at] = variance * variance * (grown ** 4 + 2 * grown ** 3 + 3 * grown ** 2 - 6);
}

const nodes = normalNodes(0.5);

function logitNormalCumulants(median: number, error: number, at: number, into: Cumulants): void {
  const odds = (1 - median) / median;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let node = 0; node < nodes.at.length; node += 1) {
    const away = 1 / (1 + odds * Math.exp(-error * (nodes.at[node] as number))) - median;
    const weight = nodes.weight[node] as number;
    first += weight * away;
    second += weight * away * away;
    third += weight * away * away * away;
    fourth += weight * away * away * away * away;
  }
  const variance = second - first * first;
  into.mean[at] = median + first;
  into.second[at] = variance;
  into.third[at] = third - 3 * first * second + 2 * first ** 3;
  into.fourth[at] =
    fourth - 4 * first * third + 6 * first * first * second - 3 * first ** 4 - 3 * variance * variance;
}

/** Skewness and excess kurtosis up to which the expansion is good to about a thousandth of the interval's width. */
const mostSkewness = 0.4;
const mostKurtosis = 0.5;

/** The lower end must be so many standard errors above (or below) nought for a ratio to mean something. */
const leastDeviatesFromNought = 6;

/**
 * Limits where both ends are sums of independent figures, by Cornish and Fisher's expansion; exact where the figures
 * are normal.
 *
 * @returns whether the expansion is safe; else `into` means nothing
 */
export function limitsOfSums(
  cumulants: Cumulants,
  groups: number,
  weights: LineWeights,
  z: number,
  into: AreaLimits,
): boolean {
  const ends = { cumulants, groups, weights };
  const intercept = sumOf(ends, 1, 0);
  const isRatioSafe = Math.abs(intercept.mean) > leastDeviatesFromNought * Math.sqrt(intercept.variance);
  const slope = sumOf(ends, 0, 1);
  if (!isRatioSafe || !isNearNormal(slope) || !isNearNormal(intercept)) return false;
  into.siiLower = percentile(slope, -z);
  into.siiUpper = percentile(slope, z);
  const ratio = 1 + slope.mean / intercept.mean;
  // Where the lower end is below nought, multiplying by it turns the inequality round.
  const way = intercept.mean > 0 ? z : -z;
  into.riiLower = ratioPercentile(ends, ratio, -way);
  into.riiUpper = ratioPercentile(ends, ratio, way);
  return Number.isFinite(into.riiLower) && Number.isFinite(into.riiUpper);
}

interface Ends {
  readonly cumulants: Cumulants;
  readonly groups: number;
  readonly weights: LineWeights;
}

interface Shape {
  mean: number;
  variance: number;
  skewness: number;
  kurtosis: number;
}

/** The distribution of so much of the intercept and so much of the slope. */
function sumOf({ cumulants, groups, weights }: Ends, ofIntercept: number, ofSlope: number): Shape {
  let [mean, second, third, fourth] = [0, 0, 0, 0];
  for (let group = 0; group < groups; group += 1) {
    const by =
      ofIntercept * (weights.intercept[group] as number) + ofSlope * (weights.slope[group] as number);
    mean += by * (cumulants.mean[group] as number);
    second += by * by * (cumulants.second[group] as number);
    third += by * by * by * (cumulants.third[group] as number);
    fourth += by * by * by * by * (cumulants.fourth[group] as number);
  }
  return {
    mean,
    variance: second,
    skewness: second > 0 ? third / (second * Math.sqrt(second)) : 0,
    kurtosis: second > 0 ? fourth / (second * second) : 0,
  };
}

function isNearNormal({ skewness, kurtosis }: Shape): boolean {
  return Math.abs(skewness) < mostSkewness && Math.abs(kurtosis) < mostKurtosis;
}

/** The percentile at a standard normal deviate, by the expansion to fourth order. */
function percentile({ mean, variance, skewness, kurtosis }: Shape, z: number): number {
  const bent =
    z +
    ((z * z - 1) * skewness) / 6 +
    ((z * z * z - 3 * z) * kurtosis) / 24 -
    ((2 * z * z * z - 5 * z) * skewness * skewness) / 36;
  return mean + Math.sqrt(variance) * bent;
}

/** The ratio r at which upper end − r × lower end has its percentile at nought. */
function ratioPercentile(ends: Ends, near: number, z: number): number {
  const at = (ratio: number): number => percentile(sumOf(ends, 1 - ratio, 1), z);
  return crossing(at, near, near === 0 ? 0.01 : near * 1.01);
}
