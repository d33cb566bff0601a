import { sql } from 'kysely';
import { indicatorDefinition } from '../../evidence/index.ts';
import { evidenceItemDefinition, needDefinition } from '../../needs/index.ts';
import { organisationDefinition, seatDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  priorityDefinition,
} from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import { scrutinyDefinitions } from '../index.ts';

/** The tables of what scrutiny looks at, hears, recommends and is answered. */
export const scrutinyMigrations: readonly Migration[] = [
  {
    name: 'scrutiny-0001-programme-reviews-and-recommendations',
    async up(db) {
      await sql`create schema if not exists scrutiny`.execute(db);
      for (const definition of scrutinyDefinitions) await createRecordTables(db, definition, tableOf);
    },
  },
];

const referredTo = [
  organisationDefinition,
  seatDefinition,
  indicatorDefinition,
  needDefinition,
  evidenceItemDefinition,
  performanceMeasureDefinition,
  priorityDefinition,
  outcomeDefinition,
  actionDefinition,
  contributionDefinition,
  ...scrutinyDefinitions,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
