import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceMigrations, importEvidence } from '../../src/evidence/store/index.ts';
import {
  areaCode,
  areaRegister,
  areaType,
  areaTypes,
  linksOfDrawnArea,
  sharesOf,
} from '../../src/geography/index.ts';
import {
  boundariesOf,
  geographyMigrations,
  loadAreaRegister,
  neighboursOfArea,
  overlapsByOutline,
} from '../../src/geography/store/index.ts';
import { partnershipMigrations } from '../../src/partnership/store/migrations.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { openQuickStore, type TestStore, temporaryFolder } from '../test-database.ts';

const data = process.env['LLINYN_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');
const isHere = existsSync(data);
if (!isHere) console.warn(`SKIPPED: real data not found in ${data}; set LLINYN_SHARED_DATA`);

describe.skipIf(!isHere)('real areas, unedited', () => {
  let store: TestStore;
  const files = evidenceFiles(temporaryFolder());
  beforeAll(async () => {
    store = await openQuickStore([...geographyMigrations, ...partnershipMigrations, ...evidenceMigrations]);
  });
  afterAll(() => store?.close());

  const bring = (file: string) =>
    importEvidence({
      db: store.db,
      files,
      partnership: 'dyffryn',
      actor: 'analyst',
      now: new Date('2026-06-01T09:00:00Z'),
      file: path.join(data, file),
    });

  it('takes in every lookup', { timeout: 180_000 }, async () => {
    for (const file of readdirSync(path.join(data, 'geography')).filter((name) => name.endsWith('.csv'))) {
      const report = await bring(`geography/${file}`);
      expect([file, report.outcome, report.problems.slice(0, 2)]).toEqual([file, 'areas-imported', []]);
    }
    const register = await loadAreaRegister(store.db, 'dyffryn');
    expect(register.ofType(areaType('lsoa-2021')).length).toBe(1917);
    expect(register.ofType(areaType('lsoa-2011')).length).toBe(1909);
    const anglesey = { code: areaCode('W06000001'), type: areaType('local-authority') };
    expect(register.find('W06000001', areaType('local-authority'))?.name.cy).toBe('Ynys Môn');
    expect(register.descendants(anglesey, areaType('lsoa-2021')).length).toBe(41);
    const merged = register.becameOf({ code: areaCode('W01000001'), type: areaType('lsoa-2011') });
    expect(merged).toMatchObject([
      { to: { code: 'W01002008', type: 'lsoa-2021' }, change: 'merged', weight: 1 },
    ]);
    expect(register.find('W02000001', areaType('msoa-2011'))?.name.cy).toBe('Amlwch a Llannerch-y-medd');
  });

  it('takes in every outline, GeoJSON and TopoJSON', { timeout: 180_000 }, async () => {
    for (const folder of ['boundaries', 'boundaries/topojson']) {
      for (const file of readdirSync(path.join(data, folder)).filter((name) => /\.(geo)?json$/.test(name))) {
        const report = await bring(`${folder}/${file}`);
        expect([file, report.outcome, report.problems.slice(0, 2)]).toEqual([file, 'areas-imported', []]);
      }
    }
    expect((await boundariesOf(store.db, 'dyffryn', areaType('ward-2022'))).length).toBe(762);
    expect((await boundariesOf(store.db, 'dyffryn', areaType('lsoa-2021'), ['W01000003'])).length).toBe(1);
    const { rows } = await sql<{ n: string }>`select count(*) as n from geography.boundary`.execute(store.db);
    expect(Number(rows[0]?.n)).toBe(22 + 7 + 1909 + 1917 + 410 + 408 + 762);
  });

  it('works out a neighbourhood of 2021 from figures of 2011, and finds neighbours by outlines', {
    timeout: 180_000,
  }, async () => {
    const register = await loadAreaRegister(store.db, 'dyffryn');
    const anglesey = { code: areaCode('W06000001'), type: areaType('local-authority') };
    const parts = register.descendants(anglesey, areaType('lsoa-2021'));
    const drawn = {
      code: areaCode('YM-N1'),
      type: areaType('neighbourhood'),
      name: { cy: 'Ynys', en: 'Isle' },
    };
    const links = linksOfDrawnArea(drawn, parts, register);
    const withDrawn = areaRegister(
      [...areaTypes.flatMap((type) => register.ofType(type)), drawn],
      [
        ...links,
        ...register.ofType(areaType('lsoa-2011')).flatMap((area) => register.becameOf(area)),
        ...register.ofType(areaType('lsoa-2001')).flatMap((area) => register.becameOf(area)),
      ],
    );
    const older = register.descendants(anglesey, areaType('lsoa-2011'));
    for (const type of ['lsoa-2011', 'lsoa-2001'].map(areaType)) {
      const found = sharesOf(withDrawn, drawn, type);
      expect(found?.lacking).toEqual([]);
      expect(found?.weighedBy).toBeNull();
      if (type === 'lsoa-2011') {
        expect(found?.shares.map(({ area }) => area.code).toSorted()).toEqual(older.map(({ code }) => code));
      }
    }
    const powys = register.find('W06000023', areaType('local-authority'));
    const asked = { db: store.db, partnership: 'dyffryn', register };
    const neighbours = powys && (await neighboursOfArea(asked, powys));
    expect(neighbours?.map(({ name }) => name.en)).toEqual(expect.arrayContaining(['Ceredigion', 'Gwynedd']));
    const board = register.find('W11000024', areaType('health-board-2019'));
    const wards = board && (await overlapsByOutline(asked, board, [areaType('local-authority')]));
    expect(wards?.map(({ area }) => area.name.en)).toEqual(['Powys']);
  });
});
