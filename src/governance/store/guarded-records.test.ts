import path from 'node:path';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import { readRulebooks } from '../../duties/store/index.ts';
import { organisationDefinition, partnershipDefinition, seatDefinition } from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { decisionDefinition } from '../decision.ts';
import { words } from '../example-records.ts';
import { interestDefinition } from '../interest.ts';
import { meetingDefinition } from '../meeting.ts';
import { guardedRecords } from './guarded-records.ts';

const rulebooksFolder = path.join(import.meta.dirname, '..', '..', '..', 'rulebooks');
const store = guardedRecords(createRecordStore(recordDefinitions), {
  rulebooksFolder,
  planOf: () => 'PL1',
  rulebooksIn: async (folder) => {
    const read = await readRulebooks(folder);
    return read.ok ? read.value : [];
  },
});

function toSave(definition: RecordDefinition, code: string, values: Readonly<Record<string, FieldValue>>) {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return { definition, code, values: { ...empty, ...values }, expectedRevision: null };
}

const kinds = ['local-authority', 'health-board', 'police', 'fire-and-rescue', 'probation'];
const bodies = kinds.map((kind, index) =>
  toSave(organisationDefinition, `B${index + 1}`, { name: words(kind), kind }),
);
const seats = bodies.map(({ code }, index) =>
  toSave(seatDefinition, `S${index + 1}`, { post: words('Post'), organisation: code, role: 'member' }),
);
const county = [
  toSave(partnershipDefinition, 'sir-arian', { name: words('Arian') }),
  ...bodies,
  ...seats,
  toSave(planDefinition, 'PL1', { title: words('Plan'), state: 'draft', rulebook: 'wales-lsb-2012' }),
];
const meeting = (present: readonly string[]) =>
  toSave(meetingDefinition, 'MT1', {
    title: words('Meeting'),
    body: 'board',
    capacity: 'strategy-group',
    heldOn: '2013-10-04',
    state: 'held',
    present,
  });

describeOnEveryEngine('a store that refuses what the law refuses', (openStore) => {
  it('takes no meeting as the strategy group without its bodies, no commissioning with a provider, and writes nothing', async () => {
    const { db } = await openStore(migrations);
    const save = (asked: Parameters<typeof store.saveMany>[2]) =>
      transaction(db, { actor: 'test' }, async (inside) => {
        const stored = await store.load(inside, 'sir-arian');
        const all = stored.kinds.flatMap((kind) => stored.ofKind(kind));
        return store.saveMany(inside, 'sir-arian', asked, all);
      });
    const refused = await save([...county, meeting(['B1', 'B2', 'B3', 'B4'])]);
    expect(refused).toMatchObject({ ok: false, problems: [{ values: { who: 'probation' } }] });
    expect((await store.load(db, 'sir-arian')).kinds).toEqual([]);

    expect(await save(county)).toMatchObject({ ok: true });
    const one = (present: readonly string[]) =>
      transaction(db, { actor: 'test' }, (inside) =>
        store.save(inside, 'sir-arian', meetingDefinition, meeting(present)),
      );
    expect(await one(['B1', 'B2', 'B3'])).toMatchObject({
      ok: false,
      problems: [{ code: 'governance.capacity-refused' }],
    });
    expect(await one(['B1', 'B2', 'B3', 'B4', 'B5'])).toMatchObject({ ok: true });

    const decision = (withdrew: readonly string[]) =>
      save([
        toSave(interestDefinition, 'IR1', {
          title: words('Advice'),
          organisation: 'B2',
          nature: 'provider',
          allCommissioning: true,
        }),
        toSave(decisionDefinition, 'PD1', {
          title: words('Advice'),
          meeting: 'MT1',
          matter: 'commissioning',
          takenBy: 'board',
          reasons: words('So'),
          withdrew,
        }),
      ]);
    expect(await decision([])).toMatchObject({
      ok: false,
      problems: [{ code: 'governance.provider-decides' }],
    });
    expect(await decision(['B2'])).toMatchObject({ ok: true });
  });
});
