import { expect, it } from 'vitest';
import { comparedWithAreas } from './compared-areas.ts';
import { measuredSeries } from './measured-series.ts';

const figure = (year: number, numerator: number, denominator: number | null = 1000) => ({
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  value: numerator / 10,
  numerator: denominator === null ? null : numerator,
  denominator,
});
const measure = {
  figure: 'percentage' as const,
  polarity: 'higher-is-better' as const,
  updateEveryMonths: 12,
  target: null,
  targetOn: null,
  baselineOn: null,
};

it('a measure is compared with areas like ours, the most alike first, in a period both have, and only by a test', () => {
  const ours = measuredSeries(measure, [figure(2024, 500), figure(2025, 600)], '2026-03-01');
  const latest = new Map([
    ['W1', figure(2025, 700)],
    ['W2', figure(2024, 495)],
    ['W3', figure(2025, 300)],
    ['W4', figure(2020, 300)],
  ]);
  const found = comparedWithAreas(ours, 'higher-is-better', ['W3', 'W2', 'W1', 'W4', 'W9'], latest);
  expect(found.map(({ area, here, there, word }) => [area, here.value, there.value, word])).toEqual([
    ['W3', 60, 30, 'better'],
    ['W2', 50, 49.5, 'similar'],
    ['W1', 60, 70, 'worse'],
  ]);
  const counts = measuredSeries({ ...measure, figure: 'number' }, [figure(2025, 600, null)], '2026-03-01');
  expect(comparedWithAreas(counts, 'higher-is-better', ['W1'], latest)).toMatchObject([
    { word: 'not-tested' },
  ]);
});
