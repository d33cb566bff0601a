import { expect, it } from 'vitest';
import { asAnalyst, openCounty } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue } from '../../records/index.ts';
import { equalityPage } from './equality-page.ts';

const both = (cy: string, en: string) => ({ cy, en });

async function save(services: Services, kind: string, code: string, values: Record<string, unknown>) {
  const definition = services.records.definition(kind);
  if (!definition) throw new Error(`There is no kind ${kind}`);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const asked = { code, values: { ...empty, ...values } as typeof empty, expectedRevision: null };
  const saved = await transaction(services.db, theSystem, (db) =>
    services.records.save(db, 'arian', definition, asked),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

async function shown(services: Services, language: Language): Promise<string> {
  const answer = await equalityPage(() => 'PL1')(asAnalyst(services, { language }));
  if (answer.type !== 'page') throw new Error(answer.type);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

describeOnOneEngine('the page of equality', (open) => {
  it('says of every limb that it has no statement while nothing is on record', async () => {
    const services = await openCounty(open);
    expect((await shown(services, 'en')).match(/No statement/g)).toHaveLength(3);
    expect((await shown(services, 'cy')).match(/Dim datganiad/g)).toHaveLength(3);
  });

  it('shows statements, objectives and effects with what they rest on, and what is missing', async () => {
    const services = await openCounty(open);
    await save(services, 'priority', 'P1', { plan: 'PL1', title: both('Plant iach', 'Healthy children') });
    await save(services, 'priority', 'P2', { plan: 'PL1', title: both('Chwarae', 'Play') });
    await save(services, 'equality-objective', 'EO1', {
      title: both('Tadau', 'Fathers take part'),
      characteristics: ['sex'],
      limbs: ['foster'],
      indicators: ['I1'],
    });
    await save(services, 'equality-statement', 'ES1', {
      title: both('Casineb', 'Hate'),
      plan: 'PL1',
      limb: 'eliminate',
      inPlan: both('Yn yr ysgolion.', 'In the schools.'),
    });
    await save(services, 'equality-impact-assessment', 'EI1', {
      title: both('Plant', 'Children'),
      priorities: ['P1'],
      state: 'under-way',
    });
    await save(services, 'equality-effect', 'EF1', {
      title: both('Tadau', 'Fathers'),
      assessment: 'EI1',
      characteristic: 'sex',
      effect: 'negative',
      indicators: ['I1'],
    });
    const text = await shown(services, 'en');
    expect(text.match(/No statement/g)).toHaveLength(2);
    expect(text).toContain('In the schools.');
    expect(text).toContain('EO1 Fathers take part');
    expect(text.match(/Nothing said<\/strong>/g)).toHaveLength(8);
    expect(text).toContain('<strong>Negative</strong>');
    expect(text).toContain('No mitigation');
    expect(text).toContain('Priorities: 1. Actions: 0.');
    expect(text).toMatch(/Without an impact assessment<\/h2>.*P2 Play/);
    expect(await shown(services, 'cy')).toContain('<strong>Negyddol</strong>');
  });
});
