import { describe, expect, it } from 'vitest';
import { sayCurveMoment } from './say-measure.ts';

describe('a moment of a curve', () => {
  const endOfMarch = 2028 + 3 / 12;

  it('is told in the periods of what was measured, so that one table has one kind of period', () => {
    const quarter = { periodStart: '2026-04-01', periodEnd: '2026-06-30' };
    expect(sayCurveMoment(endOfMarch, 'en', quarter)).toBe('January to March 2028');
    expect(sayCurveMoment(endOfMarch, 'cy', quarter)).toBe('Ionawr i Fawrth 2028');
    const year = { periodStart: '2025-04-01', periodEnd: '2026-03-31' };
    expect(sayCurveMoment(endOfMarch, 'en', year)).toBe('2027-28');
  });

  it('is the month, where nobody knows on which day the periods begin', () => {
    expect(sayCurveMoment(endOfMarch, 'en', { periodStart: null, periodEnd: '2026-06-30' })).toBe(
      'March 2028',
    );
    expect(sayCurveMoment(2024, 'en')).toBe('December 2023');
  });
});
