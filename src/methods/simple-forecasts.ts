import { normalQuantile, studentTwoSided } from './distributions.ts';
import type { Interval } from './interval.ts';
import { Refusal } from './refusal.ts';
import { studentQuantile } from './student.ts';

/** What is expected some steps ahead, and how wide a range would usually hold it. */
export interface ForecastStep {
  /** 1 for the first period after the series. */
  readonly step: number;
  readonly point: number;
  readonly limits80: Interval;
  readonly limits95: Interval;
}

/** Number of steps ahead, expected value and standard error to limits. */
export function stepsWith(
  steps: number,
  expected: (step: number) => { readonly point: number; readonly error: number },
  deviate: (probability: number) => number = normalQuantile,
): readonly ForecastStep[] {
  const [deviate80, deviate95] = [deviate(0.9), deviate(0.975)];
  return Array.from({ length: steps }, (_, index) => {
    const step = index + 1;
    const { point, error } = expected(step);
    const around = (deviates: number) => ({
      lower: point - deviates * error,
      upper: point + deviates * error,
    });
    return { step, point, limits80: around(deviate80), limits95: around(deviate95) };
  });
}

/** @throws Refusal when a value is missing, there are too few, or the steps are not a whole number from 1 */
export function checkSeries(values: readonly number[], fewest: number, steps: number): void {
  if (!values.every(Number.isFinite)) {
    throw new Refusal('methods.forecast-gap', 'Each value of a series is a number');
  }
  if (values.length < fewest) {
    throw new Refusal('methods.forecast-too-short', `A forecast needs at least ${fewest} values`, {
      found: values.length,
      fewest,
    });
  }
  if (!Number.isInteger(steps) || steps < 1) {
    throw new Refusal('methods.forecast-steps', 'Steps ahead are a whole number from 1', { found: steps });
  }
}

/**
 * Tomorrow as today: the last value, with normal limits that widen with the square root of the steps.
 *
 * @source Hyndman RJ, Athanasopoulos G (2021), Forecasting: Principles and Practice, 3rd ed, 5.2 and 5.5
 */
export function naiveForecast(values: readonly number[], steps: number): readonly ForecastStep[] {
  checkSeries(values, 2, steps);
  const changes = changesOf(values);
  const sigma = Math.sqrt(sumOfSquares(changes) / changes.length);
  const last = lastOf(values);
  return stepsWith(steps, (step) => ({ point: last, error: sigma * Math.sqrt(step) }));
}

/**
 * The last value and the mean change so far; limits take in that the mean change is itself an estimate.
 *
 * @source Hyndman RJ, Athanasopoulos G (2021), Forecasting: Principles and Practice, 3rd ed, 5.2 and 5.5
 */
export function driftForecast(values: readonly number[], steps: number): readonly ForecastStep[] {
  checkSeries(values, 3, steps);
  const changes = changesOf(values);
  const drift = meanOf(changes);
  const variance = sumOfSquares(changes.map((change) => change - drift)) / (changes.length - 1);
  const last = lastOf(values);
  return stepsWith(steps, (step) => ({
    point: last + step * drift,
    error: Math.sqrt(variance * step + (step ** 2 * variance) / changes.length),
  }));
}

/** The mean of the series, with limits by Student’s t. @source as for the naive forecast */
export function meanForecast(values: readonly number[], steps: number): readonly ForecastStep[] {
  checkSeries(values, 2, steps);
  const mean = meanOf(values);
  const freedom = values.length - 1;
  const spread = Math.sqrt(sumOfSquares(values.map((value) => value - mean)) / freedom);
  const error = spread * Math.sqrt(1 + 1 / values.length);
  return stepsWith(
    steps,
    () => ({ point: mean, error }),
    (probability) => studentQuantile(probability, freedom),
  );
}

/** A straight line through a series at 1, 2, … by least squares. */
export interface LinearTrend {
  readonly intercept: number;
  readonly slope: number;
  readonly slopeError: number;
  readonly slopeT: number;
  /** Two-sided probability of a slope this steep if there were none. */
  readonly slopeProbability: number;
  readonly rSquared: number;
  readonly residualSpread: number;
  readonly forecast: readonly ForecastStep[];
}

/**
 * The line carried on, with prediction limits by Student’s t: they hold where the line does, which no data can promise.
 *
 * @source Draper NR, Smith H (1998), Applied Regression Analysis, 3rd ed, ch 1 and 3.1
 */
export function linearTrendForecast(values: readonly number[], steps: number): LinearTrend {
  checkSeries(values, 3, steps);
  const count = values.length;
  const [meanAt, mean] = [(count + 1) / 2, meanOf(values)];
  const spreadAt = (count * (count ** 2 - 1)) / 12;
  const slope = values.reduce((sum, value, i) => sum + (i + 1 - meanAt) * (value - mean), 0) / spreadAt;
  const intercept = mean - slope * meanAt;
  const freedom = count - 2;
  const left = sumOfSquares(values.map((value, i) => value - intercept - slope * (i + 1)));
  const residualSpread = Math.sqrt(left / freedom);
  const slopeError = residualSpread / Math.sqrt(spreadAt);
  const whole = sumOfSquares(values.map((value) => value - mean));
  return {
    intercept,
    slope,
    slopeError,
    slopeT: slope / slopeError,
    slopeProbability: studentTwoSided(slope / slopeError, freedom),
    rSquared: whole === 0 ? Number.NaN : 1 - left / whole,
    residualSpread,
    forecast: stepsWith(
      steps,
      (step) => ({
        point: intercept + slope * (count + step),
        error: residualSpread * Math.sqrt(1 + 1 / count + (count + step - meanAt) ** 2 / spreadAt),
      }),
      (probability) => studentQuantile(probability, freedom),
    ),
  };
}

function changesOf(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => value - (values[index] as number));
}

function lastOf(values: readonly number[]): number {
  return values.at(-1) as number;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0);
}
