import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UploadedFile } from '../../access/web/index.ts';

/** A file that somebody sent to be imported, kept until it is done with or a day old. */
export interface StagedImport {
  /** Names its folder and its pages. */
  readonly id: string;
  readonly partnership: string;
  /** The person who sent it. */
  readonly actor: string;
  /** The name the file had where it came from. */
  readonly name: string;
  readonly bytes: number;
  readonly stagedAt: string;
  /** What came with it. */
  readonly described: 'mapping' | 'metadata' | null;
}

/** Where the parts of a staged import are. */
export interface StagedFiles {
  readonly folder: string;
  readonly data: string;
  readonly mapping: string;
  readonly metadata: string;
  /** What the person has said since, on the page; it stands above what came with the file. */
  readonly adjusted: string;
  readonly check: string;
  readonly result: string;
  readonly rejected: string;
}

const aDay = 24 * 60 * 60 * 1000;

function importsFolder(dataFolder: string): string {
  return path.join(path.resolve(dataFolder), 'imports');
}

/** The places of one staged import. @throws RangeError when the identifier could lead out of the folder */
export function stagedFiles(dataFolder: string, id: string): StagedFiles {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError(`Not an identifier of an import: ${id}`);
  const folder = path.join(importsFolder(dataFolder), id);
  return {
    folder,
    data: path.join(folder, 'upload'),
    mapping: path.join(folder, 'given.yaml'),
    metadata: path.join(folder, 'given.json'),
    adjusted: path.join(folder, 'adjusted.yaml'),
    check: path.join(folder, 'check.json'),
    result: path.join(folder, 'result.json'),
    rejected: path.join(folder, 'rejected.csv'),
  };
}

/** Keeps an uploaded file, with the file that describes it where one came along. */
export async function stageUpload(
  dataFolder: string,
  from: { readonly partnership: string; readonly actor: string; readonly now: Date },
  data: UploadedFile,
  description: UploadedFile | undefined,
): Promise<StagedImport> {
  const id = randomUUID();
  const files = stagedFiles(dataFolder, id);
  await mkdir(files.folder, { recursive: true });
  await rename(data.path, files.data);
  const described = description ? (/json$/i.test(description.name) ? 'metadata' : 'mapping') : null;
  if (description && described) await rename(description.path, files[described]);
  const staged: StagedImport = {
    id,
    partnership: from.partnership,
    actor: from.actor,
    name: data.name,
    bytes: data.bytes,
    stagedAt: from.now.toISOString(),
    described,
  };
  await writeFile(path.join(files.folder, 'state.json'), JSON.stringify(staged));
  return staged;
}

/** The staged import of that name, if it is this partnership's and still there. */
export async function readStaged(
  dataFolder: string,
  partnership: string,
  id: string,
): Promise<StagedImport | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const state = path.join(stagedFiles(dataFolder, id).folder, 'state.json');
  const staged = await readKept<StagedImport>(state);
  return staged?.partnership === partnership ? staged : undefined;
}

/** What was kept as JSON, or nothing where it is not there yet. */
export async function readKept<Kept>(file: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the file itself once it is imported or given up; what became of it stays for a day. */
export async function dropData(dataFolder: string, id: string): Promise<void> {
  await rm(stagedFiles(dataFolder, id).data, { force: true });
}

/** Removes one staged import with everything in it. */
export async function dropStaged(dataFolder: string, id: string): Promise<void> {
  await rm(stagedFiles(dataFolder, id).folder, { recursive: true, force: true });
}

/** Removes what has waited for more than a day. */
export async function dropOldImports(dataFolder: string, now: Date): Promise<void> {
  const names = await readdir(importsFolder(dataFolder)).catch(() => []);
  for (const id of names.filter((name) => /^[0-9a-f-]{36}$/.test(name))) {
    const state = path.join(stagedFiles(dataFolder, id).folder, 'state.json');
    const staged = await readKept<StagedImport>(state);
    const age = now.getTime() - Date.parse(staged?.stagedAt ?? '');
    if (!(age < aDay)) await dropStaged(dataFolder, id);
  }
}
