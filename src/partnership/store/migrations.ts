import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';
import { addRecordFields } from '../../records/store/index.ts';
import { organisationDefinition } from '../organisation.ts';
import { partnershipDefinition } from '../partnership.ts';
import { seatDefinition } from '../seat.ts';

/** Tables of the partnership: the partnership itself, organisations, seats. */
export const partnershipMigrations: readonly Migration[] = [
  {
    name: 'partnership-0001-first',
    async up(db) {
      await sql`create schema if not exists partnership`.execute(db);
      await sql`create table partnership.partnership (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          name_cy text not null default '',
          name_en text not null default '',
          short_name_cy text not null default '',
          short_name_en text not null default '',
          status text,
          areas text[] not null default '{}',
          terms_of_reference_cy text not null default '',
          terms_of_reference_en text not null default '',
          contact_email text not null default '',
          starts_on date,
          ends_on date,
          primary key (partnership_id, code),
          unique (partnership_id),
          check (partnership_id = code)
        )`.execute(db);
      await sql`create table partnership.organisation (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          name_cy text not null default '',
          name_en text not null default '',
          kind text,
          website text not null default '',
          opened_on date,
          closed_on date,
          successor text,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, successor) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      await sql`create table partnership.seat (
          partnership_id text not null,
          code text not null,
          revision integer not null default 1,
          withdrawn boolean not null default false,
          look_again text[] not null default '{}',
          post_cy text not null default '',
          post_en text not null default '',
          organisation text,
          holder text not null default '',
          role text,
          statutory_post text,
          starts_on date,
          ends_on date,
          primary key (partnership_id, code),
          foreign key (partnership_id) references partnership.partnership (partnership_id),
          foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
        )`.execute(db);
      for (const table of ['partnership.partnership', 'partnership.organisation', 'partnership.seat']) {
        await keepHistory(db, table);
      }
    },
  },
  {
    name: 'partnership-0002-areas-served-and-mandates',
    async up(db) {
      await addRecordFields(db, organisationDefinition, ['areasServed', 'speaksFor']);
      await addRecordFields(db, seatDefinition, [
        'seniority',
        'mandate',
        'mandatePence',
        'deputyPost',
        'deputy',
        'standing',
        'hourlyCostPence',
      ]);
    },
  },
  {
    name: 'partnership-0003-days-of-silence',
    up: (db) =>
      addRecordFields(db, partnershipDefinition, ['ownerReminderDays', 'ownerSeatDays', 'ownerBoardDays']),
  },
];
