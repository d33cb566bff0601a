import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../evidence/index.ts';
import type { ObservedFigure } from './assessed-indicator.ts';
import { type EstimateSource, estimatedFigures } from './estimated-figures.ts';

const indicator = (method: string, measure = 'value') =>
  ({ values: { method, measure, multiplier: null } }) as unknown as Indicator;

const figure = (parts: Partial<ObservedFigure> = {}, year = 2020): ObservedFigure => ({
  period: String(year),
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  status: null,
  row: 7,
  ...parts,
});

type Part = readonly [weight: number, figures: readonly ObservedFigure[], people?: number];

const source = (parts: readonly Part[], more: Partial<EstimateSource> = {}): EstimateSource => ({
  areas: parts.map(([weight, figures, people], at) => {
    const code = `W0100000${at}`;
    const area = { code, type: 'lsoa-2011', name: { cy: code, en: code } };
    return { series: { area, figures }, weight, people: people ?? null };
  }),
  weighedBy: 'people',
  isComplete: true,
  ...more,
});

describe('a figure worked out from areas of another year', () => {
  it('shares out counts and works the percentage out anew, without counts or limits of its own', () => {
    const parts: Part[] = [
      [1, [figure({ numerator: 10, denominator: 100 })]],
      [0.25, [figure({ numerator: 40, denominator: 200 })]],
    ];
    expect(estimatedFigures(indicator('proportion'), [source(parts)])).toMatchObject({
      state: 'made',
      methods: ['estimated-by-people'],
      figures: [{ value: (100 * 20) / 150, status: 'estimated', numerator: null, lower: null }],
    });
    const equal = source(parts, { weighedBy: 'equal-parts' });
    expect(estimatedFigures(indicator('rate'), [equal])).toMatchObject({
      methods: ['estimated-by-equal-parts'],
      figures: [{ value: (1000 * 20) / 150 }],
    });
  });

  it('tells the rows it was made of in every period, and none of them where one stands in no row', () => {
    const { row: _, ...nowhere } = figure({ numerator: 4, denominator: 10 }, 2021);
    const parts: Part[] = [
      [
        1,
        [figure({ numerator: 1, denominator: 10, row: 9 }), figure({ numerator: 1, denominator: 10 }, 2021)],
      ],
      [0.5, [figure({ numerator: 4, denominator: 10, row: 3 }), nowhere]],
    ];
    const made = estimatedFigures(indicator('proportion'), [source(parts)]);
    expect(made?.state === 'made' && made.figures.map(({ madeOf }) => madeOf)).toEqual([
      { count: 2, rows: [3, 9] },
      { count: 2, rows: null },
    ]);
  });

  it('of whole areas is a count like any other', () => {
    const parts: Part[] = [
      [1, [figure({ numerator: 10, denominator: 100 })]],
      [1, [figure({ numerator: 40, denominator: 200 })]],
    ];
    const made = estimatedFigures(indicator('proportion'), [source(parts, { weighedBy: null })]);
    expect(made).toMatchObject({
      methods: ['re-aggregated'],
      figures: [{ numerator: 50, denominator: 300, status: null }],
    });
    expect(made).not.toHaveProperty('figures.0.row');
  });

  it('that has no counts is averaged by people, and said to be an estimate', () => {
    const parts: Part[] = [
      [1, [figure({ value: 10 })], 100],
      [0.5, [figure({ value: 20 })], 600],
    ];
    expect(estimatedFigures(indicator('published'), [source(parts)])).toMatchObject({
      methods: ['population-weighted-mean'],
      figures: [{ value: 17.5, status: 'estimated' }],
    });
  });

  it.each([
    [
      'an area has none',
      'proportion',
      [
        [1, [figure({ numerator: 1, denominator: 9 })]],
        [1, []],
      ],
      'target-not-covered',
    ],
    [
      'one is withheld',
      'count',
      [
        [1, [figure({ value: 1 })]],
        [0.2, [figure({ status: 'withheld' })]],
      ],
      'target-not-covered',
    ],
    [
      'some have no counts',
      'rate',
      [
        [1, [figure({ numerator: 1, denominator: 9 })]],
        [1, [figure({ value: 2 })]],
      ],
      'denominator-mixed',
    ],
    [
      'nobody knows the people',
      'published',
      [
        [1, [figure({ value: 1 })], 10],
        [1, [figure({ value: 2 })]],
      ],
      'people-not-known',
    ],
  ] as const)('is refused where %s', (_, method, parts, reason) => {
    expect(estimatedFigures(indicator(method), [source(parts)])).toEqual({ state: 'refused', reason });
  });

  it('is refused where the lookup leaves out a part, and where figures are ranks', () => {
    const parts: Part[] = [[1, [figure({ value: 1 })], 10]];
    expect(estimatedFigures(indicator('published'), [source(parts, { isComplete: false })])).toEqual({
      state: 'refused',
      reason: 'lookup-short',
    });
    expect(estimatedFigures(indicator('published', 'wimd_rank'), [source(parts)])).toEqual({
      state: 'refused',
      reason: 'rank',
    });
    expect(estimatedFigures(indicator('published'), [])).toBeUndefined();
  });

  it('is given for those years alone that have all of it, oldest first', () => {
    const at = (year: number) => figure({ value: 1 }, year);
    const parts: Part[] = [
      [1, [at(2021), at(2020), at(2019)]],
      [0.5, [at(2019), at(2021)]],
    ];
    const made = estimatedFigures(indicator('count'), [source(parts)]);
    expect(made?.state === 'made' && made.figures.map(({ period, value }) => [period, value])).toEqual([
      ['2019', 1.5],
      ['2021', 1.5],
    ]);
  });

  it('keeps the mark of a figure that does not go out', () => {
    const unpublished = { reason: 'small', below: 5 } as unknown as NonNullable<
      ObservedFigure['unpublished']
    >;
    const parts: Part[] = [
      [1, [figure({ value: 9 })]],
      [0.5, [figure({ value: 3, unpublished })]],
    ];
    expect(estimatedFigures(indicator('count'), [source(parts)])).toMatchObject({
      figures: [{ unpublished }],
    });
  });

  it('lies between the lowest and the highest of the areas it is made of', () => {
    const part = fc.tuple(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.nat(100),
      fc.integer({ min: 1, max: 900 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const made = estimatedFigures(indicator('published'), [
          source(parts.map(([weight, value, people]): Part => [weight, [figure({ value })], people])),
        ]);
        const value = made?.state === 'made' ? (made.figures[0]?.value ?? Number.NaN) : Number.NaN;
        const values = parts.map((each) => each[1]);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});
