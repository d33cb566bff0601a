import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { county, neighbourhoods } from '../../demonstration/generate/geography.ts';
import { indicators } from '../../demonstration/generate/indicators.ts';
import {
  evidenceMigrations,
  importEvidence,
  indicatorMigrations,
  openEvidence,
} from '../../src/evidence/store/index.ts';
import { areaCode, areaRegister, areasOfWales, areaType, linksOfWales } from '../../src/geography/index.ts';
import { kitDefinitions } from '../../src/kit/index.ts';
import { importKit } from '../../src/kit/store/index.ts';
import { needsMigrations } from '../../src/needs/store/migrations.ts';
import { partnershipMigrations } from '../../src/partnership/store/migrations.ts';
import { performanceMigrations } from '../../src/performance/store/migrations.ts';
import { planMigrations } from '../../src/plan/store/migrations.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { createRecordStore } from '../../src/records/store/index.ts';
import { openTestStore } from '../test-database.ts';

const migrations = [
  ...partnershipMigrations,
  ...indicatorMigrations,
  ...evidenceMigrations,
  ...needsMigrations,
  ...performanceMigrations,
  ...planMigrations,
];
const kit = path.join(import.meta.dirname, '..', '..', 'demonstration', 'kit');

interface AreaRow {
  readonly code: string;
  readonly type: string;
  readonly name_cy: string;
  readonly name_en: string;
}

async function registerWithTheCounty() {
  const text = await readFile(path.join(kit, 'geography', 'areas.csv'), 'utf8');
  const rows = parse(text, { columns: true }) as AreaRow[];
  const areas = rows.map((row) => ({
    code: areaCode(row.code),
    type: areaType(row.type),
    name: { cy: row.name_cy, en: row.name_en },
  }));
  return areaRegister([...areasOfWales, ...areas], linksOfWales);
}

test('the demonstration comes in through the doors of the kit and of the evidence', async () => {
  const store = await openTestStore('embedded', migrations);
  const files = evidenceFiles(store.dataFolder);
  const partnership = 'dyffryn-arian';
  const taken = await importKit({
    db: store.db,
    records: createRecordStore(kitDefinitions),
    path: kit,
    actor: 'operator',
    acting: null,
  });
  expect(taken.ok ? [] : taken.problems).toEqual([]);
  expect(taken.ok && taken.value.partnership).toBe(partnership);

  const register = await registerWithTheCounty();
  const names = (await readdir(path.join(kit, 'evidence'))).filter((name) => name.endsWith('.csv'));
  for (const name of names) {
    const file = path.join(kit, 'evidence', name);
    const now = new Date('2026-11-01T09:00:00Z');
    const report = await importEvidence({
      db: store.db,
      files,
      partnership,
      actor: 'operator',
      now,
      file,
      register,
    });
    expect({
      name,
      outcome: report.outcome,
      problems: report.problems.slice(0, 3),
      notices: report.notices,
    }).toEqual({
      name,
      outcome: 'imported',
      problems: [],
      notices: [],
    });
  }

  const evidence = await openEvidence({ db: store.db, files, partnership });
  for (const { code, dataset = '', measure = '', breakdown = '' } of indicators) {
    const groups = Object.fromEntries(
      breakdown.split('; ').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
    );
    const found = await evidence.seriesOf({ dataset, measure, breakdown: groups, area: county.code });
    const periods = (found?.observations ?? []).map(({ periodLabel }) => periodLabel);
    expect({ code, periods: new Set(periods).size, rows: periods.length }).toEqual({
      code,
      periods: code === 'I29' ? 0 : code === 'I14' ? 5 : 10,
      rows: code === 'I29' ? 0 : code === 'I14' ? 5 : 10,
    });
  }
  const map = await evidence.observations({
    dataset: 'household-income',
    measure: 'children-in-low-income-families',
    areaType: 'lsoa-2021',
    from: '2024-01-01',
  });
  expect(map?.observations.length).toBe(neighbourhoods.length);
  evidence.close();
}, 120_000);
