import { sql } from 'kysely';
import { bodyMeetingDefinition, electionDefinition } from '../../governance/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { outcomeDefinition, planDefinition, sectionDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { addRecordFields, createRecordTables } from '../../records/store/index.ts';
import {
  approvalDefinitions,
  directionDefinition,
  planEditionDefinition,
  planEditionSectionDefinition,
  planReviewDefinition,
} from '../index.ts';

const planEditionDefinitions = [planEditionDefinition, planEditionSectionDefinition] as const;
/** Kinds that came with a migration of their own. */
const cameLater = (kind: string) =>
  [...planEditionDefinitions, directionDefinition].some((each) => each.kind === kind);

/** The tables of approvals, advice, publications, sendings, reviews, changes of state and editions of a plan. */
export const approvalMigrations: readonly Migration[] = [
  {
    name: 'approval-0001-first',
    async up(db) {
      await sql`create schema if not exists approval`.execute(db);
      for (const definition of approvalDefinitions.filter(({ kind }) => !cameLater(kind)))
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
  {
    name: 'approval-0004-directions-of-ministers',
    up: (db) => createRecordTables(db, directionDefinition, tableOf),
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
