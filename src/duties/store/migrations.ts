import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

/** The table of claims. */
export const dutiesMigrations: readonly Migration[] = [
  {
    name: 'duties-0001-first',
    async up(db) {
      await sql`create schema if not exists duties`.execute(db);
      await sql`create table duties.claim (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          requirement text not null default '',
          target_kind text not null default '',
          target_code text not null default '',
          text_cy text not null default '',
          text_en text not null default '',
          claimed_by text,
          confirmed_by text,
          state text,
          target_revision integer,
          claimed_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, claimed_by) references partnership.organisation (partnership_id, code),
          foreign key (partnership_id, confirmed_by) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await keepHistory(db, 'duties.claim');
    },
  },
];
