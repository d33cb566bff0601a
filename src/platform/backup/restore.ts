import { createWriteStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { problem, type Result } from '../../records/index.ts';
import { layoutOf } from '../data-folder/index.ts';
import {
  type Database,
  knownMigrations,
  type Migration,
  migrate,
  openDatabase,
  theSystem,
  transaction,
} from '../database/index.ts';
import { type ContentStore, evidenceFiles, publishedFiles } from '../evidence-files/index.ts';
import { type CheckedArchive, checkArchive, rowsName } from './archive.ts';
import { loadTables } from './records-dump.ts';
import { readMember } from './tar-file.ts';

interface Restore {
  readonly file: string;
  /** A data folder that holds nothing yet. The caller has its lock. */
  readonly into: string;
  /** Restore the records to this server instead of into the folder; its database holds nothing yet. */
  readonly databaseUrl?: string | undefined;
  /** Those of every capability, as for `migrate`. */
  readonly migrations: readonly Migration[];
}

export interface RestoreReport {
  readonly madeAt: string;
  readonly madeBy: string;
  readonly tables: number;
  readonly evidenceFiles: number;
  readonly publishedFiles: number;
}

async function isEmptyFolder(dataFolder: string): Promise<boolean> {
  const { guard, lock } = layoutOf(dataFolder);
  const ours = new Set([path.basename(guard), path.basename(lock)]);
  const names = await readdir(dataFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.every((name) => ours.has(name));
}

async function isEmptyDatabase(db: Database): Promise<boolean> {
  const { rows } = await sql<{ tables: number }>`
    select count(*) as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'`.execute(
    db,
  );
  return rows[0]?.tables === 0;
}

async function restoreFiles(archive: CheckedArchive, folder: string, store: ContentStore): Promise<number> {
  const members = [...archive.members.values()].filter(({ name }) => name.startsWith(`${folder}/`));
  for (const member of members) {
    const file = await store.newFile();
    await pipeline(readMember(archive.file, member), createWriteStream(file, { flags: 'wx' }));
    const { hash } = await store.putFile(file);
    if (!path.basename(member.name).startsWith(hash))
      throw new Error(`${member.name} changed while it was read`);
  }
  return members.length;
}

async function restoreRecords(
  archive: CheckedArchive,
  db: Database,
  migrations: readonly Migration[],
): Promise<void> {
  const { about } = archive;
  await transaction(db, theSystem, async (db) => {
    // First the tables as they were when the backup was made; later migrations then change the restored rows.
    await migrate(db, migrations, { upTo: about.migrations });
    await loadTables(db, about.tables, about.sequences, (table) => {
      const member = archive.members.get(rowsName(table));
      if (!member) throw new Error(`The backup has no rows for ${table.schema}.${table.name}`);
      return readMember(archive.file, member);
    });
    await migrate(db, migrations);
  });
}

async function removeWhatWasMade(dataFolder: string): Promise<void> {
  const { records, evidence, published, incoming } = layoutOf(dataFolder);
  for (const place of [records, `${records}.new`, evidence, published, incoming]) {
    await rm(place, { recursive: true, force: true });
  }
}

/**
 * Puts a backup back: into a new data folder, or its records onto a server. All or nothing. History comes back as it
 * was and is not written anew. The whole backup is checked first.
 *
 * @returns problems: `backup.target-not-empty`, and those of `checkArchive`; then nothing was changed
 * @throws Error of the file system or the engine; then what was begun is removed again
 */
export async function restore({
  file,
  into,
  databaseUrl,
  migrations,
}: Restore): Promise<Result<RestoreReport>> {
  if (!(await isEmptyFolder(into))) {
    return { ok: false, problems: [problem('backup.target-not-empty', { file: into })] };
  }
  const checked = await checkArchive(file, knownMigrations(migrations));
  if (!checked.ok) return checked;
  const archive = checked.value;
  const opened = await openDatabase({ dataFolder: into, databaseUrl, mayHaveTables: false });
  try {
    if (!(await isEmptyDatabase(opened.db))) {
      return { ok: false, problems: [problem('backup.target-not-empty', {})] };
    }
    const evidence = await restoreFiles(archive, 'evidence', evidenceFiles(into));
    const published = await restoreFiles(archive, 'published', publishedFiles(into));
    await restoreRecords(archive, opened.db, migrations);
    const { madeAt, madeBy, tables } = archive.about;
    return {
      ok: true,
      value: { madeAt, madeBy, tables: tables.length, evidenceFiles: evidence, publishedFiles: published },
    };
  } catch (error) {
    await opened.close();
    await removeWhatWasMade(into);
    throw error;
  } finally {
    await opened.close();
  }
}
