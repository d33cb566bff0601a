import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addTo,
  calendarDate,
  compareDates,
  dateFromParts,
  dayInWales,
  daysBetween,
  financialYearOf,
  isByDay,
  parseCalendarDate,
  parsePeriod,
  sayFact,
  sayPeriod,
  schoolYearOf,
  writePeriod,
} from './index.ts';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

describe('calendar dates', () => {
  test('exist', () => {
    expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29');
    expect(parseCalendarDate('2023-02-29')).toBeUndefined();
    expect(parseCalendarDate('2023-2-1')).toBeUndefined();
    expect(dateFromParts('2026', '3', ' 31 ')).toBe('2026-03-31');
    expect(dateFromParts('26', '3', '31')).toBeUndefined();
  });

  test('going forwards and back ends where it began', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, distance) => {
        const later = addTo(day, { days: distance });
        expect(daysBetween(day, later)).toBe(distance);
        expect(addTo(later, { days: -distance })).toBe(day);
        expect(Math.sign(compareDates(day, later))).toBe(-Math.sign(distance) + 0);
      }),
    );
  });

  test('the day in Wales follows summer time', () => {
    expect(dayInWales(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayInWales(new Date('2026-01-31T23:30:00Z'))).toBe('2026-01-31');
  });
});

describe('periods', () => {
  test.each([
    ['2011-01-01/P3Y', {}, '2011-01-01/2013-12-31', '2011 to 2013', '2011 i 2013'],
    ['2011-01-01T00:00:00/P3Y', {}, '2011-01-01/2013-12-31', '2011 to 2013', '2011 i 2013'],
    ['2013-14', {}, '2013-04-01/2014-03-31', '2013-14', '2013-14'],
    ['2014-2015', {}, '2014-04-01/2015-03-31', '2014-15', '2014-15'],
    ['2014/15', { doubleYears: 'school-year' }, '2014-09-01/2015-08-31', '2014/15', '2014/15'],
    ['2014-15', { doubleYears: 'years' }, '2014-01-01/2015-12-31', '2014 to 2015', '2014 i 2015'],
    ['1999-00', {}, '1999-04-01/2000-03-31', '1999-00', '1999-00'],
    ['2011-12', {}, '2011-04-01/2012-03-31', '2011-12', '2011-12'],
    ['2011-12', { firstDayOf: 'month' }, '2011-12-01/2011-12-31', 'December 2011', 'Rhagfyr 2011'],
    ['2014', {}, '2014-01-01/2014-12-31', '2014', '2014'],
    ['201314', {}, '2013-04-01/2014-03-31', '2013-14', '2013-14'],
    ['201304', {}, '2013-04-01/2013-04-30', 'April 2013', 'Ebrill 2013'],
    ['2009-10-01', {}, '2009-10-01/2009-10-01', '1 October 2009', '1 Hydref 2009'],
    ['2009-10-01', { firstDayOf: 'month' }, '2009-10-01/2009-10-31', 'October 2009', 'Hydref 2009'],
    ['Jan-21', {}, '2021-01-01/2021-01-31', 'January 2021', 'Ionawr 2021'],
    ['FY 01/02', {}, '2001-04-01/2002-03-31', '2001-02', '2001-02'],
    ['2013-Q3', {}, '2013-07-01/2013-09-30', 'July to September 2013', 'Gorffennaf i Fedi 2013'],
    ['2009-2011', {}, '2009-01-01/2011-12-31', '2009 to 2011', '2009 i 2011'],
  ] as const)('%s with %o is %s', (written, reading, span, english, welsh) => {
    const period = parsePeriod(written, reading);
    if (!period) throw new Error('not read');
    expect(writePeriod(period)).toBe(span);
    expect(sayPeriod(period, 'en')).toBe(english);
    expect(sayPeriod(period, 'cy')).toBe(welsh);
  });

  test.each(['', 'soon', '2015-2014', '2013-00', '2013-02-30', '2013-01-01/P0Y', 'Foo-21'])(
    '"%s" is not a period',
    (written) => {
      expect(parsePeriod(written)).toBeUndefined();
    },
  );

  test('the written form reads back as the same days', () => {
    fc.assert(
      fc.property(days, fc.nat(3000), (start, length) => {
        const period = { start, end: addTo(start, { days: length }), kind: 'span' } as const;
        expect(parsePeriod(writePeriod(period))).toMatchObject({ start, end: period.end });
      }),
    );
  });

  test('a day knows its financial and its school year', () => {
    expect(sayPeriod(financialYearOf(calendarDate('2027-03-31')), 'cy')).toBe('2026-27');
    expect(sayPeriod(schoolYearOf(calendarDate('2024-09-01')), 'en')).toBe('2024/25');
  });
});

describe('uncertain facts', () => {
  const launch = [
    { when: '2013-05', source: '' },
    { when: '2013-06-12', source: 'minute 214' },
  ];

  test('are said with every reading, never blended', () => {
    expect(sayFact(launch, 'en')).toBe('May 2013 or 12 June 2013 (source: minute 214)');
    expect(sayFact(launch, 'cy')).toBe('Mai 2013 neu 12 Mehefin 2013 (ffynhonnell: minute 214)');
    expect(sayFact([], 'cy')).toBe('Anhysbys');
  });

  test('carry a verdict only when every reading does', () => {
    expect(isByDay(launch, calendarDate('2013-06-12'))).toBe('yes');
    expect(isByDay(launch, calendarDate('2013-06-01'))).toBe('cannot-tell');
    expect(isByDay(launch, calendarDate('2013-04-30'))).toBe('no');
    expect(isByDay([], calendarDate('2013-04-30'))).toBe('cannot-tell');
  });
});
