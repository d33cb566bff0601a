import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculation } from './calculations/re-aggregation.ts';
import { type AreaWeight, bestFit, populationWeightedMean, reaggregate } from './re-aggregation.ts';

const weights: readonly AreaWeight[] = [
  { from: 'a', to: 'X', weight: 1 },
  { from: 'b', to: 'X', weight: 0.25 },
  { from: 'b', to: 'Y', weight: 0.75 },
];
const count = (area: string, numerator: number, denominator: number | null = null) => ({
  area,
  numerator,
  denominator,
});

describe('figures carried over to other areas', () => {
  it('shares out counts by weight, and says which figures are estimates', () => {
    expect(reaggregate([count('a', 10, 100), count('b', 40, 200)], weights)).toEqual({
      state: 'done',
      counts: [
        { area: 'X', numerator: 20, denominator: 150, from: ['a', 'b'], isEstimate: true },
        { area: 'Y', numerator: 30, denominator: 150, from: ['b'], isEstimate: true },
      ],
    });
  });

  it('refuses an area the lookup does not know, and shares that do not make a whole', () => {
    expect(reaggregate([count('z', 1)], weights)).toMatchObject({
      reason: 'source-without-weights',
      areas: ['z'],
    });
    expect(reaggregate([count('a', 1)], [{ from: 'a', to: 'X', weight: 0.9 }])).toMatchObject({
      reason: 'weights-not-whole',
      areas: ['a'],
    });
  });

  it('refuses a target that needs an area without a figure, unless that target is not wanted', () => {
    expect(reaggregate([count('b', 8)], weights)).toMatchObject({
      reason: 'target-not-covered',
      areas: ['X'],
    });
    expect(reaggregate([count('b', 8)], weights, ['Y'])).toMatchObject({
      counts: [{ area: 'Y', numerator: 6 }],
    });
    expect(reaggregate([count('b', 8)], weights, ['Z'])).toMatchObject({ reason: 'target-not-covered' });
  });

  it('refuses counts of which only some have a denominator', () => {
    expect(reaggregate([count('a', 1, 2), count('b', 1)], weights)).toMatchObject({
      reason: 'denominator-mixed',
    });
  });

  it('refuses what cannot be', () => {
    expect(() => reaggregate([count('a', -1)], weights)).toThrow(RangeError);
    expect(() => reaggregate([count('a', 1), count('a', 1)], weights)).toThrow(RangeError);
    expect(() => reaggregate([], [{ from: 'a', to: 'X', weight: 2 }])).toThrow(RangeError);
  });

  it('loses and adds nobody', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 1000 }), share), { minLength: 1 }), (areas) => {
        const lookup = areas.flatMap(([, part], i) => [
          { from: `s${i}`, to: 'X', weight: part },
          { from: `s${i}`, to: 'Y', weight: 1 - part },
        ]);
        const result = reaggregate(
          areas.map(([people], i) => count(`s${i}`, people)),
          lookup,
        );
        if (result.state === 'refused') throw new Error(result.reason);
        const after = result.counts.reduce((sum, { numerator }) => sum + numerator, 0);
        expect(after).toBeCloseTo(
          areas.reduce((sum, [people]) => sum + people, 0),
          6,
        );
      }),
    );
  });

  it('sends an area whole to where most of it is', () => {
    expect(bestFit(weights)).toEqual([
      { from: 'a', to: 'X', weight: 1 },
      { from: 'b', to: 'Y', weight: 1 },
    ]);
  });

  it('weighs a figure without a numerator by people', () => {
    const areas = [
      { value: 10, population: 1 },
      { value: 20, population: 3 },
    ];
    expect(populationWeightedMean(areas)).toBe(17.5);
    expect(populationWeightedMean([])).toBeNull();
    expect(() => populationWeightedMean([{ value: Number.NaN, population: 1 }])).toThrow(RangeError);
  });

  it('works over a table of areas and shares', () => {
    const table = {
      rows: 3,
      numbers: {
        weight: Float64Array.of(1, 0.25, 0.75),
        numerator: Float64Array.of(10, 40, 40),
        denominator: Float64Array.of(100, 200, 200),
      },
      texts: { area: ['a', 'b', 'b'], to: ['X', 'X', 'Y'] },
    };
    expect(calculation.table(table, {}, [])).toMatchObject({
      rows: 2,
      texts: { to: ['X', 'Y'] },
      numbers: { numerator: Float64Array.of(20, 30), denominator: Float64Array.of(150, 150) },
      problems: [],
    });
    const short = { ...table, numbers: { ...table.numbers, weight: Float64Array.of(1, 0.25, 0.5) } };
    expect(calculation.table(short, {}, []).problems).toMatchObject([
      { row: 1, code: 'methods.weights-not-whole' },
    ]);
  });
});
