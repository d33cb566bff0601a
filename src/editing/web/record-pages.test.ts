import path from 'node:path';
import { expect, it } from 'vitest';
import { describeOnOneEngine, type OpenStore } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import type { Html } from '../../design-system/index.ts';
import { dutiesDefinitions } from '../../duties/index.ts';
import { dutiesRecordMessages } from '../../duties/record-messages.ts';
import { indicatorDefinition } from '../../evidence/index.ts';
import { indicatorMessages } from '../../evidence/indicator-messages.ts';
import { type AddressName, address, type Messages } from '../../language/index.ts';
import { needsDefinitions } from '../../needs/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { partnershipDefinitions } from '../../partnership/index.ts';
import { partnershipMessages } from '../../partnership/messages.ts';
import { performanceDefinitions } from '../../performance/index.ts';
import { performanceMessages } from '../../performance/messages.ts';
import { planDefinitions } from '../../plan/index.ts';
import { planMessages } from '../../plan/messages.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { recordWords } from '../record-words.ts';
import { recordRoutes } from './index.ts';

const records = createRecordStore([
  ...partnershipDefinitions,
  indicatorDefinition,
  ...needsDefinitions,
  ...performanceDefinitions,
  ...planDefinitions,
  ...dutiesDefinitions,
]);
const words = recordWords([
  partnershipMessages,
  indicatorMessages,
  needsMessages,
  performanceMessages,
  planMessages,
  dutiesRecordMessages,
] as unknown as readonly Messages<string>[]);
const routes = recordRoutes({
  words,
  check: async () => null,
  codesFor: async () => null,
  hasThread: ({ kind }) => kind === 'outcome',
});

const coordinator: Acting = {
  actor: { id: 'sioned', name: 'Sioned', language: 'cy', memberships: [] },
  partnershipId: 'arian',
  role: 'coordinator',
  organisation: null,
};
const forTheCouncil: Acting = { ...coordinator, organisation: 'B1' };

async function opened(open: OpenStore) {
  const { db, dataFolder } = await open(migrations);
  const services: Services = {
    db,
    records,
    dataFolder,
    rulebooksFolder: path.join(dataFolder, 'none'),
    now: () => new Date('2026-04-09T10:00:00Z'),
    today: () => '2026-04-09',
  };

  async function put(kind: string, code: string, given: Record<string, FieldValue>): Promise<void> {
    const definition = records.definition(kind);
    if (!definition) throw new Error(`There is no kind ${kind}`);
    const empty = definition.fields.map((field) => [field.name, emptyValue(field)]);
    const values = { ...Object.fromEntries(empty), ...given };
    const saved = await transaction(db, theSystem, (inside) =>
      records.save(inside as Database, 'arian', definition, { code, values, expectedRevision: null }),
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  }
  await put('partnership', 'arian', { name: { cy: 'Arian', en: 'Arian' }, status: 'statutory' });
  for (const code of ['B1', 'B2']) {
    await put('organisation', code, { name: { cy: code, en: code }, kind: 'local-authority' });
  }
  await put('plan', 'PL1', { title: { cy: 'Cynllun', en: 'Plan' }, state: 'draft' });
  await put('outcome', 'O1', { plan: 'PL1', title: { cy: 'Iach', en: 'Healthy' } });
  await put('action', 'A1', {
    plan: 'PL1',
    title: { cy: 'Cam', en: 'Step' },
    outcomes: ['O1'],
    state: 'not-started',
  });
  await put('contribution', 'C1', {
    action: 'A1',
    organisation: 'B2',
    promise: { cy: 'Addewid', en: 'Promise' },
    state: 'proposed',
  });

  async function ask(
    method: 'GET' | 'POST',
    address: AddressName,
    params: Record<string, string>,
    given: Partial<PageRequest> = {},
  ): Promise<Answer> {
    const route = routes.find((one) => one.method === method && one.address === address);
    if (!route) throw new Error(`No route ${method} ${address}`);
    return route.handle({
      language: 'en',
      address,
      path: '/',
      twin: null,
      params,
      query: {},
      form: {},
      files: [],
      partnershipId: 'arian',
      partnership: null,
      actor: coordinator.actor,
      acting: coordinator,
      csrfToken: 'token',
      clientAddress: '127.0.0.1',
      siteOrigin: 'http://localhost',
      services,
      ...given,
    });
  }
  const stored = async (kind: string, code: string) => (await records.load(db, 'arian')).find(kind, code);
  return { ask, stored, put };
}

function shown(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Answered with ${answer.type}`);
  return (answer.main as Html).toString();
}

const outcome = { plan: 'PL1', title_cy: 'Iach', title_en: 'Healthy' };

describeOnOneEngine('the pages of records', (open) => {
  it('save a record with a name in one language, and go on to it', async () => {
    const { ask, stored } = await opened(open);
    const form = { ...outcome, code: 'O2', title_en: '' };
    const answer = await ask('POST', 'work.record.new', { kind: 'outcomes' }, { form });
    expect(answer).toMatchObject({ type: 'redirect', to: '/en/arian/work/outcomes/O2' });
    expect((await stored('outcome', 'O2'))?.values['title']).toEqual({ cy: 'Iach', en: '' });
  });

  it('keep what was typed when a record cannot be saved, and say what would mend it', async () => {
    const { ask } = await opened(open);
    const form = { ...outcome, code: 'O 2', position: 'first' };
    const answer = await ask('POST', 'work.record.new', { kind: 'outcomes' }, { form });
    expect(answer).toMatchObject({ type: 'page', status: 422, hasErrors: true });
    expect(shown(answer)).toContain('value="first"');
    expect(shown(answer)).toContain('href="#position"');
    expect(shown(answer)).toContain('href="#code"');
  });

  it('ask for a code that is missing, and offer the next that is free', async () => {
    const { ask } = await opened(open);
    await ask('POST', 'work.record.new', { kind: 'outcomes' }, { form: { ...outcome, code: 'O6' } });
    const answer = await ask(
      'POST',
      'work.record.new',
      { kind: 'outcomes' },
      { form: { ...outcome, code: ' ' } },
    );
    expect(answer).toMatchObject({ type: 'page', status: 422 });
    expect(shown(answer)).toContain('There is no code.');
    expect(shown(answer)).toContain('like O7, which is free');
    expect(shown(answer)).not.toContain('This cannot be a code');
  });

  it('show both versions when somebody saved first, lose neither, and save on the second try', async () => {
    const { ask, stored } = await opened(open);
    const place = { kind: 'outcomes', code: 'O1' };
    const first = { ...outcome, title_en: 'Healthy children', revision: '1' };
    await ask('POST', 'work.record.edit', place, { form: first });
    const second = { ...outcome, title_en: 'Healthy people', revision: '1' };
    const conflict = await ask('POST', 'work.record.edit', place, { form: second });
    expect(conflict).toMatchObject({ status: 422 });
    expect(shown(conflict)).toContain('Healthy children');
    expect(shown(conflict)).toContain('value="Healthy people"');
    expect(shown(conflict)).toContain('name="revision" value="2"');
    expect((await stored('outcome', 'O1'))?.values['title']).toMatchObject({ en: 'Healthy children' });
    const again = await ask('POST', 'work.record.edit', place, { form: { ...second, revision: '2' } });
    expect(again.type).toBe('redirect');
    expect((await stored('outcome', 'O1'))?.values['title']).toMatchObject({ en: 'Healthy people' });
  });

  it('mark the other language when one changes, until somebody ticks it', async () => {
    const { ask, stored } = await opened(open);
    const place = { kind: 'outcomes', code: 'O1' };
    const changed = { ...outcome, title_cy: 'Iachach' };
    await ask('POST', 'work.record.edit', place, { form: { ...changed, revision: '1' } });
    expect((await stored('outcome', 'O1'))?.lookAgain).toEqual(['title.en']);
    expect(shown(await ask('GET', 'work.language', {}))).toContain(
      '/en/arian/work/outcomes/O1/edit#title_en',
    );
    await ask('POST', 'work.record.edit', place, {
      form: { ...changed, revision: '2', checked: 'title.en' },
    });
    expect((await stored('outcome', 'O1'))?.lookAgain).toEqual([]);
  });

  it('refuse a reference to nothing, at its field', async () => {
    const { ask } = await opened(open);
    const form = { ...outcome, plan: 'PL9', revision: '1' };
    const answer = await ask('POST', 'work.record.edit', { kind: 'outcomes', code: 'O1' }, { form });
    expect(answer).toMatchObject({ status: 422 });
    expect(shown(answer)).toContain('href="#plan"');
  });

  it('refuse a formula that cannot be worked out, and say at its field what is wrong and where', async () => {
    const { ask, stored } = await opened(open);
    const form = { title_en: 'Both', measure_kind: 'how-much', organisation: 'B1', code: 'F1' };
    const save = (formula: string) =>
      ask('POST', 'work.record.new', { kind: 'measures' }, { form: { ...form, formula } });
    const unreadable = await save('F2 + * F3');
    expect(unreadable).toMatchObject({ type: 'page', status: 422 });
    expect(shown(unreadable)).toContain('A number or the code of a measure is needed here (place 6).');
    expect(shown(unreadable)).toContain('href="#formula"');
    expect(shown(await save('F2 + 1'))).toContain('The formula names a measure that does not exist: F2');
    expect(shown(await save('F1 + 1'))).toContain('The formula leads back to itself');
    expect(await stored('performance-measure', 'F1')).toBeUndefined();
    expect(await save('2 * 3')).toMatchObject({ type: 'redirect' });
  });

  it('let an assessor change the opinion they wrote, and no other assessor, whatever is sent', async () => {
    const { ask, stored } = await opened(open);
    const as = (id: string): Acting => ({
      ...coordinator,
      actor: { ...coordinator.actor, id },
      role: 'assessor',
    });
    const form = {
      code: 'OP1',
      requirement: 'sip.vision',
      lane: 'inspector',
      written_by: 'assessor',
      assessor_en: 'Inspectors',
      verdict: 'partly',
      formed_on: '9 April 2026',
      author: 'gwen',
    };
    await ask('POST', 'work.record.new', { kind: 'opinions' }, { form, acting: as('sioned') });
    expect((await stored('opinion', 'OP1'))?.values['author']).toBe('sioned');
    const place = { kind: 'opinions', code: 'OP1' };
    const change = { form: { ...form, verdict: 'met', revision: '1' } };
    const refused = await ask('POST', 'work.record.edit', place, { ...change, acting: as('gwen') });
    expect(refused.type).toBe('forbidden');
    const withdrawal = { form: { withdraw: 'yes', revision: '1' }, acting: as('gwen') };
    expect((await ask('POST', 'work.record.edit', place, withdrawal)).type).toBe('forbidden');
    expect((await ask('GET', 'work.record.edit', place, { acting: as('gwen') })).type).toBe('forbidden');
    expect((await stored('opinion', 'OP1'))?.values['verdict']).toBe('partly');
    await ask('POST', 'work.record.edit', place, { ...change, acting: as('sioned') });
    expect((await stored('opinion', 'OP1'))?.values).toMatchObject({ verdict: 'met', author: 'sioned' });
  });

  it('withdraw only what nothing refers to', async () => {
    const { ask, stored } = await opened(open);
    const form = { withdraw: 'yes', revision: '1' };
    const refused = await ask('POST', 'work.record.edit', { kind: 'outcomes', code: 'O1' }, { form });
    expect(refused).toMatchObject({ status: 422 });
    expect(shown(refused)).toContain('A1');
    await ask('POST', 'work.record.new', { kind: 'outcomes' }, { form: { ...outcome, code: 'O2' } });
    const gone = await ask('POST', 'work.record.edit', { kind: 'outcomes', code: 'O2' }, { form });
    expect(gone).toMatchObject({ type: 'redirect', to: '/en/arian/work/outcomes' });
    expect(await stored('outcome', 'O2')).toBeUndefined();
  });

  it('refuse to change or agree the contribution of another organisation, whoever asks', async () => {
    const { ask, stored } = await opened(open);
    const place = { kind: 'contributions', code: 'C1' };
    const form = { action: 'A1', organisation: 'B2', promise_en: 'Promise', state: 'agreed', revision: '1' };
    for (const acting of [coordinator, forTheCouncil, { ...forTheCouncil, role: 'administrator' as const }]) {
      expect((await ask('GET', 'work.record.edit', place, { acting })).type).toBe('forbidden');
      expect((await ask('POST', 'work.record.edit', place, { acting, form })).type).toBe('forbidden');
    }
    expect((await stored('contribution', 'C1'))?.values['state']).toBe('proposed');
    const own = { ...coordinator, organisation: 'B2' };
    expect((await ask('POST', 'work.record.edit', place, { acting: own, form })).type).toBe('redirect');
    expect((await stored('contribution', 'C1'))?.values['state']).toBe('agreed');
  });

  it('say who changed what', async () => {
    const { ask } = await opened(open);
    const place = { kind: 'outcomes', code: 'O1' };
    const form = { ...outcome, title_en: 'Healthy children', revision: '1' };
    await ask('POST', 'work.record.edit', place, { form, acting: forTheCouncil });
    const history = shown(await ask('GET', 'work.record.history', place));
    expect(history).toContain('<del>Healthy</del>');
    expect(history).toContain('<ins>Healthy children</ins>');
    expect(history).toContain('sioned (B1)');
  });

  it('say which references came and went', async () => {
    const { ask } = await opened(open);
    const place = { kind: 'actions', code: 'A1' };
    const before = shown(await ask('GET', 'work.record.history', place));
    expect(before).toContain('<ins>O1 – Healthy</ins>');
    const form = {
      plan: 'PL1',
      title_cy: 'Cam',
      title_en: 'Step',
      outcomes: '',
      state: 'not-started',
      revision: '1',
    };
    expect((await ask('POST', 'work.record.edit', place, { form })).type).toBe('redirect');
    expect(shown(await ask('GET', 'work.record.history', place))).toContain('<del>O1 – Healthy</del>');
  });

  it('lead to the thread of a record that has one, and of no other', async () => {
    const { ask } = await opened(open);
    const pageOf = async (kind: string, code: string) =>
      shown(await ask('GET', 'work.record', { kind, code }));
    const threadOf = (kind: string, code: string) =>
      address('work.thread.record', 'en', { partnership: 'arian', kind, code });
    expect(await pageOf('outcomes', 'O1')).toContain(threadOf('outcome', 'O1'));
    expect(await pageOf('actions', 'A1')).not.toContain(threadOf('action', 'A1'));
  });

  it('lead on to every record that refers to this one', async () => {
    const { ask } = await opened(open);
    const outcomePage = shown(await ask('GET', 'work.record', { kind: 'outcomes', code: 'O1' }));
    expect(outcomePage).toContain('Records that refer to this one');
    expect(outcomePage).toMatch(/href="[^"]*actions\/A1"/);
  });

  it('show a need with its evidence, and walk from situation through cause and option to choice and back', async () => {
    const { ask, put } = await opened(open);
    await put('need', 'N1', { title: { cy: 'Angen', en: 'Need' } });
    await put('evidence-item', 'E1', {
      title: { cy: 'Astudiaeth', en: 'A study' },
      needs: ['N1'],
      strength: 'moderate',
    });
    await put('option', 'W1', {
      title: { cy: 'Dewis', en: 'A way' },
      needs: ['N1'],
      evidence: ['E1'],
      strength: 'proven',
      state: 'chosen',
      actions: ['A1'],
    });
    const linksOf = async (kind: string, code: string) =>
      [
        ...shown(await ask('GET', 'work.record', { kind, code })).matchAll(
          /href="[^"]*\/([a-z-]+\/[A-Z]+\d+)"/g,
        ),
      ].map(([, to]) => to);
    expect(await linksOf('needs', 'N1')).toEqual(expect.arrayContaining(['other-evidence/E1', 'options/W1']));
    expect(await linksOf('options', 'W1')).toEqual(
      expect.arrayContaining(['needs/N1', 'other-evidence/E1', 'actions/A1']),
    );
    expect(await linksOf('actions', 'A1')).toContain('options/W1');
    expect(await linksOf('other-evidence', 'E1')).toEqual(expect.arrayContaining(['needs/N1', 'options/W1']));
    expect(shown(await ask('GET', 'work.record', { kind: 'needs', code: 'N1' }))).toContain(
      'Strength of the evidence: Proven. Decision: Chosen.',
    );
  });

  it('fill in the only plan, and what the link that led here says', async () => {
    const { ask } = await opened(open);
    const query = { action: 'A1' };
    const form = shown(await ask('GET', 'work.record.new', { kind: 'contributions' }, { query }));
    expect(form).toMatch(/value="A1"[^>]*selected/);
    expect(form).toMatch(/value="proposed"[^>]*checked/);
    expect(shown(await ask('GET', 'work.record.new', { kind: 'outcomes' }))).toMatch(
      /value="PL1"[^>]*selected/,
    );
  });

  it('answer that there is nothing at an address that names no kind or record', async () => {
    const { ask } = await opened(open);
    expect((await ask('GET', 'work.records', { kind: 'nonsense' })).type).toBe('not-found');
    expect((await ask('GET', 'work.record', { kind: 'outcomes', code: 'O99' })).type).toBe('not-found');
  });
});
