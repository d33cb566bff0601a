import { type Language, mutated, sayDateRange, sayMonth } from '../language/index.ts';
import { addTo, type CalendarDate, calendarDate, parseCalendarDate } from './calendar-date.ts';
import { calendarMessages } from './own-messages.ts';

/** What kind of span a period is; decides how it is said. */
export type PeriodKind =
  | 'day'
  | 'month'
  | 'quarter'
  | 'year'
  | 'years'
  | 'financial-year'
  | 'school-year'
  | 'span';

/** A span of whole days that a figure is about, both ends included. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly kind: PeriodKind;
}

/** What the source says its periods are, where the text alone cannot tell. */
export interface PeriodReading {
  /** `2013-14` and its like: from April, from September, or the two calendar years whole. */
  readonly doubleYears?: 'financial-year' | 'school-year' | 'years';
  /** `2009-10-01` is the first day of a period of this kind, not a day. */
  readonly firstDayOf?: 'month' | 'quarter' | 'year' | 'financial-year';
  /** `2014` is a financial year that begins in it, or a school year. */
  readonly singleYears?: 'year' | 'financial-year' | 'school-year';
}

function from(
  start: CalendarDate,
  length: { years?: number; months?: number; days?: number },
  kind: PeriodKind,
): Period {
  return { start, end: addTo(addTo(start, length), { days: -1 }), kind };
}

function day(year: number, month: number, date = 1): CalendarDate {
  return calendarDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
}

/** The calendar year. */
export function calendarYear(year: number): Period {
  return from(day(year, 1), { years: 1 }, 'year');
}

/** April to March: `financialYear(2026)` is 2026-27. */
export function financialYear(startYear: number): Period {
  return from(day(startYear, 4), { years: 1 }, 'financial-year');
}

/** September to August: `schoolYear(2024)` is 2024/25. */
export function schoolYear(startYear: number): Period {
  return from(day(startYear, 9), { years: 1 }, 'school-year');
}

/** The financial year a day falls in. */
export function financialYearOf(date: CalendarDate): Period {
  const year = Number(date.slice(0, 4));
  return financialYear(date.slice(5) >= '04-01' ? year : year - 1);
}

/** The school year a day falls in. */
export function schoolYearOf(date: CalendarDate): Period {
  const year = Number(date.slice(0, 4));
  return schoolYear(date.slice(5) >= '09-01' ? year : year - 1);
}

/** A calendar month, 1 to 12. */
export function month(year: number, number: number): Period {
  return from(day(year, number), { months: 1 }, 'month');
}

/** A quarter of the calendar year, 1 to 4. */
export function quarter(year: number, number: number): Period {
  return from(day(year, 3 * number - 2), { months: 3 }, 'quarter');
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Two digits of a year, as people shorten it: up to 49 is this century. */
function fullYear(short: string): number {
  if (short.length === 4) return Number(short);
  const years = Number(short);
  return years < 50 ? 2000 + years : 1900 + years;
}

function oneOf(
  kind: 'month' | 'quarter' | 'year' | 'financial-year' | 'school-year',
  first: CalendarDate,
): Period {
  const length = kind === 'month' ? { months: 1 } : kind === 'quarter' ? { months: 3 } : { years: 1 };
  return from(first, length, kind);
}

/** `2013` and the year after it, in the sense the source gives double years. */
function twoYears(first: number, second: number, reading: PeriodReading): Period | undefined {
  if (second < first) return undefined;
  if (second - first !== 1) return { start: day(first, 1), end: day(second, 12, 31), kind: 'years' };
  const kind = reading.doubleYears ?? 'financial-year';
  if (kind === 'years') return { start: day(first, 1), end: day(second, 12, 31), kind };
  return kind === 'financial-year' ? financialYear(first) : schoolYear(first);
}

/** The year that ends in the given digits, on or after the first: `1999`, `00` is 2000. */
function closing(first: number, short: string): number {
  if (short.length === 4) return Number(short);
  const sameCentury = Math.floor(first / 100) * 100 + Number(short);
  return sameCentury >= first ? sameCentury : sameCentury + 100;
}

type Reader = (match: RegExpExecArray, reading: PeriodReading) => Period | undefined;

function number(match: RegExpExecArray, group: number): number {
  return Number(match[group]);
}

function text(match: RegExpExecArray, group: number): string {
  return match[group] ?? '';
}

const readers: readonly (readonly [form: RegExp, read: Reader])[] = [
  [/^(\d{4}-\d{2}-\d{2})(?:T[\d:]+)?\/P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/, readDuration],
  [/^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/, readSpan],
  [/^(\d{4}-\d{2}-\d{2})$/, readDay],
  [/^(\d{4})$/, (match, { singleYears = 'year' }) => oneOfYear(number(match, 1), singleYears)],
  [/^FY\s*(\d{2}|\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/i, (match) => financialYear(fullYear(text(match, 1)))],
  [/^(\d{4})\s*[/–-]\s*(\d{4}|\d{2})$/, readDoubleYear],
  [/^(\d{4})(\d{2})$/, readDoubleYear],
  [/^(\d{4})\s*-?\s*Q([1-4])$/i, (match) => quarter(number(match, 1), number(match, 2))],
  [/^Q([1-4])[\s-]+(\d{4})$/i, (match) => quarter(number(match, 2), number(match, 1))],
  [/^(\d{4})-?M(0[1-9]|1[0-2])$/i, (match) => month(number(match, 1), number(match, 2))],
  [/^([A-Za-z]{3,9})[\s-](\d{2}|\d{4})$/, readNamedMonth],
];

function oneOfYear(year: number, kind: 'year' | 'financial-year' | 'school-year'): Period {
  return kind === 'year'
    ? calendarYear(year)
    : kind === 'financial-year'
      ? financialYear(year)
      : schoolYear(year);
}

function readDuration(match: RegExpExecArray): Period | undefined {
  const start = parseCalendarDate(text(match, 1));
  const length = { years: Number(match[2] ?? 0), months: Number(match[3] ?? 0), days: Number(match[4] ?? 0) };
  if (!start || (length.years === 0 && length.months === 0 && length.days === 0)) return undefined;
  return named(from(start, length, 'span'));
}

function readSpan(match: RegExpExecArray): Period | undefined {
  const start = parseCalendarDate(text(match, 1));
  const end = parseCalendarDate(text(match, 2));
  return start && end && start <= end ? named({ start, end, kind: 'span' }) : undefined;
}

function readDay(match: RegExpExecArray, { firstDayOf }: PeriodReading): Period | undefined {
  const start = parseCalendarDate(text(match, 1));
  if (!start) return undefined;
  return firstDayOf ? oneOf(firstDayOf, start) : { start, end: start, kind: 'day' };
}

/** `2013-14` is two years; `2013-04` a month; `201314` two years and `201304` a month, by the sense of the digits. */
function readDoubleYear(match: RegExpExecArray, reading: PeriodReading): Period | undefined {
  const first = number(match, 1);
  const short = text(match, 2);
  const second = closing(first, short);
  const written = match[0];
  const isYearPair = short.length === 4 || second - first === 1 || Number(short) > 12 || /[/–]/.test(written);
  if (isYearPair && !(reading.firstDayOf === 'month' && Number(short) <= 12)) {
    return twoYears(first, second, reading);
  }
  return Number(short) >= 1 ? month(first, Number(short)) : undefined;
}

function readNamedMonth(match: RegExpExecArray): Period | undefined {
  const position = monthNames.indexOf(text(match, 1).slice(0, 3).toLowerCase());
  return position < 0 ? undefined : month(fullYear(text(match, 2)), position + 1);
}

/** The same span, said as the whole month, quarter or year it is. */
function named(period: Period): Period {
  const { start, end } = period;
  const year = Number(start.slice(0, 4));
  const candidates = [
    month(year, Number(start.slice(5, 7))),
    calendarYear(year),
    financialYear(year),
    schoolYear(year),
    quarter(year, Math.ceil(Number(start.slice(5, 7)) / 3)),
  ];
  const whole = candidates.find((candidate) => candidate.start === start && candidate.end === end);
  if (whole) return whole;
  const wholeYears = start.endsWith('-01-01') && end.endsWith('-12-31');
  return wholeYears ? { start, end, kind: 'years' } : period;
}

/**
 * The period a statistical source writes: `2011-01-01/P3Y`, `2013-14`, `2014-2015`, `2014`, `201314`, `2009-10-01`,
 * `Jan-21`, `FY 01/02`, `2013-Q3`, `2013-04`.
 *
 * @param reading - what the source means where the text alone cannot tell; `2013-14` is a financial year unless told
 * @returns undefined when the text is none of these forms: ask the person, never guess
 */
export function parsePeriod(written: string, reading: PeriodReading = {}): Period | undefined {
  const trimmed = written.trim();
  for (const [form, read] of readers) {
    const match = form.exec(trimmed);
    if (match) return read(match, reading);
  }
  return undefined;
}

/** The form in which data hold a period: first and last day. `parsePeriod` reads it back. */
export function writePeriod({ start, end }: Period): string {
  return `${start}/${end}`;
}

/**
 * A period in words: `2024`, `2026-27` (financial), `2024/25` (school), `2011 to 2013`, `March 2026`.
 *
 * @source PAGES section 8
 */
export function sayPeriod({ start, end, kind }: Period, language: Language): string {
  const say = calendarMessages.in(language);
  const [firstYear, lastYear] = [start.slice(0, 4), end.slice(0, 4)];
  switch (kind) {
    case 'year':
      return firstYear;
    case 'years':
      return say('period.years', { from: firstYear, to: lastYear });
    case 'financial-year':
      return `${firstYear}-${lastYear.slice(2)}`;
    case 'school-year':
      return `${firstYear}/${lastYear.slice(2)}`;
    case 'month':
      return sayMonth(start, language);
    case 'quarter': {
      const to = sayMonth(end, language);
      const [from = ''] = sayMonth(start, language).split(' ');
      return say('period.quarter', { from, to, toSoft: mutated(to, 'soft') });
    }
    default:
      return sayDateRange(start, end, language);
  }
}
