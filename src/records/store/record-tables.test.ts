import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { partnershipDefinitions } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { changes, transaction } from '../../platform/database/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  decimal,
  defineRecord,
  money,
  plainText,
  reference,
  references,
  uncertainDate,
  wholeNumber,
  yesNo,
} from '../index.ts';
import { addRecordFields, createRecordStore, createRecordTables } from './index.ts';

const later = plainText('note');
const shed = defineRecord({
  kind: 'garden-shed',
  table: 'partnership.garden_shed',
  codePrefix: 'GS',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('longStory'),
    plainText('colour'),
    choice('state', ['dry', 'wet']),
    choices('tools', ['rake', 'spade']),
    date('builtOn'),
    uncertainDate('paintedOn'),
    wholeNumber('doors'),
    decimal('height'),
    money('costPence'),
    yesNo('locked'),
    reference('keptBy', 'organisation'),
    references('usedBy', 'organisation'),
    references('paintedBy', 'organisation'),
  ],
});
const withNote = { ...shed, fields: [...shed.fields, later] };
const values = {
  title: { cy: 'Sied', en: 'Shed' },
  longStory: { cy: 'Hen', en: 'Old' },
  colour: 'green',
  state: 'dry',
  tools: ['spade'],
  builtOn: '1987-05-02',
  paintedOn: [{ when: '2013-05', source: 'minute 214' }],
  doors: 2,
  height: 2.25,
  costPence: 124_000_050,
  locked: true,
  keptBy: 'B1',
  usedBy: ['B2', 'B1'],
  paintedBy: ['B2'],
};

describeOnEveryEngine('the tables of a kind of record', (open) => {
  const migration = {
    name: 'shed-0001-first',
    up: (db: Parameters<typeof createRecordTables>[0]) =>
      createRecordTables(db, shed, () => 'partnership.organisation'),
  };

  async function prepared() {
    const { db } = await open([...partnershipMigrations, migration]);
    const records = createRecordStore([...partnershipDefinitions, withNote]);
    await transaction(db, { actor: 'test' }, async (tx) => {
      await sql`insert into partnership.partnership (partnership_id, code) values ('p', 'p')`.execute(tx);
      for (const code of ['B1', 'B2']) {
        await sql`insert into partnership.organisation (partnership_id, code) values ('p', ${code})`.execute(
          tx,
        );
      }
    });
    return { db, records };
  }

  it('keep every type of field as it was written, with its history', async () => {
    const { db } = await prepared();
    const records = createRecordStore([...partnershipDefinitions, shed]);
    const asked = { code: 'GS1', values, expectedRevision: null };
    const saved = await transaction(db, { actor: 'test' }, (tx) => records.save(tx, 'p', shed, asked));
    expect(saved.ok).toBe(true);
    expect((await records.read(db, 'p', shed, 'GS1'))?.values).toEqual(values);
    const links = await changes(db, { partnershipId: 'p', table: 'partnership.garden_shed_organisation' });
    expect(links.map(({ record_code }) => record_code).sort()).toEqual(['GS1 B1', 'GS1 B2']);
    const second = await changes(db, { partnershipId: 'p', table: 'partnership.garden_shed_painted_by' });
    expect(second.map(({ record_code }) => record_code)).toEqual(['GS1 B2']);
  });

  it('refuse a record that nothing holds, and take a field that comes later, once or twice', async () => {
    const { db, records } = await prepared();
    const orphan = { code: 'GS2', values: { ...values, keptBy: 'B9' }, expectedRevision: null };
    await addRecordFields(db, withNote, ['note']);
    await addRecordFields(db, withNote, ['note']);
    const refused = await transaction(db, { actor: 'test' }, (tx) => records.save(tx, 'p', withNote, orphan));
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual(['records.reference-unknown']);
    const noted = { code: 'GS1', values: { ...values, note: 'creaks' }, expectedRevision: null };
    await transaction(db, { actor: 'test' }, (tx) => records.save(tx, 'p', withNote, noted));
    expect((await records.read(db, 'p', withNote, 'GS1'))?.values['note']).toBe('creaks');
  });
});
