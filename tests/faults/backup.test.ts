import {
  appendFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore, verify } from '../../src/platform/backup/index.ts';
import { tarMembers } from '../../src/platform/backup/tar-file.ts';
import { clockAt } from '../../src/platform/clock.ts';
import { layoutOf } from '../../src/platform/data-folder/index.ts';
import { changes, type Engine, openDatabase, transaction } from '../../src/platform/database/index.ts';
import { evidenceFiles, publishedFiles } from '../../src/platform/evidence-files/index.ts';
import {
  emptyServerDatabase,
  hasTestServer,
  openTestStore,
  type TestStore,
  temporaryFolder,
} from '../test-database.ts';
import { addTrialRows, everything, laterMigrations, sioned, trialMigrations } from './trial-tables.ts';

const clock = clockAt('2026-04-09T09:00:00Z');
const engines: readonly Engine[] = hasTestServer() ? ['embedded', 'server'] : ['embedded'];

if (!hasTestServer()) {
  describe('backup across engines', () => {
    it.skip('NOT TESTED: set TEST_DATABASE_URL or install PostgreSQL to restore onto a server', () =>
      undefined);
  });
}

async function aStoreWithEverything(engine: Engine): Promise<TestStore> {
  const store = await openTestStore(engine, trialMigrations);
  await addTrialRows(store.db, 2300);
  await evidenceFiles(store.dataFolder).putContent('rates '.repeat(100_000));
  await evidenceFiles(store.dataFolder).putContent('');
  await publishedFiles(store.dataFolder).putContent('{"plan":"cynllun"}');
  return store;
}

async function aBackupOf(store: TestStore): Promise<string> {
  const file = path.join(temporaryFolder(), 'backup.tar');
  const made = await backUp({ db: store.db, dataFolder: store.dataFolder, file, clock, madeBy: 'test' });
  expect(made).toMatchObject({ ok: true, value: { evidenceFiles: 2, publishedFiles: 1 } });
  return file;
}

describe.each(engines)('a backup made from %s', (from) => {
  let store: TestStore;
  let file: string;

  beforeAll(async () => {
    store = await aStoreWithEverything(from);
    file = await aBackupOf(store);
  });

  it.each(engines)('restored to %s is the same, history and all', async (to) => {
    const into = temporaryFolder();
    const databaseUrl = to === 'server' ? await emptyServerDatabase() : undefined;
    expect(await restore({ file, into, databaseUrl, migrations: trialMigrations })).toMatchObject({
      ok: true,
    });
    const restored = await openDatabase({ dataFolder: into, databaseUrl });
    try {
      expect(await everything(restored.db)).toEqual(await everything(store.db));
      expect(await verify({ db: restored.db, dataFolder: into })).toMatchObject({
        evidenceFiles: 2,
        publishedFiles: 1,
        problems: [],
      });
      const before = await changes(restored.db, { partnershipId: 'dyfed', limit: 1 });
      await sql`insert into trial.kind (name) values ('by hand')`.execute(restored.db);
      await transaction(restored.db, sioned, (db) =>
        sql`delete from trial.outcome where code = 'O5'`.execute(db),
      );
      const after = await changes(restored.db, { partnershipId: 'dyfed', limit: 1 });
      expect(after[0]?.operation).toBe('delete');
      expect(after[0]?.id).toBeGreaterThan(before[0]?.id ?? 0);
      const { rows } = await sql`select id, name from trial.kind order by id`.execute(restored.db);
      expect(rows).toEqual([
        { id: 1, name: 'seeded by a migration' },
        { id: 2, name: 'by hand' },
        { id: 3, name: 'by hand' },
      ]);
      await expect(sql`delete from history.change`.execute(restored.db)).rejects.toMatchObject({
        code: 'LL002',
      });
      await expect(
        transaction(restored.db, sioned, (db) =>
          sql`update trial.outcome set parent_code = 'none' where code = 'O6'`.execute(db),
        ),
      ).rejects.toMatchObject({ code: '23503' });
    } finally {
      await restored.close();
    }
  });
});

describe('a backup', () => {
  let store: TestStore;
  let file: string;

  beforeAll(async () => {
    store = await aStoreWithEverything('embedded');
    file = await aBackupOf(store);
  });
  afterAll(() => store.close());

  function aCopy(): string {
    const copy = path.join(temporaryFolder(), 'copy.tar');
    writeFileSync(copy, readFileSync(file));
    return copy;
  }

  it('of an older version is brought up to this one', async () => {
    const into = temporaryFolder();
    expect(await restore({ file, into, migrations: laterMigrations })).toMatchObject({ ok: true });
    const { db, close } = await openDatabase({ dataFolder: into });
    const { rows } = await sql`select title_en = title_cy as same from trial.outcome limit 1`.execute(db);
    expect(rows).toEqual([{ same: true }]);
    await close();
  });

  it('of a newer version is refused, and nothing is changed', async () => {
    const into = temporaryFolder();
    const refused = await restore({ file, into, migrations: [] });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'backup.newer-than-program' }] });
    expect(readdirSync(into)).toEqual([]);
  });

  it('is not put over anything', async () => {
    const into = temporaryFolder();
    writeFileSync(path.join(into, 'notes.txt'), 'mine');
    const refused = await restore({ file, into, migrations: trialMigrations });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'backup.target-not-empty' }] });
    expect(readdirSync(into)).toEqual(['notes.txt']);
  });

  it('does not take the place of another file', async () => {
    const again = await backUp({ db: store.db, dataFolder: store.dataFolder, file, clock, madeBy: 'test' });
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'backup.file-exists' }] });
  });

  it('with a damaged member is refused by that member’s name, wherever the damage is', async () => {
    for (const member of await tarMembers(file)) {
      if (member.bytes === 0) continue;
      const copy = aCopy();
      const place = member.offset + Math.floor(member.bytes / 2);
      const byte = readFileSync(copy)[place] ?? 0;
      writeSync(openSync(copy, 'r+'), Buffer.from([byte ^ 255]), 0, 1, place);
      const into = temporaryFolder();
      const refused = await restore({ file: copy, into, migrations: trialMigrations });
      if (refused.ok) throw new Error(`damage in ${member.name} went unseen`);
      expect(refused.problems[0]).toMatchObject({ code: 'backup.damaged', values: { member: member.name } });
      expect(readdirSync(into)).toEqual([]);
    }
  });

  it('that breaks off is refused', async () => {
    const copy = aCopy();
    truncateSync(copy, Math.floor(readFileSync(copy).length / 2));
    const refused = await restore({ file: copy, into: temporaryFolder(), migrations: trialMigrations });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'backup.damaged' }] });
  });

  it('that is something else is refused', async () => {
    const other = path.join(temporaryFolder(), 'other.tar');
    writeFileSync(other, 'not a backup at all');
    const refused = await restore({ file: other, into: temporaryFolder(), migrations: trialMigrations });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'backup.not-a-backup' }] });
  });

  it('is not made of a damaged evidence file, and verify says which', async () => {
    const damaged = await openTestStore('embedded', trialMigrations);
    const files = evidenceFiles(damaged.dataFolder);
    const { hash } = await files.putContent('rates');
    appendFileSync(files.pathOf(hash), '!');
    const copy = path.join(temporaryFolder(), 'backup.tar');
    const made = await backUp({
      db: damaged.db,
      dataFolder: damaged.dataFolder,
      file: copy,
      clock,
      madeBy: 'test',
    });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'verify.file-changed' }] });
    expect(existsSync(copy)).toBe(false);
    expect(readdirSync(layoutOf(damaged.dataFolder).incoming)).toEqual([]);
    const missing = '0'.repeat(64);
    const report = await verify({
      db: damaged.db,
      dataFolder: damaged.dataFolder,
      evidence: [missing],
      published: [missing],
    });
    expect(report.problems.map(({ code, values }) => [code, Object.values(values)[0]])).toEqual([
      ['verify.evidence-missing', `${missing}.parquet`],
      ['verify.file-changed', `${hash}.parquet`],
      ['verify.published-missing', missing],
    ]);
  });
});
