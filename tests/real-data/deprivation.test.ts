import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceMigrations, importEvidence, openEvidence } from '../../src/evidence/store/index.ts';
import { areaType } from '../../src/geography/index.ts';
import { loadAreaRegister } from '../../src/geography/store/index.ts';
import { geographyMigrations } from '../../src/geography/store/migrations.ts';
import { assessIndicator } from '../../src/needs/assessment/assess-indicator.ts';
import type { ObservedSeries } from '../../src/needs/assessment/assessed-indicator.ts';
import { deprivationRanks } from '../../src/needs/store/deprivation-ranks.ts';
import { observedFigure } from '../../src/needs/store/observed-figures.ts';
import { partnershipMigrations } from '../../src/partnership/store/migrations.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { openQuickStore, type TestStore, temporaryFolder } from '../test-database.ts';
import { dataFolder, hasData } from './data-folder.ts';

type Row = Readonly<Record<string, string>>;

async function rowsOf(file: string): Promise<readonly Row[]> {
  return parse(await readFile(path.join(dataFolder, file), 'utf8'), { columns: true, bom: true });
}

describe.skipIf(!hasData)('WIMD 2019 beside counts of the 2021 Census', { timeout: 120_000 }, () => {
  let store: TestStore;
  const files = evidenceFiles(temporaryFolder());
  const partnership = 'caerdydd';
  const cardiff = { code: 'W06000015', type: areaType('local-authority') };

  beforeAll(async () => {
    store = await openQuickStore([...partnershipMigrations, ...geographyMigrations, ...evidenceMigrations]);
    await transaction(store.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values (${partnership}, ${partnership})`.execute(
        db,
      ),
    );
    const mapped = (name: string) => path.join(import.meta.dirname, `${name}.mapping.yaml`);
    const asked = [
      ['geography/lsoa11_to_lsoa21_la22.csv'],
      ['geography/lsoa21_to_ward24_la24.csv'],
      ['wimd/wimd2019_lsoa11.csv', mapped('mappings/wimd-2019')],
      [
        'census2021/household_overcrowding_lsoa21.csv',
        mapped('three-authorities/mappings/household_overcrowding_lsoa21'),
      ],
    ] as const;
    for (const [file, mapping] of asked) {
      const report = await importEvidence({
        db: store.db,
        files,
        partnership,
        actor: 'analyst',
        now: new Date('2026-06-01T09:00:00Z'),
        file: path.join(dataFolder, file),
        ...(mapping && { mapping }),
      });
      expect(report.problems).toEqual([]);
    }
  }, 120_000);
  afterAll(() => store?.close());

  it('gives every small area of 2021 a rank, and the fifths and slope of a city as worked out from the rows', async () => {
    const register = await loadAreaRegister(store.db, partnership);
    const evidence = await openEvidence({ db: store.db, files, partnership });
    const [lookup, index, census] = await Promise.all([
      rowsOf('geography/lsoa11_to_lsoa21_la22.csv'),
      rowsOf('wimd/wimd2019_lsoa11.csv'),
      rowsOf('census2021/household_overcrowding_lsoa21.csv'),
    ]);
    try {
      const ranks = (await deprivationRanks(evidence, register)(['lsoa-2021']))(
        'lsoa-2021',
        register.ofType(areaType('lsoa-2021')),
      );
      expect(ranks).toMatchObject({ areaType: 'lsoa-2011', release: { dataset: 'wimd-2019' } });

      // By hand: no methods of ours.
      const rankOf = new Map(index.map((row) => [row['lsoa11_code'], Number(row['wimd_rank'])]));
      const parents = Map.groupBy(lookup, (row) => row['lsoa21_code']);
      expect(ranks?.ranks.size).toBe(parents.size);
      const changes = [...(ranks?.carried?.values() ?? [])].map(({ change }) => change);
      const told = (mark: string) =>
        [...parents.values()].filter((rows) => rows[0]?.['change_code'] === mark).length;
      const counted = (change: string) => changes.filter((each) => each === change).length;
      expect([counted('unchanged'), counted('merged'), counted('split')]).toEqual(['U', 'M', 'S'].map(told));
      expect(counted('irregular')).toBe(told('X'));
      for (const [code, rows] of parents) {
        const mean = rows.reduce((sum, row) => sum + (rankOf.get(row['lsoa11_code']) ?? 0), 0) / rows.length;
        expect(ranks?.ranks.get(code ?? '')).toBeCloseTo(mean, 8);
      }

      const within = register.descendants(cardiff as never, areaType('lsoa-2021'));
      const crowded = { rating: '-1 (overcrowded)' };
      const found = await evidence.observations({
        dataset: 'overcrowding-2021',
        areas: within.map(({ code }) => code),
        breakdown: crowded,
      });
      const series = within.map(
        (area): ObservedSeries => ({
          area,
          figures: (found?.observations ?? [])
            .filter((each) => each.areaCode === area.code)
            .map(observedFigure),
        }),
      );
      const city = register.find(cardiff.code, cardiff.type);
      if (!city) throw new Error('The register has no Cardiff');
      const { inequality } = assessIndicator(
        {
          kind: 'indicator',
          code: 'I1',
          values: { method: 'proportion', polarity: 'lower-is-better', multiplier: 100, decimals: 1 },
        } as never,
        {
          release: 'r1',
          area: city,
          own: [],
          comparator: null,
          smallAreas: series,
          around: [],
          missing: null,
          deprivation: { fifths: [], ranks },
        },
      );
      if (inequality.state === 'refused') throw new Error(inequality.reason);
      const small = census
        .filter((row) => row['occupancy_rating'] === '-1 (overcrowded)')
        .flatMap((row) => {
          const rows = parents.get(row['lsoa21_code']);
          if (!rows || !within.some(({ code }) => code === row['lsoa21_code'])) return [];
          const rank =
            rows.reduce((sum, each) => sum + (rankOf.get(each['lsoa11_code']) ?? 0), 0) / rows.length;
          return [{ rank, x: Number(row['n']), n: Number(row['total_households']) }];
        })
        .toSorted((a, b) => a.rank - b.rank);
      expect(small.length).toBe(within.length);
      const fifthOf = (rank: number) =>
        Math.floor((5 * small.findIndex((each) => each.rank === rank)) / small.length) + 1;
      const shares = [1, 2, 3, 4, 5].map((fifth) => {
        const those = small.filter(({ rank }) => fifthOf(rank) === fifth);
        const sum = (of: 'x' | 'n') => those.reduce((total, each) => total + each[of], 0);
        return { share: (100 * sum('x')) / sum('n'), n: sum('n') };
      });
      for (const [at, { figure }] of inequality.fifths.entries()) {
        expect(figure.value).toBeCloseTo(shares[at]?.share ?? Number.NaN, 8);
        expect(figure.status).toBe('estimated');
      }
      // A line through the fifths at the middle of their ranges of households, weighed by households.
      const people = shares.reduce((sum, { n }) => sum + n, 0);
      let before = 0;
      const points = shares.map(({ share, n }) => {
        const x = (before + n / 2) / people;
        before += n;
        return { x, share, n };
      });
      const mean = (of: (point: (typeof points)[number]) => number) =>
        points.reduce((sum, point) => sum + point.n * of(point), 0) / people;
      const [mx, my] = [mean(({ x }) => x), mean(({ share }) => share)];
      const slope = mean(({ x, share }) => (x - mx) * (share - my)) / mean(({ x }) => (x - mx) ** 2);
      if (inequality.slope.state === 'refused') throw new Error(inequality.slope.reason);
      expect(inequality.slope.sii.value).toBeCloseTo(-slope, 6);
      expect(inequality.slope.sii.lower).toBeGreaterThan(0);
    } finally {
      evidence.close();
    }
  });
});
