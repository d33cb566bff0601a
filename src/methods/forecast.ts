import { fewestForSmoothing, fitSmoothing, type SmoothingModel } from './exponential-smoothing.ts';
import { checkSeries, driftForecast, type ForecastStep, naiveForecast } from './simple-forecasts.ts';

/** Methods that compete for a series: the last value, the last value with its drift, and exponential smoothing. */
export type ForecastMethod = 'naive' | 'drift' | SmoothingModel;

/** How one method would have done had it been used at earlier points of the series. */
export interface BackTest {
  readonly method: ForecastMethod;
  /** Mean size of its errors one step ahead, in the unit of the series. */
  readonly oneStepError: number;
  /** The same over all steps asked for; each number of steps ahead weighs alike. */
  readonly meanError: number;
  /** Forecasts that were compared with what happened. */
  readonly compared: number;
  /** How many of those fell within the 95 % limits. */
  readonly within95: number;
}

export interface ChosenForecast {
  readonly method: ForecastMethod;
  readonly forecast: readonly ForecastStep[];
  /** All methods that the series is long enough for, best first. */
  readonly backTests: readonly BackTest[];
}

/** A forecast of fewer values than this is refused: nothing is left to test it with. */
export const fewestForForecast = 6;
/** Values a method is fitted to at the earliest origin, at least. */
const fewestBeforeOrigin = 5;
const mostOrigins = 12;

/**
 * A forecast by the method that would have erred least on this series. Every method is fitted again to the series cut
 * short at each of the last twelve or fewer origins and compared with what followed. Errors one step ahead decide: those
 * further ahead come from overlapping stretches, so that there are fewer of them than it seems. The last value
 * stands as the bar, and another method is chosen only if it does better.
 *
 * @param values - evenly spaced, in order of time
 * @throws Refusal with fewer than six values or a gap
 * @source Tashman LJ (2000), International Journal of Forecasting 16:437–450 (rolling origin); methods as in their files
 */
export function chooseForecast(values: readonly number[], steps: number): ChosenForecast {
  checkSeries(values, fewestForForecast, steps);
  const backTests = methodsFor(values.length)
    .map((method) => backTest(values, method, steps))
    .sort((a, b) => a.oneStepError - b.oneStepError);
  const bar = backTests.find(({ method }) => method === 'naive')?.oneStepError ?? Number.POSITIVE_INFINITY;
  const [best] = backTests;
  const method = best !== undefined && best.oneStepError < bar ? best.method : 'naive';
  return { method, forecast: forecastBy(method, values, steps), backTests };
}

/** A forecast by a named method. @throws Refusal when the series is too short for it or has gaps */
export function forecastBy(
  method: ForecastMethod,
  values: readonly number[],
  steps: number,
): readonly ForecastStep[] {
  if (method === 'naive') return naiveForecast(values, steps);
  if (method === 'drift') return driftForecast(values, steps);
  return fitSmoothing(values, method, steps).forecast;
}

/** Naive forecasts always; smoothing where at least two values are left to test it with. */
function methodsFor(length: number): readonly ForecastMethod[] {
  const smoothing: readonly SmoothingModel[] = ['simple', 'holt', 'damped'];
  return ['naive', 'drift', ...smoothing.filter((model) => fewestFor(model) <= length - 2)];
}

function fewestFor(method: ForecastMethod): number {
  if (method === 'naive' || method === 'drift') return fewestBeforeOrigin;
  // One value beyond the fewest: a variance from a single degree of freedom says nothing.
  return Math.max(fewestBeforeOrigin, fewestForSmoothing(method) + 1);
}

/** How many values stand before each origin: the same for every method, so that all face the same tasks. */
function originsOf(length: number): readonly number[] {
  const first = Math.max(...methodsFor(length).map(fewestFor), length - mostOrigins);
  return Array.from({ length: length - first }, (_, index) => first + index);
}

function backTest(values: readonly number[], method: ForecastMethod, steps: number): BackTest {
  const tests = originsOf(values.length).flatMap((origin) =>
    forecastBy(method, values.slice(0, origin), Math.min(steps, values.length - origin)).map((forecast) => ({
      ...forecast,
      actual: values[origin + forecast.step - 1] as number,
    })),
  );
  const errors = Map.groupBy(tests, ({ step }) => step)
    .values()
    .map((group) => meanOf(group.map(({ point, actual }) => Math.abs(actual - point))))
    .toArray();
  return {
    method,
    oneStepError: errors[0] as number,
    meanError: meanOf(errors),
    compared: tests.length,
    within95: tests.filter(({ actual, limits95 }) => actual >= limits95.lower && actual <= limits95.upper)
      .length,
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
