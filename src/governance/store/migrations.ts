import { sql } from 'kysely';
import { organisationDefinition, seatDefinition } from '../../partnership/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { createRecordTables } from '../../records/store/index.ts';
import {
  bodyMeetingDefinition,
  decisionDefinition,
  electionDefinition,
  groupDefinition,
  meetingDefinition,
} from '../index.ts';

/** The tables of meetings, decisions, groups, elections and members' own meetings. */
export const governanceMigrations: readonly Migration[] = [
  {
    name: 'governance-0001-meetings-and-groups',
    async up(db) {
      await sql`create schema if not exists governance`.execute(db);
      for (const definition of [
        electionDefinition,
        groupDefinition,
        meetingDefinition,
        decisionDefinition,
        bodyMeetingDefinition,
      ]) {
        await createRecordTables(db, definition, tableOf);
      }
    },
  },
];

const referredTo = [
  organisationDefinition,
  seatDefinition,
  actionDefinition,
  groupDefinition,
  meetingDefinition,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
