import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQuickStore, type TestStore, temporaryFolder } from '../../../tests/test-database.ts';
import { areasOfWales } from '../../geography/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { importEvidence } from './import-evidence.ts';
import type { ImportReport } from './import-report.ts';
import { evidenceMigrations } from './migrations.ts';
import { carefulBytes } from './source-file.ts';

const areas = areasOfWales.filter((area) => area.type === 'local-authority').map((area) => area.code);
const filling = 'a note that makes the file larger than the careful reader would have it '.repeat(4).trim();
/** Rows of more than the size up to which files are read with care from the start. */
const rows = Array.from({ length: Math.ceil(carefulBytes / (filling.length + 20)) }, (_, at) => {
  const [turn, area] = [Math.floor(at / areas.length), areas[at % areas.length]];
  return `${area},${1900 + (turn % 120)},${Math.floor(turn / 120)},${at % 100},${filling}`;
});

describe('a large file', () => {
  let store: TestStore;
  const folder = temporaryFolder('llinyn-large');
  const file = path.join(folder, 'large.csv');

  beforeAll(async () => {
    store = await openQuickStore([...partnershipMigrations, ...evidenceMigrations]);
    await transaction(store.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values ('dyffryn', 'dyffryn')`.execute(
        db,
      ),
    );
  });

  async function bring(dataset: string, ...last: readonly string[]): Promise<ImportReport> {
    const text = ['code,period,group,value,remark', ...rows, ...last, ''].join('\n');
    writeFileSync(file, Buffer.from(text, 'latin1'));
    writeFileSync(
      path.join(folder, 'large.mapping.yaml'),
      `dataset: { id: ${dataset} }\ncolumns: { code: area, period: period, group: "dimension:group", value: value, remark: note }\n`,
    );
    const files = evidenceFiles(folder);
    const now = new Date('2026-04-09T09:00:00Z');
    return importEvidence({ db: store.db, files, partnership: 'dyffryn', actor: 'analyst', now, file });
  }

  it('is named by the hash of all its bytes, and recognised by it', async () => {
    const report = await bring('plain');
    expect(report).toMatchObject({ outcome: 'imported', observations: rows.length, notices: [] });
    expect(report.release).toMatchObject({
      sourceHash: createHash('sha256').update(readFileSync(file)).digest('hex'),
      areas: areas.length,
      hasRowNumbers: false,
    });
    expect((await bring('plain')).outcome).toBe('already-here');
  }, 60_000);

  it('that turns out not to be UTF-8 at its end is read as what it is', async () => {
    const report = await bring('older', `${areas[0]},2025,0,5,caf\u00e9`);
    expect(report).toMatchObject({ outcome: 'imported', observations: rows.length + 1 });
    expect(report.notices.map((one) => one.code)).toEqual(['evidence.encoding-assumed']);
  }, 60_000);

  it('says which row is wrong, counting blank lines', async () => {
    const report = await bring('blank', '', `${areas[0]},2025,0,many,`);
    expect(report.problems.map((one) => [one.code, one.where.row, one.where.column])).toEqual([
      ['evidence.mark-unknown', rows.length + 3, 'value'],
    ]);
  }, 60_000);
});

describe('a file without metadata', () => {
  it('whose area column has codes nobody knows is refused for the codes, row by row', async () => {
    const store = await openQuickStore([...partnershipMigrations, ...evidenceMigrations]);
    const folder = temporaryFolder('llinyn-unknown-codes');
    const file = path.join(folder, 'unknown.csv');
    writeFileSync(file, 'area,period,value,remark\nW06000077,2020,5,\nCaerdydd,2020,6,\n');
    const now = new Date('2026-04-09T09:00:00Z');
    const files = evidenceFiles(folder);
    const report = await importEvidence({
      db: store.db,
      files,
      partnership: 'dyffryn',
      actor: 'analyst',
      now,
      file,
    });
    expect(report.outcome).toBe('refused');
    expect(report.problems.map(({ code, where }) => [code, where.row, where.column])).toEqual([
      ['evidence.area-unknown', 2, 'area'],
      ['evidence.area-code-wrong', 3, 'area'],
    ]);
    expect(report.notices.map(({ code, where }) => [code, where.column])).toContainEqual([
      'evidence.column-guessed-unused',
      'remark',
    ]);
  });
});
