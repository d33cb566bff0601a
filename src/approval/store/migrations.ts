import { sql } from 'kysely';
import { bodyMeetingDefinition } from '../../governance/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { approvalDefinitions } from '../index.ts';

/** The tables of approvals, advice, publications, sendings, reviews and changes of state. */
export const approvalMigrations: readonly Migration[] = [
  {
    name: 'approval-0001-first',
    async up(db) {
      await sql`create schema if not exists approval`.execute(db);
      for (const definition of approvalDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
];

const referredTo = [organisationDefinition, planDefinition, bodyMeetingDefinition];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
