import { describe, expect, it } from 'vitest';
import { aRecordOf } from '../example-records.ts';
import { indicatorTargetDefinition } from '../kinds/indicator-target.ts';
import type { ObservedFigure } from './assessed-indicator.ts';
import { targetPace, targetsOf } from './target-pace.ts';

function yearly(values: readonly (number | null)[], from = 2018): readonly ObservedFigure[] {
  return values.map((value, step) => ({
    period: String(from + step),
    periodStart: `${from + step}-01-01`,
    periodEnd: `${from + step}-12-31`,
    value,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    status: null,
  }));
}

const target = (value: number, reachedBy = '2028-12-31') =>
  aRecordOf(indicatorTargetDefinition, 'IT1', { indicator: 'I1', area: 'W06000008', value, reachedBy });

/** Falls by two a year, from 70 in 2018 to 58 in 2024. */
const falling = yearly([70, 68, 66, 64, 62, 60, 58]);

describe('the pace to a target', () => {
  it('divides what is left by the years that are left', () => {
    const pace = targetPace(falling, target(50), 'lower-is-better');
    if (pace.state !== 'ahead') throw new Error(pace.state);
    expect(pace.away).toBe(-8);
    expect(pace.neededAYear).toBeCloseTo(-2, 2);
  });

  it.each([
    [51, 'on-pace'],
    [40, 'too-slow'],
  ] as const)('says of a target of %d that the last years are %s', (value, word) => {
    const pace = targetPace(falling, target(value), 'lower-is-better');
    expect(pace).toMatchObject({ state: 'ahead', pace: { state: 'tested', word, from: '2018', to: '2024' } });
  });

  it('sees figures that go the wrong way', () => {
    expect(targetPace(falling, target(80), 'higher-is-better')).toMatchObject({
      pace: { word: 'wrong-way' },
    });
  });

  it('calls no pace what is no more than chance', () => {
    const pace = targetPace(yearly([60, 62, 60, 61, 60, 62, 60]), target(50), 'lower-is-better');
    expect(pace).toMatchObject({ pace: { word: 'no-clear-change' } });
  });

  it('refuses a pace where no trend can be tested, and says why, yet tells what is needed', () => {
    const pace = targetPace(yearly([60, 59, 58]), target(50), 'lower-is-better');
    expect(pace).toMatchObject({ state: 'ahead', pace: { state: 'refused', reason: 'too-short' } });
  });

  it('knows a target that is reached, by which way is better', () => {
    expect(targetPace(falling, target(60), 'lower-is-better').state).toBe('reached');
    expect(targetPace(falling, target(60), 'higher-is-better').state).toBe('ahead');
    expect(targetPace(falling, target(60), null).state).toBe('ahead');
  });

  it('says that the day is past, and refuses without a figure', () => {
    expect(targetPace(falling, target(50, '2024-06-30'), 'lower-is-better').state).toBe('past');
    expect(targetPace(yearly([null]), target(50), null)).toEqual({ state: 'refused', reason: 'no-figures' });
  });

  it('belongs to one indicator in one area, the nearest day first', () => {
    const far = { ...target(40, '2030-12-31'), code: 'IT2' };
    const found = targetsOf([far, target(50)], { code: 'I1' }, { code: 'W06000008' });
    expect(found.map(({ code }) => code)).toEqual(['IT1', 'IT2']);
    expect(targetsOf([far], { code: 'I1' }, { code: 'W06000009' })).toEqual([]);
  });
});
