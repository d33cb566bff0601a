import { sql } from 'kysely';
import { evidenceItemDefinition } from '../../needs/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import {
  actionDefinition,
  outcomeDefinition,
  planDefinition,
  priorityDefinition,
  sectionDefinition,
} from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { reportTextDefinition } from '../../reporting/index.ts';
import { principlesDefinitions } from '../index.ts';

/** The tables of what runs through a whole plan and what stands beside it. */
export const principlesMigrations: readonly Migration[] = [
  {
    name: 'principles-0001-first',
    async up(db) {
      await sql`create schema if not exists principles`.execute(db);
      for (const definition of principlesDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
];

const referredTo = [
  organisationDefinition,
  evidenceItemDefinition,
  planDefinition,
  sectionDefinition,
  priorityDefinition,
  outcomeDefinition,
  actionDefinition,
  reportTextDefinition,
  ...principlesDefinitions,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
