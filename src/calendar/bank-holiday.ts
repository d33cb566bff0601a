import file from './bank-holidays.json' with { type: 'json' };
import { addTo, type CalendarDate, calendarDate, compareDates } from './calendar-date.ts';
import { weekdayOf } from './weekday.ts';

/** What a bank holiday is for. */
export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'early-may'
  | 'spring'
  | 'summer'
  | 'christmas'
  | 'boxing-day'
  | 'royal-wedding'
  | 'millennium'
  | 'jubilee'
  | 'state-funeral'
  | 'coronation';

/** A day on which offices in Wales are closed, and why. */
export interface BankHoliday {
  readonly on: CalendarDate;
  readonly holiday: HolidayName;
  /** The day kept in its place because the holiday itself fell on a weekend. */
  readonly substitute: boolean;
}

const { confirmed, firstYear } = file;
const movedTo = new Map(file.moved.map(({ from, to }) => [from, calendarDate(to)]));
const extra = file.extra.map(({ on, holiday }) => ({
  on: calendarDate(on),
  holiday: holiday as HolidayName,
  substitute: false,
}));

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * @source Anonymous, Nature 13 (20 April 1876) 487, as in Meeus, Astronomical Algorithms, chapter 8
 */
function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

function day(year: number, month: number, date: number): CalendarDate {
  return calendarDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

function mondayOnOrAfter(date: CalendarDate): CalendarDate {
  return addTo(date, { days: (8 - weekdayOf(date)) % 7 });
}

function lastMondayOf(lastDay: CalendarDate): CalendarDate {
  return addTo(lastDay, { days: 1 - weekdayOf(lastDay) });
}

/** The day that is kept for a fixed holiday: itself, or the first weekday after it that is not taken. */
function keptOn(date: CalendarDate, taken: readonly CalendarDate[]): CalendarDate {
  let on = date;
  while (weekdayOf(on) > 5 || taken.includes(on)) on = addTo(on, { days: 1 });
  return on;
}

function fixed(holiday: HolidayName, date: CalendarDate, taken: readonly CalendarDate[] = []): BankHoliday {
  const on = keptOn(date, taken);
  return { on, holiday, substitute: on !== date };
}

function movable(holiday: HolidayName, date: CalendarDate): BankHoliday {
  return { on: movedTo.get(date) ?? date, holiday, substitute: false };
}

const worked = new Map<number, readonly BankHoliday[]>();

/**
 * The bank holidays of Wales (the same as those of England) in a year, in order: by rule, with the days moved and
 * added once that `bank-holidays.json` lists. See `areHolidaysConfirmed` for how far the list was compared.
 *
 * @throws RangeError before 1978, when the early May holiday did not yet exist
 * @source Banking and Financial Dealings Act 1971, Schedule 1 paragraph 1; royal proclamations
 */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  if (year < firstYear) throw new RangeError(`Bank holidays are known from ${firstYear}, not for ${year}`);
  const known = worked.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  // When both fall on a weekend, Christmas Day is kept on the Monday before Boxing Day is on the Tuesday;
  // when only Christmas Day does (a Sunday), Boxing Day keeps its own Monday and Christmas takes the Tuesday.
  const boxingDay = day(year, 12, 26);
  const boxingKeepsItsDay = weekdayOf(boxingDay) <= 5;
  const christmas = fixed('christmas', day(year, 12, 25), boxingKeepsItsDay ? [boxingDay] : []);
  const unordered: readonly BankHoliday[] = [
    fixed('new-year', day(year, 1, 1)),
    { on: addTo(easter, { days: -2 }), holiday: 'good-friday', substitute: false },
    { on: addTo(easter, { days: 1 }), holiday: 'easter-monday', substitute: false },
    movable('early-may', mondayOnOrAfter(day(year, 5, 1))),
    movable('spring', lastMondayOf(day(year, 5, 31))),
    movable('summer', lastMondayOf(day(year, 8, 31))),
    christmas,
    fixed('boxing-day', boxingDay, [christmas.on]),
    ...extra.filter(({ on }) => on.startsWith(`${year}-`)),
  ];
  const found = unordered.toSorted((a, b) => compareDates(a.on, b.on));
  worked.set(year, found);
  return found;
}

/** The bank holiday a day is, or undefined. Days before 1978 are none. */
export function bankHolidayOn(date: CalendarDate): BankHoliday | undefined {
  const year = Number(date.slice(0, 4));
  return year < firstYear ? undefined : bankHolidaysOf(year).find(({ on }) => on === date);
}

/** Whether the bank holidays of a year were compared with the published list; later years follow the rule alone. */
export function areHolidaysConfirmed(year: number): boolean {
  return year >= confirmed.from && year <= confirmed.to;
}
