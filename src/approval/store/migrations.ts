import { sql } from 'kysely';
import { bodyMeetingDefinition, electionDefinition } from '../../governance/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { outcomeDefinition, planDefinition, sectionDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { addRecordFields, createRecordTables } from '../../records/store/index.ts';
import {
  approvalDefinitions,
  planEditionDefinition,
  planEditionSectionDefinition,
  planReviewDefinition,
} from '../index.ts';

const planEditionDefinitions = [planEditionDefinition, planEditionSectionDefinition] as const;
const isOfEdition = (kind: string) => planEditionDefinitions.some((each) => each.kind === kind);

/** The tables of approvals, advice, publications, sendings, reviews, changes of state and editions of a plan. */
export const approvalMigrations: readonly Migration[] = [
  {
    name: 'approval-0001-first',
    async up(db) {
      await sql`create schema if not exists approval`.execute(db);
      for (const definition of approvalDefinitions.filter(({ kind }) => !isOfEdition(kind)))
        await createRecordTables(db, definition, tableOf);
    },
  },
  {
    name: 'approval-0002-editions-of-a-plan',
    async up(db) {
      for (const definition of planEditionDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
  {
    name: 'approval-0003-evidence-and-election-of-a-review',
    up: (db) => addRecordFields(db, planReviewDefinition, ['impactEvidence', 'election']),
  },
];

const referredTo = [
  organisationDefinition,
  planDefinition,
  bodyMeetingDefinition,
  electionDefinition,
  sectionDefinition,
  outcomeDefinition,
  planEditionDefinition,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
