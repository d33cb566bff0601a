import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

const tables = `
create table publishing.edition (
  partnership_id text not null,
  number integer not null check (number > 0),
  area text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  frozen_on date not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  releases text[] not null,
  primary key (partnership_id, number)
);
comment on table publishing.edition is
  'Frozen editions of needs assessments. Never changed: the content is the file of that hash in the data folder.';

create table publishing.edition_document (
  partnership_id text not null,
  number integer not null,
  file_name text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (partnership_id, number, file_name),
  foreign key (partnership_id, number) references publishing.edition
);
comment on table publishing.edition_document is 'Documents made from an edition when it was frozen.';

create trigger edition_is_immutable before update or delete on publishing.edition
  for each row execute function publishing.refuse_change();
create trigger edition_is_not_emptied before truncate on publishing.edition
  for each statement execute function publishing.refuse_change();
create trigger edition_document_is_immutable before update or delete on publishing.edition_document
  for each row execute function publishing.refuse_change();
create trigger edition_document_is_not_emptied before truncate on publishing.edition_document
  for each statement execute function publishing.refuse_change();
`;

/** The tables of frozen needs assessments; after those of versions, whose guard they share. */
export const editionMigrations: readonly Migration[] = [
  {
    name: 'publishing-0002-editions',
    up: async (db) => {
      await sql.raw(tables).execute(db);
      await keepHistory(db, 'publishing.edition');
    },
  },
];
