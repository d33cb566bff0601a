import { type RawBuilder, sql } from 'kysely';
import type { Migration } from '../../platform/database/index.ts';

/** Each row says itself who sent it and when; a trigger refuses any change, so no other history is kept. */
const updates = `
create table delivery.update (
  partnership_id text not null references partnership.partnership (partnership_id),
  number bigint generated always as identity,
  sending text not null,
  item_kind text not null check (item_kind in
    ('action', 'milestone', 'contribution', 'project', 'risk', 'performance-measure')),
  item text not null,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  state text,
  words_cy text not null default '',
  words_en text not null default '',
  met_on date,
  likelihood integer,
  impact integer,
  no_change boolean not null,
  honest_answer text not null default '',
  value double precision,
  numerator double precision,
  denominator double precision,
  period_start date,
  period_end date,
  sent_by text not null,
  for_organisation text,
  sent_at timestamptz not null,
  by_way_of text not null check (by_way_of in ('page', 'link', 'sheet', 'api')),
  based_on_revision bigint,
  outcome text not null check (outcome in ('applied', 'kept-both', 'awaiting-sign-off')),
  corrects bigint,
  reason_cy text not null default '',
  reason_en text not null default '',
  settles bigint,
  primary key (partnership_id, number),
  foreign key (partnership_id, corrects) references delivery.update (partnership_id, number),
  foreign key (partnership_id, settles) references delivery.update (partnership_id, number)
);
comment on table delivery.update is
  'What people said of their actions, milestones and measures, month by month. Only ever added to.';
create index update_of_item on delivery.update (partnership_id, item_kind, item, number desc);
create index update_of_sending on delivery.update (partnership_id, sending);
create index update_kept_beside on delivery.update (partnership_id, number) where outcome = 'kept-both';
create index update_that_settles on delivery.update (partnership_id, settles) where settles is not null;
create index update_that_corrects on delivery.update (partnership_id, corrects) where corrects is not null;

create trigger update_is_append_only before update or delete on delivery.update
  for each row execute function history.refuse_change();
`;

const links = `
create table delivery.update_link (
  token_hash text primary key,
  partnership_id text not null references partnership.partnership (partnership_id),
  account_id text not null references access.account,
  month text not null,
  issued_at timestamptz not null,
  expires_on date not null,
  revoked_at timestamptz
);
comment on table delivery.update_link is
  'Links by which one person sends the updates of one month without signing in; only a hash of the secret part is kept.';
create index update_link_of_person on delivery.update_link (account_id, partnership_id);
`;

/** Tables of updates. Applied after the schema of delivery has been made. */
export const updateMigrations: readonly Migration[] = [
  { name: 'delivery-updates-0001-first', up: (db) => sql.raw(updates).execute(db) },
  { name: 'delivery-updates-0002-links', up: (db) => sql.raw(links).execute(db) },
];

/** A row of the table as the driver gives it. */
export interface UpdateRow {
  readonly number: number;
  readonly sending: string;
  readonly item_kind: string;
  readonly item: string;
  readonly month: string;
  readonly state: string | null;
  readonly words_cy: string;
  readonly words_en: string;
  readonly met_on: string | null;
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly no_change: boolean;
  readonly honest_answer: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly sent_by: string;
  readonly for_organisation: string | null;
  readonly sent_at: string;
  readonly by_way_of: string;
  readonly based_on_revision: number | null;
  readonly outcome: string;
  readonly corrects: number | null;
  readonly reason_cy: string;
  readonly reason_en: string;
  readonly settles: number | null;
}

/** Pairs of kind and code, as a table to join with. */
export function itemsTable(
  items: readonly { readonly kind: string; readonly code: string }[],
): RawBuilder<unknown> {
  return sql`unnest(${items.map(({ kind }) => kind)}::text[], ${items.map(({ code }) => code)}::text[]) as asked(kind, code)`;
}
