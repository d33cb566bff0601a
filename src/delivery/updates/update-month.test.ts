import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, weekdayOf } from '../../calendar/index.ts';
import { isQuestioned, unchangedMonths } from './unchanged-months.ts';
import {
  askedBy,
  askedFrom,
  isMonth,
  lastDayOf,
  linkWorksUntil,
  monthsBetween,
  monthsFrom,
  nextFriday,
} from './update-month.ts';

const months = fc
  .tuple(fc.integer({ min: 2010, max: 2060 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('the month of an update', () => {
  test('is asked for by a working day of that month, and the link outlives it', () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(isMonth(month)).toBe(true);
        expect(askedBy(month).slice(0, 7)).toBe(month);
        expect(isWorkingDay(askedBy(month))).toBe(true);
        expect(weekdayOf(askedFrom(month))).toBe(1);
        expect(askedFrom(month) < askedBy(month)).toBe(true);
        expect(linkWorksUntil(month) > lastDayOf(month)).toBe(true);
      }),
    );
  });

  test('counts on and back', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -40, max: 40 }), (month, count) => {
        expect(monthsBetween(month, monthsFrom(month, count))).toBe(count);
      }),
    );
  });

  test.each([
    ['2026-11-22', '2026-11-27'],
    ['2026-11-27', '2026-12-04'],
    ['2026-11-28', '2026-12-04'],
  ])('from %s the next Friday is %s', (today, friday) => {
    expect(nextFriday(today)).toBe(friday);
  });
});

describe('months without a change', () => {
  const told = (month: string, noChange: boolean, honestAnswer = '') => ({ month, noChange, honestAnswer });

  test('are counted back from the month before, as far as they reach', () => {
    const three = ['2026-01', '2026-02', '2026-03'].map((month) => told(month, true));
    expect(unchangedMonths([...three, told('2025-12', false)], '2026-04')).toBe(3);
  });

  test('end at a month in which nobody said anything', () => {
    expect(unchangedMonths([told('2026-01', true), told('2026-03', true)], '2026-04')).toBe(1);
  });

  test('end at a month that also told of a change', () => {
    expect(unchangedMonths([told('2026-03', true), told('2026-03', false)], '2026-04')).toBe(0);
  });

  test('ask one honest question after three, and again only when three more have gone by', () => {
    const [january, february] = [told('2026-01', true), told('2026-02', true)];
    const march = (answer: string) => told('2026-03', true, answer);
    expect(isQuestioned([january, february], '2026-03')).toBe(false);
    expect(isQuestioned([january, february, march('')], '2026-04')).toBe(true);
    const since = [january, february, march('A site.'), told('2026-04', true), told('2026-05', true)];
    expect(isQuestioned(since, '2026-06')).toBe(false);
    expect(isQuestioned([...since, told('2026-06', true)], '2026-07')).toBe(true);
    expect(unchangedMonths(since, '2026-06')).toBe(5);
  });
});
