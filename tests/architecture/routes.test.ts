import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissions } from '../../src/access/index.ts';
import type { Services } from '../../src/access/web/index.ts';
import { migrations, recordDefinitions } from '../../src/app/capabilities.ts';
import { rulebooksFolder } from '../../src/app/program.ts';
import { allRoutes } from '../../src/app/routes.ts';
import { keptRecords } from '../../src/app/store/kept-records.ts';
import { createWebServer } from '../../src/app/web-server.ts';
import { address, addressNames, languages } from '../../src/language/index.ts';
import { partnerRoutes } from '../../src/partner-systems/web/index.ts';
import { createLog } from '../../src/platform/logging.ts';
import { apiRoutes } from '../../src/publishing/web/index.ts';
import { createRecordStore } from '../../src/records/store/index.ts';
import { openQuickStore } from '../test-database.ts';

const routes = allRoutes();
const values = {
  partnership: 'nowhere',
  slug: 'x-o7',
  code: 'O7',
  need: 'N1',
  kind: 'outcome',
  version: 'v3',
  since: 'v2',
  file: 'plan.pdf',
  token: 'a1',
  step: '2',
  number: '3',
  release: 'r4',
  import: 'i1',
  job: 'j1',
  person: 'p1',
  rulebook: 'r',
  requirement: 'r1',
};

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
}
const operationsOf = ({ paths }: Described) =>
  Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));

describe('the route table', () => {
  test('no two routes answer the same', () => {
    const names = routes.map(({ method, address: name }) => `${method} ${name}`);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });

  test.each(routes)(
    '$method $address: in the map, with a permission, recorded when it changes something',
    (route) => {
      expect(addressNames).toContain(route.address);
      expect(['public', 'visitor', 'signed-in', ...permissions]).toContain(route.may);
      if (route.method === 'POST') {
        expect(route.audit).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
        expect(route.may).not.toBe('public');
      }
    },
  );

  test('work needs a permission, and public pages need none', () => {
    for (const { address: name, may } of routes) {
      if (name.startsWith('work.')) expect(permissions, name).toContain(may);
      if (name.startsWith('public.')) expect(may, name).toBe('public');
    }
  });
});

describe('every route answers in both languages', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    const { db, dataFolder } = await openQuickStore(migrations);
    const services: Services = {
      db,
      dataFolder,
      rulebooksFolder,
      records: keptRecords(createRecordStore(recordDefinitions)),
      now: () => new Date('2026-03-03T10:00:00Z'),
      today: () => '2026-03-03',
    };
    server = await createWebServer({ services, routes, log: createLog({ level: 'silent' }) });
  });
  afterAll(() => server.close());

  const readable = routes.filter(({ method }) => method === 'GET');

  test.each(readable)('$address', async ({ address: name, may }) => {
    for (const language of languages) {
      const answer = await server.inject(address(name, language, values));
      const isOfPartnership = address(name, language, values).split('/').includes(values.partnership);
      // The partnership is not there; nor is anybody signed in; nor has anybody an account.
      const expected = isOfPartnership ? [404] : may === 'signed-in' ? [303] : [200, 303, 410];
      expect(expected, `${language} ${answer.body.slice(0, 300)}`).toContain(answer.statusCode);
      if (answer.statusCode !== 303) expect(answer.body).toContain(`<html lang="${language}"`);
    }
  });

  test('a path with the words of the other language, or a slash too many, leads to the right one', async () => {
    for (const [asked, right] of [
      ['/en/mewngofnodi', '/en/sign-in'],
      ['/cy/sign-in', '/cy/mewngofnodi'],
      ['/en/sign-in/', '/en/sign-in'],
    ] as const) {
      const answer = await server.inject(asked);
      expect([answer.statusCode, answer.headers.location]).toEqual([301, right]);
    }
  });

  test('a page that can only be read says so when something is sent to it', async () => {
    const answer = await server.inject({ method: 'POST', url: '/cy/cymorth' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET']);
    expect(answer.body).toContain('<html lang="cy"');
  });

  test('strict headers on every answer, errors included', async () => {
    for (const url of ['/', '/en/help', '/en/nowhere', '/health/live']) {
      const { headers } = await server.inject(url);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('a page asked for with a slash behind it is found, and no other site', async () => {
    for (const [asked, found] of [
      ['/cy/', '/cy'],
      ['/en/nowhere/plan//?to=x', '/en/nowhere/plan?to=x'],
    ]) {
      const { statusCode, headers } = await server.inject(asked ?? '');
      expect([statusCode, headers.location]).toEqual([301, found]);
    }
    for (const asked of ['//elsewhere.example/', '/\\elsewhere.example/', '/']) {
      const { headers } = await server.inject({ method: 'GET', url: asked });
      expect([asked, /elsewhere/.test(headers.location ?? '')]).toEqual([asked, false]);
    }
  });

  test('a public page can be kept by its tag, and sets no cookie', async () => {
    const first = await server.inject('/cy/cymorth');
    expect(first.headers['set-cookie']).toBeUndefined();
    const again = await server.inject({
      url: '/cy/cymorth',
      headers: { 'if-none-match': first.headers.etag },
    });
    expect(again.statusCode).toBe(304);
  });

  test('the work pages are never kept', async () => {
    const answer = await server.inject('/en/account');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('a form of another site is refused before anything is read', async () => {
    const send = (headers: Record<string, string>) =>
      server.inject({ method: 'POST', url: '/en/sign-in', headers, payload: {} });
    expect((await send({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await send({})).statusCode).not.toBe(200);
  });

  test('the interface for programs describes itself', async () => {
    const answer = await server.inject('/api/v1/openapi.json');
    expect(answer.json()).toMatchObject({ openapi: '3.1.0' });
    const described = Object.keys(answer.json().paths);
    const answered = [...apiRoutes, ...partnerRoutes].map(({ path }) => path);
    expect(described.filter((path) => path.startsWith('/api/'))).toEqual(answered);
    const twins = routes.filter(({ may, twins: also }) => may === 'public' && also?.includes('json'));
    expect(described).toHaveLength(answered.length + twins.length * languages.length);
    expect(new Set(operationsOf(answer.json())).size).toBe(described.length);
  });

  test('the interface for programs answers any site, and says in both languages what it does not have', async () => {
    const list = await server.inject('/api/v1/partnerships');
    expect([list.statusCode, list.json()]).toEqual([200, { total: 0, items: [] }]);
    expect(list.headers['access-control-allow-origin']).toBe('*');
    const again = { url: '/api/v1/partnerships', headers: { 'if-none-match': list.headers.etag } };
    expect((await server.inject(again)).statusCode).toBe(304);
    const none = await server.inject('/api/v1/partnerships/nowhere/indicators');
    expect(none.statusCode).toBe(404);
    expect(none.json().words).toEqual({ cy: expect.any(String), en: expect.any(String) });
  });

  test('liveness and readiness', async () => {
    expect((await server.inject('/health/live')).json()).toEqual({ live: true });
    expect((await server.inject('/health/ready')).json()).toEqual({ ready: true });
  });
});
