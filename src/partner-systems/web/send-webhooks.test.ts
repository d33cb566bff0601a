import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openQuickStore, temporaryFolder } from '../../../tests/test-database.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import { keptRecords } from '../../app/store/kept-records.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { actionDefinition, ownershipDefinition, planDefinition } from '../../plan/index.ts';
import { openSealer } from '../../platform/data-folder/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { createLog } from '../../platform/logging.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { addWebhook, claimMessage, messagesOf, stopWebhook, webhooksOf } from '../store/index.ts';
import { readWebhookAddress, webhookEvents } from '../webhook.ts';
import { isPublicAddress } from './public-address.ts';
import { type Outward, type Posting, sendWebhooks, signatureOf } from './send-webhooks.ts';

const partnershipId = 'sir-arian';
const store = await openQuickStore(migrations);
const records = keptRecords(createRecordStore(recordDefinitions));
const both = (text: string) => ({ cy: text, en: text });
let now = new Date();

async function save(
  definition: RecordDefinition,
  code: string,
  values: Record<string, FieldValue>,
  expectedRevision: number | null = null,
) {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const asked = { code, values: { ...empty, ...values }, expectedRevision };
  const saved = await transaction(store.db, theSystem, (db) =>
    records.save(db, partnershipId, definition, asked),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

interface Received {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a partner’s system received, and the status it answers with. */
const partner = { received: [] as Received[], status: 200 };
let listening: Server;

/** Leads names of the internet to the partner’s server on this machine. */
const outward: Outward = {
  addressesOf: async (name) => (name === 'inside.example.org' ? ['10.0.0.7'] : ['93.184.215.14']),
  post: ({ headers, body }: Posting) =>
    new Promise((resolve, reject) => {
      const { port } = listening.address() as AddressInfo;
      const sent = request({ port, method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    }),
};

function run(more: Partial<Outward> = {}) {
  const services = {
    ...{ db: store.db, records, dataFolder: store.dataFolder, rulebooksFolder: '' },
    ...{ now: () => now, today: () => now.toISOString().slice(0, 10) },
  };
  const log = createLog({ level: 'silent' });
  return sendWebhooks({ services, partnerships: [partnershipId], outward: { ...outward, ...more }, log });
}

async function register(
  organisation: string | null,
  name = 'hooks.example.org',
  dataFolder = store.dataFolder,
) {
  const webhook = { partnershipId, organisation, address: `https://${name}/`, events: webhookEvents };
  const secret = await addWebhook(store.db, { actor: 'mari' }, webhook, await openSealer(dataFolder), now);
  const [made] = await webhooksOf(store.db, partnershipId);
  return { secret, id: made?.id ?? '' };
}

const ownership = (state: string, action: string, organisation: string) => ({
  ...{ title: both('Pwy'), action, organisation, state, askedOn: '2026-03-01' },
  person: 'mari@example.org',
});

beforeAll(async () => {
  listening = createServer((asked, answer) => {
    let body = '';
    asked.on('data', (part) => {
      body += String(part);
    });
    asked.on('end', () => {
      partner.received.push({ headers: asked.headers, body });
      answer.writeHead(partner.status).end();
    });
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  await save(partnershipDefinition, partnershipId, { name: both('Sir Arian'), status: 'non-statutory' });
  for (const code of ['B1', 'B2'])
    await save(organisationDefinition, code, { name: both(code), kind: 'local-authority' });
  await save(planDefinition, 'PL1', { title: both('Cynllun'), state: 'published' });
  for (const [code, lead, restricted] of [
    ['A1', 'B1', null],
    ['A2', 'B2', null],
    ['A3', 'B2', true],
  ] as const)
    await save(actionDefinition, code, {
      ...{ plan: 'PL1', state: 'on-course', title: both('Cyfrinach'), lead, restricted },
    });
}, 120_000);
afterAll(() => listening.close());
beforeEach(async () => {
  for (const { id } of await webhooksOf(store.db, partnershipId))
    await stopWebhook(store.db, theSystem, partnershipId, id, now);
  // What happened in the test before lies behind this moment, and what happens in this one after it.
  await setTimeout(20);
  now = new Date();
  await setTimeout(20);
  Object.assign(partner, { received: [], status: 200 });
});

describe('a webhook', () => {
  it('is told once what happened to its own organisation, signed, and of no person or words', async () => {
    const { secret } = await register('B1');
    await save(ownershipDefinition, 'OW1', ownership('accepted', 'A1', 'B1'));
    await save(ownershipDefinition, 'OW2', ownership('accepted', 'A2', 'B2'));
    now = new Date();
    await run();
    await run();
    expect(partner.received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = partner.received;
    expect(JSON.parse(body)).toMatchObject({
      event: 'owner.accepted',
      partnership: partnershipId,
      subject: { kind: 'action', code: 'A1' },
      organisation: 'B1',
    });
    expect(body).not.toMatch(/mari|Cyfrinach|Pwy/);
    const signature = String(headers['llinyn-signature']);
    const at = Number(/^t=(\d+)/.exec(signature)?.[1]);
    expect(signature).toBe(signatureOf(secret, at, body));
    expect(Math.abs(at - now.getTime() / 1000)).toBeLessThan(2);
  });

  it('of the whole partnership is told of everybody, and never of what is restricted', async () => {
    const { id } = await register(null);
    await save(ownershipDefinition, 'OW3', ownership('asked', 'A2', 'B2'));
    await save(ownershipDefinition, 'OW4', ownership('asked', 'A3', 'B2'));
    now = new Date();
    await run();
    expect(partner.received.map(({ body }) => JSON.parse(body).subject.code)).toEqual(['A2']);
    expect(await messagesOf(store.db, id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('is tried again after growing pauses, then given up, and its page says why', async () => {
    const { id } = await register('B2');
    partner.status = 503;
    await save(ownershipDefinition, 'OW5', ownership('declined', 'A2', 'B2'));
    now = new Date();
    await run();
    await run();
    expect(partner.received, 'not again at once').toHaveLength(1);
    expect(await messagesOf(store.db, id)).toMatchObject([
      { state: 'waiting', lastFailure: 'status', lastStatus: 503 },
    ]);
    for (let day = 0; day < 12; day += 1) {
      now = new Date(now.getTime() + 24 * 60 * 60_000);
      await run();
    }
    expect(await messagesOf(store.db, id)).toMatchObject([{ state: 'given-up', attempts: 9 }]);
    expect(new Set(partner.received.map(({ headers }) => headers['llinyn-message'])).size).toBe(1);
  });

  it('is sent nowhere when its name leads inside, even with another address that does not', async () => {
    const { id } = await register('B2', 'inside.example.org');
    await save(ownershipDefinition, 'OW6', ownership('accepted', 'A2', 'B2'));
    now = new Date();
    await run();
    now = new Date(now.getTime() + 60_000);
    await run({ addressesOf: async () => ['93.184.215.14', '169.254.169.254'] });
    expect(partner.received).toEqual([]);
    expect(await messagesOf(store.db, id)).toMatchObject([{ lastFailure: 'refused-address', attempts: 2 }]);
  });

  it('is taken by one process at a time, and by another when that one has died', async () => {
    await register('B2');
    await save(ownershipDefinition, 'OW7', ownership('asked', 'A2', 'B2'));
    now = new Date();
    await run({ post: () => Promise.reject(new Error('no answer')) });
    now = new Date(now.getTime() + 61_000);
    const held = await claimMessage(store.db, now);
    expect(held?.attempts).toBe(2);
    expect(await claimMessage(store.db, now)).toBeUndefined();
    now = new Date(now.getTime() + 6 * 60_000);
    expect(await claimMessage(store.db, now)).toMatchObject({ id: held?.id, attempts: 3 });
  });
});

describe('the secret of a webhook', () => {
  it('is kept sealed: who reads the records alone cannot sign with it', async () => {
    const { secret, id } = await register('B1');
    const { rows } = await sql<{ kept: string }>`
      select (to_jsonb(w))::text || coalesce((select string_agg(c.after::text, '') from history.change c
        where c.table_name = 'partner_systems.webhook'), '') as kept
      from partner_systems.webhook w where webhook_id = ${id}`.execute(store.db);
    expect(rows[0]?.kept).toContain(id);
    expect(rows[0]?.kept).not.toContain(secret);
  });

  it('that was sealed with another key signs nothing, and the page of the webhook says so', async () => {
    const { id } = await register('B2', 'hooks.example.org', temporaryFolder());
    await save(ownershipDefinition, 'OW8', ownership('accepted', 'A2', 'B2'));
    now = new Date();
    await run();
    expect(partner.received).toEqual([]);
    expect(await messagesOf(store.db, id)).toMatchObject([{ lastFailure: 'secret-unreadable' }]);
  });
});

describe('messages that were settled', () => {
  it('are forgotten after ninety days; an action that became late is not told of again', async () => {
    now = new Date('2031-03-01T10:00:00Z');
    const { id } = await register('B1');
    const late = { plan: 'PL1', state: 'on-course', title: both('Hwyr'), lead: 'B1', endsOn: '2031-03-02' };
    await save(actionDefinition, 'A4', late);
    now = new Date('2031-03-04T10:00:00Z');
    await run();
    expect(await messagesOf(store.db, id)).toMatchObject([{ event: 'action.late', state: 'delivered' }]);
    now = new Date('2031-06-01T10:00:00Z');
    await run();
    expect(await messagesOf(store.db, id)).toHaveLength(1);
    now = new Date('2031-06-03T10:00:00Z');
    await run();
    await run();
    expect(await messagesOf(store.db, id)).toEqual([]);
    expect(partner.received).toHaveLength(1);
  });
});

describe('where a webhook may lead', () => {
  it.each([
    'http://hooks.example.org/',
    'https://hooks.example.org:8443/',
    'https://mari:secret@hooks.example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://db.internal/',
    'https://printer.local/',
    'https://intranet/',
    'javascript:alert(1)',
    'hooks.example.org',
  ])('not to %s', (address) => {
    expect(readWebhookAddress(address)).toMatchObject({ problem: { code: 'webhook.address-wrong' } });
  });

  it.each(['https://hooks.example.org/llinyn?to=1', 'https://bachau.cyngor.cymru/'])('to %s', (address) => {
    expect(readWebhookAddress(address)).toMatchObject({ url: { href: address } });
  });

  it.each([
    ['8.8.8.8', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['not an address', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it('no private address is ever public, however it is written', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (a, b, c) => {
        expect(isPublicAddress(`10.${a}.${b}.${c}`)).toBe(false);
        expect(isPublicAddress(`::ffff:10.${a}.${b}.${c}`)).toBe(false);
        expect(isPublicAddress(`127.${a}.${b}.${c}`)).toBe(false);
      }),
    );
  });
});
