import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

/**
 * Areas a partnership has loaded, how they lie in one another, and their outlines. Each partnership keeps its own copy:
 * it decides which vintages it works in, and may draw neighbourhoods of its own.
 */
export const geographyMigrations: readonly Migration[] = [
  {
    name: 'geography-0001-first',
    async up(db) {
      await sql`create schema if not exists geography`.execute(db);
      await sql`create table geography.area (
          partnership_id text not null,
          type text not null,
          code text not null,
          revision integer not null default 1,
          name_cy text not null default '',
          name_en text not null default '',
          attributes jsonb not null default '{}',
          primary key (partnership_id, type, code)
        )`.execute(db);
      await sql`create table geography.area_link (
          partnership_id text not null,
          from_type text not null,
          from_code text not null,
          to_type text not null,
          to_code text not null,
          relation text not null check (relation in ('within', 'became')),
          revision integer not null default 1,
          weight double precision not null check (weight > 0 and weight <= 1),
          change text,
          primary key (partnership_id, from_type, from_code, to_type, to_code, relation)
        )`.execute(db);
      await sql`create table geography.boundary (
          partnership_id text not null,
          type text not null,
          code text not null,
          revision integer not null default 1,
          geometry jsonb not null,
          primary key (partnership_id, type, code),
          foreign key (partnership_id, type, code) references geography.area (partnership_id, type, code)
        )`.execute(db);
      await keepHistory(db, 'geography.area');
      await keepHistory(db, 'geography.area_link');
      await keepHistory(db, 'geography.boundary', { leaveOut: ['geometry'] });
    },
  },
  {
    name: 'geography-0002-weights',
    async up(db) {
      await sql`alter table geography.area_link
        add column weighed_by text check (weighed_by in ('people', 'published')),
        add column people double precision check (people >= 0)`.execute(db);
    },
  },
  {
    name: 'geography-0003-withdrawn',
    async up(db) {
      await sql`alter table geography.area add column withdrawn boolean not null default false`.execute(db);
    },
  },
];
