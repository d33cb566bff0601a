import { describe, expect, test } from 'vitest';
import { isUnusual, usualRange } from './usual-range.ts';

describe('the usual range of a measure', () => {
  test('is that of its natural process limits when there is history enough', () => {
    const range = usualRange([81, 79, 82, 80, 81, 83], { isShare: true });
    expect(range?.low).toBeCloseTo(81 - 2.66 * 2, 0);
    expect(isUnusual(12, range)).toBe(true);
    expect(isUnusual(84, range)).toBe(false);
  });

  test('never says that a share can be less than nothing or more than all', () => {
    const range = usualRange([99, 60, 98, 55, 97, 61], { isShare: true });
    expect(range).toMatchObject({ high: 100 });
    expect(usualRange([1, 30, 2, 40, 1, 35], { isShare: false })?.low).toBe(0);
  });

  test('with a short history asks only about a slip of the keyboard', () => {
    const range = usualRange([120], { isShare: false });
    expect(isUnusual(1200, range)).toBe(true);
    expect(isUnusual(12, range)).toBe(true);
    expect(isUnusual(150, range)).toBe(false);
  });

  test('without history there is none, and nothing is unusual', () => {
    expect(usualRange([], { isShare: false })).toBeNull();
    expect(isUnusual(1_000_000, null)).toBe(false);
  });
});
