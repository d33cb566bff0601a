import { expect, it } from 'vitest';
import { describeOnOneEngine, type OpenStore } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { accessMigrations } from '../../access/store/index.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { claimDefinition } from '../claim.ts';
import { aRequirement, aRulebook } from '../example-facts.ts';
import { checkPlan, factsFromRecords } from '../index.ts';
import { replyDefinition } from '../reply.ts';
import { dutiesMigrations } from '../store/migrations.ts';
import { type CheckOfPlan, dutiesRoutes } from './index.ts';

const records = createRecordStore([
  partnershipDefinition,
  organisationDefinition,
  claimDefinition,
  replyDefinition,
]);
const rulebook = aRulebook([aRequirement({ kind: 'claim', confirmed: true }, { id: 'test.rule' })]);

/** The organisation B1 stands for the section a claim points to: these pages ask only that the record is there. */
const check: CheckOfPlan = async (services, partnershipId) => {
  const found = await services.records.load(services.db, partnershipId);
  const withTarget = {
    ...found,
    find: (kind: string, code: string) =>
      kind === 'section' ? { ...found.find('organisation', 'B1'), kind, code } : found.find(kind, code),
  } as typeof found;
  const facts = factsFromRecords(found, services.records.definitions, {
    on: '2026-04-09',
    plan: 'P',
    datasets: [],
  });
  return {
    plan: { code: 'P', title: { cy: 'Cynllun', en: 'Plan' } },
    rulebooks: [rulebook],
    records: withTarget,
    result: checkPlan([rulebook], facts),
  };
};
const words = { kind: (kind: string) => kind, field: (_kind: string, field: string) => field };
const routes = dutiesRoutes(
  check,
  async () => [rulebook],
  words,
  async () => [],
);

const organisationValues = Object.fromEntries(
  organisationDefinition.fields.map((field) => [field.name, emptyValue(field)]),
);

function actingFor(organisation: string | null): Acting {
  const actor = { id: 'sioned', name: 'Sioned', language: 'cy' as const, memberships: [] };
  return { actor, partnershipId: 'arian', role: 'coordinator', organisation };
}

async function opened(open: OpenStore) {
  const { db, dataFolder } = await open([...partnershipMigrations, ...accessMigrations, ...dutiesMigrations]);
  const services: Services = {
    db,
    records,
    dataFolder,
    rulebooksFolder: '',
    now: () => new Date('2026-04-09T10:00:00Z'),
    today: () => '2026-04-09',
  };
  async function put(definition: RecordDefinition, code: string, given: Record<string, FieldValue>) {
    const empty = definition.fields.map((field) => [field.name, emptyValue(field)]);
    const values = { ...Object.fromEntries(empty), ...given };
    await transaction(db, theSystem, (inside) =>
      records.save(inside as Database, 'arian', definition, { code, values, expectedRevision: null }),
    );
  }
  await put(partnershipDefinition, 'arian', { name: { cy: 'Arian', en: 'Arian' }, status: 'statutory' });
  for (const code of ['B1', 'B2']) {
    await put(organisationDefinition, code, { name: { cy: code, en: code }, kind: 'local-authority' });
  }
  async function send(
    form: Record<string, string>,
    organisation: string | null,
    on?: string,
    address: 'work.claim' | 'work.claim.edit' = 'work.claim',
  ): Promise<Answer> {
    const asked = on === undefined ? 'work.requirement' : address;
    const route = routes.find((each) => each.method === 'POST' && each.address === asked);
    const acting = actingFor(organisation);
    const request: PageRequest = {
      language: 'en',
      address: asked,
      path: '/',
      twin: null,
      params: { rulebook: rulebook.id, requirement: 'test.rule', ...(on !== undefined && { code: on }) },
      query: {},
      form,
      files: [],
      partnershipId: 'arian',
      partnership: null,
      actor: acting.actor,
      acting,
      csrfToken: 'token',
      clientAddress: '127.0.0.1',
      siteOrigin: 'http://localhost',
      services,
    };
    if (!route) throw new Error('There is no way to claim');
    return route.handle(request);
  }
  const changeTarget = () =>
    transaction(db, theSystem, (inside) =>
      records.save(inside as Database, 'arian', organisationDefinition, {
        code: 'B1',
        values: { ...organisationValues, name: { cy: 'Newydd', en: 'New' }, kind: 'local-authority' },
        expectedRevision: 1,
      }),
    );
  const claim = async (code: string) => (await records.load(db, 'arian')).find('claim', code)?.values;
  const found = () => records.load(db, 'arian');
  const verdict = async () => {
    const verdicts = (await check(services, 'arian', {}))?.result.families.flatMap((each) => each.verdicts);
    if (!verdicts?.[0]) throw new Error('There is no verdict');
    return verdicts[0];
  };
  return { send, claim, changeTarget, found, verdict };
}

const claiming = { target: 'section/T1', text_en: 'Here' };

describeOnOneEngine('a claim', (open) => {
  it('is made by an organisation, of a record, on a day', async () => {
    const { send, claim } = await opened(open);
    expect((await send(claiming, 'B1')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({
      requirement: 'test.rule',
      targetKind: 'section',
      targetCode: 'T1',
      claimedBy: 'B1',
      confirmedBy: null,
      state: 'claimed',
      targetRevision: 1,
      claimedOn: '2026-04-09',
    });
  });

  it('is confirmed or disputed by another organisation, never by its own or by nobody', async () => {
    const { send, claim } = await opened(open);
    await send(claiming, 'B1');
    const confirm = { act: 'confirmed' };
    expect((await send(confirm, 'B1', 'D1')).type).toBe('forbidden');
    expect((await send(confirm, null, 'D1')).type).toBe('forbidden');
    expect((await claim('D1'))?.['state']).toBe('claimed');
    expect((await send(confirm, 'B2', 'D1')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({
      state: 'confirmed',
      confirmedBy: 'B2',
      answeredOn: '2026-04-09',
    });
    await send({ act: 'disputed', reason_en: 'Nothing is said of cost.' }, 'B2', 'D1');
    expect(await claim('D1')).toMatchObject({
      state: 'disputed',
      confirmedBy: null,
      disputedBy: 'B2',
      disputeReason: { cy: '', en: 'Nothing is said of cost.' },
    });
  });

  it('is not disputed without a reason', async () => {
    const { send, claim } = await opened(open);
    await send(claiming, 'B1');
    const answer = await send({ act: 'disputed', reason_en: ' ' }, 'B2', 'D1');
    expect(answer).toMatchObject({ type: 'page', status: 422, hasErrors: true });
    expect((await claim('D1'))?.['state']).toBe('claimed');
  });

  it('that changed is looked at again by its own organisation, and has to be confirmed anew', async () => {
    const { send, claim, changeTarget } = await opened(open);
    await send(claiming, 'B1');
    await send({ act: 'confirmed' }, 'B2', 'D1');
    await changeTarget();
    expect((await send({ act: 'stands' }, 'B2', 'D1')).type).toBe('forbidden');
    expect((await send({ act: 'stands' }, 'B1', 'D1')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({ state: 'claimed', confirmedBy: null, targetRevision: 2 });
  });

  it('is changed and withdrawn only by its own organisation', async () => {
    const { send, claim } = await opened(open);
    await send(claiming, 'B1');
    const other = { target: 'section/T2', paragraph: '2', text_en: 'There' };
    expect((await send(other, 'B2', 'D1', 'work.claim.edit')).type).toBe('forbidden');
    expect((await send(other, 'B1', 'D1', 'work.claim.edit')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({ targetCode: 'T2', targetParagraph: 2 });
    expect((await send({ act: 'withdraw' }, 'B2', 'D1')).type).toBe('forbidden');
    await send({ act: 'withdraw' }, 'B1', 'D1');
    expect(await claim('D1')).toBeUndefined();
  });

  it('needs a record, and somebody who acts for an organisation', async () => {
    const { send } = await opened(open);
    expect(await send({ target: '' }, 'B1')).toMatchObject({ type: 'page', status: 422, hasErrors: true });
    expect(await send({ ...claiming, paragraph: 'two' }, 'B1')).toMatchObject({ status: 422 });
    expect((await send(claiming, null)).type).toBe('forbidden');
  });
});

describeOnOneEngine('a reply to a verdict', (open) => {
  const reply = { act: 'reply', reply_en: 'The work is under way.' };

  it('is written by a body that is judged, once, and does not touch the verdict', async () => {
    const { send, found, verdict } = await opened(open);
    const before = await verdict();
    expect((await send(reply, 'B1')).type).toBe('redirect');
    expect((await send({ ...reply, reply_en: 'It is done.' }, 'B1')).type).toBe('redirect');
    const replies = (await found()).all(replyDefinition);
    expect(replies.map(({ values }) => [values.organisation, values.text.en, values.verdict])).toEqual([
      ['B1', 'It is done.', 'cannot-tell'],
    ]);
    expect((await verdict()).word).toBe(before.word);
  });

  it('needs words, and an organisation the verdict judges', async () => {
    const { send } = await opened(open);
    expect(await send({ act: 'reply', reply_cy: ' ' }, 'B1')).toMatchObject({ status: 422, hasErrors: true });
    expect((await send(reply, null)).type).toBe('forbidden');
    await send(claiming, 'B1');
    // The verdict now rests on the claim of B1: another body is not judged by it.
    expect((await send(reply, 'B2')).type).toBe('forbidden');
  });
});
