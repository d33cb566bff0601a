import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { neighbourhoods } from '../../demonstration/generate/geography.ts';
import { evidenceMigrations, importEvidence, indicatorMigrations, openEvidence } from '../../src/evidence/store/index.ts';
import { type Area, areaCode, areaRegister, areasOfWales, areaType, linksOfWales } from '../../src/geography/index.ts';
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

test('the demonstration comes in through the doors of the kit and of the evidence, without a problem', async () => {
  const store = await openTestStore('embedded', migrations);
  const records = createRecordStore(kitDefinitions);
  const taken = await importKit({ db: store.db, records, path: kit, actor: 'operator', acting: null });
  expect(taken.ok ? [] : taken.problems).toEqual([]);
  const names = (await readdir(path.join(kit, 'evidence'))).filter((name) => name.endsWith('.csv'));
  for (const name of names) {
    const report = await importEvidence({
      db: store.db,
      files: evidenceFiles(store.dataFolder),
      partnership: 'dyffryn-arian',
      actor: 'operator',
      now: new Date('2026-11-01T09:00:00Z'),
      file: path.join(kit, 'evidence', name),
    });
    console.log(name, report.outcome, JSON.stringify(report.problems.slice(0, 3)), JSON.stringify(report.notices.slice(0,3)));
  }
}, 120000);
