import { cpSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { layoutOf } from '../data-folder/layout.ts';
import { putFolderOnDisk, putTreeOnDisk } from '../data-folder/put-on-disk.ts';
import type { Database } from './database.ts';
import { startEngine } from './embedded-engine.ts';
import { type OpenDatabase, openRecords } from './open-records.ts';
import { preparedRecords } from './prepared-records.ts';
import { arrayElementTypes, valueParsers } from './value-parsers.ts';

interface WhereRecordsAre {
  /** The data folder; the embedded engine keeps the records in `records/` inside it. */
  readonly dataFolder: string;
  /** `postgres://…`: the records are on that server instead. */
  readonly databaseUrl?: string | undefined;
  /** Wait for the disk before acknowledging a change (the default). Only throw-away test folders do without. */
  readonly durable?: boolean;
  /** A new store may come with the tables of this program already made (the default); a backup brings its own. */
  readonly mayHaveTables?: boolean;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/**
 * Makes a store beside its place and moves it there when it is whole, so that a start that was cut short leaves nothing
 * half made behind.
 */
async function putInPlace(records: string, make: (folder: string) => void | Promise<void>): Promise<void> {
  const making = `${records}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(path.dirname(records), { recursive: true });
  await make(making);
  // PostgreSQL puts on disk what it changes; what was copied is up to us.
  await putTreeOnDisk(making);
  await rename(making, records);
  await putFolderOnDisk(path.dirname(records));
}

async function makeRecords(records: string, mayHaveTables: boolean): Promise<void> {
  const prepared = await preparedRecords(mayHaveTables);
  await putInPlace(records, async (folder) => {
    if (prepared) copyStore(prepared, folder);
    else await (await startEngine(folder, true)).close();
  });
}

/** A thousand small files: one by one without waiting for each takes half the time. */
function copyStore(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

/** Whether there are records in a data folder of the embedded engine. */
export function hasRecords(dataFolder: string): Promise<boolean> {
  return exists(path.join(layoutOf(dataFolder).records, 'PG_VERSION'));
}

/** Gives a data folder that has none the records of another one that nobody has open. Under the lock of the folder. */
export async function copyRecords(from: string, dataFolder: string): Promise<void> {
  await putInPlace(layoutOf(dataFolder).records, (folder) => copyStore(layoutOf(from).records, folder));
}

/** PostgreSQL's number for `text[]`, which the driver's list of names leaves out. */
const textArrayType: number = 1009;
type ArrayOfText = readonly (string | null | ArrayOfText)[];

function parseEach(values: ArrayOfText, parse: (text: string) => unknown): unknown[] {
  return values.map((value) => {
    if (value === null) return null;
    return typeof value === 'string' ? parse(value) : parseEach(value, parse);
  });
}

function parsersOf({ types }: typeof pg) {
  const textArray = types.getTypeParser(textArrayType, 'text') as (text: string) => ArrayOfText;
  return (type: number, format?: 'text' | 'binary'): ((text: string) => unknown) => {
    const own = valueParsers[type];
    if (own) return own;
    const element = valueParsers[arrayElementTypes[type] ?? 0];
    if (element) return (text) => parseEach(textArray(text), element);
    return types.getTypeParser(type, format ?? 'text') as (text: string) => unknown;
  };
}

async function openServer(databaseUrl: string): Promise<OpenDatabase> {
  // Most have their records in the data folder, and start without the server's driver.
  const { default: driver } = await import('pg');
  const pool = new driver.Pool({
    connectionString: databaseUrl,
    types: { getTypeParser: parsersOf(driver) as typeof pg.types.getTypeParser },
    options: '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres',
    application_name: 'llinyn',
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return { db, engine: 'server', close: async () => (pool.ended ? undefined : db.destroy()) };
}

/**
 * Opens the record store: the embedded PostgreSQL in the data folder, or the server that `databaseUrl` names. On both,
 * the same SQL gives the same values (dates and moments as ISO text, `bigint` and `numeric` as numbers, `jsonb`
 * parsed). The caller holds the lock of the data folder before opening the embedded one, and calls `migrate` after.
 *
 * @throws Error of the engine when the records cannot be opened
 */
export async function openDatabase({
  dataFolder,
  databaseUrl,
  durable = true,
  mayHaveTables = true,
}: WhereRecordsAre): Promise<OpenDatabase> {
  if (databaseUrl) return openServer(databaseUrl);
  const { records } = layoutOf(dataFolder);
  if (!(await hasRecords(dataFolder))) await makeRecords(records, mayHaveTables);
  return openRecords(records, durable);
}
