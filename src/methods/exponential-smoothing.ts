import { Refusal } from './refusal.ts';
import { checkSeries, type ForecastStep, stepsWith } from './simple-forecasts.ts';

/**
 * Exponential smoothing with additive errors: a level alone (`simple`), a level and a trend (`holt`), or a trend that
 * dies away (`damped`).
 */
export type SmoothingModel = 'simple' | 'holt' | 'damped';

export interface Smoothing {
  readonly model: SmoothingModel;
  /** How much of an error goes into the level. */
  readonly alpha: number;
  /** How much of an error goes into the trend (not multiplied by alpha); 0 for `simple`. */
  readonly beta: number;
  /** How much of the trend is left a step later: 1 where it is not damped. */
  readonly phi: number;
  readonly level: number;
  /** Trend before the first value; 0 for `simple`. */
  readonly trend: number;
}

export interface FittedSmoothing extends Smoothing {
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  readonly sumOfSquares: number;
  /** Of the errors, with as many degrees of freedom as there are values beyond parameters and first states. */
  readonly variance: number;
  readonly logLikelihood: number;
  readonly aic: number;
  readonly aicc: number;
  readonly bic: number;
  readonly forecast: readonly ForecastStep[];
}

const parameterCounts: Readonly<Record<SmoothingModel, number>> = { simple: 2, holt: 4, damped: 5 };

/** The fewest values that leave a degree of freedom for the variance. */
export function fewestForSmoothing(model: SmoothingModel): number {
  return parameterCounts[model] + 1;
}

/**
 * A model with given parameters and first states, run over a series.
 *
 * @throws Refusal when the series is too short or has gaps
 * @source Hyndman RJ, Koehler AB, Ord JK, Snyder RD (2008), Forecasting with Exponential Smoothing, ch 2, 5, 6 (table 6.1)
 */
export function runSmoothing(
  values: readonly number[],
  smoothing: Smoothing,
  steps: number,
): FittedSmoothing {
  checkSeries(values, fewestForSmoothing(smoothing.model), steps);
  const { fitted, residuals, level, trend } = follow(values, smoothing);
  const count = values.length;
  const sumOfSquares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const variance = sumOfSquares / (count - parameterCounts[smoothing.model]);
  const logLikelihood = -(count / 2) * Math.log(sumOfSquares);
  const parameters = parameterCounts[smoothing.model] + 1;
  const aic = -2 * logLikelihood + 2 * parameters;
  return {
    ...smoothing,
    fitted,
    residuals,
    sumOfSquares,
    variance,
    logLikelihood,
    aic,
    aicc: aic + (2 * parameters * (parameters + 1)) / (count - parameters - 1),
    bic: -2 * logLikelihood + parameters * Math.log(count),
    forecast: forecastFrom(smoothing, { level, trend, variance }, steps),
  };
}

/** One-step forecasts and their errors; level and trend after the last value. */
function follow(values: readonly number[], { alpha, beta, phi, level, trend }: Omit<Smoothing, 'model'>) {
  const fitted: number[] = [];
  const residuals: number[] = [];
  let [nowLevel, nowTrend] = [level, trend];
  for (const value of values) {
    const expected = nowLevel + phi * nowTrend;
    const error = value - expected;
    fitted.push(expected);
    residuals.push(error);
    nowLevel = expected + alpha * error;
    nowTrend = phi * nowTrend + beta * error;
  }
  return { fitted, residuals, level: nowLevel, trend: nowTrend };
}

function forecastFrom(
  { alpha, beta, phi }: Smoothing,
  { level, trend, variance }: { readonly level: number; readonly trend: number; readonly variance: number },
  steps: number,
): readonly ForecastStep[] {
  let damping = 0;
  let spread = 0;
  return stepsWith(steps, (step) => {
    if (step > 1) spread += (alpha + beta * damping) ** 2;
    damping += phi ** step;
    return { point: level + damping * trend, error: Math.sqrt(variance * (1 + spread)) };
  });
}

/** Bounds of parameters: as in the R package forecast, so that results compare. */
const least = 1e-4;
const greatest = 0.9999;
const dampingBounds = { least: 0.8, greatest: 0.98 };

/**
 * A model fitted to a series by least squares, which with normal errors is most likely. For each choice of parameters
 * the best first states follow exactly, because errors are linear in them; parameters are searched from a grid on.
 *
 * @throws Refusal when the series is too short or has gaps
 * @source as for `runSmoothing`; search: Nelder JA, Mead R (1965), The Computer Journal 7:308–313
 */
export function fitSmoothing(
  values: readonly number[],
  model: SmoothingModel,
  steps: number,
): FittedSmoothing {
  checkSeries(values, fewestForSmoothing(model), steps);
  const at = (point: readonly number[]) => bestStates(values, model, parametersAt(point, model));
  const found = lowestFrom(startsFor(model), (point) => at(point).sumOfSquares);
  return runSmoothing(values, at(found).smoothing, steps);
}

/** Parameters from a point in the unit cube: beta as a share of alpha, phi between its bounds. */
function parametersAt([first = 0, second = 0, third = 0]: readonly number[], model: SmoothingModel) {
  const within = (share: number, low: number, high: number) =>
    low + Math.min(1, Math.max(0, share)) * (high - low);
  const alpha = within(first, least, greatest);
  return {
    alpha,
    beta: model === 'simple' ? 0 : within(second, least, alpha),
    phi: model === 'damped' ? within(third, dampingBounds.least, dampingBounds.greatest) : 1,
  };
}

function startsFor(model: SmoothingModel): readonly (readonly number[])[] {
  const shares = [0.02, 0.25, 0.5, 0.75, 0.98];
  const alphas = shares.map((share) => [share]);
  if (model === 'simple') return alphas;
  const pairs = alphas.flatMap((point) => shares.map((share) => [...point, share]));
  if (model === 'holt') return pairs;
  return pairs.flatMap((point) => [0.1, 0.5, 0.95].map((share) => [...point, share]));
}

type Parameters = ReturnType<typeof parametersAt>;

/**
 * First states that make the sum of squared errors least. Errors are those from no state, plus each state times its own
 * effect: the three are followed side by side, and the states solve the normal equations.
 */
function bestStates(values: readonly number[], model: SmoothingModel, parameters: Parameters) {
  const { alpha, beta, phi } = parameters;
  const sums = { aa: 0, ab: 0, bb: 0, ay: 0, by: 0, yy: 0 };
  let [level, trend, levelOfA, trendOfA, levelOfB, trendOfB] = [0, 0, 1, 0, 0, model === 'simple' ? 0 : 1];
  for (const value of values) {
    const [expected, ofA, ofB] = [level + phi * trend, levelOfA + phi * trendOfA, levelOfB + phi * trendOfB];
    const error = value - expected;
    sums.aa += ofA * ofA;
    sums.ab += ofA * ofB;
    sums.bb += ofB * ofB;
    sums.ay += ofA * error;
    sums.by += ofB * error;
    sums.yy += error * error;
    level = expected + alpha * error;
    trend = phi * trend + beta * error;
    levelOfA = ofA - alpha * ofA;
    trendOfA = phi * trendOfA - beta * ofA;
    levelOfB = ofB - alpha * ofB;
    trendOfB = phi * trendOfB - beta * ofB;
  }
  const states = leastSquares(sums);
  const explained = states.level * sums.ay + states.trend * sums.by;
  return { sumOfSquares: Math.max(0, sums.yy - explained), smoothing: { model, ...parameters, ...states } };
}

interface NormalEquations {
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
  readonly ay: number;
  readonly by: number;
}

function leastSquares({ aa, ab, bb, ay, by }: NormalEquations) {
  const determinant = aa * bb - ab * ab;
  if (bb === 0 || Math.abs(determinant) <= 1e-12 * aa * bb) return { level: ay / aa, trend: 0 };
  return { level: (ay * bb - by * ab) / determinant, trend: (by * aa - ay * ab) / determinant };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}

/** Lowest point of a function on the unit cube: the best start of a grid, improved by Nelder and Mead’s simplex. */
function lowestFrom(
  starts: readonly (readonly number[])[],
  height: (point: readonly number[]) => number,
): readonly number[] {
  const ranked = starts
    .map((point) => ({ point, height: height(point) }))
    .sort((a, b) => a.height - b.height);
  const tries = ranked.slice(0, 2).map(({ point }) => slideDown(point, height));
  return tries.sort((a, b) => a.height - b.height)[0]?.point ?? [];
}

function slideDown(start: readonly number[], height: (point: readonly number[]) => number) {
  const measured = (point: readonly number[]): Corner => {
    const inside = point.map((share) => Math.min(1, Math.max(0, share)));
    return { point: inside, height: height(inside) };
  };
  let corners: Corner[] = [start, ...start.map((_, axis) => nudged(start, axis))].map(measured);
  for (let step = 0; step < 60 * (start.length + 1); step += 1) {
    corners.sort((a, b) => a.height - b.height);
    const [best, worst] = [corners[0], corners.at(-1)];
    if (best === undefined || worst === undefined) break;
    if (worst.height - best.height <= 1e-12 * Math.abs(best.height)) break;
    corners = nextCorners(corners, measured);
  }
  return corners.reduce((lowest, corner) => (corner.height < lowest.height ? corner : lowest));
}

interface Corner {
  readonly point: readonly number[];
  readonly height: number;
}

function nudged(start: readonly number[], axis: number): readonly number[] {
  return start.map((share, index) => (index === axis ? (share > 0.5 ? share - 0.1 : share + 0.1) : share));
}

/** One step of Nelder and Mead; corners come sorted from the lowest. */
function nextCorners(corners: readonly Corner[], measured: (point: readonly number[]) => Corner): Corner[] {
  const kept = corners.slice(0, -1);
  const [best, worst] = [corners[0] as Corner, corners.at(-1) as Corner];
  const centre = best.point.map((_, axis) =>
    dot(
      kept.map(() => 1 / kept.length),
      kept.map((c) => c.point[axis] as number),
    ),
  );
  const along = (share: number) =>
    measured(centre.map((middle, axis) => middle + share * ((worst.point[axis] as number) - middle)));
  const mirrored = along(-1);
  if (mirrored.height < best.height) {
    const further = along(-2);
    return [...kept, further.height < mirrored.height ? further : mirrored];
  }
  if (mirrored.height < (kept.at(-1) as Corner).height) return [...kept, mirrored];
  const nearer = mirrored.height < worst.height ? along(-0.5) : along(0.5);
  if (nearer.height < Math.min(mirrored.height, worst.height)) return [...kept, nearer];
  const halfway = (corner: Corner) =>
    measured(corner.point.map((share, axis) => (share + (best.point[axis] as number)) / 2));
  return [best, ...corners.slice(1).map(halfway)];
}

/** @throws Refusal when parameters lie outside what the model allows */
export function checkSmoothing({ alpha, beta, phi }: Smoothing): void {
  const isIn = (value: number, low: number, high: number) => value >= low && value <= high;
  if (isIn(alpha, 0, 1) && isIn(beta, 0, 1) && isIn(phi, 0, 1)) return;
  throw new Refusal('methods.smoothing-parameters', 'Parameters of smoothing lie between 0 and 1');
}
