import { sql } from 'kysely';
import { indicatorDefinition } from '../../evidence/index.ts';
import { decisionDefinition, groupDefinition, meetingDefinition } from '../../governance/index.ts';
import { evidenceItemDefinition } from '../../needs/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { actionDefinition, outcomeDefinition, planDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { turningDefinitions } from '../index.ts';

/** The tables of turning the curve: sessions with their causes and ideas, stories, challenges, lessons, evaluation. */
export const turningMigrations: readonly Migration[] = [
  {
    name: 'turning-0001-first',
    async up(db) {
      await sql`create schema if not exists turning`.execute(db);
      for (const definition of turningDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
];

const referredTo = [
  organisationDefinition,
  indicatorDefinition,
  evidenceItemDefinition,
  performanceMeasureDefinition,
  planDefinition,
  outcomeDefinition,
  actionDefinition,
  groupDefinition,
  meetingDefinition,
  decisionDefinition,
  ...turningDefinitions,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
