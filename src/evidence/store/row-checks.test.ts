import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import type { MeasureKind } from '../dataset.ts';
import { rowsOf, withDuckdb } from './duckdb.ts';
import { rowChecks } from './row-checks.ts';
import { soundFigures } from './sound-figures.ts';
import type { Parts } from './typed-query.ts';

const folder = temporaryFolder('llinyn-row-checks');
const roles = ['value', 'numerator', 'denominator', 'lower95', 'upper95'] as const;
const kinds: readonly MeasureKind[] = ['percentage', 'proportion', 'rate', 'count', 'other'];

const figure = fc.oneof(
  fc.integer({ min: -3, max: 120 }),
  fc.double({ min: -5, max: 130, noNaN: true }),
  fc.constantFrom(0, -0, 100, 1e300, -1e300),
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

/** Which rows are sound beyond doubt. Figures without end are never read. */
function soundRows(kind: MeasureKind, rows: readonly (readonly number[])[]): boolean[] {
  const present = new Uint8Array(rows.length / 8 + 1).fill(0xff);
  const columns = new Map(
    roles.map((role, at) => [role, { values: Float64Array.from(rows, (row) => row[at] ?? 0), present }]),
  );
  const sound = new Uint8Array(rows.length);
  soundFigures(partsOf(kind))?.(
    (role) => columns.get(role) ?? { values: new Float64Array(), present },
    rows.length,
    sound,
  );
  return [...sound].map((one) => one === 1);
}

describe('figures that are sound beyond doubt', () => {
  it.each(kinds)('have no fault by any check of a %s', async (kind) => {
    const rows = [...fc.sample(goodRow, 300), ...fc.sample(anyRow, 700)];
    const literal = (each: number) => `${each}::DOUBLE`;
    const values = rows.map((row, at) => `(${at}, ${row.map(literal).join(', ')})`);
    const checks = rowChecks(partsOf(kind))
      .filter(({ role }) => (roles as readonly string[]).includes(role))
      .map(({ when }) => `(${when})`);
    const judged = await withDuckdb(path.join(folder, 'spill'), (db) =>
      rowsOf<{ is_faulty: boolean }>(
        db,
        `SELECT coalesce(${checks.join(' OR ')}, false) AS is_faulty
           FROM (SELECT *, '${kind}' AS measure_kind, NULL::VARCHAR AS status
             FROM (VALUES ${values.join(', ')}) v(place, ${roles.join(', ')})) ORDER BY place`,
      ),
    );
    const sound = soundRows(kind, rows);
    expect(sound.filter((one) => one).length).toBeGreaterThan(20);
    expect(rows.filter((_, at) => sound[at] && judged[at]?.is_faulty)).toEqual([]);
  });
});
