import { expect, it } from 'vitest';
import { aSmallPlan } from '../../../tests/golden/plan/a-small-plan.ts';
import type { PublishedFigure } from '../published-plan.ts';
import { seriesChart } from './indicator-charts.ts';

const [indicator] = aSmallPlan().indicators;

function figure(period: string, value: number, marker: PublishedFigure['marker'] = null): PublishedFigure {
  return { period, value, lower: null, upper: null, numerator: null, denominator: null, marker };
}

it('says nothing across a break in the series, and shows where it is', () => {
  if (!indicator) throw new Error('The small plan has an indicator');
  const chart = seriesChart(
    {
      ...indicator,
      series: [
        figure('2017', 40),
        figure('2018', 41),
        figure('2019', 71, 'b'),
        figure('2020', 72),
        figure('2021', 73),
      ],
      comparison: null,
      trend: { state: 'tested', word: 'better', from: '2019', to: '2021' },
    },
    'en',
  );
  expect(chart?.sentence).toContain('71.0% (2019)');
  expect(chart?.sentence).not.toContain('40.0%');
  expect(chart?.svg.markup).toContain('Break in the series');
});
