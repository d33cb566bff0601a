import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, problem, type Result } from '../../records/index.ts';
import type { Clock } from '../clock.ts';
import { layoutOf, makeFolder, putFolderOnDisk } from '../data-folder/index.ts';
import { appliedMigrations, type Database } from '../database/index.ts';
import { type ContentStore, evidenceFiles, publishedFiles } from '../evidence-files/index.ts';
import {
  type About,
  aboutName,
  archiveFormat,
  type ManifestMember,
  manifestName,
  manifestText,
  rowsName,
} from './archive.ts';
import { atOneMoment, dumpTable, sequencesOf, tablesOf } from './records-dump.ts';
import { createTar, type TarWriter } from './tar-file.ts';

interface BackUp {
  readonly db: Database;
  readonly dataFolder: string;
  /** The file to make; there must be none yet. */
  readonly file: string;
  readonly clock: Clock;
  /** Version of the program, for people. */
  readonly madeBy: string;
}

export interface BackUpReport {
  readonly file: string;
  readonly bytes: number;
  readonly tables: number;
  readonly evidenceFiles: number;
  readonly publishedFiles: number;
}

/** The records as they are at one moment, in files of their own: what a table holds must be counted before it is told. */
async function dumpRecords(
  { db, clock, madeBy }: BackUp,
  folder: string,
): Promise<{ about: About; files: Map<string, string> }> {
  return atOneMoment(db, async (db) => {
    const tables = await tablesOf(db);
    const files = new Map<string, string>();
    for (const table of tables) {
      const file = path.join(folder, `${files.size}.jsonl.gz`);
      await dumpTable(db, table, file);
      files.set(rowsName(table), file);
    }
    const about: About = {
      format: archiveFormat,
      madeBy,
      madeAt: clock.now().toISOString(),
      migrations: await appliedMigrations(db),
      tables,
      sequences: await sequencesOf(db),
    };
    return { about, files };
  });
}

/** Adds stored files, each checked on the way: a backup never keeps a damaged file as if it were whole. */
async function addStored(
  archive: TarWriter,
  store: ContentStore,
  folder: string,
  members: ManifestMember[],
): Promise<{ count: number; problems: Problem[] }> {
  const { hashes } = await store.list();
  const problems: Problem[] = [];
  for (const hash of hashes) {
    const name = `${folder}/${path.basename(store.pathOf(hash))}`;
    const added = await archive.addFile(name, store.pathOf(hash));
    if (added.sha256 !== hash) problems.push(problem('verify.file-changed', {}, { file: name }));
    members.push({ name, ...added });
  }
  return { count: hashes.length, problems };
}

async function writeArchive(asked: BackUp, partial: string, folder: string): Promise<Result<BackUpReport>> {
  const { about, files } = await dumpRecords(asked, folder);
  const archive = await createTar(partial);
  try {
    const members: ManifestMember[] = [];
    const aboutAdded = await archive.addText(aboutName, JSON.stringify(about));
    members.push({ name: aboutName, ...aboutAdded });
    for (const [name, file] of files) members.push({ name, ...(await archive.addFile(name, file)) });
    const evidence = await addStored(archive, evidenceFiles(asked.dataFolder), 'evidence', members);
    const published = await addStored(archive, publishedFiles(asked.dataFolder), 'published', members);
    const problems = [...evidence.problems, ...published.problems];
    if (problems.length > 0) {
      await archive.abandon();
      return { ok: false, problems };
    }
    await archive.addText(manifestName, manifestText(members));
    await archive.finish();
    const { size } = await stat(partial);
    return {
      ok: true,
      value: {
        file: asked.file,
        bytes: size,
        tables: files.size,
        evidenceFiles: evidence.count,
        publishedFiles: published.count,
      },
    };
  } catch (error) {
    await archive.abandon().catch(() => undefined);
    throw error;
  }
}

/**
 * Writes everything into one file: the records (of either engine, in a form that either can restore), evidence and
 * published files, and a manifest with the SHA-256 of each. Others may go on working meanwhile. The file appears under
 * its name when it is whole.
 *
 * @returns problems: `backup.file-exists`; `verify.file-changed` when a stored file is damaged: better no backup than
 * one that hides it
 * @throws Error of the file system, for a full disk among others; then no file is left behind
 */
export async function backUp(asked: BackUp): Promise<Result<BackUpReport>> {
  const exists = await stat(asked.file).catch(() => undefined);
  if (exists) return { ok: false, problems: [problem('backup.file-exists', { file: asked.file })] };
  const { incoming } = layoutOf(asked.dataFolder);
  await mkdir(incoming, { recursive: true });
  await makeFolder(path.dirname(path.resolve(asked.file)));
  const folder = await mkdtemp(path.join(incoming, 'backup-'));
  const partial = `${asked.file}.partial`;
  await rm(partial, { force: true });
  try {
    const report = await writeArchive(asked, partial, folder);
    if (report.ok) {
      await rename(partial, asked.file);
      await putFolderOnDisk(path.dirname(path.resolve(asked.file)));
    }
    return report;
  } finally {
    await rm(partial, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
