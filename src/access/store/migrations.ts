import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

const tables = `
create schema if not exists access;

create table access.account (
  account_id text primary key,
  email text not null unique check (email = lower(email)),
  name text not null check (name <> ''),
  language text not null check (language in ('cy', 'en')),
  created_at timestamptz not null default now()
);
comment on table access.account is 'A person who can sign in.';

create table access.password (
  account_id text primary key references access.account,
  hash text not null,
  changed_at timestamptz not null
);
comment on table access.password is 'Apart from the account, so that no hash is ever written to history.';

create table access.membership (
  partnership_id text not null references partnership.partnership (partnership_id),
  account_id text not null references access.account,
  role text not null check (role in ('administrator', 'coordinator', 'analyst', 'delivery-lead', 'viewer')),
  organisation text,
  active boolean not null default true,
  primary key (partnership_id, account_id),
  foreign key (partnership_id, organisation) references partnership.organisation (partnership_id, code)
);
create index membership_of_account on access.membership (account_id);

create table access.session (
  token_hash text primary key,
  account_id text not null references access.account,
  begun_at timestamptz not null,
  seen_at timestamptz not null
);
create index session_of_account on access.session (account_id);

create table access.invitation (
  token_hash text primary key,
  account_id text not null references access.account,
  expires_at timestamptz not null
);
comment on table access.invitation is 'Links with which a person sets a password, once.';

create table access.sign_in_attempt (
  key text not null,
  attempted_at timestamptz not null
);
create index sign_in_attempt_key on access.sign_in_attempt (key, attempted_at);

create table access.set_up_code (
  code_hash text primary key,
  made_at timestamptz not null
);
`;

/** Tables of people and sign-in. Applied after those of the partnership, whose members they name. */
export const accessMigrations: readonly Migration[] = [
  {
    name: 'access-0001-first',
    async up(db) {
      await sql.raw(tables).execute(db);
      await keepHistory(db, 'access.account', { partnershipColumn: null });
      await keepHistory(db, 'access.membership');
    },
  },
  {
    name: 'access-0002-clerks',
    async up(db) {
      await sql`alter table access.membership drop constraint membership_role_check`.execute(db);
      await sql`alter table access.membership add constraint membership_role_check check
        (role in ('administrator', 'coordinator', 'analyst', 'delivery-lead', 'clerk', 'viewer'))`.execute(
        db,
      );
    },
  },
  {
    name: 'access-0003-scrutiny-officers',
    async up(db) {
      await sql`alter table access.membership drop constraint membership_role_check`.execute(db);
      await sql`alter table access.membership add constraint membership_role_check check
        (role in ('administrator', 'coordinator', 'analyst', 'delivery-lead', 'clerk', 'scrutiny-officer',
          'viewer'))`.execute(db);
    },
  },
  {
    name: 'access-0004-assessors',
    async up(db) {
      await sql`alter table access.membership drop constraint membership_role_check`.execute(db);
      await sql`alter table access.membership add constraint membership_role_check check
        (role in ('administrator', 'coordinator', 'analyst', 'delivery-lead', 'clerk', 'scrutiny-officer',
          'assessor', 'viewer'))`.execute(db);
    },
  },
];
