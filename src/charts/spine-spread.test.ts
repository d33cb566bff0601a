import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayPercent } from '../language/index.ts';
import { spine } from './spine.ts';
import { spreadOfAreas } from './spine-spread.ts';

test('the middle half of areas lies between their quartiles', () => {
  expect(spreadOfAreas([4, 1, 3, 2, 5])).toEqual({
    count: 5,
    lowest: 1,
    lowerQuartile: 2,
    upperQuartile: 4,
    highest: 5,
  });
  expect(spreadOfAreas([])).toBeNull();
});

test('of any values the quartiles lie in order within the range', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, (given) => {
      const spread = spreadOfAreas(given);
      if (!spread) throw new Error('There were values');
      const { lowest, lowerQuartile, upperQuartile, highest } = spread;
      expect(lowest).toBe(Math.min(...given));
      expect(highest).toBe(Math.max(...given));
      expect(lowest).toBeLessThanOrEqual(lowerQuartile);
      expect(lowerQuartile).toBeLessThanOrEqual(upperQuartile);
      expect(upperQuartile).toBeLessThanOrEqual(highest);
    }),
  );
});

const shown = {
  language: 'en',
  caption: 'x',
  areas: Array.from({ length: 22 }, (_, n) => 60 + n),
  here: 70,
  comparator: 75,
  comparatorName: 'Wales',
  better: 'high',
  say: (value: number) => sayPercent(value),
} as const;

test('the dot is filled where the areas differ by test and hollow where they do not', () => {
  expect(String(spine({ ...shown, isDifferent: true }).svg)).toContain('class="ll-d-dot"');
  expect(String(spine({ ...shown, isDifferent: false }).svg)).toContain('class="ll-d-dot-hollow"');
});

test('a difference that was not tested is not called similar', () => {
  const chart = spine({ ...shown, isDifferent: null });
  expect(chart.sentence).toContain('The difference has not been tested.');
  expect(String(chart.svg)).toContain('class="ll-d-dot-hollow"');
});

test('values and their spread draw the same', () => {
  const spread = spreadOfAreas(shown.areas);
  if (!spread) throw new Error('There were values');
  expect(String(spine({ ...shown, areas: spread, isDifferent: true }).svg)).toBe(
    String(spine({ ...shown, isDifferent: true }).svg),
  );
});

test('a comparator outside all areas stays in the drawing', () => {
  const svg = String(spine({ ...shown, comparator: 95, isDifferent: true }).svg);
  const places = [...svg.matchAll(/(?:x1|cx)="([\d.]+)"/g)].map(([, place]) => Number(place));
  expect(places).toHaveLength(2);
  for (const place of places) expect(place).toBeLessThanOrEqual(232);
});

test('the worse end is left', () => {
  const dotOf = (better: 'high' | 'low') =>
    Number(/cx="([\d.]+)"/.exec(String(spine({ ...shown, better, isDifferent: true }).svg))?.[1]);
  expect(dotOf('low')).toBeCloseTo(240 - dotOf('high'), 0);
});
