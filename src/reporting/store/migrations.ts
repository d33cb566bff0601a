import { sql } from 'kysely';
import { indicatorDefinition } from '../../evidence/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  planDefinition,
} from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { reportingDefinitions } from '../index.ts';

/** The tables of annual reports: their texts, answers to what the balance check found, feedback and signposts. */
export const reportingMigrations: readonly Migration[] = [
  {
    name: 'reporting-0001-annual-reports',
    async up(db) {
      await sql`create schema if not exists reporting`.execute(db);
      for (const definition of reportingDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
];

const referredTo = [
  organisationDefinition,
  indicatorDefinition,
  performanceMeasureDefinition,
  planDefinition,
  outcomeDefinition,
  actionDefinition,
  contributionDefinition,
  ...reportingDefinitions,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
