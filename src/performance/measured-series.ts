import { addTo, calendarDate } from '../calendar/index.ts';
import { type RecentTrend, recentTrend, wilsonInterval } from '../methods/index.ts';
import { type Standing, standingOf } from './colour-rules.ts';
import { type Curve, type CurvePoint, curveOf } from './curve.ts';

/** What is known of a measure, whether as kept or as published. */
export interface MeasureAsked {
  readonly figure: 'number' | 'percentage' | null;
  readonly polarity: 'higher-is-better' | 'lower-is-better' | 'no-direction' | null;
  readonly updateEveryMonths: number | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly baselineOn: string | null;
}

/** One value of a series: entered, worked out, or the one the measure itself carries without a history. */
export interface SeriesValue {
  readonly periodStart: string | null;
  readonly periodEnd: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** How a measure stands. */
export interface MeasuredSeries {
  /** Oldest first. */
  readonly points: readonly (SeriesValue & CurvePoint)[];
  readonly latest: (SeriesValue & CurvePoint) | null;
  readonly isStale: boolean;
  /** What the test says of the latest figures. */
  readonly trend: RecentTrend;
  readonly standing: Standing;
}

/** A figure is stale once two of its rhythms have gone by without a new one. */
const rhythmsUntilStale = 2;

/**
 * How a measure stands on a day, from its values.
 *
 * @param values - those that count, in any order
 * @param today - ISO date
 */
export function measuredSeries(
  measure: MeasureAsked,
  values: readonly SeriesValue[],
  today: string,
): MeasuredSeries {
  const points = values
    .map((value) => ({ ...value, at: yearsAt(value.periodEnd), ...limitsOf(measure, value) }))
    .sort((a, b) => a.periodEnd.localeCompare(b.periodEnd));
  const latest = points.at(-1) ?? null;
  const isStale = latest !== null && isStaleOn(today, latest.periodEnd, measure.updateEveryMonths);
  const direction = measure.polarity ?? 'no-direction';
  const trend = recentTrend(trendPoints(points.slice(-pointsOfTrend)));
  const standing = standingOf({ hasFigure: latest !== null, isStale, direction, trend });
  return { points, latest, isStale, trend, standing };
}

/** The curve of a measure: what was expected, whether it has turned, the way to the target. Costs a hundred trends. */
export function curveOfMeasure(measure: MeasureAsked, { points }: Pick<MeasuredSeries, 'points'>): Curve {
  const { target, targetOn, polarity, baselineOn } = measure;
  return curveOf({
    points,
    direction: polarity ?? 'no-direction',
    baselineAt: baselineOn === null ? null : yearsAt(baselineOn),
    target: target === null || targetOn === null ? null : { value: target, at: yearsAt(targetOn) },
  });
}

/** Figures that the recent trend looks at. */
const pointsOfTrend = 8;

function trendPoints(points: readonly CurvePoint[]) {
  return points.map(({ at, value, low, high }) => ({
    at,
    value,
    spread: low === null || high === null ? null : (high - low) / 2,
  }));
}

/** Months of the end of a period, over twelve: quarters and years are evenly spaced, whatever their days. */
export function yearsAt(periodEnd: string): number {
  return monthsAt(periodEnd) / 12;
}

function limitsOf({ figure }: MeasureAsked, { numerator, denominator }: SeriesValue) {
  const isShare = figure === 'percentage' && numerator !== null && denominator !== null;
  if (!isShare || denominator <= 0 || numerator > denominator) return { low: null, high: null };
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return { low: 100 * lower, high: 100 * upper };
}

function isStaleOn(today: string, periodEnd: string, everyMonths: number | null): boolean {
  if (everyMonths === null) return false;
  const allowed = rhythmsUntilStale * everyMonths;
  const gone = monthsAt(today) - monthsAt(periodEnd);
  // Only in the month of the day itself does the calendar have to be asked.
  if (gone !== allowed) return gone > allowed;
  return today > addTo(calendarDate(periodEnd), { months: allowed });
}

function monthsAt(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
}

/** The figure a measure carries itself, which a kit may bring without a history. */
export interface OwnFigure {
  readonly latestValue: number | null;
  readonly latestOn: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * The values of a measure: those that were entered, and the one it carries itself where that is newer.
 *
 * @param entered - oldest first
 */
export function seriesOfMeasure(
  { latestValue, latestOn, numerator, denominator }: OwnFigure,
  entered: readonly SeriesValue[],
): readonly SeriesValue[] {
  const newest = entered.at(-1)?.periodEnd ?? '';
  if (latestValue === null || latestOn === null || latestOn <= newest) return entered;
  return [...entered, { periodStart: null, periodEnd: latestOn, value: latestValue, numerator, denominator }];
}

/** The figure of a measure as its own fields would have it, of what was entered and what it carries the newest. */
export function withNewestFigure(own: OwnFigure, newest: SeriesValue | undefined): OwnFigure {
  if (newest === undefined || (own.latestValue !== null && (own.latestOn ?? '') > newest.periodEnd))
    return own;
  const { value, periodEnd, numerator, denominator } = newest;
  return { latestValue: value, latestOn: periodEnd, numerator, denominator };
}
