import { sql } from 'kysely';
import { organisationDefinition } from '../../partnership/index.ts';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { addRecordFields, createRecordTables } from '../../records/store/index.ts';
import { evidenceSourceDefinition } from '../evidence-source.ts';
import { indicatorDefinition } from '../indicator.ts';
import { nationalIndicatorDefinition } from '../national-indicator.ts';

/** The table of indicators. */
export const indicatorMigrations: readonly Migration[] = [
  {
    name: 'evidence-indicator-0001-first',
    async up(db) {
      await sql`create schema if not exists evidence`.execute(db);
      await sql`create table evidence.indicator (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          definition_cy text not null default '',
          definition_en text not null default '',
          dataset text not null default '',
          measure text not null default '',
          breakdown text not null default '',
          unit_cy text not null default '',
          unit_en text not null default '',
          method text,
          multiplier integer,
          decimals integer,
          polarity text,
          comparator_area text not null default '',
          basis text,
          numerator_label_cy text not null default '',
          numerator_label_en text not null default '',
          denominator_label_cy text not null default '',
          denominator_label_en text not null default '',
          story_cy text not null default '',
          story_en text not null default '',
          limitations_cy text not null default '',
          limitations_en text not null default '',
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      for (const table of ['evidence.indicator']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'evidence-indicator-0002-expected-breakdowns',
    async up(db) {
      await sql`alter table evidence.indicator add column expected_breakdowns text[] not null default '{}'`.execute(
        db,
      );
    },
  },
  {
    name: 'evidence-indicator-0003-other-sources',
    async up(db) {
      await sql`alter table evidence.indicator add column other_sources text[] not null default '{}'`.execute(
        db,
      );
    },
  },
  {
    name: 'evidence-indicator-0004-child-poverty',
    async up(db) {
      await sql`alter table evidence.indicator add column child_poverty text`.execute(db);
    },
  },
  {
    name: 'evidence-indicator-0005-frameworks',
    up: (db) => addRecordFields(db, indicatorDefinition, ['frameworks']),
  },
  {
    name: 'evidence-indicator-0006-leads',
    up: (db) => addRecordFields(db, indicatorDefinition, ['leads']),
  },
  {
    name: 'evidence-indicator-0007-sources-and-national-indicators',
    async up(db) {
      await createRecordTables(db, evidenceSourceDefinition, tableOf);
      await createRecordTables(db, nationalIndicatorDefinition, tableOf);
    },
  },
  {
    name: 'evidence-indicator-0008-baseline',
    up: (db) => addRecordFields(db, indicatorDefinition, ['baselinePeriod']),
  },
  {
    name: 'evidence-indicator-0009-class-and-owner',
    up: (db) => addRecordFields(db, indicatorDefinition, ['indicatorClass', 'organisation']),
  },
];

function tableOf(kind: string): string {
  const found = [organisationDefinition, indicatorDefinition].find((definition) => definition.kind === kind);
  if (!found) throw new Error(`No table is known for ${kind}`);
  return found.table;
}
