import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Migration } from './migration.ts';
import type { Acting } from './transaction.ts';

const tables = `
create schema history;

create table history.change (
  id bigint generated always as identity primary key,
  partnership_id text,
  changed_at timestamptz not null default clock_timestamp(),
  actor text not null,
  on_behalf_of text,
  table_name text not null,
  record_code text not null,
  operation text not null check (operation in ('insert', 'update', 'delete', 'erase')),
  before jsonb,
  after jsonb
);
comment on table history.change is 'Every change to a record: who, when, before and after. Append only.';
create index change_of_record on history.change (partnership_id, table_name, record_code, id);
create index change_of_partnership on history.change (partnership_id, id);

-- First argument: the column that names the partnership, or empty. Second: columns never to be written down,
-- separated by commas. The rest: the columns that make the record's code.
create function history.record_change() returns trigger language plpgsql as $$
declare
  acting text := nullif(current_setting('llinyn.actor', true), '');
  left_out text[] := string_to_array(tg_argv[1], ',');
  old_row jsonb;
  new_row jsonb;
  shown jsonb;
  code text;
begin
  if acting is null then
    raise exception 'A change to %.% names nobody who made it', tg_table_schema, tg_table_name
      using errcode = 'LL001', hint = 'Write inside transaction(db, { actor }, work).';
  end if;
  if tg_op <> 'INSERT' then old_row := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new); end if;
  if old_row = new_row then return null; end if;
  shown := coalesce(new_row, old_row);
  select coalesce(string_agg(shown ->> tg_argv[place], ' ' order by place), '')
    into code from generate_series(2, tg_nargs - 1) as place;
  insert into history.change
    (partnership_id, actor, on_behalf_of, table_name, record_code, operation, before, after)
  values (
    shown ->> nullif(tg_argv[0], ''),
    acting,
    nullif(current_setting('llinyn.on_behalf_of', true), ''),
    tg_table_schema || '.' || tg_table_name,
    code,
    lower(tg_op),
    old_row - left_out,
    new_row - left_out
  );
  return null;
end $$;

create function history.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('llinyn.erasing', true) = 'yes' then return new; end if;
  raise exception 'History is only ever added to' using errcode = 'LL002';
end $$;
create trigger change_is_append_only before update or delete on history.change
  for each row execute function history.refuse_change();
create trigger change_is_not_emptied before truncate on history.change
  for each statement execute function history.refuse_change();
`;

export const historyMigrations: readonly Migration[] = [
  { name: 'platform-0001-history', up: (db) => sql.raw(tables).execute(db) },
];

interface KeepHistoryOptions {
  /** Column that names the partnership. Null: the table belongs to none (a shared dataset, a person). */
  readonly partnershipColumn?: string | null;
  /** Columns that make the record's code; default: the primary key without the partnership. */
  readonly codeColumns?: readonly string[];
  /** Columns never to be written down: password hashes, tokens. */
  readonly leaveOut?: readonly string[];
}

async function primaryKeyColumns(db: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name
    from pg_index i
    cross join unnest(i.indkey) with ordinality as key(number, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = key.number
    where i.indrelid = ${table}::regclass and i.indisprimary
    order by key.place`.execute(db);
  return rows.map((row) => row.name);
}

/**
 * Has history record every change to a table, from now on. A capability's migration calls it for each of its tables,
 * after creating them. In history, a record's code is its primary key without the partnership (`A12`, or `A12 O7` for
 * a link).
 *
 * @param table - schema and name: `plan.outcome`
 * @throws Error when the table has neither a primary key nor given code columns
 */
export async function keepHistory(
  db: Database,
  table: string,
  { partnershipColumn = 'partnership_id', codeColumns, leaveOut = [] }: KeepHistoryOptions = {},
): Promise<void> {
  const key = await primaryKeyColumns(db, table);
  const code = codeColumns ?? key.filter((column) => column !== partnershipColumn);
  const named = code.length > 0 ? code : key;
  if (named.length === 0) throw new Error(`${table} has no primary key to name its records by`);
  const trigger = [partnershipColumn ?? '', leaveOut.join(','), ...named];
  await sql`
    create trigger history_is_kept after insert or update or delete on ${sql.table(table)}
    for each row execute function history.record_change(${sql.join(trigger.map((value) => sql.lit(value)))})`.execute(
    db,
  );
}

/** One change to one record. */
export interface Change {
  readonly id: number;
  readonly partnership_id: string | null;
  readonly changed_at: string;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly table_name: string;
  readonly record_code: string;
  readonly operation: 'insert' | 'update' | 'delete' | 'erase';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

interface HistoryQuery {
  readonly partnershipId: string | null;
  readonly table?: string;
  readonly code?: string;
  /** Only changes before this one: the last of the page above. */
  readonly beforeId?: number;
  readonly limit?: number;
}

/** Changes, newest first: of one record, one table or a whole partnership. */
export async function changes(db: Database, asked: HistoryQuery): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select * from history.change
    where partnership_id is not distinct from ${asked.partnershipId}::text
      and (${asked.table ?? null}::text is null or table_name = ${asked.table ?? null}::text)
      and (${asked.code ?? null}::text is null or record_code = ${asked.code ?? null}::text)
      and (${asked.beforeId ?? null}::bigint is null or id < ${asked.beforeId ?? null}::bigint)
    order by id desc
    limit ${asked.limit ?? 100}::integer`.execute(db);
  return rows;
}

/** Changes that a transaction still open elsewhere may add behind the latest one, with the numbers it took before. */
const numbersTakenAhead = 1_000;

/**
 * A mark that differs after every change in a partnership, whoever made it: two reads with the same mark between have
 * read the same. Ask before reading, so that a change made meanwhile shows in the next mark.
 *
 * @param options.besides - a schema whose tables the reader reads nothing of: their changes leave the mark as it is
 * @param options.of - the schemas whose tables the reader reads, where these are few: no other change moves the mark
 */
export async function changeMark(
  db: Database,
  partnershipId: string,
  { besides, of }: { readonly besides?: string; readonly of?: readonly string[] } = {},
): Promise<string> {
  const inSchema = (schema: string) => sql`table_name like ${`${schema}.%`}`;
  const counted = sql.join(
    [
      sql`partnership_id = ${partnershipId}`,
      ...(besides === undefined ? [] : [sql`not ${inSchema(besides)}`]),
      ...(of === undefined ? [] : [sql`(${sql.join(of.map(inSchema), sql` or `)})`]),
    ],
    sql` and `,
  );
  // The count: on a server, a change may become visible after one with a higher number.
  const { rows } = await sql<{ mark: string }>`
    with latest as (
      select coalesce(max(id), 0) as id from history.change where ${counted})
    select latest.id || ' ' || (
      select count(*) from history.change
      where ${counted} and id > latest.id - ${numbersTakenAhead}::bigint) as mark
    from latest`.execute(db);
  return rows[0]?.mark ?? '';
}

/**
 * Really removes what history holds about one record, for personal data that must go. What was done, by whom and when
 * stays; what it said does not. The only way history ever changes. Call it in the transaction that removes the record
 * itself, after removing it.
 *
 * @returns how many changes were emptied
 * @source DESIGN: rule 3, "except for personal data, which really goes when it must"
 */
export async function eraseFromHistory(
  db: Database,
  by: Acting,
  record: { partnershipId: string | null; table: string; code: string },
): Promise<number> {
  if (!db.isTransaction) throw new Error('Erasing belongs inside the transaction that removes the record');
  await sql`select set_config('llinyn.erasing', 'yes', true)`.execute(db);
  const emptied = await sql`
    update history.change set before = null, after = null
    where partnership_id is not distinct from ${record.partnershipId}::text
      and table_name = ${record.table}::text and record_code = ${record.code}::text
      and operation <> 'erase'`.execute(db);
  await sql`select set_config('llinyn.erasing', '', true)`.execute(db);
  await sql`
    insert into history.change (partnership_id, actor, on_behalf_of, table_name, record_code, operation)
    values (${record.partnershipId}, ${by.actor}, ${by.onBehalfOf ?? null}, ${record.table}, ${record.code}, 'erase')`.execute(
    db,
  );
  return Number(emptied.numAffectedRows ?? 0n);
}
