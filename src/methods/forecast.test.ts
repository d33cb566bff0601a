import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculation } from './calculations/forecast.ts';
import { chooseForecast, forecastBy } from './forecast.ts';

const file = path.join(
  process.env['LLINYN_SHARED_DATA'] ?? '../shared/data',
  'methods-vectors/forecast.json',
);
const present = existsSync(file);
if (!present) console.warn(`Reference values are not here (${file}): comparison with them is skipped`);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly model?: string;
  readonly damped?: boolean;
  readonly given: Record<string, unknown> & { readonly values: readonly number[]; readonly steps: number };
  readonly expected: Record<string, unknown>;
}

const cases: readonly Case[] = present ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
const exact = cases.filter(({ kind }) => kind !== 'm3-published');
const fitted = cases.filter(({ kind }) => kind === 'ets');
interface Competition {
  readonly id: string;
  readonly given: Case['given'];
  readonly expected: {
    readonly actual: readonly number[];
    readonly forecasts: Readonly<Record<string, readonly number[]>>;
  };
}
const published = cases.filter(({ kind }) => kind === 'm3-published') as unknown as readonly Competition[];

const named = ({ kind, model, damped, given }: Case) => ({ kind, model, damped, ...given });

function expectLike(actual: unknown, expected: unknown, size = 0): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    // Residuals are differences of the values: they carry the rounding of printed values, not their own.
    const allowed = Math.max(Math.abs(expected) * 1e-6, size * 1e-9);
    expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(allowed);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [field, value] of Object.entries(expected)) {
      expectLike((actual as Record<string, unknown>)[field], value, size);
    }
  } else expect(actual).toEqual(expected);
}

describe.skipIf(!present)('reference values of forecasts', () => {
  it.each(exact)('$id $kind $model', (each) => {
    expectLike(calculation.one(named(each)), each.expected, Math.max(...each.given.values.map(Math.abs)));
  });

  it.each(fitted)('$id fits as well as the reference, left to itself', (each) => {
    const { values, steps } = each.given;
    const found = calculation.one({ kind: 'ets', model: each.model, damped: each.damped, values, steps });
    expect((found as { sse: number }).sse).toBeLessThanOrEqual(1.01 * (each.expected['sse'] as number));
  });

  it('errs no more than the naive forecast over the series of the M3 competition', () => {
    const error = (points: readonly number[], actual: readonly number[]) =>
      points.reduce(
        (sum, point, i) =>
          sum +
          (200 * Math.abs(point - (actual[i] as number))) / (Math.abs(point) + Math.abs(actual[i] as number)),
        0,
      ) / points.length;
    const ours = published.map(({ given, expected }) =>
      error(
        chooseForecast(given.values, given.steps).forecast.map(({ point }) => point),
        expected.actual,
      ),
    );
    const naive = published.map(({ expected }) => error(expected.forecasts['NAIVE2'] ?? [], expected.actual));
    const mean = (errors: readonly number[]) => errors.reduce((sum, each) => sum + each, 0) / errors.length;
    expect(mean(ours)).toBeLessThanOrEqual(mean(naive));
  });

  it.each(published)('$id lies within reach of what the named methods forecast', ({ given, expected }) => {
    const own = { SINGLE: 'simple', HOLT: 'holt', DAMPEN: 'damped' } as const;
    const all = Object.values(expected.forecasts);
    for (const method of Object.values(own)) {
      forecastBy(method, given.values, given.steps).forEach(({ point }, step) => {
        const theirs = all.map((points) => points[step] as number);
        const reach = Math.max(...given.values) - Math.min(...given.values);
        expect(point).toBeGreaterThan(Math.min(...theirs) - reach);
        expect(point).toBeLessThan(Math.max(...theirs) + reach);
      });
    }
  });
});

describe('forecast', () => {
  it('refuses a series too short to be tested, one with a gap, and no steps', () => {
    expect(() => chooseForecast([1, 2, 3, 4, 5], 1)).toThrow(RangeError);
    expect(() => chooseForecast([1, 2, 3, Number.NaN, 5, 6, 7], 1)).toThrow(RangeError);
    expect(() => chooseForecast([1, 2, 3, 4, 5, 6, 7], 0)).toThrow(RangeError);
  });

  it('carries on a straight line, and says how the methods would have done', () => {
    const line = Array.from({ length: 20 }, (_, index) => 3 * index);
    const { method, forecast, backTests } = chooseForecast(line, 3);
    expect(method).not.toBe('naive');
    forecast.forEach(({ point, step }) => {
      expect(point).toBeCloseTo(57 + 3 * step, 4);
    });
    expect(backTests.map((test) => test.method).sort()).toEqual([
      'damped',
      'drift',
      'holt',
      'naive',
      'simple',
    ]);
    expect(new Set(backTests.map((test) => test.compared)).size).toBe(1);
  });

  it('keeps the last value where nothing does better', () => {
    expect(chooseForecast([4, 4, 4, 4, 4, 4, 4, 4], 2)).toMatchObject({
      method: 'naive',
      forecast: [{ point: 4 }, { point: 4 }],
    });
  });

  it('moves with the series when it is shifted and scaled', () => {
    const series = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(series, (values) => {
        const plain = forecastBy('simple', values, 2);
        const moved = forecastBy(
          'simple',
          values.map((value) => 10 * value + 7),
          2,
        );
        moved.forEach(({ limits95 }, i) => {
          expect(limits95.upper).toBeCloseTo(10 * (plain[i]?.limits95.upper ?? Number.NaN) + 7, 1);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives a row for each step of each series of a table', () => {
    const value = Float64Array.from({ length: 20 }, (_, row) => (row % 2 === 0 ? row : 5));
    const area = Array.from({ length: 20 }, (_, row) => (row % 2 === 0 ? 'W06000001' : 'W06000002'));
    const result = calculation.table({ rows: 20, numbers: { value }, texts: { area } }, { steps: '2' }, [
      'area',
    ]);
    expect(result.texts['area']).toEqual(['W06000001', 'W06000001', 'W06000002', 'W06000002']);
    expect(result.numbers['step']).toEqual(Float64Array.of(1, 2, 1, 2));
    expect(result.problems).toEqual([]);
  });
});
