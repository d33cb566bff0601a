import { describe, expect, it } from 'vitest';
import { type BookIndicator, standingOfIndicator } from './book-indicator.ts';

const both = (text: string) => ({ cy: text, en: text });
const today = '2026-11-22';
const series = Array.from({ length: 10 }, (_, place) => ({
  period: String(2015 + place),
  value: place < 7 ? 50 + (place % 2) : 60 + place,
  lower: 49 + (place < 7 ? place % 2 : 10 + place),
  upper: 51 + (place < 7 ? place % 2 : 10 + place),
}));
const indicator: BookIndicator = {
  code: 'I1',
  title: both('Iach'),
  polarity: 'higher-is-better',
  series,
  trend: { state: 'tested', word: 'better', from: '2017' },
};

describe('how an indicator stands on a scorecard', () => {
  it('is what a test of its figures says, and nothing where no test was made', () => {
    const standing = (more: Partial<BookIndicator>) =>
      standingOfIndicator({ ...indicator, ...more }, today).standing;
    expect(standing({})).toBe('better');
    expect(standing({ trend: { state: 'tested', word: 'worse', from: '2017' } })).toBe('worse');
    expect(standing({ trend: { state: 'tested', word: 'no-clear-change', from: '2017' } })).toBe(
      'no-clear-change',
    );
    expect(standing({ trend: { state: 'refused', reason: 'too-short' } })).toBe('untested');
    expect(standing({ polarity: 'no-direction' })).toBe('no-direction');
    expect(standing({ series: [] })).toBe('no-figure');
  });

  it('is nothing but old once the latest figure is three years behind', () => {
    expect(standingOfIndicator(indicator, '2027-12-31').standing).toBe('better');
    expect(standingOfIndicator(indicator, '2028-01-01').standing).toBe('stale');
  });

  it('tells by the forecast from its baseline whether the curve has turned', () => {
    expect(standingOfIndicator({ ...indicator, baselinePeriod: '2021' }, today).answer.state).toBe('turned');
    expect(standingOfIndicator(indicator, today).answer).toEqual({
      state: 'cannot-say',
      because: 'no-baseline',
    });
  });
});
