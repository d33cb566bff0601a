import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeOnOneEngine, type TestStore } from '../../../tests/test-database.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { importStratMl, type StratMlOrder } from './import-stratml.ts';

const shared =
  process.env['LLINYN_SHARED_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const documents = path.join(shared, 'plans/stratml/documents');
const valid = 'white_house_office_of_american_innovation_2017.part1.xml';
const invalid = 'stratml_committee_annual_report_2011.part2.xml';
const areThere = existsSync(documents);

const records = createRecordStore(recordDefinitions);

const aPlan = `<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>A plan</Name><StrategicPlanCore>
<Goal><Name>Warm homes</Name><Description>Nobody is cold.</Description><Objective><Name>Insulate</Name><Description>1,000 homes.</Description>
<Stakeholder StakeholderTypeType="Organization"><Name>Arian Council</Name></Stakeholder></Objective></Goal>
</StrategicPlanCore></StrategicPlan>`;

/** A store in which the partnership is there already. */
async function opened(store: TestStore): Promise<TestStore> {
  const values = Object.fromEntries(
    partnershipDefinition.fields.map((field) => [field.name, emptyValue(field)]),
  );
  await transaction(store.db, theSystem, (db) =>
    records.save(db, 'p', partnershipDefinition, { code: 'p', values, expectedRevision: null }),
  );
  return store;
}

function order({ db }: TestStore, more: Partial<StratMlOrder> = {}): StratMlOrder {
  return {
    db,
    records,
    partnershipId: 'p',
    file: 'a.xml',
    bytes: new TextEncoder().encode(aPlan),
    language: 'en',
    measuresOf: null,
    acting: theSystem,
    ...more,
  };
}

async function codesIn({ db }: TestStore) {
  const set = await records.load(db, 'p');
  return set.kinds
    .filter((kind) => kind !== 'partnership')
    .flatMap((kind) => set.ofKind(kind).map(({ code }) => code))
    .toSorted();
}

describeOnOneEngine('importing a plan in StratML', (open) => {
  it('makes the draft with its thread, and the same file again makes another with codes of its own', async () => {
    const store = await opened(await open(migrations));
    const first = await importStratMl(order(store));
    expect(first).toMatchObject({ ok: true, value: { plan: 'PL1', part: 1, known: [] } });
    expect(await codesIn(store)).toEqual(['A1', 'B1', 'C1', 'O1', 'PL1']);
    const second = await importStratMl(order(store));
    expect(second).toMatchObject({ ok: true, value: { plan: 'PL2', known: ['B1'] } });
    expect(await codesIn(store)).toEqual(['A1', 'A2', 'B1', 'C1', 'C2', 'O1', 'O2', 'PL1', 'PL2']);
  });

  it('makes nothing when it only looks, nor when it is asked for an organisation that is not there', async () => {
    const store = await opened(await open(migrations));
    expect(await importStratMl(order(store, { dryRun: true }))).toMatchObject({ ok: true });
    expect(await importStratMl(order(store, { measuresOf: 'B7' }))).toMatchObject({
      ok: false,
      problems: [{ code: 'stratml.organisation-unknown' }],
    });
    expect(await codesIn(store)).toEqual([]);
  });

  it.skipIf(!areThere)(
    `takes a real plan in, and of an invalid one tells every error and takes nothing${areThere ? '' : ' (SKIPPED: no shared data)'}`,
    async () => {
      const store = await opened(await open(migrations));
      const file = (name: string) => ({ file: name, bytes: readFileSync(path.join(documents, name)) });
      const refused = await importStratMl(order(store, file(invalid)));
      if (refused.ok) throw new Error('the invalid file was taken in');
      expect(refused.problems).toHaveLength(8);
      expect(
        refused.problems.every(({ where }) => where.row !== undefined && where.field !== undefined),
      ).toBe(true);
      expect(refused.problems.at(-1)).toMatchObject({
        code: 'stratml.not-expected',
        where: { row: 3 },
        values: { element: 'FirstName' },
      });
      expect(await codesIn(store)).toEqual([]);
      const taken = await importStratMl(order(store, file(valid)));
      if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
      const counts = new Map(taken.value.kinds.map(({ kind, records: made }) => [kind, made.length]));
      expect([counts.get('plan'), counts.get('outcome'), counts.get('action')]).toEqual([1, 1, 5]);
      expect(JSON.stringify(taken.value.kinds)).not.toContain('Kushner');
    },
  );
});
