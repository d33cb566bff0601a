import { sql } from 'kysely';
import { groupDefinition } from '../../governance/index.ts';
import { organisationDefinition, seatDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { carryingOutDefinitions, planDefinitions, riskDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { updateMigrations } from './update-tables.ts';

/** Tables of what a plan is carried out by: projects, mitigations, dependencies, service agreements, ownerships; and updates. */
export const deliveryMigrations: readonly Migration[] = [
  {
    name: 'delivery-0001-ownership-and-projects',
    async up(db) {
      await sql`create schema if not exists delivery`.execute(db);
      for (const definition of carryingOutDefinitions.filter(({ kind }) => kind !== riskDefinition.kind))
        await createRecordTables(db, definition, tableOf);
    },
  },
  ...updateMigrations,
];

const referredTo = [
  organisationDefinition,
  seatDefinition,
  performanceMeasureDefinition,
  groupDefinition,
  ...planDefinitions,
  ...carryingOutDefinitions,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
