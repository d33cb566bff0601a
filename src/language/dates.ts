import type { Language } from './bilingual.ts';
import { languageMessages } from './own-messages.ts';

/** Names of the months and days are messages, since `Intl` gives Welsh dates a comma and a capital they do not have. */
type MonthKey = `month.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;
type DayKey = `day.${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(isoDate: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  if (!match) throw new Error(`Not a calendar date: "${isoDate}"`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** The name of a month, 1 to 12. Months have a capital in both languages. */
export function sayMonthName(month: number, language: Language): string {
  return languageMessages.in(language)(`month.${month}` as MonthKey);
}

/**
 * A calendar date in words: `3 March 2026`, `3 Mawrth 2026`.
 *
 * @param isoDate - `2026-03-03`
 * @source CYMRAEG section 7
 */
export function sayDate(isoDate: string, language: Language): string {
  const { year, month, day } = partsOf(isoDate);
  return `${day} ${sayMonthName(month, language)} ${year}`;
}

/** `March 2026`, `Mawrth 2026`, from `2026-03` or from a day of that month. */
export function sayMonth(isoMonth: string, language: Language): string {
  const { year, month } = partsOf(`${isoMonth.slice(0, 7)}-01`);
  return `${sayMonthName(month, language)} ${year}`;
}

/** `Tuesday 3 March`, `dydd Mawrth 3 Mawrth`: no comma, and a small d. */
export function sayDayAndDate(isoDate: string, language: Language, withYear = false): string {
  const { year, month, day } = partsOf(isoDate);
  const sundayIsZero = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const name = languageMessages.in(language)(`day.${sundayIsZero === 0 ? 7 : sundayIsZero}` as DayKey);
  const date = withYear ? sayDate(isoDate, language) : `${day} ${sayMonthName(month, language)}`;
  return `${name} ${date}`;
}

/** `1 April 2026 to 31 March 2027`; within a month or a year what both share is said once. */
export function sayDateRange(fromIso: string, toIso: string, language: Language): string {
  const from = partsOf(fromIso);
  const to = partsOf(toIso);
  if (fromIso === toIso) return sayDate(fromIso, language);
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  const start = sameMonth
    ? String(from.day)
    : sameYear
      ? `${from.day} ${sayMonthName(from.month, language)}`
      : sayDate(fromIso, language);
  return languageMessages.in(language)('date.range', { from: start, to: sayDate(toIso, language) });
}

/**
 * A time of day: `2:05pm`, `2:05yp`; evenings from six are `yh` in Welsh.
 *
 * @param time - `14:05`, on the clock of Wales
 */
export function sayTime(time: string, language: Language): string {
  const match = /^(\d{2}):(\d{2})/.exec(time);
  if (!match) throw new Error(`Not a time of day: "${time}"`);
  const hour = Number(match[1]);
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}:${match[2]}`;
  return languageMessages.in(language)(`time.${part}`, { time: shown });
}

let clockOfWales: Intl.DateTimeFormat | undefined;

/** A moment on the clock of Wales: `10:42am, 3 March 2026`. */
export function sayMoment(moment: Date | string, language: Language): string {
  // Made when first needed: it would lengthen every start.
  clockOfWales ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [date = '', time = ''] = clockOfWales.format(new Date(moment)).split(' ');
  return languageMessages.in(language)('dateAndTime', {
    time: sayTime(time, language),
    date: sayDate(date, language),
  });
}
