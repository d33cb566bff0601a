import { chooseForecast } from '../../methods/index.ts';
import type { ObservedFigure } from '../../needs/index.ts';
import type { PublishedForecast } from './published-assessment.ts';

/** Years looked ahead: a shorter series than this says too little of what comes later. */
const yearsAhead = 3;
const fewestYears = 8;

/**
 * Where a yearly figure would go if nothing but its own past moved it, by the method that would have erred least on
 * this series. Only years that follow one another since the last break in the series count; what could not be, such as
 * less than nothing or more than all of a whole, is cut off the range.
 *
 * @param most - the most the figure can be: all of a whole for a share, otherwise no limit
 * @returns null where no forecast can be made honestly
 * @source NEED-07; methods/forecast.ts
 */
export function yearlyForecast(
  series: readonly ObservedFigure[],
  most: number = Number.POSITIVE_INFINITY,
): PublishedForecast | null {
  const years = followingYears(series);
  const last = years.at(-1);
  if (!last || years.length < fewestYears) return null;
  const values = years.map(({ value }) => value ?? 0);
  const least = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const possible = (value: number) => Math.min(most, Math.max(least, value));
  const { method, forecast, backTests } = chooseForecast(values, yearsAhead);
  const test = backTests.find((each) => each.method === method);
  return {
    method,
    steps: forecast.map(({ step, point, limits95 }) => ({
      period: yearAfter(last.period, step) ?? '',
      value: possible(point),
      lower: possible(limits95.lower),
      upper: possible(limits95.upper),
    })),
    within: test?.within95 ?? 0,
    compared: test?.compared ?? 0,
  };
}

/** The last run of figures in which each year is the one after the year before, since the last break. */
function followingYears(series: readonly ObservedFigure[]): readonly ObservedFigure[] {
  const run: ObservedFigure[] = [];
  for (const figure of series) {
    const before = run.at(-1);
    const follows = before !== undefined && yearAfter(before.period, 1) === figure.period;
    if (!follows || figure.status === 'break') run.length = 0;
    if (figure.value !== null && yearAfter(figure.period, 0) !== null) run.push(figure);
    else run.length = 0;
  }
  return run;
}

/** `2024` and `2024/25` so many years on; null for periods that are not years. */
function yearAfter(period: string, years: number): string | null {
  const [, year, mark = '', end] = /^(\d{4})(?:([/-])(\d{2}))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  const first = Number(year) + years;
  if (end === undefined) return String(first);
  return Number(end) === (Number(year) + 1) % 100
    ? `${first}${mark}${String((first + 1) % 100).padStart(2, '0')}`
    : null;
}
