import { sql } from 'kysely';
import { indicatorDefinition } from '../../evidence/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { addRecordFields, createRecordTables } from '../../records/store/index.ts';
import {
  analyticalResourceDefinition,
  assessmentPartDefinition,
  crossBorderRelianceDefinition,
  dataGapDefinition,
  evidenceItemDefinition,
  futureNeedDefinition,
  indicatorTargetDefinition,
  influenceDefinition,
  languageProvisionDefinition,
  needDefinition,
  participationBarrierDefinition,
  studyDefinition,
} from '../index.ts';

/** The tables of needs, of what supports them and of what is not known. */
export const needsMigrations: readonly Migration[] = [
  {
    name: 'needs-0001-first',
    async up(db) {
      await sql`create schema if not exists needs`.execute(db);
      await sql`create table needs.need (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          summary_cy text not null default '',
          summary_en text not null default '',
          story_cy text not null default '',
          story_en text not null default '',
          area text not null default '',
          groups text[] not null default '{}',
          basis text,
          strength text,
          caveat_cy text not null default '',
          caveat_en text not null default '',
          other_evidence_cy text not null default '',
          other_evidence_en text not null default '',
          voice_cy text not null default '',
          voice_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      await sql`create table needs.need_indicator (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references needs.need (partnership_id, code),
          foreign key (partnership_id, target) references evidence.indicator (partnership_id, code)
        )`.execute(db);
      for (const table of ['needs.need', 'needs.need_indicator']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'needs-0002-stories',
    async up(db) {
      await sql`create table needs.story (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          indicator text,
          title_cy text not null default '',
          title_en text not null default '',
          period text not null default '',
          text_cy text not null default '',
          text_en text not null default '',
          organisation text,
          written_on date,
          dissents_from text,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, indicator) references evidence.indicator (partnership_id, code),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code),
          foreign key (partnership_id, dissents_from) references needs.story (partnership_id, code)
        )`.execute(db);
      for (const table of ['needs.story']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'needs-0003-evidence-items',
    async up(db) {
      await sql`create table needs.evidence_item (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          source text,
          finding_cy text not null default '',
          finding_en text not null default '',
          producer text not null default '',
          made_on jsonb not null default '[]',
          area text not null default '',
          groups text[] not null default '{}',
          strength text,
          caveat_cy text not null default '',
          caveat_en text not null default '',
          transferability_cy text not null default '',
          transferability_en text not null default '',
          read_at text not null default '',
          licence text not null default '',
          limitations_cy text not null default '',
          limitations_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      await sql`create table needs.evidence_item_need (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references needs.evidence_item (partnership_id, code),
          foreign key (partnership_id, target) references needs.need (partnership_id, code)
        )`.execute(db);
      for (const table of ['needs.evidence_item', 'needs.evidence_item_need']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'needs-0004-data-gaps',
    async up(db) {
      await sql`create table needs.data_gap (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          indicator text,
          need text,
          breakdowns text[] not null default '{}',
          area text not null default '',
          why_cy text not null default '',
          why_en text not null default '',
          organisation text,
          closing_cy text not null default '',
          closing_en text not null default '',
          due_on date,
          state text,
          reason_cy text not null default '',
          reason_en text not null default '',
          closed_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, indicator) references evidence.indicator (partnership_id, code),
          foreign key (partnership_id, need) references needs.need (partnership_id, code),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      for (const table of ['needs.data_gap']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'needs-0005-assessment-parts',
    async up(db) {
      await sql`create table needs.assessment_part (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          part text,
          legal_basis_cy text not null default '',
          legal_basis_en text not null default '',
          organisation text,
          as_at date,
          next_due_on date,
          summary_cy text not null default '',
          summary_en text not null default '',
          views_sought_cy text not null default '',
          views_sought_en text not null default '',
          frameworks_cy text not null default '',
          frameworks_en text not null default '',
          covered text[] not null default '{}',
          not_covered text[] not null default '{}',
          why_not_cy text not null default '',
          why_not_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table needs.assessment_part_need (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references needs.assessment_part (partnership_id, code),
          foreign key (partnership_id, target) references needs.need (partnership_id, code)
        )`.execute(db);
      for (const table of ['needs.assessment_part', 'needs.assessment_part_need']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'needs-0006-prioritisation',
    async up(db) {
      await sql`create table needs.prioritisation_round (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          area text not null default '',
          priority_limit integer,
          closes_on date,
          state text,
          decided_on date,
          decision_cy text not null default '',
          decision_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      await sql`create table needs.prioritisation_round_need (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references needs.prioritisation_round (partnership_id, code),
          foreign key (partnership_id, target) references needs.need (partnership_id, code)
        )`.execute(db);
      await sql`create table needs.prioritisation_round_organisation (
          partnership_id text not null,
          code text not null,
          target text not null,
          position integer not null,
          primary key (partnership_id, code, target),
          foreign key (partnership_id, code) references needs.prioritisation_round (partnership_id, code),
          foreign key (partnership_id, target) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table needs.criterion (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          round text,
          title_cy text not null default '',
          title_en text not null default '',
          meaning_cy text not null default '',
          meaning_en text not null default '',
          about text,
          weight double precision,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, round) references needs.prioritisation_round (partnership_id, code)
        )`.execute(db);
      await sql`create table needs.need_score (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          round text,
          need text,
          organisation text,
          scores text[] not null default '{}',
          as_suggested text[] not null default '{}',
          note_cy text not null default '',
          note_en text not null default '',
          scorer text not null default '',
          scored_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, round) references needs.prioritisation_round (partnership_id, code),
          foreign key (partnership_id, need) references needs.need (partnership_id, code),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table needs.need_choice (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          round text,
          need text,
          choice text,
          reason_cy text not null default '',
          reason_en text not null default '',
          rank integer,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, round) references needs.prioritisation_round (partnership_id, code),
          foreign key (partnership_id, need) references needs.need (partnership_id, code)
        )`.execute(db);
      await sql`create table needs.dissent (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          round text,
          need text,
          organisation text,
          text_cy text not null default '',
          text_en text not null default '',
          written_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, round) references needs.prioritisation_round (partnership_id, code),
          foreign key (partnership_id, need) references needs.need (partnership_id, code),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      for (const table of [
        'needs.prioritisation_round',
        'needs.prioritisation_round_need',
        'needs.prioritisation_round_organisation',
        'needs.criterion',
        'needs.need_score',
        'needs.need_choice',
        'needs.dissent',
      ]) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'needs-0007-child-poverty-strategy',
    up: async (db) => {
      await sql`create table needs.child_poverty_strategy (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          organisation text,
          aims text[] not null default '{}',
          objectives_cy text not null default '',
          objectives_en text not null default '',
          functions_cy text not null default '',
          functions_en text not null default '',
          published_in text,
          read_at text not null default '',
          published_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await keepHistory(db, 'needs.child_poverty_strategy');
    },
  },
  {
    name: 'needs-0008-what-evidence-is-about',
    up: (db) => addRecordFields(db, evidenceItemDefinition, ['about', 'provider']),
  },
  {
    name: 'needs-0009-influence-analysis-language-barriers',
    async up(db) {
      for (const definition of [
        influenceDefinition,
        studyDefinition,
        analyticalResourceDefinition,
        languageProvisionDefinition,
        participationBarrierDefinition,
      ]) {
        await createRecordTables(db, definition, tableOf);
      }
    },
  },
  {
    name: 'needs-0010-cross-border-reliance',
    up: (db) => createRecordTables(db, crossBorderRelianceDefinition, tableOf),
  },
  {
    name: 'needs-0011-indicator-target',
    up: (db) => createRecordTables(db, indicatorTargetDefinition, tableOf),
  },
  {
    name: 'needs-0012-gaps-of-child-poverty-and-frameworks',
    async up(db) {
      await addRecordFields(db, dataGapDefinition, ['childPoverty']);
      await addRecordFields(db, assessmentPartDefinition, ['adoptedFrameworks']);
    },
  },
  {
    name: 'needs-0013-producer-in-both-languages',
    async up(db) {
      await sql`alter table needs.evidence_item rename column producer to producer_cy`.execute(db);
      await addRecordFields(db, evidenceItemDefinition, ['producer']);
      // An update would be written to the history, as somebody's change.
      await sql`alter table needs.evidence_item alter column producer_en type text using producer_cy`.execute(
        db,
      );
    },
  },
  {
    name: 'needs-0014-future-needs-and-registered-sources',
    async up(db) {
      await createRecordTables(db, futureNeedDefinition, tableOf);
      await addRecordFields(db, evidenceItemDefinition, ['registeredSource']);
      await sql`alter table needs.evidence_item add foreign key (partnership_id, registered_source)
        references evidence.evidence_source (partnership_id, code)`.execute(db);
    },
  },
];

const referredTo = [
  organisationDefinition,
  indicatorDefinition,
  needDefinition,
  evidenceItemDefinition,
  studyDefinition,
];

function tableOf(kind: string): string {
  const found = referredTo.find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
