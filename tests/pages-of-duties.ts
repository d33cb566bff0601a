import type { Acting } from '../src/access/index.ts';
import { accessMigrations } from '../src/access/store/index.ts';
import type { Answer, PageRequest, Services } from '../src/access/web/index.ts';
import { claimDefinition } from '../src/duties/claim.ts';
import { aRequirement, aRulebook } from '../src/duties/example-facts.ts';
import { checkPlan, factsFromRecords } from '../src/duties/index.ts';
import { replyDefinition } from '../src/duties/reply.ts';
import { ruleSettingDefinition } from '../src/duties/rule-setting.ts';
import { dutiesMigrations } from '../src/duties/store/migrations.ts';
import { type CheckOfPlan, dutiesRoutes } from '../src/duties/web/index.ts';
import { organisationDefinition, partnershipDefinition } from '../src/partnership/index.ts';
import { partnershipMigrations } from '../src/partnership/store/migrations.ts';
import { type Database, theSystem, transaction } from '../src/platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../src/records/index.ts';
import { createRecordStore } from '../src/records/store/index.ts';
import type { OpenStore } from './test-database.ts';

const records = createRecordStore([
  partnershipDefinition,
  organisationDefinition,
  claimDefinition,
  replyDefinition,
  ruleSettingDefinition,
]);
const confirmed = { kind: 'claim', confirmed: true } as const;
const name = { cy: 'Enw', en: 'Name' };
const rulebook = aRulebook(
  [
    aRequirement(confirmed, { id: 'test.rule' }),
    aRequirement(confirmed, { id: 'test.practice', family: 'practice', force: 'may' }),
    aRequirement(confirmed, { id: 'test.proposal', force: 'proposed' }),
  ],
  {
    families: [
      { id: 'test', name, always: true, statutory: true },
      { id: 'practice', name, always: true, statutory: false, optional: true },
    ],
  },
);

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
  { words, mayMend: () => true },
  async () => [],
);

const organisationValues = Object.fromEntries(
  organisationDefinition.fields.map((field) => [field.name, emptyValue(field)]),
);

function actingFor(organisation: string | null): Acting {
  const actor = { id: 'sioned', name: 'Sioned', language: 'cy' as const, memberships: [] };
  return { actor, partnershipId: 'arian', role: 'coordinator', organisation };
}

/** Opens the pages of duties on a database of their own: two organisations, and a section that a claim can point to. */
export async function openPages(open: OpenStore) {
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
    address: 'work.claim' | 'work.claim.edit' | 'work.rulebook' = 'work.claim',
    role: Acting['role'] = 'coordinator',
  ): Promise<Answer> {
    const asked = on === undefined ? 'work.requirement' : address;
    const route = routes.find((each) => each.method === 'POST' && each.address === asked);
    const acting = { ...actingFor(organisation), role };
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
