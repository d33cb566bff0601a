import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapClasses, mapClassings } from './map-classes.ts';

const squared = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** The least that any three cuts can leave, by trying them all. */
function leastOfAll(sorted: readonly number[], classes: number): number {
  if (classes === 1) return squared(sorted);
  const cuts = Array.from({ length: sorted.length - classes + 1 }, (_, at) => at + 1);
  return Math.min(
    ...cuts.map((cut) => squared(sorted.slice(0, cut)) + leastOfAll(sorted.slice(cut), classes - 1)),
  );
}

describe('classes of a map', () => {
  test('are alike in number, alike in width, or cut where figures lie apart', () => {
    const values = [1, 2, 3, 10, 11, 12, 50, 51, 90, 100];
    expect(mapClasses(values, 'quantile').map(({ low }) => low)).toEqual([1, 3, 11, 50, 90]);
    expect(mapClasses([0, 100, 37], 'equal-interval').map(({ low }) => low)).toEqual([0, 20, 40, 60, 80]);
    expect(mapClasses(values, 'natural-breaks')).toEqual([
      { low: 1, high: 3 },
      { low: 10, high: 12 },
      { low: 50, high: 51 },
      { low: 90, high: 90 },
      { low: 100, high: 100 },
    ]);
  });

  test('are fewer where there are fewer figures, and none without figures', () => {
    for (const classing of mapClassings) {
      expect(mapClasses([], classing)).toEqual([]);
      expect(mapClasses([4, 4, 4], classing)).toEqual([{ low: 4, high: 4 }]);
    }
    expect(mapClasses([1, 2, 2], 'natural-breaks')).toHaveLength(2);
  });

  test('hold every figure once, lowest class first', () => {
    const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(figures, fc.constantFrom(...mapClassings), (values, classing) => {
        const classes = mapClasses(values, classing);
        expect(classes[0]?.low).toBe(Math.min(...values));
        expect(classes.at(-1)?.high).toBe(Math.max(...values));
        for (const [position, { low, high }] of classes.entries()) {
          expect(high).toBeGreaterThanOrEqual(low);
          const next = classes[position + 1];
          if (next) expect(next.low).toBeGreaterThanOrEqual(high);
        }
      }),
    );
  });

  test('natural ones leave no less than trying every cut would', () => {
    const figures = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 5, maxLength: 11 });
    fc.assert(
      fc.property(figures, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const left = mapClasses(values, 'natural-breaks')
          .map(({ low, high }) => squared(sorted.filter((value) => value >= low && value <= high)))
          .reduce((sum, each) => sum + each, 0);
        expect(left).toBeCloseTo(leastOfAll(sorted, 5), 6);
      }),
      { numRuns: 40 },
    );
  });
});
