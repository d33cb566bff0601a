import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

const tables = `
create table publishing.language_waiver (
  partnership_id text not null,
  number integer not null check (number > 0),
  kind text not null,
  code text not null,
  field text not null,
  language text not null check (language in ('cy', 'en')),
  ground text not null check (ground in ('words-of-others', 'urgent', 'technical')),
  reason_cy text not null check (reason_cy <> ''),
  reason_en text not null check (reason_en <> ''),
  expected_on date,
  given_by text not null,
  role text not null,
  given_on date not null,
  primary key (partnership_id, number)
);
comment on table publishing.language_waiver is
  'Texts allowed out in one language, with who allowed it, in which role and why. A log: never changed.';

create trigger language_waiver_is_immutable before update or delete on publishing.language_waiver
  for each row execute function publishing.refuse_change();
create trigger language_waiver_is_not_emptied before truncate on publishing.language_waiver
  for each statement execute function publishing.refuse_change();
`;

/** The log of texts that went out in one language; after the tables of versions, whose guard it shares. */
export const waiverMigrations: readonly Migration[] = [
  {
    name: 'publishing-0003-language-waivers',
    up: async (db) => {
      await sql.raw(tables).execute(db);
      await keepHistory(db, 'publishing.language_waiver');
    },
  },
  {
    name: 'publishing-0004-waivers-of-texts-left-behind',
    up: async (db) => {
      await sql`alter table publishing.language_waiver add column standing text not null default 'missing'
        check (standing in ('missing', 'out-of-date'))`.execute(db);
    },
  },
];
