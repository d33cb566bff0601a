import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import type { MeasureKind } from '../dataset.ts';
import { rowsOf, withDuckdb } from './duckdb.ts';
import { rowChecks, surelyFine } from './row-checks.ts';
import type { Parts } from './typed-query.ts';

const folder = temporaryFolder('llinyn-row-checks');
const roles = ['value', 'numerator', 'denominator', 'lower95', 'upper95'] as const;
const kinds: readonly MeasureKind[] = ['percentage', 'proportion', 'rate', 'count', 'other'];

const figure = fc.oneof(
  fc.integer({ min: -3, max: 120 }),
  fc.double({ min: -5, max: 130, noNaN: true }),
  fc.constantFrom(0, -0, 100, 1e300, -1e300, Number.POSITIVE_INFINITY, Number.NaN),
);
const anyRow = fc.tuple(figure, figure, figure, figure, figure);
/** Rows as good files have them, so that many are fine. */
const goodRow = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 400 })).map(([n, more]) => {
  const value = Math.round((1000 * n) / (n + more)) / 10;
  return [value, n, n + more, value - 1, value + 1] as [number, number, number, number, number];
});

function partsOf(kind: MeasureKind): Parts {
  return {
    dimensions: [],
    numbers: new Set(roles),
    hasStatus: false,
    hasNote: false,
    areNumbers: true,
    isNumbered: false,
    hasCheckedMeasures: true,
    mustHaveValue: true,
    kinds: new Set([kind]),
    worksOutValue: false,
  };
}

/** Only figures are judged here. */
const everyTextIsListed = new Map(
  ['area', 'period', 'measure'].flatMap((list): [string, string][] => [
    [`${list}_fault`, 'CAST(NULL AS VARCHAR)'],
    [`no_${list}`, 'false'],
  ]),
);

describe('figures that are fine for sure', () => {
  it.each(kinds)('have no fault by any check of a %s', async (kind) => {
    const rows = [...fc.sample(goodRow, 300), ...fc.sample(anyRow, 700)];
    const literal = (each: number) => (Number.isFinite(each) ? `${each}::DOUBLE` : `'${each}'::DOUBLE`);
    const values = rows.map((row, at) => `(${at}, ${row.map(literal).join(', ')})`);
    const checks = rowChecks(partsOf(kind))
      .filter(({ role }) => (roles as readonly string[]).includes(role))
      .map(({ when }) => `(${when})`);
    checks.push(...roles.map((role) => `(NOT isfinite(${role}))`));
    const fine = surelyFine(partsOf(kind), everyTextIsListed);
    const judged = await withDuckdb(path.join(folder, 'spill'), (db) =>
      rowsOf<{ place: number; is_sure: boolean; is_faulty: boolean }>(
        db,
        `SELECT place, bool_and(coalesce(${fine?.ofRow}, false)) AND ${fine?.ofAll} AS is_sure,
           bool_or(coalesce(${checks.join(' OR ')}, false)) AS is_faulty
           FROM (SELECT *, '${kind}' AS measure_kind, NULL::VARCHAR AS status
             FROM (VALUES ${values.join(', ')}) v(place, ${roles.join(', ')})) GROUP BY place ORDER BY place`,
      ),
    );
    expect(judged.filter((row) => row.is_sure).length).toBeGreaterThan(20);
    expect(judged.filter((row) => row.is_sure && row.is_faulty).map(({ place }) => rows[place])).toEqual([]);
  });
});
