import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

const tables = `
create table publishing.annual_report_edition (
  partnership_id text not null,
  report text not null,
  number integer not null check (number > 0),
  year text not null,
  year_ends date not null,
  title_cy text not null,
  title_en text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  frozen_on date not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  primary key (partnership_id, report, number)
);
comment on table publishing.annual_report_edition is
  'Frozen editions of annual reports. Never changed: the content is the file of that hash in the data folder.';

create table publishing.annual_report_document (
  partnership_id text not null,
  report text not null,
  number integer not null,
  file_name text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (partnership_id, report, number, file_name),
  foreign key (partnership_id, report, number) references publishing.annual_report_edition
);
comment on table publishing.annual_report_document is
  'Documents made from an edition of an annual report when it was frozen, and its lock file.';

create trigger annual_report_edition_is_immutable before update or delete on publishing.annual_report_edition
  for each row execute function publishing.refuse_change();
create trigger annual_report_edition_is_not_emptied before truncate on publishing.annual_report_edition
  for each statement execute function publishing.refuse_change();
create trigger annual_report_document_is_immutable before update or delete on publishing.annual_report_document
  for each row execute function publishing.refuse_change();
create trigger annual_report_document_is_not_emptied before truncate on publishing.annual_report_document
  for each statement execute function publishing.refuse_change();
`;

/** The tables of frozen annual reports; after those of versions, whose guard they share. */
export const annualReportMigrations: readonly Migration[] = [
  {
    name: 'publishing-0005-annual-reports',
    up: async (db) => {
      await sql.raw(tables).execute(db);
      await keepHistory(db, 'publishing.annual_report_edition');
    },
  },
];
