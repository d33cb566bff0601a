import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../dataset.ts';
import { observationColumns } from '../observation-columns.ts';
import type { CataloguedRelease } from './catalogue.ts';
import { sqlText, sqlTextOrNull, withDuckdb } from './duckdb.ts';
import { type ColumnsQuery, readColumns } from './read-columns.ts';

const areas = ['W01000001', 'W01000002', 'W06000008', 'W92000004'] as const;
const anAmount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const rows = fc.array(
  fc.record({
    areaCode: fc.constantFrom(...areas),
    areaType: fc.constantFrom('lsoa-2021', 'local-authority'),
    year: fc.integer({ min: 1990, max: 2030 }),
    measure: fc.constantFrom('share', 'rate', 'a ’quoted’ one'),
    sex: fc.constantFrom('', 'Female', 'Persons'),
    value: anAmount,
    numerator: anAmount,
    status: fc.option(fc.constantFrom('break', 'provisional')),
  }),
  { minLength: 1, maxLength: 60 },
);

function observation(row: typeof rows extends fc.Arbitrary<(infer Row)[]> ? Row : never, at: number) {
  const { year, sex, ...rest } = row;
  const found: Omit<Observation, 'note'> = {
    ...rest,
    periodLabel: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    breakdown: { sex },
    denominator: null,
    lower95: null,
    upper95: null,
    sourceRow: at + 2,
  };
  return found;
}

function selected(found: Omit<Observation, 'note'>): string {
  const texts = [
    `${sqlText(found.areaCode)} AS area_code`,
    `${sqlText(found.areaType)} AS area_type`,
    `DATE ${sqlText(found.periodStart)} AS period_start`,
    `DATE ${sqlText(found.periodEnd)} AS period_end`,
    `${sqlText(found.periodLabel)} AS period_label`,
    `${sqlText(found.measure)} AS measure`,
    `${sqlText(found.breakdown['sex'] ?? '')} AS breakdown_sex`,
    `${found.value ?? 'NULL'}::DOUBLE AS value`,
    `${found.numerator ?? 'NULL'}::DOUBLE AS numerator`,
    `${sqlTextOrNull(found.status)}::VARCHAR AS status`,
  ];
  return `SELECT ${texts.join(', ')}`;
}

const release = {
  measures: ['share', 'rate', 'a ’quoted’ one'],
  breakdowns: ['sex'],
  areaTypes: ['lsoa-2021', 'local-authority'],
  hasRowNumbers: false,
} as unknown as CataloguedRelease;

describe('observations read as columns', () => {
  it('are those of the file, and the same as columns made of objects', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'columns-'));
    const path = join(folder, 'release.parquet');
    const query = fc.record(
      {
        areas: fc.subarray([...areas, 'W01999999'], { minLength: 1 }),
        measures: fc.subarray(['share', 'rate', 'none']),
        areaType: fc.constantFrom('lsoa-2021', 'local-authority'),
      },
      { requiredKeys: [] },
    );
    try {
      await withDuckdb(folder, (db) =>
        fc.assert(
          fc.asyncProperty(rows, query, async (given, wanted: ColumnsQuery) => {
            const all = given.map(observation);
            await db.run(
              `COPY (${all.map(selected).join(' UNION ALL ')}) TO ${sqlText(path)} (FORMAT parquet)`,
            );
            const those = all.filter(
              (each) =>
                (wanted.areas?.includes(each.areaCode) ?? true) &&
                (wanted.measures?.includes(each.measure) ?? true) &&
                (wanted.areaType ?? each.areaType) === each.areaType,
            );
            const columns = await readColumns(db, path, release, wanted);
            expect(Array.from({ length: columns.rows }, (_, row) => columns.at(row))).toEqual(those);
            const made = observationColumns(
              those.map((each) => ({ ...each, note: null })),
              ['sex'],
            );
            expect(columns.periods).toEqual(made.periods);
            expect(columns.period).toEqual(made.period);
            expect(columns.value).toEqual(made.value);
          }),
          { numRuns: 25 },
        ),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
