import { addTo, calendarDate, parsePeriod } from '../calendar/index.ts';
import type { indicatorClasses, indicatorFrameworks } from '../evidence/index.ts';
import type { Bilingual } from '../language/index.ts';
import type { Standing } from './colour-rules.ts';
import { type CurveAnswer, type CurveDirection, type CurvePoint, curveOf } from './curve.ts';
import { yearsAt } from './measured-series.ts';

/** One figure of an indicator, its period as the source writes it. */
export interface IndicatorFigure {
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** An indicator as a scorecard shows it: beside the measures of services, and never counted among them. @source PERF-01 */
export interface BookIndicator {
  readonly code: string;
  readonly title: Bilingual;
  readonly unit?: Bilingual;
  readonly decimals?: number | null;
  readonly polarity?: CurveDirection | null;
  /** Oldest first; not there where nobody has asked for figures. */
  readonly series?: readonly IndicatorFigure[];
  readonly trend?:
    | { readonly state: 'tested'; readonly word: string; readonly from: string }
    | { readonly state: 'refused'; readonly reason: string };
  readonly indicatorClass?: (typeof indicatorClasses)[number] | null;
  readonly frameworks?: readonly (typeof indicatorFrameworks)[number][];
  /** Code of the organisation that looks after it. */
  readonly organisation?: string | null;
  readonly baselinePeriod?: string;
}

/** A figure of an indicator that is older than this says nothing of today. */
export const indicatorFreshForYears = 3;

/** How an indicator stands. */
export interface IndicatorStanding {
  readonly standing: Standing;
  readonly latest: IndicatorFigure | null;
  /** Whether its curve has turned since its baseline. */
  readonly answer: CurveAnswer;
}

/**
 * How an indicator stands on a day, by the tests that its figures have been through: a word and, for the baseline, an
 * answer. Nothing is said of figures that are too old.
 *
 * @param today - ISO date
 * @source PERF-03, PERF-06; issue 5, "no colour without an uncertainty test"
 */
export function standingOfIndicator(indicator: BookIndicator, today: string): IndicatorStanding {
  const { series = [], baselinePeriod = '', polarity } = indicator;
  const latest = series.findLast(({ value }) => value !== null) ?? null;
  const points = series.flatMap(({ period, value, lower, upper }): readonly CurvePoint[] => {
    const at = endOf(period);
    return value === null || at === null ? [] : [{ at: yearsAt(at), value, low: lower, high: upper }];
  });
  const baseline = baselinePeriod === '' ? null : endOf(baselinePeriod);
  const { answer } = curveOf({
    points,
    direction: polarity ?? 'no-direction',
    baselineAt: baseline === null ? null : yearsAt(baseline),
  });
  return { standing: wordOf(indicator, latest, today), latest, answer };
}

function wordOf({ polarity, trend }: BookIndicator, latest: IndicatorFigure | null, today: string): Standing {
  if (latest === null) return 'no-figure';
  const end = endOf(latest.period);
  if (end !== null && addTo(calendarDate(end), { years: indicatorFreshForYears }) < today) return 'stale';
  if ((polarity ?? 'no-direction') === 'no-direction') return 'no-direction';
  if (trend?.state !== 'tested') return 'untested';
  return trend.word === 'better' || trend.word === 'worse' ? trend.word : 'no-clear-change';
}

/** The last day of a period as the source writes it; null where that is no period we know. */
function endOf(period: string): string | null {
  return parsePeriod(period)?.end ?? null;
}
