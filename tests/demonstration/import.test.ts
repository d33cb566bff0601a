import path from 'node:path';
import { expect, test } from 'vitest';
import { county, neighbourhoods } from '../../demonstration/generate/geography.ts';
import { indicators } from '../../demonstration/generate/indicators.ts';
import { migrations } from '../../src/app/capabilities.ts';
import { importEvidence, openEvidence } from '../../src/evidence/store/index.ts';
import { areaCode, areaType } from '../../src/geography/index.ts';
import { loadAreaRegister } from '../../src/geography/store/index.ts';
import { kitDefinitions } from '../../src/kit/index.ts';
import { importKit } from '../../src/kit/store/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { createRecordStore } from '../../src/records/store/index.ts';
import { openTestStore } from '../test-database.ts';

const kit = path.join(import.meta.dirname, '..', '..', 'demonstration', 'kit');

/** How many years an indicator has figures for: one was never imported, one stopped early, one is a census. */
function periodsOf(code: string): number {
  return { I29: 0, I14: 5, I38: 1 }[code] ?? 10;
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
    today: '2026-11-01',
  });
  expect(taken.ok ? [] : taken.problems).toEqual([]);
  expect(taken.ok && taken.value.partnership).toBe(partnership);

  for (const file of taken.ok ? taken.value.evidence : []) {
    const now = new Date('2026-11-01T09:00:00Z');
    const report = await importEvidence({ db: store.db, files, partnership, actor: 'operator', now, file });
    const { outcome, notices } = report;
    expect({ file, problems: report.problems.slice(0, 3), notices }).toEqual({
      file,
      problems: [],
      notices: [],
    });
    expect(outcome).not.toBe('refused');
  }
  const register = await loadAreaRegister(store.db, partnership);
  const place = { code: areaCode(county.code), type: areaType('local-authority') };
  expect(register.descendants(place, areaType('lsoa-2021')).length).toBe(neighbourhoods.length);
  expect(register.find('W11000999', areaType('health-board-2019'))?.name.en).toBe('Arian Health Board');

  const evidence = await openEvidence({ db: store.db, files, partnership });
  for (const { code, dataset = '', measure = '', breakdown = '' } of indicators) {
    const groups = Object.fromEntries(
      breakdown.split('; ').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
    );
    const found = await evidence.seriesOf({ dataset, measure, breakdown: groups, area: county.code });
    const periods = (found?.observations ?? []).map(({ periodLabel }) => periodLabel);
    expect({ code, periods: new Set(periods).size, rows: periods.length }).toEqual({
      code,
      periods: periodsOf(code),
      rows: periodsOf(code),
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
