import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { annualReportMigrations } from './annual-report-migrations.ts';
import { editionMigrations } from './edition-migrations.ts';
import { waiverMigrations } from './waiver-migrations.ts';

const tables = `
create schema publishing;

create table publishing.version (
  partnership_id text not null,
  plan text not null,
  number integer not null check (number > 0),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  published_on date not null,
  published_at timestamptz not null,
  published_by text not null,
  releases text[] not null,
  primary key (partnership_id, plan, number)
);
comment on table publishing.version is
  'Published versions of plans. Never changed: the content is the file of that hash in the data folder.';
create index version_of_hash on publishing.version (content_hash);

create table publishing.document (
  partnership_id text not null,
  plan text not null,
  number integer not null,
  file_name text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (partnership_id, plan, number, file_name),
  foreign key (partnership_id, plan, number) references publishing.version
);
comment on table publishing.document is 'Documents made from a version when it was published.';

create function publishing.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A published version is never changed' using errcode = 'LL010',
    hint = 'Publish a new version.';
end $$;
create trigger version_is_immutable before update or delete on publishing.version
  for each row execute function publishing.refuse_change();
create trigger version_is_not_emptied before truncate on publishing.version
  for each statement execute function publishing.refuse_change();
create trigger document_is_immutable before update or delete on publishing.document
  for each row execute function publishing.refuse_change();
create trigger document_is_not_emptied before truncate on publishing.document
  for each statement execute function publishing.refuse_change();
`;

export const publishingMigrations: readonly Migration[] = [
  {
    name: 'publishing-0001-versions',
    up: async (db) => {
      await sql.raw(tables).execute(db);
      await keepHistory(db, 'publishing.version');
    },
  },
  ...editionMigrations,
  ...waiverMigrations,
  ...annualReportMigrations,
];
