import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What set-up makes once for this machine. */
export const setUpFolder = path.join(root, '.set-up');

function engineVersion(): string {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const described = readFileSync(path.join(path.dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(described) as { version: string }).version;
}

/** Where set-up keeps an empty store for this version of the engine. */
export function preparedRecordsFolder(): string {
  return path.join(setUpFolder, `records-${engineVersion()}`);
}

const isOfTables = (file: string): boolean =>
  /migrations\.ts$/.test(file) ||
  /^platform\/database\/[^/]*(?<!\.test)\.ts$/.test(file) ||
  file === 'platform/jobs/job-table.ts';

/** What the tables are made by: changes with every file that has a part in making them. */
async function tablesStamp(): Promise<string> {
  const source = path.join(root, 'src');
  const names = (await readdir(source, { recursive: true })).map((name) => name.replaceAll(path.sep, '/'));
  const hash = createHash('sha256');
  for (const name of names.filter(isOfTables).sort())
    hash.update(name).update(await readFile(path.join(source, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Where set-up keeps a store with the tables of this very program. */
export async function folderWithTables(): Promise<string> {
  return `${preparedRecordsFolder()}-${await tablesStamp()}`;
}

/** The folder, when there is a store in it. */
export async function ifThere(folder: string): Promise<string | undefined> {
  return stat(path.join(folder, 'PG_VERSION')).then(
    () => folder,
    () => undefined,
  );
}

/**
 * The store prepared at set-up, if there is one: copying it is far quicker than making one. With the tables of this
 * program in it, when it was prepared by this very program; else without tables.
 *
 * @param withTables - false for a store that a backup brings its own tables to
 */
export async function preparedRecords(withTables: boolean): Promise<string | undefined> {
  const ready = withTables ? await ifThere(await folderWithTables()) : undefined;
  return ready ?? ifThere(preparedRecordsFolder());
}
