import { expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import { aRecordOf } from '../example-records.ts';
import type { ObservedSeries } from './assessed-indicator.ts';
import { smallAreaTrends } from './small-area-trends.ts';

const indicator = aRecordOf(indicatorDefinition, 'I1', {
  method: 'proportion',
  multiplier: 100,
  polarity: 'higher-is-better',
});

function series(code: string, numerators: readonly number[]): ObservedSeries {
  return {
    area: { code, type: 'lsoa-2021', name: { cy: code, en: code } },
    figures: numerators.map((numerator, step) => ({
      period: String(2017 + step),
      periodStart: `${2017 + step}-01-01`,
      periodEnd: `${2017 + step}-12-31`,
      value: numerator / 10,
      lower: null,
      upper: null,
      numerator,
      denominator: 1000,
      status: null,
    })),
  };
}

it('each small area has the trend of its own figures, or the reason why it was not tested', () => {
  const { trends, tested } = smallAreaTrends(indicator, [
    series('W01000001', [800, 760, 720, 680, 640, 600]),
    series('W01000002', [600, 640, 680, 720, 760, 800]),
    series('W01000003', [700, 690]),
    series('W01000004', []),
  ]);
  expect(trends.get('W01000001')).toMatchObject({ state: 'tested', word: 'worse', from: '2017', to: '2022' });
  expect(trends.get('W01000002')).toMatchObject({ state: 'tested', word: 'better' });
  expect(trends.get('W01000003')).toEqual({ state: 'refused', reason: 'too-short' });
  expect(trends.get('W01000004')).toEqual({ state: 'refused', reason: 'no-figures' });
  expect(tested).toBe(2);
});
