import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.ts';

/**
 * The moment at which the clocks of Wales show a time on a day. A time that the clocks skip in March is taken an hour
 * later, and one that comes twice in October is the first of the two.
 *
 * @param time - `14:05`
 * @throws RangeError when it is not a time of day
 * @example momentInWales(calendarDate('2026-06-30'), '14:00') // 2026-06-30T13:00:00Z
 */
export function momentInWales(date: CalendarDate, time: string): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(local.toZonedDateTime('Europe/London', { disambiguation: 'compatible' }).epochMilliseconds);
}
