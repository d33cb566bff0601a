import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculation } from './calculations/spc-xmr.ts';
import { assuranceOf, xmrChart } from './spc-xmr.ts';

const file = path.join(process.env['LLINYN_SHARED_DATA'] ?? '../shared/data', 'methods-vectors/spc-xmr.json');
const present = existsSync(file);
if (!present) console.warn(`Reference values are not here (${file}): comparison with them is skipped`);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly rule?: string;
  readonly given: object;
  readonly expected: unknown;
}

const cases: readonly Case[] = present ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

function expectLike(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(expected) * 1e-6));
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [field, value] of Object.entries(expected)) {
      expectLike((actual as Record<string, unknown>)[field], value);
    }
  } else expect(actual).toEqual(expected);
}

describe.skipIf(!present)('reference values of control charts', () => {
  it.each(cases)('$id $kind', ({ kind, rule, given, expected }) => {
    expectLike(calculation.one({ kind, ...(rule !== undefined && { rule }), ...given }), expected);
  });

  it('needs no name where the fields of an input say which rule is meant', () => {
    const plain = cases.filter(({ rule }) => rule !== 'two-in-three/part-of');
    for (const { given, expected } of plain) expectLike(calculation.one(given), expected);
  });
});

const options = { improvementDirection: 'increase', screensOutliers: true } as const;
const steady = [5, 6, 5, 6, 5, 6, 5, 6];

describe('control chart', () => {
  it('refuses a gap, and a segment with too few values for a moving range', () => {
    expect(() => xmrChart([1, Number.NaN, 2], options)).toThrow(RangeError);
    expect(() => xmrChart([1, 2, 3], { ...options, rebaseAt: [2] })).toThrow(RangeError);
  });

  it('starts the mean afresh at a re-baselining', () => {
    const points = xmrChart([...steady, ...steady.map((value) => value + 10)], { ...options, rebaseAt: [8] });
    expect(points.map((point) => point.mean)).toEqual([...steady.map(() => 5.5), ...steady.map(() => 15.5)]);
  });

  it('judges later values by the limits of the first', () => {
    const points = xmrChart([...steady, 40], { ...options, baselinePoints: 8 });
    expect(points.at(-1)).toMatchObject({ mean: 5.5, specialCause: 'Above UCL' });
  });

  it('calls a signal high or low where no direction is agreed', () => {
    const points = xmrChart([...steady, 40], { improvementDirection: 'neutral', screensOutliers: true });
    expect(points.at(-1)?.pointType).toBe('special_cause_neutral_high');
  });

  it('turns over when values do', () => {
    const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });
    const mirrored = { Above: 'Below', Below: 'Above', UCL: 'LCL', LCL: 'UCL' } as Record<string, string>;
    fc.assert(
      fc.property(series, (values) => {
        const causes = (list: readonly number[]) =>
          xmrChart(list, options).map((point) => point.specialCause);
        const turned = causes(values.map((value) => -value));
        causes(values).forEach((cause, index) => {
          // A turning point may end a rise and begin a fall: the rise is named first.
          if (cause.includes('Trend')) expect(turned[index]).toContain('Trend');
          else
            expect(turned[index]).toBe(
              cause.replaceAll(/Above|Below|UCL|LCL/g, (word) => mirrored[word] ?? word),
            );
        });
      }),
    );
  });

  it('gives no assurance without a target', () => {
    expect(assuranceOf({ lowerLimit: 1, upperLimit: 2 }, null, 'increase')).toBeNull();
  });

  it('draws a chart for each series of a table, and says where a series has a gap', () => {
    const result = calculation.table(
      {
        rows: 5,
        numbers: { value: Float64Array.of(1, 10, 2, Number.NaN, 3) },
        texts: { area: ['a', 'b', 'a', 'b', 'a'] },
      },
      {},
      ['area'],
    );
    expect(result.numbers['mean']).toEqual(Float64Array.of(2, Number.NaN, 2, Number.NaN, 2));
    expect(result.problems).toMatchObject([{ row: 3, code: 'methods.chart-gap' }]);
  });
});
