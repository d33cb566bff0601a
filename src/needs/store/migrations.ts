import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

/** The table of needs and what supports them. */
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
];
