import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import {
  changeMark,
  changes,
  type Database,
  eraseFromHistory,
  keepHistory,
  type Migration,
  migrate,
  StoreNewerThanProgram,
  transaction,
  withTables,
} from './index.ts';

interface Tables {
  'trial.outcome': { partnership_id: string; code: string; title_cy: string; secret: string | null };
  'trial.link': { partnership_id: string; from_code: string; to_code: string };
}

const trialMigrations: readonly Migration[] = [
  {
    name: 'trial-0001-first',
    up: async (db) => {
      await sql
        .raw(
          `create schema trial;
           create table trial.outcome (
             partnership_id text, code text, title_cy text not null, secret text, primary key (partnership_id, code));
           create table trial.link (
             partnership_id text, from_code text, to_code text, primary key (partnership_id, from_code, to_code));`,
        )
        .execute(db);
      await keepHistory(db, 'trial.outcome', { leaveOut: ['secret'] });
      await keepHistory(db, 'trial.link');
    },
  },
];

const sioned = { actor: 'sioned' };
const outcome = { partnership_id: 'dyfed', code: 'O1', title_cy: 'Iach', secret: 'x' };

async function addOutcome(db: Database): Promise<void> {
  await transaction(db, sioned, (db) =>
    withTables<Tables>(db).insertInto('trial.outcome').values(outcome).execute(),
  );
}

describeOnEveryEngine('the record store', (open) => {
  it('gives the same values for every type', async () => {
    const { db } = await open();
    const { rows } = await sql`select
      ${'2026-03-29'}::date as a_date,
      '2026-03-29 01:30:00.123456+00'::timestamptz as a_moment,
      '2026-07-01 12:00:00+01'::timestamptz as a_summer_moment,
      '2026-03-29 01:30'::timestamp as a_local_time,
      '10:42'::time as a_time,
      '90 minutes'::interval as an_interval,
      9007199254740991::bigint as a_big, 9007199254740993::bigint as too_big,
      12.50::numeric(12,2) as an_amount, 0.1::float8 as a_float, sum(7::bigint) as a_sum, count(*) as a_count,
      ${JSON.stringify([1, { a: null }])}::jsonb as a_list, ${{ b: [true] }}::jsonb as an_object,
      ${['a', 'b"c', 'd\\e', null]}::text[] as texts, ${[1, 2]}::bigint[] as numbers,
      ${['2026-01-01']}::date[] as dates, ${true}::boolean as a_truth, ${null}::text as nothing,
      ${'9e107d9d-372b-4b0e-9b54-ab0c1d3f2a77'}::uuid as an_id, ${new Date(0)}::timestamptz as a_js_date`.execute(
      db,
    );
    expect(rows[0]).toEqual({
      a_date: '2026-03-29',
      a_moment: '2026-03-29T01:30:00.123456Z',
      a_summer_moment: '2026-07-01T11:00:00Z',
      a_local_time: '2026-03-29T01:30:00',
      a_time: '10:42:00',
      an_interval: '01:30:00',
      a_big: 9007199254740991,
      too_big: '9007199254740993',
      an_amount: 12.5,
      a_float: 0.1,
      a_sum: 7,
      a_count: 1,
      a_list: [1, { a: null }],
      an_object: { b: [true] },
      texts: ['a', 'b"c', 'd\\e', null],
      numbers: [1, 2],
      dates: ['2026-01-01'],
      a_truth: true,
      nothing: null,
      an_id: '9e107d9d-372b-4b0e-9b54-ab0c1d3f2a77',
      a_js_date: '1970-01-01T00:00:00Z',
    });
  });

  it('counts the rows a statement changed', async () => {
    const { db } = await open(trialMigrations);
    await addOutcome(db);
    const result = await transaction(db, sioned, (db) =>
      withTables<Tables>(db).updateTable('trial.outcome').set({ title_cy: 'Iachach' }).executeTakeFirst(),
    );
    expect(result.numUpdatedRows).toBe(1n);
  });

  it('undoes all of a transaction that fails', async () => {
    const { db } = await open(trialMigrations);
    const failing = transaction(db, sioned, async (db) => {
      await withTables<Tables>(db).insertInto('trial.outcome').values(outcome).execute();
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await withTables<Tables>(db).selectFrom('trial.outcome').selectAll().execute()).toEqual([]);
    expect(await changes(db, { partnershipId: 'dyfed' })).toEqual([]);
  });

  it('serves many at once, each transaction by itself', async () => {
    const { db } = await open(trialMigrations);
    const codes = Array.from({ length: 20 }, (_, index) => `O${index}`);
    await Promise.all(
      codes.map((code) =>
        transaction(db, { actor: code }, async (db) => {
          await withTables<Tables>(db)
            .insertInto('trial.outcome')
            .values({ ...outcome, code })
            .execute();
          await sql`select 1`.execute(db);
        }),
      ),
    );
    const kept = await changes(db, { partnershipId: 'dyfed' });
    expect(kept).toHaveLength(20);
    expect(kept.every((change) => change.actor === change.record_code)).toBe(true);
  });
});

describeOnEveryEngine('history', (open) => {
  it('keeps who, for whom, before and after of every change', async () => {
    const { db } = await open(trialMigrations);
    await addOutcome(db);
    await transaction(db, { actor: 'gwen', onBehalfOf: 'arian' }, (db) =>
      withTables<Tables>(db).updateTable('trial.outcome').set({ title_cy: 'Iachach' }).execute(),
    );
    await transaction(db, sioned, (db) => withTables<Tables>(db).deleteFrom('trial.outcome').execute());
    const kept = await changes(db, { partnershipId: 'dyfed', table: 'trial.outcome', code: 'O1' });
    expect(kept.map(({ operation, actor, on_behalf_of }) => [operation, actor, on_behalf_of])).toEqual([
      ['delete', 'sioned', null],
      ['update', 'gwen', 'arian'],
      ['insert', 'sioned', null],
    ]);
    expect(kept[1]?.before?.title_cy).toBe('Iach');
    expect(kept[1]?.after?.title_cy).toBe('Iachach');
  });

  it('never writes down a column that is left out', async () => {
    const { db } = await open(trialMigrations);
    await addOutcome(db);
    expect((await changes(db, { partnershipId: 'dyfed' }))[0]?.after).toEqual({
      partnership_id: 'dyfed',
      code: 'O1',
      title_cy: 'Iach',
    });
  });

  it('names a link by both ends', async () => {
    const { db } = await open(trialMigrations);
    await transaction(db, sioned, (db) =>
      withTables<Tables>(db)
        .insertInto('trial.link')
        .values({ partnership_id: 'dyfed', from_code: 'A1', to_code: 'O1' })
        .execute(),
    );
    expect((await changes(db, { partnershipId: 'dyfed' }))[0]?.record_code).toBe('A1 O1');
  });

  it('does not record an update that changes nothing', async () => {
    const { db } = await open(trialMigrations);
    await addOutcome(db);
    await transaction(db, sioned, (db) =>
      withTables<Tables>(db).updateTable('trial.outcome').set({ title_cy: 'Iach' }).execute(),
    );
    expect(await changes(db, { partnershipId: 'dyfed' })).toHaveLength(1);
  });

  it('gives a mark that differs after every change, but for those of tables its reader reads nothing of', async () => {
    const { db } = await open(trialMigrations);
    const marks = async () => [
      await changeMark(db, 'p'),
      await changeMark(db, 'p', { besides: 'trial' }),
      await changeMark(db, 'p', { besides: 'other' }),
      await changeMark(db, 'p', { of: ['other', 'trial'] }),
      await changeMark(db, 'p', { of: ['other', 'another'] }),
    ];
    const before = await marks();
    await transaction(db, sioned, (inside) =>
      sql`insert into trial.outcome (partnership_id, code, title_cy) values ('p', 'O1', 'Iach')`.execute(
        inside,
      ),
    );
    const [all, besidesTrial, besidesOther, ofTrial, ofOthers] = await marks();
    expect(all).not.toBe(before[0]);
    expect(besidesTrial).toBe(before[1]);
    expect(besidesOther).not.toBe(before[2]);
    expect(ofTrial).not.toBe(before[3]);
    expect(ofOthers).toBe(before[4]);
  });

  it('refuses a write that names nobody', async () => {
    const { db } = await open(trialMigrations);
    const writing = withTables<Tables>(db).insertInto('trial.outcome').values(outcome).execute();
    await expect(writing).rejects.toMatchObject({ code: 'LL001' });
    await addOutcome(db);
    const afterwards = withTables<Tables>(db).deleteFrom('trial.outcome').execute();
    await expect(afterwards).rejects.toMatchObject({ code: 'LL001' });
  });

  it('cannot be changed, deleted or emptied', async () => {
    const { db } = await open(trialMigrations);
    await addOutcome(db);
    for (const attempt of [
      sql`update history.change set actor = 'someone else'`,
      sql`delete from history.change`,
      sql`truncate history.change`,
    ]) {
      await expect(attempt.execute(db)).rejects.toMatchObject({ code: 'LL002' });
    }
  });

  it('lets personal data really go, and says that it went', async () => {
    const { db } = await open(trialMigrations);
    await addOutcome(db);
    const emptied = await transaction(db, sioned, async (db) => {
      await withTables<Tables>(db).deleteFrom('trial.outcome').execute();
      return eraseFromHistory(db, sioned, { partnershipId: 'dyfed', table: 'trial.outcome', code: 'O1' });
    });
    expect(emptied).toBe(2);
    const kept = await changes(db, { partnershipId: 'dyfed' });
    expect(kept.map(({ operation, before, after }) => [operation, before, after])).toEqual([
      ['erase', null, null],
      ['delete', null, null],
      ['insert', null, null],
    ]);
    await expect(sql`update history.change set actor = ''`.execute(db)).rejects.toMatchObject({
      code: 'LL002',
    });
  });
});

describeOnEveryEngine('migrations', (open) => {
  it('are applied once', async () => {
    const { db } = await open(trialMigrations);
    expect(await migrate(db, trialMigrations)).toEqual([]);
  });

  it('are all undone when one fails', async () => {
    const { db } = await open();
    const broken: Migration = { name: 'trial-0002-broken', up: (db) => sql`select 1 / 0`.execute(db) };
    await expect(migrate(db, [...trialMigrations, broken])).rejects.toThrow();
    expect(await migrate(db, trialMigrations)).toEqual(['trial-0001-first']);
  });

  it('are refused by a program older than the store', async () => {
    const { db } = await open(trialMigrations);
    await expect(migrate(db, [])).rejects.toThrow(StoreNewerThanProgram);
  });

  it('may be asked for by several at once', async () => {
    const { db } = await open();
    const applied = await Promise.all([migrate(db, trialMigrations), migrate(db, trialMigrations)]);
    expect(applied.flat()).toEqual(['trial-0001-first']);
  });
});
