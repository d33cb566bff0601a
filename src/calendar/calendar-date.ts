import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, `2026-03-03`, that has been checked to exist. */
export type CalendarDate = string & { readonly calendarDate: true };

const written = /^\d{4}-\d{2}-\d{2}$/;

/** The day a text names, or undefined when it is not the ISO form or there is no such day. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!written.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CalendarDate;
  } catch {
    return undefined;
  }
}

/** Whether a text names a day that exists. */
export function isCalendarDate(text: string): text is CalendarDate {
  return parseCalendarDate(text) !== undefined;
}

/**
 * A day that is known to exist.
 *
 * @throws RangeError when it does not: the caller must read what people type with `parseCalendarDate`
 */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`Not a calendar date: "${text}"`);
  return date;
}

/** The day from the three boxes of a form, or undefined when there is no such day. */
export function dateFromParts(year: string, month: string, day: string): CalendarDate | undefined {
  const [y, m, d] = [year.trim(), month.trim(), day.trim()];
  if (!/^\d{4}$/.test(y) || !/^\d{1,2}$/.test(m) || !/^\d{1,2}$/.test(d)) return undefined;
  return parseCalendarDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
}

/** How far from a day; a month later than 31 January is the last day of February. */
export interface Distance {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
}

/** The day so much later, or earlier where the distance is negative. */
export function addTo(date: CalendarDate, distance: Distance): CalendarDate {
  return Temporal.PlainDate.from(date).add(distance).toString() as CalendarDate;
}

/** How many days from one day to another; 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** Negative when the first is earlier, 0 on the same day: for `toSorted`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar day in Wales at a moment, which the caller passes in. */
export function dayInWales(moment: Date): CalendarDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime());
  return instant.toZonedDateTimeISO('Europe/London').toPlainDate().toString() as CalendarDate;
}
