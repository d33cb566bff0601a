import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

/** The table of performance measures. */
export const performanceMigrations: readonly Migration[] = [
  {
    name: 'performance-0001-first',
    async up(db) {
      await sql`create schema if not exists performance`.execute(db);
      await sql`create table performance.performance_measure (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          title_cy text not null default '',
          title_en text not null default '',
          definition_cy text not null default '',
          definition_en text not null default '',
          measure_kind text,
          organisation text,
          unit_cy text not null default '',
          unit_en text not null default '',
          polarity text,
          latest_value double precision,
          numerator double precision,
          denominator double precision,
          latest_on date,
          update_every_months integer,
          target double precision,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      for (const table of ['performance.performance_measure']) {
        await keepHistory(db, table);
      }
    },
  },
];
