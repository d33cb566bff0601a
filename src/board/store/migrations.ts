import { sql } from 'kysely';
import type { Migration } from '../../platform/database/index.ts';

/** A meeting is named without a link: what was shown stays, even when the record of the meeting is withdrawn. */
const keptPages = `
create schema if not exists board;

create table board.kept_page (
  partnership_id text not null references partnership.partnership (partnership_id),
  number bigint generated always as identity,
  meeting text not null,
  content jsonb not null,
  kept_by text not null,
  kept_at timestamptz not null,
  primary key (partnership_id, number)
);
comment on table board.kept_page is
  'Board pages as they were shown to a meeting. Only ever added to: each row says itself who kept it and when.';
create index kept_page_of_meeting on board.kept_page (partnership_id, meeting, number desc);

create trigger kept_page_is_append_only before update or delete on board.kept_page
  for each row execute function history.refuse_change();
`;

/** Board pages that were kept with their meeting. */
export const boardMigrations: readonly Migration[] = [
  { name: 'board-0001-kept-pages', up: (db) => sql.raw(keptPages).execute(db) },
];
