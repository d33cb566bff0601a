import {
  addTo,
  type CalendarDate,
  calendarDate,
  weekdayOf,
  workingDayOnOrBefore,
} from '../../calendar/index.ts';

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;
const friday = 5;
/** How long after its month a signed link still works, in days. */
const linkDaysAfterMonth = 14;
/** From how many days before the last Friday people are asked: the Monday of the week before. */
const askedDaysBefore = 11;

/** Whether a text names a month, like `2026-03`. */
export function isMonth(text: string): boolean {
  return monthForm.test(text);
}

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months later; earlier where the number is negative. */
export function monthsFrom(month: string, months: number): string {
  return monthOf(addTo(calendarDate(`${month}-01`), { months }));
}

/** How many months lie between two. Negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}

/** The last day of a month. */
export function lastDayOf(month: string): CalendarDate {
  return addTo(calendarDate(`${monthsFrom(month, 1)}-01`), { days: -1 });
}

/** The day by which updates of a month are asked for: its last Friday, or the working day before. */
export function askedBy(month: string): CalendarDate {
  return workingDayOnOrBefore(lastFridayOf(month));
}

/** The day from which people are asked by e-mail. */
export function askedFrom(month: string): CalendarDate {
  return addTo(lastFridayOf(month), { days: -askedDaysBefore });
}

function lastFridayOf(month: string): CalendarDate {
  const last = lastDayOf(month);
  return addTo(last, { days: -((weekdayOf(last) - friday + 7) % 7) });
}

/** The first Friday after a day: when somebody who said so is reminded. */
export function nextFriday(today: string): CalendarDate {
  const day = calendarDate(today);
  return addTo(day, { days: ((friday - weekdayOf(day) + 6) % 7) + 1 });
}

/** The last day on which the link of a month works. */
export function linkWorksUntil(month: string): CalendarDate {
  return addTo(lastDayOf(month), { days: linkDaysAfterMonth });
}
