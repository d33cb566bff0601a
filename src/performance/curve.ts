import { chooseForecast, type ForecastStep } from '../methods/index.ts';

/** One figure of an indicator or a measure, with its interval where it has one. */
export interface CurvePoint {
  /** Where it stands in time: years, as months of the end of its period over twelve, so that quarters are even. */
  readonly at: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Which way is better, or neither. */
export type CurveDirection = 'higher-is-better' | 'lower-is-better' | 'no-direction';

interface CurveAsked {
  /** In order of time. */
  readonly points: readonly CurvePoint[];
  readonly direction: CurveDirection;
  /** The last moment of the history that the forecast is made from; null: no baseline has been set. */
  readonly baselineAt: number | null;
  readonly target?: { readonly value: number; readonly at: number } | null;
}

/** Why no answer can be given. */
export type CurveSilence =
  | 'no-direction'
  | 'no-baseline'
  | 'too-few-before'
  | 'too-few-after'
  | 'uneven'
  | 'no-variation';

/** Whether the curve has turned, with what the answer rests on. */
export type CurveAnswer =
  | { readonly state: 'cannot-say'; readonly because: CurveSilence }
  | {
      readonly state: 'turned' | 'not-turned' | 'worse';
      /** What was expected of the latest period if nothing changed. */
      readonly expected: ForecastStep;
      readonly latest: CurvePoint;
      /** How far the latest figure lies from what was expected, and how far chance alone would usually take it. */
      readonly distance: number;
      readonly needed: number;
    };

/** A figure's place beside the straight line from baseline to target. */
export interface TargetCurve {
  readonly points: readonly { readonly at: number; readonly value: number }[];
  readonly standing: 'ahead' | 'behind' | 'on-the-line' | 'not-tested';
}

export interface Curve {
  readonly answer: CurveAnswer;
  /** From the first period after the baseline: where things were going. Empty when there is no forecast. */
  readonly forecast: readonly (ForecastStep & { readonly at: number })[];
  readonly targetCurve: TargetCurve | null;
}

/** Figures at or before the baseline that a forecast needs: fewer leave nothing to test it with. */
export const fewestBeforeBaseline = 6;
/** Figures after the baseline: one alone may be luck. */
export const fewestAfterBaseline = 2;
/** A forecast is drawn this far beyond the latest figure, at most. */
const stepsBeyond = 8;
const usualDeviate = 1.959964;

/**
 * Has the curve turned? The history up to the baseline gives a forecast of what happens if nothing changes. The curve
 * has turned when the two latest figures both lie on the better side of it and the latest lies further from it than
 * the uncertainty of the forecast and of the figure itself, taken together, would let it in nineteen cases of twenty.
 *
 * @source Friedman M (2005), Trying Hard Is Not Good Enough (baselines and turning the curve); forecast and its limits
 *   as `chooseForecast`; PERF-03; issue "a statistical answer"
 */
export function curveOf({ points, direction, baselineAt, target = null }: CurveAsked): Curve {
  const before = baselineAt === null ? [] : points.filter(({ at }) => at <= baselineAt + halfAMonth);
  const after = baselineAt === null ? [] : points.filter(({ at }) => at > baselineAt + halfAMonth);
  const forecast = forecastAfter(before, after, target?.at ?? null);
  const answer = answerOf({ direction, baselineAt, before, after, forecast });
  return { answer, forecast, targetCurve: target && targetCurveOf(before, after, direction, target) };
}

const halfAMonth = 1 / 24;

function isEven(points: readonly CurvePoint[]): boolean {
  const steps = points.slice(1).map(({ at }, place) => at - (points[place]?.at ?? at));
  const [first = 0] = steps;
  return first > 0 && steps.every((step) => Math.abs(step - first) < 0.1 * first);
}

function forecastAfter(
  before: readonly CurvePoint[],
  after: readonly CurvePoint[],
  until: number | null,
): Curve['forecast'] {
  if (before.length < fewestBeforeBaseline || !isEven([...before, ...after])) return [];
  const last = before.at(-1)?.at ?? 0;
  const step = last - (before.at(-2)?.at ?? last);
  const toTarget = until === null ? 0 : Math.floor((until - last) / step + 0.1);
  const steps = Math.min(Math.max(after.length + 2, toTarget), after.length + stepsBeyond);
  const { forecast } = chooseForecast(
    before.map(({ value }) => value),
    steps,
  );
  return forecast.map((each) => ({ ...each, at: last + each.step * step }));
}

function answerOf(asked: {
  readonly direction: CurveDirection;
  readonly baselineAt: number | null;
  readonly before: readonly CurvePoint[];
  readonly after: readonly CurvePoint[];
  readonly forecast: Curve['forecast'];
}): CurveAnswer {
  const { direction, baselineAt, before, after, forecast } = asked;
  const silent = (because: CurveSilence): CurveAnswer => ({ state: 'cannot-say', because });
  if (direction === 'no-direction') return silent('no-direction');
  if (baselineAt === null) return silent('no-baseline');
  if (before.length < fewestBeforeBaseline) return silent('too-few-before');
  if (after.length < fewestAfterBaseline) return silent('too-few-after');
  if (forecast.length === 0) return silent('uneven');
  const [previous, latest] = after.slice(-2);
  const expected = forecast[after.length - 1];
  const expectedBefore = forecast[after.length - 2];
  if (!latest || !previous || !expected || !expectedBefore) return silent('too-few-after');
  const sign = direction === 'higher-is-better' ? 1 : -1;
  const distance = sign * (latest.value - expected.point);
  const needed = usualDeviate * Math.hypot(errorOfForecast(expected), errorOfFigure(latest));
  if (needed === 0) return silent('no-variation');
  const isSteady = sign * (previous.value - expectedBefore.point) > 0 === distance > 0;
  const state = !isSteady || Math.abs(distance) <= needed ? 'not-turned' : distance > 0 ? 'turned' : 'worse';
  return { state, expected, latest, distance: Math.abs(distance), needed };
}

function errorOfForecast({ limits95 }: ForecastStep): number {
  return (limits95.upper - limits95.lower) / (2 * usualDeviate);
}

function errorOfFigure({ low, high }: CurvePoint): number {
  return low === null || high === null ? 0 : (high - low) / (2 * usualDeviate);
}

/** The straight line from the baseline to the target, and on which side of it the latest figure surely lies. */
function targetCurveOf(
  before: readonly CurvePoint[],
  after: readonly CurvePoint[],
  direction: CurveDirection,
  target: { readonly value: number; readonly at: number },
): TargetCurve | null {
  const start = before.at(-1);
  if (start === undefined || target.at <= start.at) return null;
  const valueAt = (at: number) =>
    start.value + ((target.value - start.value) * (at - start.at)) / (target.at - start.at);
  const ends = [start.at, ...after.map(({ at }) => at).filter((at) => at < target.at), target.at];
  const points = ends.map((at) => ({ at, value: valueAt(at) }));
  const latest = after.at(-1);
  if (!latest || latest.low === null || latest.high === null || direction === 'no-direction') {
    return { points, standing: 'not-tested' };
  }
  const line = valueAt(Math.min(latest.at, target.at));
  const isAbove = latest.low > line;
  const isBelow = latest.high < line;
  if (!isAbove && !isBelow) return { points, standing: 'on-the-line' };
  return { points, standing: isAbove === (direction === 'higher-is-better') ? 'ahead' : 'behind' };
}
