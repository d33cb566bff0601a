import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

const tables = `
create schema editing;

create table editing.text_mark (
  partnership_id text not null,
  kind text not null,
  code text not null,
  field text not null,
  mark text not null check (mark in ('translated', 'checked')),
  into_language text check (into_language in ('cy', 'en')),
  marked_by text not null,
  marked_at timestamptz not null,
  fingerprint text not null,
  primary key (partnership_id, kind, code, field),
  check ((mark = 'translated') = (into_language is not null))
);
comment on table editing.text_mark is
  'Who last translated or checked a text of a record. Holds while the fingerprint is that of both languages as they are.';
`;

export const editingMigrations: readonly Migration[] = [
  {
    name: 'editing-0001-text-marks',
    up: async (db) => {
      await sql.raw(tables).execute(db);
      await keepHistory(db, 'editing.text_mark');
    },
  },
];
