import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import {
  changes,
  type Database,
  keepHistory,
  type Migration,
  transaction,
} from '../../platform/database/index.ts';
import {
  type AnyRecord,
  bilingualText,
  choices,
  date,
  decimal,
  defineRecord,
  emptyValue,
  type FieldValue,
  money,
  type Problem,
  reference,
  references,
  uncertainDate,
  yesNo,
} from '../index.ts';
import { createRecordStore, type RecordAmongMany } from './index.ts';

const place = defineRecord({
  kind: 'place',
  table: 'test.place',
  codePrefix: 'L',
  calledBy: 'name',
  fields: [bilingualText('name', { needed: 'to-save' })],
});
const walk = defineRecord({
  kind: 'walk',
  table: 'test.walk',
  codePrefix: 'W',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('startsAt', 'place'),
    references('passes', 'place'),
    choices('ways', ['path', 'road']),
    date('openedOn'),
    uncertainDate('firstWalkedOn'),
    decimal('km'),
    money('costPence'),
    yesNo('isFlat'),
  ],
});

const migrations: readonly Migration[] = [
  {
    name: 'test-0001-walks',
    async up(db) {
      const ours = `partnership_id text not null, code text not null, revision integer not null default 1,
        withdrawn boolean not null default false, look_again text[] not null default '{}',
        primary key (partnership_id, code)`;
      await sql
        .raw(`create schema test;
        create table test.place (name_cy text not null, name_en text not null, ${ours});
        create table test.walk (title_cy text not null, title_en text not null, starts_at text, ways text[] not null,
          opened_on date, first_walked_on jsonb not null, km double precision, cost_pence bigint, is_flat boolean, ${ours});
        create table test.walk_place (partnership_id text, code text, target text, position integer,
          primary key (partnership_id, code, target))`)
        .execute(db);
      for (const table of ['test.place', 'test.walk', 'test.walk_place']) await keepHistory(db, table);
    },
  },
];

const store = createRecordStore([place, walk]);

function valuesOf(given: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  return { ...Object.fromEntries(walk.fields.map((field) => [field.name, emptyValue(field)])), ...given };
}

const whole = valuesOf({
  title: { cy: 'Llwybr “y Môr”', en: "Sea's path; 'quoted'" },
  startsAt: 'L1',
  passes: ['L2', 'L1'],
  ways: ['road', 'path'],
  openedOn: '2024-02-29',
  firstWalkedOn: [
    { when: '1913', source: 'Dr Jones' },
    { when: '1914-05', source: '' },
  ],
  km: 12.1,
  costPence: 9_007_199_254_740_991,
  isFlat: false,
});

describeOnEveryEngine('the store of records', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    const as = <Value>(work: (db: Database) => Promise<Value>) =>
      transaction(db, { actor: 'sioned' }, (inside) => work(inside as Database));
    const save = (
      definition: typeof place | typeof walk,
      code: string,
      values: Record<string, FieldValue>,
      expectedRevision: number | null,
      checked: string[] = [],
    ) => as((inside) => store.save(inside, 'p', definition, { code, values, expectedRevision, checked }));
    await save(place, 'L1', { name: { cy: 'Un', en: 'One' } }, null);
    await save(place, 'L2', { name: { cy: 'Dau', en: 'Two' } }, null);
    return { db, as, save };
  }

  it('gives back every kind of value as it was saved', async () => {
    const { db, save } = await prepared();
    expect(await save(walk, 'W1', whole, null)).toMatchObject({
      ok: true,
      value: { code: 'W1', revision: 1 },
    });
    expect((await store.read(db, 'p', walk, 'W1'))?.values).toEqual(whole);
    const empty = valuesOf({});
    await save(walk, 'W2', empty, null);
    expect((await store.load(db, 'p')).find('walk', 'W2')?.values).toEqual(empty);
  });

  it('keeps partnerships apart', async () => {
    const { db, save } = await prepared();
    await save(walk, 'W1', whole, null);
    expect((await store.load(db, 'q')).kinds).toEqual([]);
  });

  it('refuses a code already taken and a record that is not there', async () => {
    const { save } = await prepared();
    expect(await save(place, 'L1', { name: { cy: 'x', en: '' } }, null)).toMatchObject({
      ok: false,
      problems: [{ code: 'records.code-taken' }],
    });
    expect(await save(place, 'L9', { name: { cy: 'x', en: '' } }, 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'records.not-there' }],
    });
  });

  it('refuses to save over what somebody else has saved since', async () => {
    const { db, save } = await prepared();
    await save(place, 'L1', { name: { cy: 'Cyntaf', en: 'First' } }, 1);
    expect(await save(place, 'L1', { name: { cy: 'Ail', en: 'Second' } }, 1)).toMatchObject({
      ok: false,
      problems: [{ code: 'records.changed-since', values: { revision: 2 } }],
    });
    expect((await store.read(db, 'p', place, 'L1'))?.values['name']).toEqual({ cy: 'Cyntaf', en: 'First' });
  });

  it('refuses a reference to nothing, and to a record that was withdrawn', async () => {
    const { as, save } = await prepared();
    expect(await save(walk, 'W1', valuesOf({ startsAt: 'L9', passes: ['L1', 'L8'] }), null)).toMatchObject({
      ok: false,
      problems: [
        { code: 'records.reference-unknown', where: { field: 'startsAt' }, values: { found: 'L9' } },
        { code: 'records.reference-unknown', where: { field: 'passes' }, values: { found: 'L8' } },
      ],
    });
    await as((inside) => store.withdraw(inside, 'p', place, 'L2', 1));
    expect(await save(walk, 'W1', valuesOf({ startsAt: 'L2' }), null)).toMatchObject({ ok: false });
  });

  it('withdraws a record only when nothing refers to it', async () => {
    const { db, as, save } = await prepared();
    await save(walk, 'W1', whole, null);
    const withdraw = (definition: typeof place | typeof walk, code: string) =>
      as((inside) => store.withdraw(inside, 'p', definition, code, 1));
    expect(await withdraw(place, 'L2')).toMatchObject({
      ok: false,
      problems: [{ code: 'records.still-referred-to', values: { records: 'W1' } }],
    });
    expect(await withdraw(walk, 'W1')).toMatchObject({ ok: true, value: { withdrawn: true, revision: 2 } });
    expect(await withdraw(place, 'L2')).toMatchObject({ ok: true });
    expect((await store.list(db, 'p', place)).map(({ code }) => code)).toEqual(['L1']);
    expect((await store.list(db, 'p', place, { withWithdrawn: true })).map(({ code }) => code)).toEqual([
      'L1',
      'L2',
    ]);
  });

  it('marks the language that was left behind until somebody has checked it', async () => {
    const { save } = await prepared();
    const change = { name: { cy: 'Newydd', en: 'One' } };
    expect(await save(place, 'L1', change, 1)).toMatchObject({ ok: true, value: { lookAgain: ['name.en'] } });
    expect(await save(place, 'L1', change, 2, ['name.en'])).toMatchObject({
      ok: true,
      value: { lookAgain: [] },
    });
  });

  it('has history write down who changed what', async () => {
    const { db, save } = await prepared();
    await save(place, 'L1', { name: { cy: 'Newydd', en: 'New' } }, 1);
    const [change] = await changes(db, { partnershipId: 'p', table: 'test.place', code: 'L1' });
    expect(change).toMatchObject({
      actor: 'sioned',
      operation: 'update',
      before: { name_cy: 'Un', revision: 1 },
      after: { name_cy: 'Newydd', revision: 2 },
    });
  });

  it('writes nothing outside a transaction that names who does it', async () => {
    const { db } = await prepared();
    await expect(
      store.save(db, 'p', place, {
        code: 'L3',
        values: { name: { cy: 'Tri', en: '' } },
        expectedRevision: null,
      }),
    ).rejects.toThrow(/names nobody/);
  });
});

/** Texts with the characters that break careless writing. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('â', 'ŵ', "'", '"', '\\\\', '{', ',', '\n', '\t', ' ', '😀', 'a') }),
  fc.constantFrom('', 'NULL', 'null', '{}', '[1]', '$1'),
);
const bilingual = fc.record({ cy: text, en: text });
const orNothing = (some: fc.Arbitrary<FieldValue>) => fc.oneof(some, fc.constant(null));
const placeCodes = ['L1', 'L2', 'L3', 'L4'] as const;
const placeChange = fc.record({
  kind: fc.constant('place' as const),
  code: fc.constantFrom(...placeCodes),
  values: fc.record({ name: bilingual }),
});
const walkChange = fc.record({
  kind: fc.constant('walk' as const),
  code: fc.constantFrom('W1', 'W2', 'W3'),
  values: fc.record({
    title: bilingual,
    startsAt: orNothing(fc.constantFrom(...placeCodes)),
    passes: fc.uniqueArray(fc.constantFrom(...placeCodes)),
    ways: fc.subarray(['path', 'road']),
    openedOn: orNothing(fc.constantFrom('2024-02-29', '1913-01-01')),
    firstWalkedOn: fc.array(fc.record({ when: fc.constantFrom('1913', '1914-05'), source: text }), {
      maxLength: 2,
    }),
    km: orNothing(
      fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e15, max: 1e15 }).map((km) => km + 0),
    ),
    costPence: orNothing(fc.maxSafeInteger()),
    isFlat: orNothing(fc.boolean()),
  }),
});
const changeLists = fc.uniqueArray(fc.oneof(placeChange, walkChange), {
  selector: ({ code }) => code,
  maxLength: 7,
});

describeOnEveryEngine('many records at once', (open) => {
  type Changes = readonly { kind: 'place' | 'walk'; code: string; values: Record<string, FieldValue> }[];

  /** Revisions are asked for as somebody who has just read the records would. */
  function asked(changes: Changes, held: readonly AnyRecord[]): RecordAmongMany[] {
    return changes.map(({ kind, code, values }) => ({
      definition: kind === 'place' ? place : walk,
      code,
      values,
      expectedRevision: held.find((one) => one.kind === kind && one.code === code)?.revision ?? null,
      where: { file: `${kind}.csv` },
    }));
  }

  async function everything(db: Database, partnership: string) {
    const records = [];
    for (const definition of [place, walk]) {
      records.push(...(await store.list(db, partnership, definition, { withWithdrawn: true })));
    }
    return records;
  }

  async function historyOf(db: Database, partnership: string) {
    const told = await changes(db, { partnershipId: partnership, limit: 10_000 });
    const plain = told.map(({ actor, table_name, record_code, operation, before, after }) => {
      const without = (row: typeof before) => row && { ...row, partnership_id: null };
      return { actor, table_name, record_code, operation, before: without(before), after: without(after) };
    });
    // Together, records of a kind are written before their links: the order within one record's history is what counts.
    return plain.toSorted((a, b) =>
      `${a.table_name} ${a.record_code}`.localeCompare(`${b.table_name} ${b.record_code}`),
    );
  }

  it('come out as if saved one by one: records, refusals and history', async () => {
    const { db } = await open(migrations);
    const by = { actor: 'sioned' };
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(changeLists, { minLength: 1, maxLength: 3 }), async (lists) => {
        turn += 1;
        const single = `single-${turn}`;
        const together = `together-${turn}`;
        for (const list of lists) {
          const given = asked(list, await everything(db, single));
          // All or nothing, like the bulk: what was saved before a refusal is undone.
          const refusals: Problem[] = [];
          await transaction(db, by, async (inside) => {
            for (const { definition, where, ...record } of given) {
              const saved = await store.save(inside as Database, single, definition, record);
              if (!saved.ok)
                refusals.push(
                  ...saved.problems.map((one) => ({ ...one, where: { ...where, ...one.where } })),
                );
            }
            if (refusals.length > 0) throw new Error('undo');
          }).catch((error: Error) => expect(error.message).toBe('undo'));
          const many = await transaction(db, by, async (inside) =>
            store.saveMany(
              inside as Database,
              together,
              given,
              await everything(inside as Database, together),
            ),
          );
          // One by one, what refers to a record that was itself refused is refused too; the first reason is the same.
          expect(many.ok ? [] : many.problems.slice(0, 1)).toEqual(refusals.slice(0, 1));
        }
        expect(await everything(db, together)).toEqual(await everything(db, single));
        expect(await historyOf(db, together)).toEqual(await historyOf(db, single));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('say every problem of every record with its place, and write nothing', async () => {
    const { db } = await open(migrations);
    const list: RecordAmongMany[] = [
      { definition: place, code: 'L1', values: { name: { cy: 'Un', en: 'One' } }, expectedRevision: null },
      {
        definition: place,
        code: 'L2',
        values: { name: { cy: 'Dau', en: '' } },
        expectedRevision: 3,
        where: { row: 3 },
      },
      {
        definition: walk,
        code: 'W1',
        values: valuesOf({ passes: ['L1', 'L9'] }),
        expectedRevision: null,
        where: { row: 2 },
      },
      { definition: place, code: 'L1', values: { name: { cy: 'Un', en: 'One' } }, expectedRevision: null },
    ];
    const saved = await transaction(db, { actor: 'sioned' }, (inside) =>
      store.saveMany(inside as Database, 'p', list, []),
    );
    expect(saved).toMatchObject({
      ok: false,
      problems: [
        { code: 'records.not-there', where: { row: 3 } },
        { code: 'records.reference-unknown', where: { row: 2, field: 'passes' }, values: { found: 'L9' } },
        { code: 'records.code-taken' },
      ],
    });
    expect((await store.load(db, 'p')).kinds).toEqual([]);
  });

  it('are refused where somebody has changed one since they were read', async () => {
    const { db } = await open(migrations);
    const save = (list: readonly RecordAmongMany[], stored: readonly AnyRecord[]) =>
      transaction(db, { actor: 'sioned' }, (inside) => store.saveMany(inside as Database, 'p', list, stored));
    const first = { definition: place, code: 'L1', values: { name: { cy: 'Un', en: 'One' } } };
    await save([{ ...first, expectedRevision: null }], []);
    const read = await everything(db, 'p');
    await save([{ ...first, values: { name: { cy: 'Cyntaf', en: 'First' } }, expectedRevision: 1 }], read);
    expect(await save([{ ...first, expectedRevision: 1 }], read)).toMatchObject({
      ok: false,
      problems: [{ code: 'records.changed-since', values: { revision: 2 } }],
    });
  });
});

describe('a store', () => {
  it('knows its definitions by their kinds', () => {
    expect(store.definition('walk')).toBe(walk);
    expect(store.definition('river')).toBeUndefined();
  });
});
