import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/index.ts';
import type { ArrangedDate } from './obligation.ts';
import { occasionsFor, sendingDay, usualPreference, waitAfter } from './reminder.ts';

const coordinator = { role: 'coordinator', organisation: null } as const;

function aDate(on: string, given: Partial<ArrangedDate> = {}): ArrangedDate {
  const day = calendarDate(on);
  return {
    type: 'arranged',
    what: 'meeting',
    id: `meeting/MT1/heldOn/${on}`,
    state: 'upcoming',
    on: { earliest: day, latest: day },
    place: { kind: 'meeting', code: 'MT1', field: 'heldOn' },
    title: { cy: 'Cyfarfod', en: 'Meeting' },
    organisations: [],
    startsAt: null,
    ...given,
  };
}

const occasion = (on: string, today: string, given: Partial<ArrangedDate> = {}) =>
  occasionsFor([aDate(on, given)], coordinator, usualPreference, today)[0]?.occasion;

describe('a reminder', () => {
  it.each([
    ['2026-11-21', undefined],
    ['2026-11-22', 'before-30'],
    ['2026-12-07', 'before-30'],
    ['2026-12-08', 'before-14'],
    ['2026-12-15', 'before-7'],
    ['2026-12-20', 'before-7'],
    ['2026-12-21', 'before-1'],
    ['2026-12-22', 'before-1'],
  ])('of 22 December is on %s: %s', (today, expected) => {
    expect(occasion('2026-12-22', today)).toBe(expected);
  });

  it.each([
    ['2026-12-23', 'overdue-0'],
    ['2026-12-29', 'overdue-0'],
    ['2026-12-30', 'overdue-1'],
    ['2027-01-06', 'overdue-2'],
  ])('of a date that passed on 22 December comes once a week: on %s %s', (today, expected) => {
    expect(occasion('2026-12-22', today, { state: 'overdue' })).toBe(expected);
  });

  it('comes of nothing that is done, cannot be told, or is somebody else’s', () => {
    expect(occasion('2026-12-22', '2026-12-21', { state: 'met' })).toBeUndefined();
    expect(occasion('2026-12-22', '2026-12-21', { on: undefined as never })).toBeUndefined();
    expect(occasion('2026-12-22', '2026-12-21', { organisations: ['B2'] })).toBeUndefined();
  });

  it('comes to the people of the organisation that is named', () => {
    const ofPolice = { role: 'viewer', organisation: 'B2' } as const;
    const dates = [aDate('2026-12-22', { organisations: ['B2'] })];
    expect(occasionsFor(dates, ofPolice, usualPreference, '2026-12-21')).toHaveLength(1);
  });

  it('comes as people asked for it: all dates, fewer days, never', () => {
    const dates = [aDate('2026-12-22', { organisations: ['B2'] })];
    const asked = (preference: Partial<typeof usualPreference>) =>
      occasionsFor(dates, coordinator, { ...usualPreference, ...preference }, '2026-12-21').length;
    expect(asked({ scope: 'all' })).toBe(1);
    expect(asked({ scope: 'all', days: [] })).toBe(0);
    expect(asked({ scope: 'all', frequency: 'never' })).toBe(0);
  });

  it('waits for Monday where it is wanted weekly', () => {
    expect(sendingDay('weekly', '2026-11-22')).toBe('2026-11-23');
    expect(sendingDay('weekly', '2026-11-23')).toBe('2026-11-23');
    expect(sendingDay('weekly', '2026-11-24')).toBe('2026-11-30');
    expect(sendingDay('daily', '2026-11-24')).toBe('2026-11-24');
  });

  it('is tried again after longer and longer, and given up after some two days', () => {
    expect([1, 2, 3, 8].map(waitAfter)).toEqual([300_000, 600_000, 1_200_000, 38_400_000]);
    expect(waitAfter(10)).toBeNull();
  });
});
