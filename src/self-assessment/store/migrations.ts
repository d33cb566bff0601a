import { sql } from 'kysely';
import { evidenceItemDefinition } from '../../needs/index.ts';
import { organisationDefinition, seatDefinition } from '../../partnership/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { selfAssessmentDefinitions } from '../index.ts';
import { answerMigration } from './answer-tables.ts';

/** The tables of self-assessments, of what comes of them, and of what people answered. */
export const selfAssessmentMigrations: readonly Migration[] = [
  {
    name: 'self-assessment-0001-first',
    async up(db) {
      await sql`create schema if not exists self_assessment`.execute(db);
      for (const definition of selfAssessmentDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
  answerMigration,
];

const referredTo = [
  organisationDefinition,
  seatDefinition,
  evidenceItemDefinition,
  ...selfAssessmentDefinitions,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
