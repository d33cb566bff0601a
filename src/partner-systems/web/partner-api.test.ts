import { readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQuickStore } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import { keptRecords } from '../../app/store/kept-records.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { actionDefinition, contributionDefinition, planDefinition } from '../../plan/index.ts';
import { recordsSeenBy } from '../../plan/store/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import type { KeyScope } from '../api-key.ts';
import { keyScopes } from '../api-key.ts';
import { partnerSchemas } from '../api-shapes.ts';
import { departuresFrom } from '../schema-check.ts';
import { keysOf, makeKey, revokeKey } from '../store/index.ts';
import { partnerApi } from './partner-api.ts';
import { partnerRoutes } from './partner-routes.ts';

const partnershipId = 'sir-arian';
const store = await openQuickStore(migrations);
const records = keptRecords(createRecordStore(recordDefinitions));
const both = (text: string) => ({ cy: text, en: text });
let now = new Date('2026-03-20T10:00:00Z');
let server: FastifyInstance;

async function save(definition: RecordDefinition, code: string, values: Record<string, FieldValue>) {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const saved = await transaction(store.db, theSystem, (db) =>
    records.save(db, partnershipId, definition, {
      code,
      values: { ...empty, ...values },
      expectedRevision: null,
    }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

function servicesFor(acting: Acting | null) {
  const looker = { role: acting?.role ?? null, organisation: acting?.organisation ?? null };
  return {
    db: store.db,
    records: acting ? recordsSeenBy(looker, records) : records,
    dataFolder: store.dataFolder,
    rulebooksFolder: '',
    now: () => now,
    today: () => '2026-03-20',
  };
}

beforeAll(async () => {
  await save(partnershipDefinition, partnershipId, { name: both('Sir Arian'), status: 'non-statutory' });
  for (const code of ['B1', 'B2'])
    await save(organisationDefinition, code, { name: both(code), kind: 'local-authority' });
  await save(planDefinition, 'PL1', { title: both('Cynllun'), state: 'published' });
  const action = { plan: 'PL1', state: 'on-course' };
  await save(actionDefinition, 'A1', { ...action, title: both('Canolfan'), lead: 'B1' });
  await save(actionDefinition, 'A2', { ...action, title: both('Llwybr'), lead: 'B2' });
  await save(actionDefinition, 'A3', { ...action, title: both('Cudd'), lead: 'B2', restricted: true });
  await save(contributionDefinition, 'C1', {
    action: 'A1',
    organisation: 'B2',
    promise: both('Nyrs'),
    state: 'agreed',
  });
  for (const [code, organisation] of [
    ['F1', 'B1'],
    ['F2', 'B2'],
  ] as const)
    await save(performanceMeasureDefinition, code, {
      title: both('Plant'),
      measureKind: 'how-much',
      organisation,
      updateEveryMonths: 3,
    });
  await save(actionDefinition, 'A4', { ...action, title: both('Hyfforddi'), lead: 'B1' });
  await save(performanceMeasureDefinition, 'F3', {
    title: both('Ymweliadau'),
    measureKind: 'how-much',
    organisation: 'B1',
  });
  server = Fastify();
  partnerApi(server, servicesFor);
  await server.ready();
}, 120_000);
afterAll(() => server.close());

function key(organisation = 'B1', scopes: readonly KeyScope[] = keyScopes, expiresOn = '2026-12-31') {
  const wanted = { name: 'Pentana', organisation, scopes, expiresOn };
  return makeKey(store.db, { actor: 'mari' }, partnershipId, wanted, now);
}

interface Asked {
  readonly key?: string;
  readonly send?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(path: string, { key: text, send, headers = {} }: Asked = {}) {
  const answer = await server.inject({
    method: send ? 'POST' : 'GET',
    url: `/api/v1/${partnershipId}${path}`,
    headers: { ...(text && { authorization: `Bearer ${text}` }), ...headers },
    ...(send && { payload: send }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body ? answer.json() : null };
}

const update = (more: object = {}) => ({
  item: { kind: 'action', code: 'A1' },
  state: 'slipping',
  words: { en: 'The builder has begun late.' },
  basedOn: 1,
  ...more,
});

describe('a key', () => {
  it('sends an update as exactly its organisation, and history says which key', async () => {
    const text = await key();
    const sent = await ask('/updates', { key: text, send: { updates: [update()] } });
    expect(sent).toMatchObject({ status: 200, body: { updates: [{ outcome: 'applied' }], repeated: false } });
    const { rows } = await sql<{ actor: string; on_behalf_of: string }>`
      select actor, on_behalf_of from history.change where table_name = 'plan.action' and record_code = 'A1'
      order by id desc limit 1`.execute(store.db);
    expect(rows).toEqual([{ actor: text.slice(0, 15), on_behalf_of: 'B1' }]);
  });

  it('may not send for another organisation, nor for what nobody owns there, nor see what is restricted', async () => {
    const text = await key();
    for (const item of [
      { kind: 'action', code: 'A2' },
      { kind: 'contribution', code: 'C1' },
      { kind: 'action', code: 'A3' },
    ]) {
      const sent = await ask('/updates', { key: text, send: { updates: [update({ item })] } });
      expect(sent.status).toBe(422);
      expect(sent.body.errors[0].code).toBe(item.code === 'A3' ? 'update.item-unknown' : 'update.not-yours');
    }
    expect((await ask('/actions/A2', { key: text })).status).toBe(404);
    const { items } = (await ask('/actions', { key: text })).body;
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['A1', 'A4']);
  });

  it('works until it expires or is revoked, and is told once', async () => {
    const expired = await key('B1', keyScopes, '2026-03-19');
    expect((await ask('/due', { key: expired })).body.code).toBe('api.key-expired');
    const text = await key();
    expect((await ask('/due', { key: text })).status).toBe(200);
    await revokeKey(store.db, { actor: 'mari' }, partnershipId, text.slice(0, 15), now);
    expect(await ask('/due', { key: text })).toMatchObject({
      status: 401,
      body: { code: 'api.key-revoked' },
    });
    const kept = await sql<{ all: string }>`select to_jsonb(k)::text as all from partner_systems.api_key k
      union all select after::text from history.change where table_name = 'partner_systems.api_key'`.execute(
      store.db,
    );
    expect(JSON.stringify(kept.rows)).not.toContain(text.slice(16));
    const listed = (await keysOf(store.db, partnershipId)).find(({ id }) => id === text.slice(0, 15));
    expect(listed).toMatchObject({ lastUsedAt: expect.stringContaining('2026-03-20') });
  });

  it('does no more than its scopes, and only in its own partnership', async () => {
    const reader = await key('B1', ['read']);
    const sent = await ask('/updates', { key: reader, send: { updates: [update()] } });
    expect(sent).toMatchObject({ status: 403, body: { code: 'api.scope-missing' } });
    const elsewhere = await server.inject({
      url: '/api/v1/sir-arall/due',
      headers: { authorization: `Bearer ${reader}` },
    });
    expect(elsewhere.statusCode).toBe(403);
  });

  it('is not replaced by a cookie, and no other site’s page is answered', async () => {
    const answer = await ask('/due', { headers: { cookie: 'llinyn=x', origin: 'https://other.example' } });
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer realm="llinyn"']);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('may be used so often within a minute, and then waits', async () => {
    const text = await key('B1', ['values']);
    const answers = [];
    for (let used = 0; used < 121; used += 1) answers.push(await ask('/actions', { key: text }));
    expect(answers[0]?.headers['ratelimit']).toBe('"key";r=119;t=60');
    expect(answers.at(-2)?.status).toBe(403);
    expect(answers.at(-1)).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
    now = new Date('2026-03-20T10:01:00Z');
    expect((await ask('/actions', { key: text })).status).toBe(403);
  });
});

describe('sending', () => {
  it('takes all or none, and says where each mistake is, in the language asked for', async () => {
    const text = await key();
    const send = {
      updates: [update({ words: { en: 'Now.' } }), update({ item: { kind: 'action', code: 'A9' } })],
    };
    const sent = await ask('/updates', { key: text, send, headers: { 'accept-language': 'cy, en;q=0.5' } });
    expect(sent.status).toBe(422);
    expect(sent.headers['content-type']).toContain('application/problem+json');
    expect(sent.headers['content-language']).toBe('cy');
    expect(sent.body).toMatchObject({
      title: 'Ni chymerwyd dim.',
      words: { en: 'Nothing was taken.' },
      errors: [{ code: 'update.item-unknown', pointer: '/updates/1/item' }],
    });
    expect(departuresFrom(sent.body, partnerSchemas['partnerProblem'] ?? {}, partnerSchemas)).toEqual([]);
  });

  it('takes those that are right where the sender asks for it', async () => {
    const text = await key();
    const { revision } = (await ask('/actions/A1', { key: text })).body.item;
    const right = update({ words: { cy: 'Mae’r to ymlaen.' }, basedOn: revision });
    const wrong = update({ item: { kind: 'action', code: 'A2' } });
    const sent = await ask('/updates', { key: text, send: { part: true, updates: [wrong, right] } });
    expect(sent).toMatchObject({ status: 200, body: { updates: [{ item: { code: 'A1' } }] } });
    expect(sent.body.errors).toMatchObject([{ code: 'update.not-yours', pointer: '/updates/0' }]);
  });

  it('does the same sending once, and answers it the same', async () => {
    const text = await key();
    const { revision } = (await ask('/actions/A1', { key: text })).body.item;
    const send = { updates: [update({ words: { en: 'The roof is on.' }, basedOn: revision })] };
    const headers = { 'idempotency-key': 'march' };
    const first = await ask('/updates', { key: text, send, headers });
    const again = await ask('/updates', { key: text, send, headers });
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const other = { updates: [update({ words: { en: 'Something else.' }, basedOn: revision + 1 })] };
    const reused = await ask('/updates', { key: text, send: other, headers });
    expect(reused).toMatchObject({ status: 422, body: { code: 'api.name-used' } });
  });

  it('keeps both where somebody changed the same thing meanwhile, and overwrites nothing', async () => {
    const text = await key();
    const read = await ask('/actions/A1', { key: text });
    const tag = String(read.headers['etag']);
    const send = (state: string) => ({
      key: text,
      send: { updates: [{ ...update({ state, words: { en: state } }), basedOn: undefined }] },
      headers: { 'if-match': tag },
    });
    expect((await ask('/updates', send('stuck'))).status).toBe(200);
    const late = await ask('/updates', send('done'));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'api.kept-both', updates: [{ outcome: 'kept-both' }] },
    });
    expect((await ask('/actions/A1', { key: text })).body.item.state).toBe('stuck');
    const blind = { updates: [{ ...update(), basedOn: undefined }] };
    expect((await ask('/updates', { key: text, send: blind })).status).toBe(428);
  });

  it('takes values of its own measures, shows them without who entered them, and keeps both of two', async () => {
    const text = await key();
    const value = {
      measure: 'F1',
      periodStart: '2025-10-01',
      periodEnd: '2025-12-31',
      value: 12,
      basedOn: null,
    };
    const sent = await ask('/values', { key: text, send: { values: [value] } });
    expect(sent).toMatchObject({ status: 200, body: { values: [{ outcome: 'entered' }] } });
    const second = await ask('/values', { key: text, send: { values: [{ ...value, value: 13 }] } });
    expect(second).toMatchObject({ status: 409, body: { values: [{ outcome: 'kept-both' }] } });
    const other = await ask('/values', { key: text, send: { values: [{ ...value, measure: 'F2' }] } });
    expect(other.body.errors).toMatchObject([
      { code: 'performance.value-of-another', pointer: '/values/0/measure' },
    ]);
    const listed = await ask('/measures/F1/values', { key: text });
    expect(listed.body.total).toBe(2);
    expect(JSON.stringify(listed.body)).not.toContain('enteredBy');
  });

  it('refuses what is not as the description says, member by member', async () => {
    const text = await key();
    const wrong = await ask('/updates', {
      key: text,
      send: { updates: [{ item: { kind: 'plan' }, more: 1 }] },
    });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/updates/0/item/code',
      '/updates/0/item/kind',
      '/updates/0/more',
    ]);
    const noJson = await server.inject({
      method: 'POST',
      url: `/api/v1/${partnershipId}/updates`,
      headers: { authorization: `Bearer ${text}`, 'content-type': 'text/plain' },
      payload: 'x',
    });
    expect([noJson.statusCode, noJson.json().code]).toEqual([415, 'api.not-json']);
    const nowhere = await ask('/due', { key: text, send: {} });
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'api.no-such-address']);
  });
});

describe('docs/partners-systems.md', () => {
  const text = readFileSync(new URL('../../../docs/partners-systems.md', import.meta.url), 'utf8');
  const commands = [...text.matchAll(/```sh\n(curl [^`]*)```/g)].flatMap(([, command]) => command ?? []);

  it('shows commands that work as they stand', async () => {
    const made = await key();
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const path = /\/api\/v1\/dyffryn-arian([^"]*)"/.exec(command)?.[1] ?? '';
      const headers = [...command.matchAll(/-H "([\w-]+): ([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name.toLowerCase(), value.replace('$KEY', made)] as const,
      );
      const sent = / -d '([^']*)'/.exec(command)?.[1];
      const send = sent === undefined ? {} : { send: JSON.parse(sent) as object };
      const answer = await ask(path, { headers: Object.fromEntries(headers), ...send });
      expect([answer.status, JSON.stringify(answer.body)], command).toEqual([200, expect.any(String)]);
    }
  });

  it('names every address', () => {
    for (const { path } of partnerRoutes) expect(text).toContain(path.split('/')[4] ?? '');
  });
});

describe('reading', () => {
  it('answers as the description says, in parts, and not again what is known', async () => {
    const text = await key();
    for (const route of partnerRoutes.filter(({ method }) => method === 'GET')) {
      const path = route.path.replace('/api/v1/{partnership}', '').replace('{code}', 'F1');
      const answer = await ask(path, { key: text });
      if (answer.status === 404) continue;
      expect(departuresFrom(answer.body, route.schema, partnerSchemas), route.operation).toEqual([]);
    }
    const due = await ask('/due?limit=1&month=2026-04', { key: text });
    expect(due.body).toMatchObject({ items: [{ item: { code: 'A1' } }], next: expect.any(String) });
    expect(due.headers['link']).toContain('rel="next"');
    const again = await ask('/due?limit=1&month=2026-04', {
      key: text,
      headers: { 'if-none-match': String(due.headers['etag']) },
    });
    expect(again.status).toBe(304);
    expect((await ask('/due?limit=0', { key: text })).body.code).toBe('api.limit-wrong');
  });

  it.each(partnerRoutes)('$operation: its examples are as its schemas say', ({ examples, schema, sent }) => {
    expect(departuresFrom(examples.answer, schema, partnerSchemas)).toEqual([]);
    if (sent) expect(departuresFrom(examples.sent, sent, partnerSchemas)).toEqual([]);
  });
});
