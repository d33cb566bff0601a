import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.ts';

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
