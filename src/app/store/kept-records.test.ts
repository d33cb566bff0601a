import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine, type TestStore } from '../../../tests/test-database.ts';
import {
  type Database,
  keepHistory,
  type Migration,
  theSystem,
  transaction,
} from '../../platform/database/index.ts';
import { bilingualText, defineRecord } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { keptRecords } from './kept-records.ts';

const place = defineRecord({
  kind: 'place',
  table: 'test.place',
  codePrefix: 'L',
  calledBy: 'name',
  fields: [bilingualText('name', { needed: 'to-save' })],
});

const migrations: readonly Migration[] = [
  {
    name: 'test-0001-places',
    async up(db) {
      await sql
        .raw(`create schema test;
        create table test.place (name_cy text not null, name_en text not null, partnership_id text not null,
          code text not null, revision integer not null default 1, withdrawn boolean not null default false,
          look_again text[] not null default '{}', primary key (partnership_id, code))`)
        .execute(db);
      await keepHistory(db, 'test.place');
    },
  },
];

const store = keptRecords(createRecordStore([place]));

const save = (db: Database, code: string, expectedRevision: number | null, name: string) =>
  transaction(db, theSystem, (inside) => {
    const values = { name: { cy: name, en: name } };
    return store.save(inside, 'powys', place, { code, values, expectedRevision });
  });

async function withOnePlace({ db }: TestStore): Promise<Database> {
  await save(db, 'L1', null, 'Un');
  return db;
}

describeOnEveryEngine('records kept loaded', (open) => {
  it('are the very same until something changes, and new afterwards', async () => {
    const db = await withOnePlace(await open(migrations));
    const before = await store.load(db, 'powys');
    expect(await store.load(db, 'powys')).toBe(before);
    await save(db, 'L1', 1, 'Cyntaf');
    const after = await store.load(db, 'powys');
    expect(after.one(place, 'L1')?.values.name.cy).toBe('Cyntaf');
    expect(before.one(place, 'L1')?.values.name.cy).toBe('Un');
  });

  it('show a transaction its own changes, and nobody else', async () => {
    const db = await withOnePlace(await open(migrations));
    const before = await store.load(db, 'powys');
    const undone = transaction(db, theSystem, async (inside) => {
      await save(inside, 'L2', null, 'Dau');
      expect((await store.load(inside, 'powys')).find('place', 'L2')).toBeDefined();
      throw new Error('thought better of it');
    });
    await expect(undone).rejects.toThrow('thought better of it');
    expect(await store.load(db, 'powys')).toBe(before);
  });

  it('are those of the partnership that is asked for', async () => {
    const db = await withOnePlace(await open(migrations));
    expect((await store.load(db, 'powys')).kinds).toEqual(['place']);
    expect((await store.load(db, 'elsewhere')).kinds).toEqual([]);
  });
});
