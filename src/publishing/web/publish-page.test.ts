import { expect, it } from 'vitest';
import { freezeInput, theRecords } from '../../../tests/golden/plan/a-small-plan.ts';
import { describeOnOneEngine, type OpenStore } from '../../../tests/test-database.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { indicatorMigrations } from '../../evidence/store/index.ts';
import { needsMigrations } from '../../needs/store/migrations.ts';
import { partnershipDefinition, partnershipDefinitions } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { performanceMigrations } from '../../performance/store/migrations.ts';
import { planDefinition, planDefinitions } from '../../plan/index.ts';
import { planMigrations } from '../../plan/store/migrations.ts';
import { systemClock } from '../../platform/clock.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { jobRunner } from '../../platform/jobs/index.ts';
import { createLog } from '../../platform/logging.ts';
import {
  emptyValue,
  type FieldValue,
  problem,
  type RecordDefinition,
  recordSet,
} from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import type { GatheredPlan } from '../store/index.ts';
import { publishingMigrations } from '../store/index.ts';
import { publishingRoutes, registerPublishJobs } from './index.ts';

const partnershipId = 'dyffryn-arian';
const records = createRecordStore([...partnershipDefinitions, ...planDefinitions]);

async function opened(open: OpenStore, { asJob }: { readonly asJob: boolean }) {
  const { db, dataFolder } = await open([
    ...partnershipMigrations,
    ...indicatorMigrations,
    ...needsMigrations,
    ...performanceMigrations,
    ...planMigrations,
    ...publishingMigrations,
  ]);
  const services: Services = {
    db,
    records,
    dataFolder,
    rulebooksFolder: '',
    now: () => new Date('2026-03-20T10:00:00Z'),
    today: () => '2026-03-20',
  };
  async function put(definition: RecordDefinition, code: string, given: Record<string, FieldValue>) {
    const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
    const saved = await transaction(db, theSystem, (inside) =>
      records.save(inside as Database, partnershipId, definition, {
        code,
        values: { ...empty, ...given },
        expectedRevision: null,
      }),
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  }
  await put(partnershipDefinition, partnershipId, {
    name: { cy: 'Arian', en: 'Arian' },
    status: 'statutory',
  });
  await put(planDefinition, 'PL1', { title: { cy: 'Cynllun', en: 'Plan' }, state: 'draft' });
  let gathered: GatheredPlan = freezeInput;
  const gather = async () => gathered;
  const jobs = jobRunner({ db, clock: systemClock, log: createLog({ level: 'silent' }) });
  registerPublishJobs(jobs, services, gather);
  const routes = publishingRoutes(gather, asJob ? jobs : null);

  async function ask(method: 'GET' | 'POST', query: Record<string, string> = {}): Promise<Answer> {
    const route = routes.find((each) => each.method === method && each.address === 'work.publish');
    const request: PageRequest = {
      language: 'en',
      address: 'work.publish',
      path: '/en/dyffryn-arian/work/publish',
      twin: null,
      params: {},
      query,
      form: method === 'POST' ? { plan: 'PL1' } : {},
      files: [],
      partnershipId,
      partnership: null,
      actor: null,
      acting: {
        actor: { id: 'mair', name: 'Mair', language: 'cy', memberships: [] },
        partnershipId,
        role: 'coordinator',
        organisation: null,
      },
      clientAddress: '',
      siteOrigin: 'https://plan.example',
      csrfToken: 'token',
      services,
    };
    if (!route) throw new Error(`Nobody answers ${method}`);
    return route.handle(request);
  }
  const shown = (answer: Answer) => (answer.type === 'page' ? answer.main.markup : JSON.stringify(answer));
  const led = (answer: Answer) =>
    Object.fromEntries(
      new URL(answer.type === 'redirect' ? answer.to : '', 'https://plan.example').searchParams,
    );
  return {
    ask,
    shown,
    led,
    jobs,
    set: (next: GatheredPlan) => {
      gathered = next;
    },
  };
}

describeOnOneEngine('the page to publish on', (open) => {
  it('publishes, gives the address to hand on, and has nothing more to publish', async () => {
    const { ask, shown, led } = await opened(open, { asJob: false });
    expect(shown(await ask('GET'))).toContain('This will be the first version.');
    const query = led(await ask('POST'));
    expect(query).toEqual({ published: '1' });
    expect(shown(await ask('GET', query))).toContain('https://plan.example/en/dyffryn-arian/plan/v1');
    const again = shown(await ask('GET'));
    expect(again).toContain('Nothing has changed since version 1');
    expect(again).not.toContain('<form');
  });

  it('says beforehand what the next version will change', async () => {
    const { ask, shown, set } = await opened(open, { asJob: false });
    await ask('POST');
    const fewer = theRecords().filter(({ code }) => code !== 'A10');
    set({ ...freezeInput, records: recordSet(fewer) });
    const page = shown(await ask('GET'));
    expect(page).toContain('What will change since version 1');
    expect(page).toContain('Removed: 1');
    expect(page).toContain('Publish version 2');
  });

  it('says what stops it, each with a link that lands on the field or on the check', async () => {
    const { ask, shown, set } = await opened(open, { asJob: false });
    const half = theRecords().map((record) =>
      record.kind === 'outcome' && record.code === 'O7'
        ? { ...record, values: { ...record.values, title: { cy: '', en: 'Children start well' } } }
        : record,
    );
    const stop = problem(
      'publishing.duty-stops',
      {},
      { rulebook: 'wales-lsb-2012', requirement: 'cyp.a', cy: 'Dyletswydd', en: 'A duty' },
    );
    set({ ...freezeInput, records: recordSet(half), stops: [stop] });
    const page = shown(await ask('GET'));
    expect(page).toContain('2 things stop publication.');
    expect(page).toContain('href="/en/dyffryn-arian/work/outcomes/O7/edit#title_cy"');
    expect(page).toContain('/work/checks/requirements/wales-lsb-2012/cyp.a');
    expect(page).not.toContain('<form');
    expect(shown(await ask('POST'))).toContain('2 things stop publication.');
  });

  it('makes the version beside the requests, and shows where the work stands', async () => {
    const { ask, shown, led, jobs } = await opened(open, { asJob: true });
    const query = led(await ask('POST'));
    expect(query).toEqual({ job: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(shown(await ask('GET', query))).toContain('Publishing the plan');
    await jobs.runAll();
    expect(led(await ask('GET', query))).toEqual({ published: '1' });
  });

  it('comes back with what stops it when something changed while the work waited', async () => {
    const { ask, shown, led, jobs, set } = await opened(open, { asJob: true });
    const query = led(await ask('POST'));
    set({ ...freezeInput, stops: [problem('publishing.no-plan')] });
    await jobs.runAll();
    expect(shown(await ask('GET', query))).toContain('1 thing stops publication.');
  });
});
