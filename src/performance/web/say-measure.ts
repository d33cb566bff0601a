import { calendarDate, type PeriodKind, sayPeriod } from '../../calendar/index.ts';
import type { Trend } from '../../charts/index.ts';
import { type Html, html, raw } from '../../design-system/index.ts';
import { type Language, sayInUnit, sayMonth, sayPercent } from '../../language/index.ts';
import { colourRuleOf, type Standing } from '../colour-rules.ts';
import type { BookMeasure } from '../measure-book.ts';
import type { MeasuredSeries, SeriesValue } from '../measured-series.ts';
import { performancePageMessages } from './page-messages.ts';

/** A figure of a measure with its unit. */
export function sayFigure({ accountability, unit }: BookMeasure, value: number, language: Language): string {
  const isPercent = accountability?.figure === 'percentage' || unit.en.trim() === 'per cent';
  if (isPercent) return sayPercent(value);
  return sayInUnit(value, unit[language]);
}

/** The period of a value in words; where its first day is not known, the month it ends in. */
export function sayValuePeriod(
  { periodStart, periodEnd }: Pick<SeriesValue, 'periodStart' | 'periodEnd'>,
  language: Language,
): string {
  if (periodStart === null) return sayMonth(periodEnd, language);
  const kind = kindOfPeriod(periodStart, periodEnd);
  return sayPeriod({ start: calendarDate(periodStart), end: calendarDate(periodEnd), kind }, language);
}

function kindOfPeriod(start: string, end: string): PeriodKind {
  const months = monthsIn(start, end);
  if (!start.endsWith('-01') || Number(end.slice(8)) < 28) return 'span';
  if (months === 1) return 'month';
  if (months === 3) return 'quarter';
  if (months !== 12) return 'span';
  return (
    ({ '01': 'year', '04': 'financial-year', '09': 'school-year' }[start.slice(5, 7)] as PeriodKind) ?? 'span'
  );
}

/**
 * A moment of a curve, years as months over twelve, as the period that ends there: one as long as that of the latest
 * figure, so that what is expected is told in the periods of what was measured; the month, where no first day is known.
 */
export function sayCurveMoment(
  at: number,
  language: Language,
  latest?: Pick<SeriesValue, 'periodStart' | 'periodEnd'>,
): string {
  const last = Math.round(12 * at) - 1;
  const periodEnd = lastDayOfMonth(last);
  const periodStart = latest?.periodStart
    ? firstDayOfMonth(last - monthsIn(latest.periodStart, latest.periodEnd) + 1)
    : null;
  return sayValuePeriod({ periodStart, periodEnd }, language);
}

/** Months are counted from the first of the year nought. */
function firstDayOfMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function lastDayOfMonth(month: number): string {
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return `${firstDayOfMonth(month).slice(0, 8)}${days}`;
}

function monthsIn(start: string, end: string): number {
  const monthOf = (day: string) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return monthOf(end) - monthOf(start) + 1;
}

/** What a test said of a series, for its drawing and its sentence. */
export function trendOf({ trend, standing }: MeasuredSeries): Trend {
  if (trend.state === 'refused') return trend.reason === 'too-short' ? 'too-short' : 'not-tested';
  if (standing === 'better' || standing === 'worse') return standing;
  if (trend.word === 'no-clear-change') return 'no-clear-change';
  return standing === 'no-direction' ? (trend.word === 'rising' ? 'higher' : 'lower') : 'not-tested';
}

const shapes = {
  disc: '<circle cx="7" cy="7" r="6"/>',
  ring: '<circle class="ll-hollow" cx="7" cy="7" r="5"/>',
  diamond: '<path d="M7 .5 13.5 7 7 13.5 .5 7 Z"/>',
  bar: '<path d="M2 6 H12 V8 H2 Z"/>',
} as const;
const looks = { blue: 'better', grey: 'similar', orange: 'worse', none: 'not-tested' } as const;

/** A standing as a shape and a word; the colour only decorates. */
export function standingMark(standing: Standing, language: Language): Html {
  const { colour, shape } = colourRuleOf(standing);
  const word = performancePageMessages.in(language)(`standing.${standing}`);
  return html`<span class="ll-comparison ll-comparison--${looks[colour]}"><svg class="ll-comparison__shape" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${raw(shapes[shape])}</svg>${word}</span>`;
}
