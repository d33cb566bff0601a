import { sql } from 'kysely';
import { evidenceItemDefinition } from '../../needs/index.ts';
import { organisationDefinition, seatDefinition } from '../../partnership/index.ts';
import { actionDefinition, planDefinition, priorityDefinition } from '../../plan/index.ts';
import type { Migration } from '../../platform/database/index.ts';
import { addRecordFields, addRecordLinks, createRecordTables } from '../../records/store/index.ts';
import {
  agendaItemDefinition,
  agreementDefinition,
  barrierDefinition,
  bodyMeetingDefinition,
  decisionDefinition,
  differenceDefinition,
  electionDefinition,
  followUpDefinition,
  governanceAnswerDefinition,
  groupDefinition,
  interestDefinition,
  invitationDefinition,
  meetingDefinition,
  postTaskDefinition,
  reservationDefinition,
} from '../index.ts';

/** The tables of who meets, when, as what, and what came of it. */
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
  {
    name: 'governance-0002-agendas-interests-and-agreements',
    async up(db) {
      for (const definition of [
        agendaItemDefinition,
        reservationDefinition,
        followUpDefinition,
        interestDefinition,
        barrierDefinition,
        agreementDefinition,
        differenceDefinition,
        governanceAnswerDefinition,
        postTaskDefinition,
      ]) {
        await createRecordTables(db, definition, tableOf);
      }
    },
  },
  {
    name: 'governance-0003-invitations',
    up: (db) => createRecordTables(db, invitationDefinition, tableOf),
  },
  {
    name: 'governance-0004-papers-given-and-promises-told',
    async up(db) {
      await addRecordFields(db, agendaItemDefinition, ['paperGivenOn']);
      await addRecordFields(db, followUpDefinition, ['communicated']);
    },
  },
  {
    name: 'governance-0005-what-was-sent-with-an-invitation',
    up: (db) => addRecordFields(db, invitationDefinition, ['version', 'languages', 'formats']),
  },
  {
    name: 'governance-0006-seats-of-groups',
    up: (db) => addRecordFields(db, groupDefinition, ['sitsOn']),
  },
  {
    name: 'governance-0006-templates-themes-and-engagement',
    async up(db) {
      await addRecordFields(db, governanceAnswerDefinition, ['group']);
      await addRecordFields(db, agreementDefinition, ['interests']);
      await addRecordFields(db, groupDefinition, ['reach']);
      await addRecordLinks(db, groupDefinition, ['priorities'], tableOf);
    },
  },
  {
    name: 'governance-0007-departures-from-the-majority',
    async up(db) {
      await addRecordFields(db, differenceDefinition, ['departsFromMajority', 'reason']);
      await addRecordLinks(db, differenceDefinition, ['evidence'], tableOf);
    },
  },
  {
    name: 'governance-0008-deputies-at-meetings',
    up: (db) => addRecordLinks(db, meetingDefinition, ['deputies'], tableOf),
  },
];

const referredTo = [
  organisationDefinition,
  evidenceItemDefinition,
  seatDefinition,
  actionDefinition,
  planDefinition,
  priorityDefinition,
  groupDefinition,
  meetingDefinition,
  decisionDefinition,
  agreementDefinition,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
