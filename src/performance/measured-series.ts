import { addTo, calendarDate } from '../calendar/index.ts';
import { wilsonInterval } from '../methods/index.ts';
import { type Standing, standingOf } from './colour-rules.ts';
import { type Curve, type CurvePoint, curveOf } from './curve.ts';
import type { MeasureValue } from './measure-value.ts';
import type { PerformanceMeasure } from './performance-measure.ts';

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
  /** The day the latest figure has gone stale; null where no rhythm has been set. */
  readonly dueOn: string | null;
  readonly curve: Curve;
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
  const dueOn = latest && staleOn(latest.periodEnd, measure.updateEveryMonths);
  const isStale = dueOn !== null && today > dueOn;
  const direction = measure.polarity ?? 'no-direction';
  const { target, targetOn } = measure;
  const curve = curveOf({
    points,
    direction,
    baselineAt: measure.baselineOn === null ? null : yearsAt(measure.baselineOn),
    target: target === null || targetOn === null ? null : { value: target, at: yearsAt(targetOn) },
  });
  const standing = standingOf({ hasFigure: latest !== null, isStale, direction, trend: curve.trend });
  return { points, latest, isStale, dueOn, curve, standing };
}

/** Months of the end of a period, over twelve: quarters and years are evenly spaced, whatever their days. */
export function yearsAt(periodEnd: string): number {
  return Number(periodEnd.slice(0, 4)) + Number(periodEnd.slice(5, 7)) / 12;
}

function limitsOf({ figure }: MeasureAsked, { numerator, denominator }: SeriesValue) {
  const isShare = figure === 'percentage' && numerator !== null && denominator !== null;
  if (!isShare || denominator <= 0 || numerator > denominator) return { low: null, high: null };
  const { lower, upper } = wilsonInterval(numerator, denominator);
  return { low: 100 * lower, high: 100 * upper };
}

function staleOn(periodEnd: string, everyMonths: number | null): string | null {
  if (everyMonths === null) return null;
  return addTo(calendarDate(periodEnd), { months: rhythmsUntilStale * everyMonths });
}

/**
 * The values of a measure: those that were entered, or else the one it carries itself, which a kit may bring without a
 * history. Of both, the newest counts.
 *
 * @param entered - as `valuesOf` gives them
 */
export function seriesOfMeasure(
  { values }: Pick<PerformanceMeasure, 'values'>,
  entered: readonly MeasureValue[],
): readonly SeriesValue[] {
  const { latestValue, latestOn, numerator, denominator } = values;
  const newest = entered.at(-1)?.periodEnd ?? '';
  if (latestValue === null || latestOn === null || latestOn <= newest) return entered;
  return [...entered, { periodStart: null, periodEnd: latestOn, value: latestValue, numerator, denominator }];
}

/** The figure of a measure that counts today. */
export interface LatestFigure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly on: string | null;
}

/** The newest of what was entered and of what the measure carries itself; null where there is neither. */
export function latestOfMeasure(
  measure: Pick<PerformanceMeasure, 'values'>,
  newest: MeasureValue | undefined,
): LatestFigure | null {
  const { latestValue, latestOn, numerator, denominator } = measure.values;
  const own = latestValue === null ? null : { value: latestValue, numerator, denominator, on: latestOn };
  if (newest === undefined || (own?.on ?? '') > newest.periodEnd) return own;
  return {
    value: newest.value,
    numerator: newest.numerator,
    denominator: newest.denominator,
    on: newest.periodEnd,
  };
}
