import { Refusal } from './refusal.ts';

/** Which way is better, or neither. */
export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

export interface XmrOptions {
  readonly improvementDirection: ImprovementDirection;
  /** Leaves moving ranges at or above 3.267 times their mean out of the limits, once. */
  readonly screensOutliers: boolean;
  /** Positions (from 0) at which the mean and the limits start afresh. */
  readonly rebaseAt?: readonly number[];
  /** Limits from only so many first points of each segment; the rest are judged by them. */
  readonly baselinePoints?: number;
}

export type SpecialCause =
  | 'Above UCL'
  | 'Below LCL'
  | '7 Point Trend (Increasing)'
  | '7 Point Trend (Decreasing)'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL'
  | '7 Points Above CL'
  | '7 Points Below CL'
  | 'Common Cause';

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

export interface XmrLimits {
  readonly mean: number;
  readonly lowerLimit: number;
  readonly upperLimit: number;
}

export interface XmrPoint extends XmrLimits {
  readonly value: number;
  /** Which stretch between re-baselinings, from 0. */
  readonly segment: number;
  readonly outsideLimits: boolean;
  /** 1 above the mean, −1 below, 0 on it. */
  readonly relativeToMean: number;
  /** Inside the limits, but past two thirds of the way to one. */
  readonly closeToLimits: boolean;
  readonly specialCause: SpecialCause;
  readonly pointType: PointType;
}

/** 3 ÷ 1.128: three standard deviations as a multiple of the mean moving range of two. */
const limitFactor = 2.66;
/** The upper limit of a moving range of two, as a multiple of their mean. */
const movingRangeFactor = 3.267;
const runLength = 7;

/**
 * An XmR chart: each value with the mean, the natural process limits and what, if anything, makes it a signal. Within a
 * segment all limits are the same; no run goes across a re-baselining.
 *
 * @param values - in order of time, evenly spaced; at least two in each segment
 * @throws Refusal when a value is not a number or a segment is too short for a moving range
 * @source Wheeler DJ (2000), Understanding Variation, 2nd ed; NHS England, Making Data Count (rules and their order)
 */
export function xmrChart(values: readonly number[], options: XmrOptions): readonly XmrPoint[] {
  if (!values.every(Number.isFinite)) {
    throw new Refusal('methods.chart-gap', 'Each value of a control chart is a number');
  }
  return segmentsOf(values, options.rebaseAt ?? []).flatMap((segment, number) =>
    pointsOf(segment, number, options),
  );
}

function segmentsOf(values: readonly number[], rebaseAt: readonly number[]): readonly (readonly number[])[] {
  const starts = [...new Set([0, ...rebaseAt])].filter((at) => at < values.length).sort((a, b) => a - b);
  return starts.map((start, index) => values.slice(start, starts[index + 1]));
}

function pointsOf(values: readonly number[], segment: number, options: XmrOptions): readonly XmrPoint[] {
  const limits = xmrLimits(values.slice(0, options.baselinePoints), options.screensOutliers);
  const close = (2 * (limits.upperLimit - limits.mean)) / 3;
  const placed = values.map((value) => {
    const outsideLimits = value > limits.upperLimit || value < limits.lowerLimit;
    return {
      value,
      segment,
      ...limits,
      outsideLimits,
      relativeToMean: Math.sign(value - limits.mean),
      closeToLimits: !outsideLimits && Math.abs(value - limits.mean) > close,
    };
  });
  const causes = specialCauses(placed);
  return placed.map((point, index) => {
    const specialCause = causes[index] ?? 'Common Cause';
    return { ...point, specialCause, pointType: pointTypeOf(specialCause, options.improvementDirection) };
  });
}

/**
 * Mean and natural process limits: mean ∓ 2.66 times the mean moving range.
 *
 * @throws Refusal with fewer than two values
 */
export function xmrLimits(values: readonly number[], screensOutliers: boolean): XmrLimits {
  if (values.length < 2) throw new Refusal('methods.chart-too-short', 'Limits need at least two values');
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  const usual = meanOf(ranges);
  const kept = screensOutliers ? ranges.filter((range) => range < movingRangeFactor * usual) : ranges;
  const reach = limitFactor * (kept.length === 0 ? 0 : meanOf(kept));
  const mean = meanOf(values);
  return { mean, lowerLimit: mean - reach, upperLimit: mean + reach };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

type PlacedPoint = Pick<XmrPoint, 'value' | 'outsideLimits' | 'relativeToMean' | 'closeToLimits'>;

/** What makes each point of one segment a signal, the first that holds: limits, trend, two in three, run. */
function specialCauses(points: readonly PlacedPoint[]): readonly SpecialCause[] {
  const sides = points.map((point) => point.relativeToMean);
  const close = points.map((point) => point.closeToLimits);
  const trendEnds = trendEndMarkers(points.map((point) => point.value));
  const isRising = spreadBack(trendEnds.map((mark) => Math.max(0, mark)));
  const isFalling = spreadBack(trendEnds.map((mark) => Math.min(0, mark)));
  const isTwoInThree = partOfTwoInThree(twoInThree(close, sides), close);
  const isRun = spreadBack(oneSideEndMarkers(sides));
  return points.map(({ outsideLimits, relativeToMean }, index): SpecialCause => {
    const isAbove = relativeToMean > 0;
    if (outsideLimits) return isAbove ? 'Above UCL' : 'Below LCL';
    if (isRising[index] === 1) return '7 Point Trend (Increasing)';
    if (isFalling[index] === 1) return '7 Point Trend (Decreasing)';
    if (isTwoInThree[index] === 1) return isAbove ? '2 in 3 Above CL' : '2 in 3 Below CL';
    if (isRun[index] === 1) return isAbove ? '7 Points Above CL' : '7 Points Below CL';
    return 'Common Cause';
  });
}

/** 1 where this point and the six before it lie on one side of the mean. */
export function oneSideEndMarkers(sides: readonly number[]): readonly number[] {
  return sides.map((side, index) =>
    side !== 0 && index >= runLength - 1 && before(sides, index).every((other) => other === side) ? 1 : 0,
  );
}

/** 1 where this point ends seven that rise without a break, −1 where it ends seven that fall. */
export function trendEndMarkers(values: readonly number[]): readonly number[] {
  return values.map((_, index) => {
    if (index < runLength - 1) return 0;
    const run = before(values, index);
    const steps = run.slice(1).map((value, step) => Math.sign(value - (run[step] ?? 0)));
    if (steps.every((step) => step === 1)) return 1;
    return steps.every((step) => step === -1) ? -1 : 0;
  });
}

function before<Value>(values: readonly Value[], index: number): readonly Value[] {
  return values.slice(index - runLength + 1, index + 1);
}

/** 1 for every point of the seven that an end marker (1 or −1) closes. */
export function spreadBack(endMarkers: readonly number[]): readonly number[] {
  return endMarkers.map((_, index) =>
    endMarkers.slice(index, index + runLength).some((mark) => mark !== 0) ? 1 : 0,
  );
}

/** 1 for every point of three in a row on one side of the mean of which at least two are close to a limit. */
export function twoInThree(close: readonly boolean[], sides: readonly number[]): readonly number[] {
  const isGroup = close.map((_, start) => {
    const side = sides[start];
    const three = [start, start + 1, start + 2];
    return (
      start + 2 < close.length &&
      side !== 0 &&
      three.every((at) => sides[at] === side) &&
      three.filter((at) => close[at]).length >= 2
    );
  });
  return close.map((_, index) => (isGroup.slice(Math.max(0, index - 2), index + 1).includes(true) ? 1 : 0));
}

/** 1 for the points of such threes that are themselves close to the limit. */
export function partOfTwoInThree(groups: readonly number[], close: readonly boolean[]): readonly number[] {
  return groups.map((mark, index) => (mark === 1 && close[index] ? 1 : 0));
}

const highCauses: ReadonlySet<SpecialCause> = new Set([
  'Above UCL',
  '7 Point Trend (Increasing)',
  '2 in 3 Above CL',
  '7 Points Above CL',
]);

function pointTypeOf(cause: SpecialCause, direction: ImprovementDirection): PointType {
  if (cause === 'Common Cause') return 'common_cause';
  const isHigh = highCauses.has(cause);
  if (direction === 'neutral') return isHigh ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return isHigh === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}

export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/**
 * Whether the process, left as it is, will meet a target: always, never, or by chance. Of a re-baselined chart, give the
 * limits of its last segment.
 *
 * @returns null without a target or an agreed direction
 * @source NHS England, Making Data Count, assurance icons
 */
export function assuranceOf(
  limits: Omit<XmrLimits, 'mean'>,
  target: number | null,
  direction: ImprovementDirection,
): Assurance | null {
  if (target === null || direction === 'neutral') return null;
  if (target > limits.upperLimit) return direction === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < limits.lowerLimit) return direction === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
