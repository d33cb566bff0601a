import { recordDefinitions } from '../src/app/capabilities.ts';
import type { Updater } from '../src/delivery/updates/due-items.ts';
import { organisationDefinition, partnershipDefinition } from '../src/partnership/index.ts';
import { performanceMeasureDefinition } from '../src/performance/index.ts';
import { actionDefinition, contributionDefinition, planDefinition } from '../src/plan/index.ts';
import { type Database, theSystem, transaction } from '../src/platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../src/records/index.ts';
import { createRecordStore } from '../src/records/store/index.ts';

export const partnershipId = 'sir-arian';
export const records = createRecordStore(recordDefinitions);
export const council: Updater = { email: 'mari@example.org', role: 'delivery-lead', organisation: 'B1' };
export const healthBoard: Updater = { email: 'owain@example.org', role: 'delivery-lead', organisation: 'B2' };
export const both = (text: string) => ({ cy: text, en: text });

/** Saves a new record, its other fields empty: in the county, or in another partnership. */
export async function save(
  db: Database,
  definition: RecordDefinition,
  code: string,
  values: Record<string, FieldValue>,
  partnership: string = partnershipId,
): Promise<void> {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const saved = await transaction(db, theSystem, (db) =>
    records.save(db, partnership, definition, {
      code,
      values: { ...empty, ...values },
      expectedRevision: null,
    }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

/** A county with a published plan: an action the council leads, a promise of the health board to it, a measure. */
export async function aCounty(db: Database): Promise<void> {
  await save(db, partnershipDefinition, partnershipId, { name: both('Sir Arian'), status: 'non-statutory' });
  for (const code of ['B1', 'B2'])
    await save(db, organisationDefinition, code, { name: both(code), kind: 'local-authority' });
  await save(db, planDefinition, 'PL1', { title: both('Cynllun'), state: 'published' });
  await save(db, actionDefinition, 'A1', {
    plan: 'PL1',
    title: both('Canolfan'),
    lead: 'B1',
    state: 'on-course',
  });
  await save(db, contributionDefinition, 'C1', {
    action: 'A1',
    organisation: 'B2',
    promise: both('Nyrs'),
    state: 'agreed',
  });
  await save(db, performanceMeasureDefinition, 'F1', {
    title: both('Plant'),
    measureKind: 'how-much',
    organisation: 'B1',
    updateEveryMonths: 3,
  });
}
