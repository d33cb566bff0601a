import type { Indicator } from '../../evidence/index.ts';
import { chooseForecast, type ForecastMethod } from '../../methods/index.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';
import { type Bounds, boundsOf, type KnownFigure, latestStretch, monthsBetween, within } from './stretch.ts';

/** What would come next if nothing changes. */
export interface ExpectedFigure {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** How a method would have done on the figures so far. */
export interface TestedMethod {
  readonly method: ForecastMethod;
  /** Mean size of the error one period ahead, in the unit of the figure. */
  readonly error: number;
  readonly compared: number;
  readonly within95: number;
}

export type IndicatorForecast =
  | {
      readonly state: 'worked-out';
      readonly method: ForecastMethod;
      readonly expected: readonly ExpectedFigure[];
      /** The method chosen. */
      readonly chosen: TestedMethod;
      /** The last figure carried on: the bar every method has to beat. */
      readonly naive: TestedMethod;
      /** Every method that was tried, best first. */
      readonly tried: readonly TestedMethod[];
      /** First and last of the figures it rests on. */
      readonly from: KnownFigure;
      readonly to: KnownFigure;
      readonly points: number;
    }
  | {
      readonly state: 'refused';
      readonly reason: 'too-short' | 'too-short-after-break' | 'too-short-after-gap' | 'overlap';
    };

/** One more than the methods need: with fewer, a test is of a single figure. */
const fewestFigures = 7;
const stepsAhead = 3;

/**
 * What comes next if nothing changes, by the method that would have erred least so far, with what the plainest one
 * would have done beside it. Rests on the figures since the last break and the last gap.
 *
 * @param figures - oldest first
 * @source NEED-07; PERF-02; docs/methods.md, Forecast
 */
export function indicatorForecast(
  indicator: Indicator,
  figures: readonly ObservedFigure[],
): IndicatorForecast {
  const stretch = latestStretch(figures);
  const lastBreak = stretch.figures.findLastIndex(({ status }) => status === 'break');
  const used = stretch.figures.slice(Math.max(lastBreak, 0));
  if (used.length < fewestFigures) {
    if (lastBreak > 0) return { state: 'refused', reason: 'too-short-after-break' };
    if (stretch.cutBy === 'overlap') return { state: 'refused', reason: 'overlap' };
    return { state: 'refused', reason: stretch.cutBy === 'gap' ? 'too-short-after-gap' : 'too-short' };
  }
  const { method, forecast, backTests } = chooseForecast(
    used.map(({ value }) => value),
    stepsAhead,
  );
  const tried = backTests.map((test) => ({
    method: test.method,
    error: test.oneStepError,
    compared: test.compared,
    within95: test.within95,
  }));
  const chosen = tried.find((test) => test.method === method);
  const naive = tried.find((test) => test.method === 'naive');
  const [from] = used;
  const to = used.at(-1);
  if (!chosen || !naive || !from || !to) throw new Error('A forecast is made by a method that was tested');
  return {
    state: 'worked-out',
    method,
    expected: periodsAfter(used, stepsAhead).map((period, at) => ({
      ...period,
      ...boundedStep(forecast[at], boundsOf(indicator)),
    })),
    chosen,
    naive,
    tried,
    from,
    to,
    points: used.length,
  };
}

function boundedStep(
  step: ReturnType<typeof chooseForecast>['forecast'][number] | undefined,
  bounds: Bounds,
) {
  if (!step) throw new Error('A forecast has as many steps as were asked for');
  return {
    value: within(bounds, step.point),
    lower80: within(bounds, step.limits80.lower),
    upper80: within(bounds, step.limits80.upper),
    lower95: within(bounds, step.limits95.lower),
    upper95: within(bounds, step.limits95.upper),
  };
}

/** The periods that follow, as long and as far apart as the last. */
function periodsAfter(figures: readonly KnownFigure[], steps: number) {
  const [before, last] = figures.slice(-2);
  if (!before || !last) return [];
  const step = monthsBetween(before.periodStart, last.periodStart);
  const dayAfter = addDays(last.periodEnd, 1);
  return Array.from({ length: steps }, (_, at) => ({
    periodStart: addMonths(last.periodStart, step * (at + 1)),
    periodEnd: addDays(addMonths(dayAfter, step * (at + 1)), -1),
  }));
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
