import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObservationQuery } from '../../src/evidence/store/index.ts';
import {
  evidenceMigrations,
  type ImportReport,
  importEvidence,
  openEvidence,
} from '../../src/evidence/store/index.ts';
import { partnershipMigrations } from '../../src/partnership/store/migrations.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { openTestStore, type TestStore, temporaryFolder } from '../test-database.ts';

const data = process.env['LLINYN_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const mappings = path.join(import.meta.dirname, 'mappings');
const isHere = existsSync(data);
if (!isHere) console.warn(`SKIPPED: real data not found in ${data}; set LLINYN_SHARED_DATA`);

describe.skipIf(!isHere)('real files, unedited', { timeout: 120_000 }, () => {
  let store: TestStore;
  const files = evidenceFiles(temporaryFolder());
  let turn = 0;

  beforeAll(async () => {
    store = await openTestStore('embedded', [...partnershipMigrations, ...evidenceMigrations]);
    await transaction(store.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values ('dyffryn', 'dyffryn')`.execute(
        db,
      ),
    );
  });
  afterAll(() => store?.close());

  async function bring(file: string, mapping?: string, more: object = {}): Promise<ImportReport> {
    turn++;
    return importEvidence({
      db: store.db,
      files,
      partnership: 'dyffryn',
      actor: 'analyst',
      now: new Date(Date.UTC(2026, 5, 1, 9, turn)),
      file: path.join(data, file),
      ...(mapping ? { mapping: path.join(mappings, `${mapping}.mapping.yaml`) } : {}),
      ...more,
    });
  }

  async function ask(query: ObservationQuery) {
    const evidence = await openEvidence({ db: store.db, files, partnership: 'dyffryn' });
    try {
      return (await evidence.observations(query))?.observations ?? [];
    } finally {
      evidence.close();
    }
  }

  function expectImported(report: ImportReport): void {
    expect(report.problems.slice(0, 3)).toEqual([]);
    expect(report.outcome).toBe('imported');
  }

  it('keeps the employment rate with its 95% limits', async () => {
    expectImported(await bring('la-indicators/employment-rate.csv', 'employment-rate'));
    const [uk] = await ask({
      dataset: 'employment-rate',
      areas: ['K02000001'],
      measure: 'Employment rate',
      to: '2004-12-31',
    });
    expect(uk).toMatchObject({
      value: 72.5,
      lower95: 72.3,
      upper95: 72.7,
      periodStart: '2004-01-01',
      periodEnd: '2004-12-31',
      sourceRow: 2,
    });
    expect((await ask({ dataset: 'employment-rate' })).length).toBe(1040);
  });

  it('reads every indicator file of the Office for National Statistics without a mapping', async () => {
    for (const file of [
      'healthy-life-expectancy',
      'claimant-count',
      'net-additions-to-the-housing-stock-wales',
      'gross-value-added',
      'business-demography',
    ]) {
      expectImported(await bring(`la-indicators/${file}.csv`));
    }
    const [men] = await ask({
      dataset: 'healthy-life-expectancy',
      areas: ['K02000001'],
      measure: 'Male healthy life expectancy',
      to: '2013-12-31',
    });
    expect(men).toMatchObject({
      value: 62.7,
      lower95: 62.6,
      upper95: 62.9,
      periodStart: '2011-01-01',
      periodEnd: '2013-12-31',
    });
  });

  it('keeps three releases of children in poverty, the last published being the latest', async () => {
    const vintages = 'la-indicators/vintages/children-in-relative-poverty__';
    expectImported(await bring(`${vintages}2025-09-23.csv`, 'children-in-poverty-2025-09'));
    expectImported(await bring(`${vintages}2026-01-12.csv`, 'children-in-poverty-2026-01'));
    const third = ['la-indicators/children-in-relative-poverty.csv', 'children-in-poverty-2026-06'] as const;
    expect((await bring(...third)).problems.map(({ code }) => code)).toContain('evidence.measures-added');
    expectImported(await bring(...third, { confirmDefinition: true }));
    const latest = await ask({
      dataset: 'children-in-relative-poverty',
      areas: ['K02000001'],
      from: '2021-04-01',
      to: '2022-03-31',
    });
    expect(latest.map((one) => one.value)).toContain(18.3828147);
    const { rows } = await sql<{ hash: string }>`select hash from evidence.release
      where dataset = 'children-in-relative-poverty' order by published_on`.execute(store.db);
    expect(rows.length).toBe(3);
    const [first] = await ask({
      dataset: 'children-in-relative-poverty',
      release: rows[0]?.hash ?? '',
      areas: ['K02000001'],
      to: '2015-03-31',
    });
    expect(first).toMatchObject({
      value: 16.5,
      periodStart: '2014-04-01',
      periodEnd: '2015-03-31',
      periodLabel: '2014-2015',
    });
  });

  it('recognises the same file read the same way', async () => {
    const again = await bring('la-indicators/employment-rate.csv', 'employment-rate');
    expect(again.outcome).toBe('already-here');
    expect(again.notices.map((one) => one.code)).toContain('evidence.already-here');
  });

  it('turns single years of age by small area into observations', async () => {
    expectImported(await bring('population/lsoa11_persons_single_year_2020.csv', 'population-lsoa'));
    const [babies] = await ask({ dataset: 'population-lsoa', areas: ['W01000001'], breakdown: { age: '0' } });
    expect(babies).toMatchObject({ value: 5, areaType: 'lsoa-2011' });
    const all = await ask({ dataset: 'population-lsoa', breakdown: { age: 'all' } });
    expect(all.length).toBe(1909);
    expect(all.reduce((sum, one) => sum + (one.value ?? 0), 0)).toBe(3_169_586);
  });

  it('turns years across the sheet into periods', async () => {
    expectImported(await bring('population/la_series_population_1991_2019.csv', 'population-series'));
    const [first] = await ask({ dataset: 'population-series', areas: ['W06000001'], to: '1991-12-31' });
    expect(first).toMatchObject({ value: 69123, periodLabel: '1991' });
  });

  it('reads the deprivation index by small area', async () => {
    expectImported(await bring('wimd/wimd2019_lsoa11.csv', 'wimd-2019'));
    const [rank] = await ask({
      dataset: 'wimd-2019',
      areas: ['W01000001'],
      measure: 'rank',
      breakdown: { domain: 'wimd' },
    });
    expect(rank).toMatchObject({ value: 885 });
  });

  it('reads a StatsWales cube with labels of its codes in both languages', async () => {
    const report = await bring('statswales3-cube/fact_table.csv', 'health-contacts');
    expectImported(report);
    expect(report.release?.labels.measure['1']).toEqual({
      cy: 'Nifer y cysylltiadau',
      en: 'Number of contacts',
    });
    expect(report.release?.labels.breakdown['staff']?.['1']).toEqual({
      cy: 'Ymwelwyr iechyd',
      en: 'Health Visitor',
    });
    const [first] = await ask({
      dataset: 'health-visitor-contacts',
      areas: ['W06000001'],
      measure: '1',
      breakdown: { staff: '1' },
      to: '2014-03-31',
    });
    expect(first).toMatchObject({ value: 2872, periodStart: '2013-04-01', periodEnd: '2014-03-31' });
  });

  it('reads wide Health Maps Wales sheets with repeated headings and hidden figures', async () => {
    expectImported(await bring('health-maps-wales/raw/cvd_mortality_la.csv', 'cvd-mortality'));
    const [anglesey] = await ask({
      dataset: 'cvd-mortality',
      areas: ['W06000001'],
      breakdown: { group: 'All', series: '1' },
      to: '2001-12-31',
    });
    expect(anglesey).toMatchObject({ value: 256.71, numerator: 332 });
    const found = await ask({ dataset: 'cvd-mortality' });
    expect(found.length).toBe(9660);
    expect(found.filter((one) => one.status === 'withheld').every((one) => one.value === null)).toBe(true);
    expect(found.filter((one) => one.status === 'withheld').length).toBe(2);
  });

  it('reads monthly waiting times across the change of health boards', async () => {
    expectImported(await bring('nhs-wales-performance/ae_waiting_time_lhb_monthly.csv', 'ae-waiting'));
    const [betsi] = await ask({
      dataset: 'ae-waiting',
      areas: ['W11000023'],
      breakdown: { target: '4hr' },
      to: '2009-10-31',
    });
    expect(betsi).toMatchObject({ value: 93.65419, numerator: 15275, denominator: 16310 });
    const oldBoard = await ask({ dataset: 'ae-waiting', areas: ['W11000026'] });
    const newBoard = await ask({ dataset: 'ae-waiting', areas: ['W11000031'] });
    expect(
      oldBoard.every((one) => one.periodEnd <= '2019-03-31' && one.areaType === 'health-board-2009'),
    ).toBe(true);
    expect(
      newBoard.every((one) => one.periodStart >= '2019-04-01' && one.areaType === 'health-board-2019'),
    ).toBe(true);
    expectImported(
      await bring('nhs-wales-performance/referral_to_treatment_lhb_monthly.csv', 'referral-to-treatment'),
    );
  });
});
