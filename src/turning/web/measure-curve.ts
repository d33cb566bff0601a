import type { PageRequest } from '../../access/web/index.ts';
import type { Series, SeriesPoint } from '../../charts/index.ts';
import { type Language, sayInUnit, sayPercent } from '../../language/index.ts';
import {
  bookOfRecords,
  codesToRead,
  curveOf,
  type MeasuredSeries,
  type PerformanceMeasure,
  scorecardRows,
} from '../../performance/index.ts';
import { recentSeries } from '../../performance/store/index.ts';
import { sayCurveMoment, trendOf } from '../../performance/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { Curve } from './curve.ts';
import { turningPageMessages } from './page-messages.ts';
import { nameOf } from './turning-frame.ts';

/** Far more periods than any measure has. */
const wholeHistory = 1_000;

/**
 * The curve of a performance measure, as its organisation entered it, or as it is worked out of other measures; nothing
 * without two values.
 */
export async function measureCurve(
  request: PageRequest,
  records: RecordSet,
  measure: PerformanceMeasure,
): Promise<Curve | undefined> {
  const { language, services, partnershipId } = request;
  const book = bookOfRecords(records);
  const those = book.measures.filter(({ code }) => code === measure.code);
  const values = await recentSeries(services.db, partnershipId ?? '', {
    measures: codesToRead(book, those),
    area: null,
    reader: 'work',
    last: wholeHistory,
  });
  const [row] = scorecardRows(book, those, values, { today: services.today(), area: null });
  if (!row || row.series.points.length < 2) return undefined;
  const measured = row.series;
  const whose = nameOf(records.find('organisation', measure.values.organisation ?? ''), request);
  const unit = measure.values.unit[language];
  const here = measured.points.map(({ at, value, low, high }) => ({
    at,
    period: sayCurveMoment(at, language),
    value,
    low,
    high,
  }));
  return {
    title: nameOf(measure, request),
    whose,
    direction: measure.values.polarity ?? 'no-direction',
    figures: measured.points.map(({ periodEnd, value, low, high }) => ({
      period: periodEnd,
      periodEnd,
      value,
      lower: low,
      upper: high,
    })),
    series: [{ name: whose, role: 'here', points: here }, ...expected(measured, here, language)],
    trend: trendOf(measured),
    say: (value) => {
      if (isPercent(measure)) return sayPercent(value);
      return sayInUnit(value, unit, Number.isInteger(value) ? 0 : 1);
    },
  };
}

/** What comes next if nothing changes from the latest value on; nothing where the values are too few or uneven. */
function expected(
  { points, latest }: MeasuredSeries,
  here: readonly SeriesPoint[],
  language: Language,
): readonly Series[] {
  if (!latest) return [];
  const { forecast } = curveOf({ points, direction: 'no-direction', baselineAt: latest.at });
  const from = here.at(-1);
  if (forecast.length === 0 || !from) return [];
  const ahead = forecast.map(({ at, point, limits95 }) => ({
    at,
    period: sayCurveMoment(at, language),
    value: point,
    low: limits95.lower,
    high: limits95.upper,
  }));
  const start = { at: from.at, period: from.period, value: from.value };
  return [
    { name: turningPageMessages.in(language)('curve.expected'), role: 'expected', points: [start, ...ahead] },
  ];
}

function isPercent({ values }: PerformanceMeasure): boolean {
  return values.figure === 'percentage' || values.unit.en === 'per cent';
}
