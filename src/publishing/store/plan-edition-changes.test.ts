import { expect, it } from 'vitest';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { approvalDefinitions, type PartOfPlan, planEditionDefinition } from '../../approval/index.ts';
import { partnershipDefinition, partnershipDefinitions } from '../../partnership/index.ts';
import { planDefinition, planDefinitions, sectionDefinition } from '../../plan/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { changedSinceApproval } from './plan-edition-changes.ts';

const partnershipId = 'dyffryn-arian';
const records = createRecordStore([...partnershipDefinitions, ...planDefinitions, ...approvalDefinitions]);
const title = { cy: 'Teitl', en: 'Title' };
const parts: readonly PartOfPlan[] = [
  { kind: 'section', code: 'T1' },
  { kind: 'section', code: 'T2' },
];

describeOnOneEngine('what has changed since an edition was approved', (open) => {
  it('is what was changed after the approval, and nothing for a draft or for what was only brought in', async () => {
    const { db } = await open(migrations);
    async function put(
      definition: RecordDefinition,
      code: string,
      given: Readonly<Record<string, FieldValue>>,
      expectedRevision: number | null = null,
    ) {
      const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
      const saved = await transaction(db, theSystem, (inside) =>
        records.save(inside, partnershipId, definition, {
          code,
          values: { ...empty, ...given },
          expectedRevision,
        }),
      );
      if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    }
    const changed = async () =>
      (await changedSinceApproval(db, partnershipId, 'ED1', parts)).map(({ code }) => code);
    const section = (text: string) => ({ plan: 'PL1', part: 'other', title, text: { cy: text, en: text } });
    const edition = (state: string) => ({ title, plan: 'PL1', audience: 'young-people', state });

    await put(partnershipDefinition, partnershipId, { name: title, status: 'statutory' });
    await put(planDefinition, 'PL1', { title, state: 'draft' });
    await put(planEditionDefinition, 'ED1', edition('draft'));
    await put(sectionDefinition, 'T1', section('a'));
    await put(sectionDefinition, 'T1', section('b'), 1);
    expect(await changed()).toEqual([]);

    await put(planEditionDefinition, 'ED1', edition('approved'), 1);
    await put(sectionDefinition, 'T2', section('a'));
    expect(await changed()).toEqual([]);

    await put(sectionDefinition, 'T1', section('c'), 2);
    expect(await changed()).toEqual(['T1']);

    await put(planEditionDefinition, 'ED1', edition('draft'), 2);
    await put(planEditionDefinition, 'ED1', edition('approved'), 3);
    expect(await changed()).toEqual([]);
  });
});
