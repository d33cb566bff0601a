import { sql } from 'kysely';
import type { Migration } from '../../platform/database/index.ts';

const tables = `
create schema if not exists deadlines;

create table deadlines.clock (
  partnership_id text not null references partnership.partnership (partnership_id),
  clock_id text not null,
  plan text not null,
  rulebook text not null,
  requirement text not null,
  version jsonb not null,
  seen_on date not null,
  primary key (partnership_id, clock_id)
);
comment on table deadlines.clock is 'Clocks that have started, each with the rule it started under. Never changed.';

create table deadlines.feed (
  token_hash text primary key,
  account_id text not null references access.account,
  partnership_id text not null references partnership.partnership (partnership_id),
  scope text not null check (scope in ('person', 'organisation')),
  issued_at timestamptz not null,
  unique (account_id, partnership_id, scope)
);
comment on table deadlines.feed is 'Addresses of calendar feeds; only a hash of the secret part is kept.';

create table deadlines.feed_event (
  partnership_id text not null references partnership.partnership (partnership_id),
  event_id text not null,
  content_hash text not null,
  sequence integer not null default 0,
  changed_at timestamptz not null,
  primary key (partnership_id, event_id)
);
comment on table deadlines.feed_event is 'How often each event of the feeds has changed, and when last.';

create table deadlines.preference (
  account_id text primary key references access.account,
  frequency text not null check (frequency in ('daily', 'weekly', 'never')),
  days integer[] not null,
  overdue boolean not null,
  scope text not null check (scope in ('mine', 'all')),
  language text check (language in ('cy', 'en'))
);
comment on table deadlines.preference is 'Which reminders a person wants; without a row, the usual ones.';

create table deadlines.reminder (
  reminder_id uuid primary key default gen_random_uuid(),
  account_id text not null references access.account,
  partnership_id text not null references partnership.partnership (partnership_id),
  obligation_id text not null,
  due_on date not null,
  occasion text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'given-up')),
  digest_id uuid,
  attempts integer not null default 0,
  try_after timestamptz not null,
  claimed_at timestamptz,
  made_at timestamptz not null,
  sent_at timestamptz,
  unique (account_id, partnership_id, obligation_id, due_on, occasion)
);
create index reminder_to_send on deadlines.reminder (try_after) where state in ('waiting', 'sending');
comment on table deadlines.reminder is 'One occasion on which one person is reminded of one date: made once, sent once.';

create table deadlines.signing_key (
  only_one boolean primary key default true check (only_one),
  key text not null
);
comment on table deadlines.signing_key is 'Signs the links in reminders that stop them.';
`;

/** Tables of deadlines. Applied after those of access and of the partnership. */
export const deadlinesMigrations: readonly Migration[] = [
  { name: 'deadlines-0001-first', up: (db) => sql.raw(tables).execute(db) },
];
