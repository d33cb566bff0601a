import { sql } from 'kysely';
import { keepHistory, type Migration } from '../../platform/database/index.ts';

const keys = `
create schema partner_systems;

create table partner_systems.api_key (
  partnership_id text not null references partnership.partnership (partnership_id),
  key_id text not null unique,
  name text not null check (name <> ''),
  organisation text not null,
  scopes text[] not null,
  secret_hash text not null,
  made_by text not null,
  made_at timestamptz not null,
  expires_on date not null,
  revoked_at timestamptz,
  primary key (partnership_id, key_id)
);
comment on table partner_systems.api_key is
  'Keys by which organisations’ own systems read and send; only a hash of the secret part is kept.';

create table partner_systems.key_use (
  key_id text primary key references partner_systems.api_key (key_id),
  period_start timestamptz not null,
  used integer not null,
  last_used_at timestamptz not null
);
comment on table partner_systems.key_use is
  'How often each key was used within the period that is, for every process alike, and when last.';

create table partner_systems.kept_answer (
  key_id text not null references partner_systems.api_key (key_id),
  name text not null,
  asked_hash text not null,
  status integer not null,
  body jsonb not null,
  kept_at timestamptz not null,
  primary key (key_id, name)
);
comment on table partner_systems.kept_answer is
  'What a sending with an idempotency key was answered: the same again is answered the same, and done once.';
create index kept_answer_by_age on partner_systems.kept_answer (kept_at);
`;

const webhooks = `
create table partner_systems.webhook (
  partnership_id text not null references partnership.partnership (partnership_id),
  webhook_id text not null unique,
  organisation text,
  address text not null,
  events text[] not null,
  secret text not null,
  made_at timestamptz not null,
  stopped_at timestamptz,
  primary key (partnership_id, webhook_id)
);
comment on table partner_systems.webhook is
  'Addresses that are told when something happens. The secret signs what is sent, so it is kept sealed.';

create table partner_systems.webhook_look (
  webhook_id text primary key references partner_systems.webhook (webhook_id),
  looked_at timestamptz not null
);
comment on table partner_systems.webhook_look is 'Up to when it was looked for what a webhook is to be told of.';

create table partner_systems.webhook_message (
  message_id uuid primary key default gen_random_uuid(),
  webhook_id text not null references partner_systems.webhook (webhook_id),
  happening text not null,
  event text not null,
  body jsonb not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'delivered', 'given-up')),
  attempts integer not null default 0,
  try_after timestamptz not null,
  claimed_at timestamptz,
  last_status integer,
  last_failure text,
  delivered_at timestamptz,
  unique (webhook_id, happening)
);
create index webhook_message_to_send on partner_systems.webhook_message (try_after)
  where state in ('waiting', 'sending');
comment on table partner_systems.webhook_message is
  'One thing one webhook is told of: made once, tried until it arrives or is given up, and listed on its page.';
`;

/** Tables of partners’ systems. Applied after those of access, delivery and publishing. */
export const partnerSystemsMigrations: readonly Migration[] = [
  {
    name: 'partner-systems-0001-keys',
    up: async (db) => {
      await sql.raw(keys).execute(db);
      await keepHistory(db, 'partner_systems.api_key', { leaveOut: ['secret_hash'] });
    },
  },
  {
    name: 'partner-systems-0002-webhooks',
    up: async (db) => {
      await sql.raw(webhooks).execute(db);
      await keepHistory(db, 'partner_systems.webhook', { leaveOut: ['secret'] });
    },
  },
  {
    name: 'partner-systems-0003-forgetting-messages',
    up: (db) =>
      sql`create index webhook_message_settled on partner_systems.webhook_message (made_at)
        where state in ('delivered', 'given-up')`.execute(db),
  },
];
