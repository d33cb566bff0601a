import { bankHolidayOn } from './bank-holiday.ts';
import { addTo, type CalendarDate } from './calendar-date.ts';
import { weekdayOf } from './weekday.ts';

/** Whether offices in Wales are open: not a Saturday, a Sunday or a bank holiday. */
export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) <= 5 && bankHolidayOn(date) === undefined;
}

/** The day itself when it is a working day, else the last one before it: what must be done *by* a day. */
export function workingDayOnOrBefore(date: CalendarDate): CalendarDate {
  let on = date;
  while (!isWorkingDay(on)) on = addTo(on, { days: -1 });
  return on;
}

/** The day itself when it is a working day, else the first one after it: what may be done *from* a day. */
export function workingDayOnOrAfter(date: CalendarDate): CalendarDate {
  let on = date;
  while (!isWorkingDay(on)) on = addTo(on, { days: 1 });
  return on;
}

/**
 * The day so many working days later, or earlier where the number is negative. The day counted from is not counted,
 * and may itself be a weekend: one working day after a Saturday is the Monday. Nought leaves the day as it is.
 *
 * @param days - a whole number
 */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  const step = Math.sign(days);
  let on = date;
  for (let left = Math.abs(days); left > 0; ) {
    on = addTo(on, { days: step });
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}
