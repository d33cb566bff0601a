import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import { addAccount, beginSession, setPart } from '../../src/access/store/index.ts';
import type { Services } from '../../src/access/web/index.ts';
import { migrations, recordDefinitions } from '../../src/app/capabilities.ts';
import { rulebooksFolder } from '../../src/app/program.ts';
import { allRoutes } from '../../src/app/routes.ts';
import { keptRecords } from '../../src/app/store/kept-records.ts';
import { createWebServer } from '../../src/app/web-server.ts';
import { importKit } from '../../src/kit/store/index.ts';
import { type AddressName, address } from '../../src/language/index.ts';
import { actionDefinition } from '../../src/plan/index.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { createLog } from '../../src/platform/logging.ts';
import { createRecordStore } from '../../src/records/store/index.ts';
import { openQuickStore } from '../test-database.ts';

const partnership = 'dyffryn-arian';
const today = '2026-11-01';
/** A restricted action, project and risk of the example, by a few words of their titles. */
const secrets = [
  'Dannedd iach',
  'Healthy teeth',
  'Adolygu safleoedd',
  'Review of sites',
  'gadael y gronfa',
  'leaving the pooled',
];

/** The pages at work on which records of delivery are listed, named or counted. */
const pages = [
  'work.home',
  'work.plan',
  'work.records',
  'work.record',
  'work.record.edit',
  'work.record.history',
  'work.thread',
  'work.thread.broken',
  'work.thread.record',
  'work.delivery',
  'work.delivery.actions',
  'work.delivery.projects',
  'work.delivery.risks',
  'work.delivery.resources',
  'work.service-agreements',
  'work.ownership',
  'work.updates',
  'work.scorecards',
  'work.promises',
  'work.mirroring',
  'work.related-plans',
  'work.approvals',
  'work.registers',
  'work.checks',
  'work.requirement',
  'work.deadlines',
  'work.evidence-pack',
  'work.equality',
  'work.child-poverty',
  'work.what-works',
  'work.language',
] as const satisfies readonly AddressName[];

/** Kinds that can be restricted, and those that are about them. */
const kinds = [
  'action',
  'project',
  'risk',
  'dependency',
  'contribution',
  'milestone',
  'resource',
  'mitigation',
  'ownership',
  'option',
  'service-agreement',
] as const;
const known = {
  partnership,
  rulebook: 'thread',
  requirement: 'thread.action.owner',
  slug: 'x-o1',
  import: 'i1',
  job: 'j1',
  person: 'p1',
  version: 'v1',
  release: 'r1',
  step: '1',
  number: '1',
  need: 'N1',
  file: 'x',
  token: 't',
  since: 'v1',
};

describe('what is restricted', () => {
  let server: FastifyInstance;
  let services: Services;
  const cookies = new Map<string, string>();

  async function signIn(name: string, role: Role, organisation: string | null) {
    await transaction(services.db, theSystem, (db) =>
      addAccount(db, { id: name, email: `${name}@dyffryn-arian.example`, name, language: 'en' }),
    );
    const refused = await setPart(services.db, name, partnership, name, { role, organisation, active: true });
    if (refused) throw new Error(refused.code);
    const token = await beginSession(services.db, name, services.now());
    cookies.set(name, `llinyn-session=${token}`);
  }

  beforeAll(async () => {
    const { db, dataFolder } = await openQuickStore(migrations);
    services = {
      db,
      dataFolder,
      rulebooksFolder,
      records: keptRecords(createRecordStore(recordDefinitions)),
      now: () => new Date(`${today}T10:00:00Z`),
      today: () => today,
    };
    const kit = path.join(import.meta.dirname, '..', '..', 'demonstration', 'kit');
    const taken = await importKit({
      db,
      records: services.records,
      path: kit,
      actor: 'operator',
      acting: null,
      today,
    });
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems.slice(0, 3)));
    const action = await services.records.read(db, partnership, actionDefinition, 'A4');
    await transaction(db, theSystem, (inside) =>
      services.records.save(inside, partnership, actionDefinition, {
        code: 'A4',
        values: { ...action?.values, restricted: true },
        expectedRevision: action?.revision ?? 0,
      }),
    );
    server = await createWebServer({ services, routes: allRoutes(), log: createLog({ level: 'silent' }) });
    await signIn('first', 'administrator', null);
    await signIn('analyst', 'analyst', null);
    await signIn('coordinator', 'coordinator', null);
    await signIn('health', 'delivery-lead', 'B2');
  });
  afterAll(() => server.close());

  const read = async (who: string, url: string) => {
    const answer = await server.inject({ url, headers: { cookie: cookies.get(who) ?? '' } });
    return { status: answer.statusCode, body: answer.body };
  };
  const urlsOf = (name: AddressName): readonly string[] => {
    if (name === 'work.records') return kinds.map((kind) => address(name, 'en', { partnership, kind }));
    const restricted = [
      { kind: 'action', code: 'A4' },
      { kind: 'project', code: 'PJ3' },
      { kind: 'risk', code: 'K30' },
    ] as const;
    return [...new Set(restricted.map((one) => address(name, 'en', { ...known, ...one })))];
  };

  test('is on its own page for whoever carries it and for whoever keeps the plan', async () => {
    for (const who of ['coordinator', 'health']) {
      const { status, body } = await read(
        who,
        address('work.record', 'en', { partnership, kind: 'action', code: 'A4' }),
      );
      expect([who, status, body.includes('Healthy teeth')]).toEqual([who, 200, true]);
    }
  });

  test('is on no page for anybody else', async () => {
    let shown = 0;
    for (const name of pages) {
      for (const url of urlsOf(name)) {
        const { status, body } = await read('analyst', url);
        expect(status, url).toBeLessThan(500);
        expect(
          secrets.filter((secret) => body.includes(secret)),
          url,
        ).toEqual([]);
        if (status === 200) shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(25);
  }, 300_000);

  test('is counted where it is not listed', async () => {
    const { body } = await read('analyst', address('work.records', 'en', { partnership, kind: 'project' }));
    expect(body).toContain('Restricted records that are not listed here: 1');
    const register = await read('analyst', address('work.delivery.risks', 'en', { partnership }));
    expect(register.body).toContain('Restricted items that are not listed here: 2');
  });

  test('is not in a kit of somebody who may not see it', async () => {
    const { status, body } = await read('analyst', address('work.kit.export', 'en', { partnership }));
    expect(status).toBeLessThan(500);
    expect(secrets.filter((secret) => body.includes(secret))).toEqual([]);
  });
});
