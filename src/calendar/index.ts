export {
  areHolidaysConfirmed,
  type BankHoliday,
  bankHolidayOn,
  bankHolidaysOf,
  type HolidayName,
} from './bank-holiday.ts';
export {
  addTo,
  type CalendarDate,
  calendarDate,
  compareDates,
  type Distance,
  dateFromParts,
  dayInWales,
  daysBetween,
  isCalendarDate,
  parseCalendarDate,
} from './calendar-date.ts';
export { momentInWales } from './moment-in-wales.ts';
export {
  financialYearOf,
  type Period,
  type PeriodKind,
  type PeriodReading,
  parsePeriod,
  sayPeriod,
  schoolYearOf,
  writePeriod,
} from './period.ts';
export {
  type Certainty,
  isByDay,
  type Reading,
  sayFact,
  sayReading,
  spanOfFact,
  spanOfReading,
  type UncertainFact,
} from './uncertain-fact.ts';
export { weekdayOf } from './weekday.ts';
export { addWorkingDays, isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from './working-day.ts';
export { readWrittenDay, readWrittenMonth, type WrittenDay } from './written-day.ts';
