import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { disclosureMigrations } from './disclosure-records.ts';

/** The catalogue: what datasets there are, and their releases. The figures themselves are Parquet files. */
export const evidenceMigrations: readonly Migration[] = [
  {
    name: 'evidence-catalogue-0001-first',
    async up(db) {
      await sql`create schema if not exists evidence`.execute(db);
      await sql`create table evidence.dataset (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          description jsonb not null,
          definition_hash text not null,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id)
        )`.execute(db);
      await sql`create table evidence.release (
          partnership_id text not null,
          dataset text not null,
          hash text not null,
          revision integer not null default 1,
          source_hash text not null,
          mapping_hash text not null,
          definition_hash text not null,
          published_on date not null,
          imported_at timestamptz not null,
          file_name text not null,
          rows bigint not null,
          rejected_rows bigint not null,
          areas integer not null,
          period_start date not null,
          period_end date not null,
          description jsonb not null,
          primary key (partnership_id, dataset, hash),
          foreign key (partnership_id, dataset) references evidence.dataset (partnership_id, code)
        )`.execute(db);
      await sql`create index release_by_source on evidence.release (partnership_id, source_hash)`.execute(db);
      await keepHistory(db, 'evidence.dataset');
      await keepHistory(db, 'evidence.release');
    },
  },
  ...disclosureMigrations,
];
