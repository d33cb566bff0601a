import { expect, it } from 'vitest';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import type { PageRequest, Services } from '../../access/web/index.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { languageWaivers } from '../store/index.ts';
import { saveWaiver, waiversPage } from './waivers-page.ts';

const records = createRecordStore(recordDefinitions);
const coordinator: Acting = {
  actor: { id: 'sioned', name: 'Sioned', language: 'cy', memberships: [] },
  partnershipId: 'arian',
  role: 'coordinator',
  organisation: null,
};

describeOnOneEngine('allowing a text out in one language', (open) => {
  it('is refused without ground and reason, and kept with role and day when it is given', async () => {
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
        records.save(tx, 'arian', definition, {
          code,
          values: { ...all, ...values },
          expectedRevision: null,
        }),
      );
    };
    await add('partnership', 'arian', { name: { cy: 'Arian', en: 'Arian' } });
    await add('plan', 'PL1', { title: { cy: 'Cynllun', en: 'Plan' }, state: 'draft' });
    await add('outcome', 'O1', {
      plan: 'PL1',
      title: { cy: 'Tai', en: 'Homes' },
      longTermBenefit: { cy: 'Budd hir.', en: '' },
    });
    const request = (form: Record<string, string>): PageRequest => ({
      language: 'en',
      address: 'work.language.waivers',
      path: '/en/arian/work/language/waivers',
      twin: null,
      params: {},
      query: {},
      form,
      files: [],
      partnershipId: 'arian',
      partnership: null,
      actor: coordinator.actor,
      acting: coordinator,
      csrfToken: 't',
      clientAddress: '',
      siteOrigin: '',
      services,
    });
    const form = { text: 'outcome O1 longTermBenefit en', reason_cy: 'Mae’n dod.', expected_on: 'soon' };
    const refused = await saveWaiver(request(form));
    if (refused.type !== 'page') throw new Error(refused.type);
    expect(refused.status).toBe(422);
    for (const words of ['No ground is chosen.', 'not there in both languages', 'The day cannot be read.'])
      expect(refused.main.markup).toContain(words);
    expect(await languageWaivers(db, 'arian')).toEqual([]);

    const whole = { ...form, ground: 'urgent', reason_en: 'It is coming.', expected_on: '2026-05-01' };
    expect(await saveWaiver(request(whole))).toMatchObject({ type: 'redirect' });
    expect(await languageWaivers(db, 'arian')).toMatchObject([
      { number: 1, code: 'O1', language: 'en', ground: 'urgent', role: 'coordinator', givenOn: '2026-03-03' },
    ]);
    const shown = await waiversPage(request({}));
    if (shown.type !== 'page') throw new Error(shown.type);
    expect(shown.main.markup).toContain('Still awaited');
    expect(shown.main.markup).toContain('O1 Homes: long-term benefit, English');
  });
});
