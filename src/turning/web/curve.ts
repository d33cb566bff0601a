import type { PageRequest } from '../../access/web/index.ts';
import { type LineChartOptions, lineChart, type Series, type SeriesPoint } from '../../charts/index.ts';
import { chartFigure, type Html, html } from '../../design-system/index.ts';
import { sayMonth, sayNumber } from '../../language/index.ts';
import { indicatorCurve, titleOf } from '../../needs/web/index.ts';
import { type PerformanceMeasure, performanceMeasureDefinition } from '../../performance/index.ts';
import { valuesOf } from '../../performance/store/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { TurningSession } from '../turning-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { nameOf } from './turning-frame.ts';

/** What a group looks at: how it went, and what is expected if nothing changes. */
export interface Curve
  extends Pick<LineChartOptions, 'series' | 'trend' | 'trendFrom' | 'say' | 'decimals' | 'breaks'> {
  /** What is measured. */
  readonly title: string;
  /** Of what place, or of whose service. */
  readonly whose: string;
  /** Figures of the first line, oldest first: their periods as the source writes them. */
  readonly figures: readonly { readonly period: string; readonly value: number | null }[];
}

type AboutCurve = Pick<TurningSession['values'], 'accountability' | 'indicator' | 'measure'>;

/** The curve that a session is about; nothing while there are fewer than two figures to draw. */
export async function curveOf(
  request: PageRequest,
  records: RecordSet,
  about: AboutCurve,
): Promise<Curve | undefined> {
  if (about.accountability === 'performance') {
    const measure = records.one(performanceMeasureDefinition, about.measure);
    return measure && measureCurve(request, records, measure);
  }
  const indicator = records.find('indicator', about.indicator ?? '');
  const curve = indicator && (await indicatorCurve(request, indicator.code));
  return curve && { ...curve, title: nameOf(indicator, request), whose: curve.area };
}

/** The figure that counts now, and its period as the source writes it. */
export function latestOf(curve: Curve | undefined) {
  return curve?.figures.findLast(({ value }) => value !== null);
}

async function measureCurve(
  request: PageRequest,
  records: RecordSet,
  measure: PerformanceMeasure,
): Promise<Curve | undefined> {
  const { language, services, partnershipId } = request;
  const values = await valuesOf(services.db, partnershipId ?? '', {
    measures: [measure.code],
    reader: 'work',
  });
  if (values.length < 2) return undefined;
  const whose = nameOf(records.find('organisation', measure.values.organisation ?? ''), request);
  const points = values.map(({ periodStart, periodEnd, value }) => ({
    at: yearsAt(periodStart, periodEnd),
    period: sayMonth(periodEnd.slice(0, 7), language),
    value,
  }));
  const unit = measure.values.unit[language];
  return {
    title: titleOf(measure.values.title, language),
    whose,
    figures: values.map(({ periodStart, periodEnd, value }) => ({
      period: `${periodStart}/${periodEnd}`,
      value,
    })),
    series: [{ name: whose, role: 'here', points }],
    trend: 'not-tested',
    say: (value) => [sayNumber(value), unit].filter((part) => part !== '').join(' '),
  };
}

const millisecondsAYear = 365.25 * 86_400_000;

/** The middle of a period on the axis of time, in years. */
function yearsAt(start: string, end: string): number {
  return 1970 + (Date.parse(start) + Date.parse(end)) / 2 / millisecondsAYear;
}

/**
 * The curve as a figure of the page: history, the level of the baseline, and dotted what is expected if nothing changes,
 * with its sentence and its table.
 *
 * @param baselinePeriod - as the source writes it; no baseline is drawn of a period that has no figure
 * @source PERF-02; PAGES section 4.11
 */
export function curveFigure(request: PageRequest, curve: Curve | undefined, baselinePeriod: string): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  if (!curve) return html`<p class="govuk-inset-text">${say('curve.none')}</p>`;
  const [here, ...others] = curve.series;
  const series = here ? [here, ...baseline(request, curve, baselinePeriod), ...others] : [];
  const { title, whose } = curve;
  const caption = say('curve.caption', { title, whose });
  return chartFigure({
    language,
    id: 'curve',
    headline: title,
    subtitle: caption,
    chart: lineChart({ ...curve, language, label: title, caption, series }),
  });
}

/** A level line from the figure of the baseline to the end of the drawing. */
function baseline(request: PageRequest, curve: Curve, period: string): readonly Series[] {
  const position = curve.figures.findIndex((figure) => figure.period === period);
  const [here] = curve.series;
  const from = here?.points[position];
  if (!from || from.value === null) return [];
  const last = curve.series.flatMap(({ points }) => points).reduce(later, from);
  const name = turningPageMessages.in(request.language)('curve.baseline', { period: from.period });
  const level = (point: SeriesPoint) => ({ at: point.at, period: point.period, value: from.value });
  return [{ name, role: 'other', points: last === from ? [level(from)] : [level(from), level(last)] }];
}

function later(one: SeriesPoint, other: SeriesPoint): SeriesPoint {
  return other.at > one.at ? other : one;
}
