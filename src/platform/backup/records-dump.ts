import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** A table, and those of its columns that hold something of their own. */
export interface DumpedTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: { readonly name: string; readonly type: string }[];
}

export interface DumpedSequence {
  readonly schema: string;
  readonly name: string;
  /** Last number given out; null when none was. */
  readonly last: string | null;
}

const rowsAtATime = 1000;

/** Ours, whatever the capabilities are called: everything that is not PostgreSQL's own or an extension's. */
const ourSchemas = sql`n.nspname not in ('information_schema') and n.nspname not like 'pg\\_%'
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** All tables of the store with their columns, in order of name. `platform.migration` is told separately. */
export async function tablesOf(db: Database): Promise<DumpedTable[]> {
  const { rows } = await sql<DumpedTable>`
    select n.nspname as schema, c.relname as name,
      coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
        order by a.attnum) filter (where a.attnum > 0), '[]') as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and ${ourSchemas}
      and (n.nspname, c.relname) <> ('platform', 'migration')
    group by n.nspname, c.relname
    order by n.nspname, c.relname`.execute(db);
  return rows;
}

/** Where every sequence stands. */
export async function sequencesOf(db: Database): Promise<DumpedSequence[]> {
  const { rows } = await sql<DumpedSequence>`
    select schemaname as schema, sequencename as name, last_value::text as last
    from pg_sequences
    where schemaname not in ('information_schema') and schemaname not like 'pg\\_%'
      and (schemaname, sequencename) <> ('platform', 'migration_position_seq')
    order by 1, 2`.execute(db);
  return rows;
}

function tableName(table: { schema: string; name: string }) {
  return sql.id(table.schema, table.name);
}

/**
 * Every row as PostgreSQL's own text of every value: exact, and the same on either engine. In pieces, by a cursor, so
 * that a large table is never in memory.
 */
async function* rowsOf(db: Database, table: DumpedTable): AsyncGenerator<string> {
  const values = table.columns.map(({ name }) => sql`${sql.id(name)}::text`);
  await sql`declare backup_rows no scroll cursor for
    select array_to_json(array[${sql.join(values)}]::text[])::text as line from ${tableName(table)}`.execute(
    db,
  );
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtATime)} from backup_rows`.execute(db);
    if (rows.length === 0) break;
    yield `${rows.map(({ line }) => line).join('\n')}\n`;
  }
  await sql`close backup_rows`.execute(db);
}

/** Writes a table's rows to a file: compressed, a JSON list of texts a line. Inside a transaction. */
export async function dumpTable(db: Database, table: DumpedTable, file: string): Promise<void> {
  await pipeline(Readable.from(rowsOf(db, table)), createGzip(), createWriteStream(file, { flags: 'wx' }));
}

async function insertRows(db: Database, table: DumpedTable, lines: readonly string[]): Promise<void> {
  const names = sql.join(table.columns.map(({ name }) => sql.id(name)));
  const values = sql.join(
    table.columns.map(({ type }, place) => sql`(line ->> ${sql.lit(place)})::${sql.raw(type)}`),
  );
  await sql`insert into ${tableName(table)} (${names}) overriding system value
    select ${values} from json_array_elements(${`[${lines.join(',')}]`}::json) as line`.execute(db);
}

async function loadTable(db: Database, table: DumpedTable, content: Readable): Promise<void> {
  const lines = createInterface({ input: content.pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
  let batch: string[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < rowsAtATime) continue;
    await insertRows(db, table, batch);
    batch = [];
  }
  if (batch.length > 0) await insertRows(db, table, batch);
}

interface ForeignKey {
  readonly owner: string;
  readonly name: string;
  readonly definition: string;
}

async function foreignKeys(db: Database): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select k.conrelid::regclass::text as owner, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ourSchemas}`.execute(db);
  return rows;
}

async function restoreSequences(db: Database, sequences: readonly DumpedSequence[]): Promise<void> {
  for (const { schema, name, last } of sequences) {
    const sequence = sql.id(schema, name);
    if (last === null) await sql`alter sequence ${sequence} restart`.execute(db);
    else await sql`select setval(${`"${schema}"."${name}"`}::regclass, ${last}::bigint)`.execute(db);
  }
}

/**
 * Fills the tables, which the migrations have just made, with the rows of a backup exactly as they were: without
 * writing history anew, and with every link checked at the end. Needs to own the tables and nothing more, so it works
 * on a managed server. Inside a transaction.
 *
 * @param contentOf - a table's compressed rows
 */
export async function loadTables(
  db: Database,
  tables: readonly DumpedTable[],
  sequences: readonly DumpedSequence[],
  contentOf: (table: DumpedTable) => Readable,
): Promise<void> {
  const present = await tablesOf(db);
  const keys = await foreignKeys(db);
  for (const { owner, name } of keys)
    await sql.raw(`alter table ${owner} drop constraint ${name}`).execute(db);
  for (const table of present) await sql`alter table ${tableName(table)} disable trigger user`.execute(db);
  // Rows that a migration put in come back from the backup as they are by now.
  await sql`truncate ${sql.join(present.map(tableName))}`.execute(db);
  for (const table of tables) await loadTable(db, table, contentOf(table));
  for (const table of present) await sql`alter table ${tableName(table)} enable trigger user`.execute(db);
  for (const { owner, name, definition } of keys) {
    await sql.raw(`alter table ${owner} add constraint ${name} ${definition}`).execute(db);
  }
  await restoreSequences(db, sequences);
}

/** Opens a transaction that sees the store as it was at one moment. */
export async function atOneMoment<Tables, Value>(
  db: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<Value>,
): Promise<Value> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
