import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalculationTable } from './calculation.ts';
import { calculations } from './index.ts';

const vectors = path.join(process.env['LLINYN_SHARED_DATA'] ?? '../shared/data', 'methods-vectors');
const present = existsSync(vectors);
if (!present) console.warn(`Reference vectors are not here (${vectors}): comparison with them is skipped`);

interface Case {
  readonly id: string;
  readonly given: Record<string, unknown>;
  readonly expected: Record<string, unknown> & { readonly error?: string };
  readonly tolerance?: { readonly relative?: number };
}

function casesOf(name: string): readonly Case[] {
  return present ? JSON.parse(readFileSync(path.join(vectors, `${name}.json`), 'utf8')).cases : [];
}

function calculationOf(name: string) {
  const found = calculations.find((each) => each.name === name);
  if (!found) throw new Error(`No calculation ${name}`);
  return found;
}

function expectLike(actual: unknown, expected: unknown, relative: number): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * relative);
  } else expect(actual).toEqual(expected);
}

describe.skipIf(!present).each(['wilson', 'byars', 'proportion', 'rate', 'mean', 'quantile'])(
  'reference values of %s',
  (name) => {
    it.each(casesOf(name))('$id', ({ given, expected, tolerance }) => {
      const { one } = calculationOf(name);
      if (expected.error !== undefined) return expect(() => one(given)).toThrow(RangeError);
      const actual = one(given) as Record<string, unknown>;
      for (const [field, value] of Object.entries(expected)) {
        expectLike(actual[field], value, tolerance?.relative ?? 1e-6);
      }
    });
  },
);

/** The inputs of cases as one table of numbers, with null as a missing one. */
function tableOf(cases: readonly Case[], columns: readonly string[]): CalculationTable {
  const column = (name: string) =>
    Float64Array.from(cases, ({ given }) => (given[name] as number | null | undefined) ?? Number.NaN);
  return {
    rows: cases.length,
    numbers: Object.fromEntries(columns.map((name) => [name, column(name)])),
    texts: {},
  };
}

describe.skipIf(!present).each([
  { name: 'wilson', columns: ['numerator', 'denominator', 'confidence'] },
  { name: 'byars', columns: ['count', 'confidence'] },
  { name: 'proportion', columns: ['numerator', 'denominator', 'multiplier'] },
  { name: 'rate', columns: ['numerator', 'denominator', 'multiplier'] },
])('a whole table of $name', ({ name, columns }) => {
  const cases = casesOf(name);

  it('says what each input alone does, and names the rows that must be refused', () => {
    const { table, outputs } = calculationOf(name);
    const result = table(tableOf(cases, columns), {}, []);
    cases.forEach(({ expected }, row) => {
      for (const { name: field, type } of outputs) {
        const value = type === 'number' ? result.numbers[field]?.[row] : result.texts[field]?.[row];
        if (expected.error !== undefined || expected[field] === null)
          expect(value === '' || Number.isNaN(value)).toBe(true);
        else if (expected[field] !== undefined) expectLike(value, expected[field], 1e-6);
      }
    });
    expect(result.problems.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(
      cases.flatMap(({ expected }, row) => (expected.error === undefined ? [] : [row])),
    );
  });
});
