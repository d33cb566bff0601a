import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeOnOneEngine, temporaryFolder } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { partnershipDefinitions } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { performanceDefinitions } from '../../performance/index.ts';
import { performanceMigrations, valuesOf } from '../../performance/store/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { exportKit, importKit } from './index.ts';

const records = createRecordStore([...partnershipDefinitions, ...performanceDefinitions]);
const migrations = [...partnershipMigrations, ...performanceMigrations];

const kit: Readonly<Record<string, string>> = {
  'kit.yaml': 'format: 1\npartnership: sir-arian\n',
  'partnerships.csv': 'code,name_cy,name_en\nsir-arian,Sir Arian,Arian\n',
  'organisations.csv': 'code,name_cy,name_en,kind\nB1,Cyngor,Council,local-authority\n',
  'performance-measures.csv': [
    'code,title_cy,title_en,measure_kind,organisation,figure,risk_class',
    'F1,Teuluoedd,Families,how-much,B1,number,ordinary',
    'F2,Mewn pryd,In time,how-well,B1,percentage,careful',
  ].join('\n'),
  'measure-values.csv': [
    'measure,area,period_start,period_end,value,numerator,denominator,standing,release_at,entered_at,correction_reason_en,kept_beside',
    'F1,,2026-01-01,2026-03-31,612,,,,,2026-04-02T09:00:00Z,,',
    'F1,,2026-01-01,2026-03-31,621,,,,,2026-04-09T09:00:00Z,A slip in typing,',
    'F1,,2026-04-01,2026-06-30,640,,,,,2026-07-02T09:00:00Z,,',
    'F1,,2026-04-01,2026-06-30,655,,,,,2026-07-02T09:00:01Z,,yes',
    'F2,W06000998,2026-01-01,2026-03-31,,3,4,signed-off,2026-05-01T08:30:00Z,,,',
  ].join('\n'),
};

const lead: Acting = {
  actor: { id: 'p1', name: 'Mari', language: 'cy', memberships: [] },
  partnershipId: 'sir-arian',
  role: 'coordinator',
  organisation: 'B1',
};

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder('llinyn-kit');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

describeOnOneEngine('the sheet of values of a kit', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    const take = async (files: Readonly<Record<string, string>>, acting: Acting | null = null) =>
      importKit({ db, records, actor: 'operator', acting, today: '2026-08-01', path: await folderOf(files) });
    const values = async () =>
      (await valuesOf(db, 'sir-arian', { measures: ['F1'], reader: 'work' })).map(({ value }) => value);
    return { db, take, values };
  }

  it('comes in with its corrections and what was kept beside another, once', async () => {
    const { take, values } = await prepared();
    expect(await take(kit)).toMatchObject({
      ok: true,
      value: { ledgers: [{ kind: 'measure-value', added: 5, unchanged: 0 }] },
    });
    expect(await take(kit)).toMatchObject({
      ok: true,
      value: { changedAnything: false, ledgers: [{ added: 0, unchanged: 5 }] },
    });
    expect(await values()).toEqual([621, 655]);
  });

  it('goes out and in again as it was, as a folder and as a workbook', async () => {
    const { db, take } = await prepared();
    await take(kit);
    const home = temporaryFolder('llinyn-out');
    for (const format of ['folder', 'workbook'] as const) {
      const out = path.join(home, format === 'folder' ? 'first' : 'first.xlsx');
      await exportKit({ db, records, partnershipId: 'sir-arian', out, format });
      const elsewhere = await open(migrations);
      const taken = await importKit({
        ...{ db: elsewhere.db, records, actor: 'operator', acting: null, today: '2026-08-01' },
        path: out,
      });
      expect(taken).toMatchObject({ ok: true, value: { ledgers: [{ added: 5 }] } });
      const again = path.join(home, `again-${format}`);
      await exportKit({
        db: elsewhere.db,
        records,
        partnershipId: 'sir-arian',
        out: again,
        format: 'folder',
      });
      const first = path.join(home, 'first', 'measure-values.csv');
      const text = await readFile(first, 'utf8');
      const firstTime = text.split('\n').filter((line) => !line.startsWith('F2'));
      const secondTime = (await readFile(path.join(again, 'measure-values.csv'), 'utf8')).split('\n');
      expect(secondTime.filter((line) => !line.startsWith('F2'))).toEqual(firstTime);
      expect(firstTime).toHaveLength(6);
    }
  });

  it('says every mistake with file, row and column, and then brings nothing', async () => {
    const { take, values } = await prepared();
    const rows = [
      'measure,period_start,period_end,value,release_at',
      'F9,2026-01-01,2026-03-31,1,',
      'F1,2026-01-01,diwedd Mawrth,1,',
      'F1,2026-01-01,2026-03-31,many,',
      'F1,2026-01-01,2026-03-31,1,tomorrow',
    ];
    const taken = await take({ ...kit, 'measure-values.csv': rows.join('\n') });
    expect(
      taken.ok ? [] : taken.problems.map(({ code, where }) => [code, where.file, where.row, where.column]),
    ).toEqual([
      ['records.not-a-date', 'measure-values.csv', 3, 'period_end'],
      ['records.not-a-number', 'measure-values.csv', 4, 'value'],
      ['performance.not-an-instant', 'measure-values.csv', 5, 'release_at'],
      ['kit.reference-unknown', 'measure-values.csv', 2, 'measure'],
    ]);
    const unexplained = await take({
      ...kit,
      'measure-values.csv':
        'measure,period_start,period_end,value\nF1,2026-01-01,2026-03-31,1\nF1,2026-01-01,2026-03-31,2\n',
    });
    expect(unexplained).toMatchObject({
      problems: [{ code: 'performance.correction-needs-reason', where: { row: 3 } }],
    });
    expect(await values()).toEqual([]);
  });

  it('signs nothing off for a person who brings it: only the operator can', async () => {
    const { db, take } = await prepared();
    const { 'measure-values.csv': sheet = '', ...without } = kit;
    await take(without);
    await take({ ...kit, 'measure-values.csv': sheet }, lead);
    const asked = { measures: ['F2'], area: 'W06000998' };
    expect(await valuesOf(db, 'sir-arian', { ...asked, reader: 'work' })).toMatchObject([
      { value: 75, standing: 'entered', numerator: 3, denominator: 4 },
    ]);
    const publicAt = '2027-01-01T00:00:00Z';
    expect(await valuesOf(db, 'sir-arian', { ...asked, reader: { publicAt } })).toEqual([]);
  });
});
