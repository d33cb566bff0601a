import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeOnOneEngine, type OpenStore, temporaryFolder } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import type { PageRequest, Services } from '../../access/web/index.ts';
import { migrations, recordDefinitions, words } from '../../app/capabilities.ts';
import { outcomeDefinition } from '../../plan/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { fingerprintOf, textMarks } from '../store/index.ts';
import { checkTexts } from './language-page.ts';
import { exportTexts, importTexts } from './translation-files.ts';

const records = createRecordStore(recordDefinitions);
const coordinator: Acting = {
  actor: { id: 'sioned', name: 'Sioned', language: 'cy', memberships: [] },
  partnershipId: 'arian',
  role: 'coordinator',
  organisation: null,
};

async function opened(open: OpenStore) {
  const { db, dataFolder } = await open(migrations);
  const services: Services = {
    db,
    records,
    dataFolder,
    rulebooksFolder: '',
    now: () => new Date('2026-03-03T10:00:00Z'),
    today: () => '2026-03-03',
  };
  const add = (kind: string, code: string, values: Record<string, FieldValue>) => {
    const definition = records.definition(kind) as RecordDefinition;
    const all = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
    return transaction(db, theSystem, (tx) =>
      records.save(tx, 'arian', definition, { code, values: { ...all, ...values }, expectedRevision: null }),
    );
  };
  await add('partnership', 'arian', { name: { cy: 'Arian', en: 'Arian' } });
  await add('plan', 'PL1', { title: { cy: 'Cynllun', en: 'Plan' }, state: 'draft' });
  await add('outcome', 'O1', {
    plan: 'PL1',
    title: { cy: 'Plant iach', en: '' },
    description: { cy: 'a', en: 'b' },
  });
  const request = (more: Partial<PageRequest>): PageRequest => ({
    language: 'en',
    address: 'work.language',
    path: '/en/arian/work/language',
    twin: null,
    params: {},
    query: {},
    form: {},
    files: [],
    partnershipId: 'arian',
    partnership: null,
    actor: coordinator.actor,
    acting: coordinator,
    csrfToken: 't',
    clientAddress: '',
    siteOrigin: '',
    services,
    ...more,
  });
  const folder = temporaryFolder('llinyn-xliff');
  const send = async (text: string) => {
    const file = path.join(folder, 'back.xlf');
    await writeFile(file, text);
    return importTexts(
      request({ files: [{ field: 'file', name: 'back.xlf', path: file, bytes: text.length }] }),
    );
  };
  const sent = async () => {
    const answer = await exportTexts(words)(request({ query: { into: 'en' } }));
    return answer.type === 'file' ? String(answer.body) : '';
  };
  const outcome = async () => records.read(db, 'arian', outcomeDefinition, 'O1');
  return { db, request, send, sent, outcome };
}

describeOnOneEngine('texts that go to a translator and come back', (open) => {
  it('are those that lack the language; a translation is taken in and marked as one', async () => {
    const { db, send, sent, outcome } = await opened(open);
    const file = await sent();
    expect(file.match(/<unit /g)).toHaveLength(1);
    const answer = await send(file.replace('<target></target>', '<target>Healthy children</target>'));
    expect(answer).toMatchObject({ type: 'redirect', notice: expect.stringContaining('taken in: 1') });
    const after = await outcome();
    expect(after?.values['title']).toEqual({ cy: 'Plant iach', en: 'Healthy children' });
    expect(after?.lookAgain).toEqual([]);
    expect(await textMarks(db, 'arian')).toEqual([
      {
        kind: 'outcome',
        code: 'O1',
        field: 'title',
        mark: 'translated',
        into: 'en',
        by: 'sioned',
        at: '2026-03-03T10:00:00.000Z',
        fingerprint: fingerprintOf({ cy: 'Plant iach', en: 'Healthy children' }),
      },
    ]);
  });

  it('are all refused when the source of one has moved on, when one is too long, or is of another partnership', async () => {
    const { send, sent, outcome } = await opened(open);
    const file = (await sent()).replace('<target></target>', '<target>Healthy children</target>');
    for (const [spoilt, words] of [
      [file.replace('Plant iach<', 'Plant da<'), 'has changed since'],
      [file.replace('Healthy', 'Healthy'.repeat(40)), 'There is room for 200'],
      [file.replace('<file id="arian"', '<file id="eraill"'), 'another partnership'],
    ] as const) {
      const answer = await send(spoilt);
      if (answer.type !== 'page') throw new Error(answer.type);
      expect(answer.status).toBe(422);
      expect(answer.main.markup).toContain(words);
    }
    expect((await outcome())?.values['title']).toEqual({ cy: 'Plant iach', en: '' });
  });

  it('can be marked as checked, with who did it, and a viewer’s role is refused', async () => {
    const { db, request } = await opened(open);
    const form = { checked: 'outcome O1 description' };
    expect(await checkTexts(request({ form, acting: { ...coordinator, role: 'viewer' } }))).toMatchObject({
      type: 'forbidden',
    });
    expect(await textMarks(db, 'arian')).toEqual([]);
    expect(await checkTexts(request({ form }))).toMatchObject({ type: 'redirect' });
    expect(await textMarks(db, 'arian')).toMatchObject([
      { field: 'description', mark: 'checked', by: 'sioned' },
    ]);
  });
});
