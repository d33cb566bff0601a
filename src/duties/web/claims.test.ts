import { expect, it } from 'vitest';
import { describeOnOneEngine, type OpenStore } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { claimDefinition } from '../claim.ts';
import { aRequirement, aRulebook } from '../example-facts.ts';
import { checkPlan, factsFromRecords } from '../index.ts';
import { dutiesMigrations } from '../store/migrations.ts';
import { type CheckOfPlan, dutiesRoutes } from './index.ts';

const records = createRecordStore([partnershipDefinition, organisationDefinition, claimDefinition]);
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
const routes = dutiesRoutes(check, async () => [rulebook], words);

function actingFor(organisation: string | null): Acting {
  const actor = { id: 'sioned', name: 'Sioned', language: 'cy' as const, memberships: [] };
  return { actor, partnershipId: 'arian', role: 'coordinator', organisation };
}

async function opened(open: OpenStore) {
  const { db, dataFolder } = await open([...partnershipMigrations, ...dutiesMigrations]);
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
  async function send(form: Record<string, string>, organisation: string | null): Promise<Answer> {
    const route = routes.find(({ method }) => method === 'POST');
    const acting = actingFor(organisation);
    const request: PageRequest = {
      language: 'en',
      address: 'work.requirement',
      path: '/',
      twin: null,
      params: { rulebook: rulebook.id, requirement: 'test.rule' },
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
  const claim = async (code: string) => (await records.load(db, 'arian')).find('claim', code)?.values;
  return { send, claim };
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
    const confirm = { claim: 'D1', answer: 'confirmed' };
    expect((await send(confirm, 'B1')).type).toBe('forbidden');
    expect((await send(confirm, null)).type).toBe('forbidden');
    expect((await claim('D1'))?.['state']).toBe('claimed');
    expect((await send(confirm, 'B2')).type).toBe('redirect');
    expect(await claim('D1')).toMatchObject({ state: 'confirmed', confirmedBy: 'B2' });
    await send({ claim: 'D1', answer: 'disputed' }, 'B2');
    expect(await claim('D1')).toMatchObject({ state: 'disputed', confirmedBy: null });
  });

  it('needs a record, and somebody who acts for an organisation', async () => {
    const { send } = await opened(open);
    expect(await send({ target: '' }, 'B1')).toMatchObject({ type: 'page', status: 422, hasErrors: true });
    expect((await send(claiming, null)).type).toBe('forbidden');
  });
});
