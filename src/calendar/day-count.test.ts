import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTo,
  addWorkingDays,
  areHolidaysConfirmed,
  bankHolidaysOf,
  calendarDate,
  dayInWales,
  isWorkingDay,
  momentInWales,
  weekdayOf,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './index.ts';

const days = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));
const distances = fc.record({
  years: fc.nat(10),
  months: fc.nat(60),
  weeks: fc.nat(60),
  days: fc.nat(400),
});

describe('counting on from a day', () => {
  test.each([
    ['2027-01-31', { months: 1 }, '2027-02-28'],
    ['2028-01-31', { months: 1 }, '2028-02-29'],
    ['2028-02-29', { years: 1 }, '2029-02-28'],
    ['2028-02-29', { years: 4 }, '2032-02-29'],
    ['2027-08-31', { months: 6 }, '2028-02-29'],
    ['2028-05-05', { months: 14 }, '2029-07-05'],
    ['2027-05-06', { days: 60 }, '2027-07-05'],
    ['2027-12-17', { weeks: 12 }, '2028-03-10'],
    ['2027-10-15', { weeks: 14 }, '2028-01-21'],
    ['2027-03-31', { months: -1 }, '2027-02-28'],
    ['1999-12-31', { days: 1 }, '2000-01-01'],
  ] as const)('%s and %o is %s', (from, distance, to) => {
    expect(addTo(calendarDate(from), distance)).toBe(to);
  });

  test('a later day never gives an earlier one', () => {
    fc.assert(
      fc.property(days, fc.nat(800), distances, (day, later, distance) => {
        expect(addTo(addTo(day, { days: later }), distance) >= addTo(day, distance)).toBe(true);
      }),
    );
  });

  test('counting further never gives an earlier day', () => {
    fc.assert(
      fc.property(days, fc.nat(120), fc.nat(24), (day, months, more) => {
        expect(addTo(day, { months: months + more }) >= addTo(day, { months })).toBe(true);
      }),
    );
  });
});

/** As published for England and Wales. */
const published: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
};

describe('bank holidays', () => {
  test.each(Object.entries(published))('of %s are those published', (year, list) => {
    expect(bankHolidaysOf(Number(year)).map(({ on }) => on.slice(5))).toEqual(list.split(' '));
  });

  test('say which day is kept for another: Christmas Day of 2022 fell on a Sunday', () => {
    const december = bankHolidaysOf(2022).filter(({ on }) => on.startsWith('2022-12'));
    expect(december).toEqual([
      { on: '2022-12-26', holiday: 'boxing-day', substitute: false },
      { on: '2022-12-27', holiday: 'christmas', substitute: true },
    ]);
  });

  test('are eight different weekdays in any year without an extra one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2024, max: 2399 }), (year) => {
        const found = bankHolidaysOf(year).map(({ on }) => on);
        expect(new Set(found).size).toBe(8);
        for (const on of found) expect(weekdayOf(on)).toBeLessThan(6);
      }),
    );
  });

  test('were compared with the published list up to 2026, and are not known before 1978', () => {
    expect([2011, 2012, 2026, 2027].map(areHolidaysConfirmed)).toEqual([false, true, true, false]);
    expect(() => bankHolidaysOf(1977)).toThrow(RangeError);
  });
});

describe('working days', () => {
  test('leave out weekends and bank holidays', () => {
    // Thursday before Easter 2028 to the Tuesday after it.
    expect(addWorkingDays(calendarDate('2028-04-13'), 1)).toBe('2028-04-18');
    expect(addWorkingDays(calendarDate('2028-04-18'), -1)).toBe('2028-04-13');
    expect(addWorkingDays(calendarDate('2026-11-21'), 1)).toBe('2026-11-23');
    expect(addWorkingDays(calendarDate('2026-11-21'), 0)).toBe('2026-11-21');
    expect(workingDayOnOrBefore(calendarDate('2028-05-06'))).toBe('2028-05-05');
    expect(workingDayOnOrBefore(calendarDate('2027-05-03'))).toBe('2027-04-30');
    expect(workingDayOnOrAfter(calendarDate('2027-12-25'))).toBe('2027-12-29');
  });

  test('there and back again from a working day, and never out of order', () => {
    fc.assert(
      fc.property(days, fc.nat(60), fc.nat(60), (start, first, more) => {
        const day = workingDayOnOrAfter(start);
        const later = addWorkingDays(day, first);
        expect(isWorkingDay(later)).toBe(true);
        expect(addWorkingDays(later, -first)).toBe(day);
        expect(addWorkingDays(day, first + more) >= later).toBe(true);
        expect(workingDayOnOrBefore(start) <= start && start <= day).toBe(true);
      }),
    );
  });
});

describe('the clocks of Wales', () => {
  test('go forward on the last Sunday of March and back on that of October', () => {
    const hours = (from: string, to: string) =>
      (momentInWales(calendarDate(to), '00:00').getTime() -
        momentInWales(calendarDate(from), '00:00').getTime()) /
      3_600_000;
    expect(hours('2027-03-28', '2027-03-29')).toBe(23);
    expect(hours('2027-10-31', '2027-11-01')).toBe(25);
    expect(hours('2027-11-01', '2027-11-02')).toBe(24);
  });

  test('a time that is skipped is an hour later, a time that comes twice is the first', () => {
    expect(momentInWales(calendarDate('2027-03-28'), '01:30').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(momentInWales(calendarDate('2027-10-31'), '01:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(momentInWales(calendarDate('2027-06-30'), '14:00').toISOString()).toBe('2027-06-30T13:00:00.000Z');
  });

  test('every minute of a day belongs to that day', () => {
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(dayInWales(momentInWales(day, time))).toBe(day);
      }),
    );
  });
});
