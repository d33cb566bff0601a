import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { type Problem, problem } from '../../records/index.ts';
import { layoutOf } from './layout.ts';
import { makeFolder } from './make-folder.ts';

/** Who has a data folder open. */
export interface FolderOwner {
  readonly process: number;
  readonly host: string;
  /** Moment, ISO text. */
  readonly since: string;
  /** What was started: `llinyn serve`. */
  readonly command: string;
}

export interface FolderLock {
  readonly owner: FolderOwner;
  /** Lets go of the folder. Harmless when done twice. */
  release(): Promise<void>;
}

/** Values of a moment for a message, in the time of this machine: `{hour}:{minute}{half, select, am {am} other {pm}}`. */
function momentValues(iso: string): Record<string, string | number> {
  const at = new Date(iso);
  return {
    at: at.getTime(),
    hour: at.getHours() % 12 || 12,
    minute: String(at.getMinutes()).padStart(2, '0'),
    half: at.getHours() < 12 ? 'am' : 'pm',
  };
}

/** Another process has the data folder open. Its problem has the words, in both languages. */
export class FolderAlreadyOpen extends Error {
  override readonly name = 'FolderAlreadyOpen';
  readonly problem: Problem;
  readonly owner: FolderOwner | undefined;

  constructor(dataFolder: string, owner: FolderOwner | undefined) {
    super(`Llinyn is already open from ${dataFolder}${owner ? ` (process ${owner.process})` : ''}`);
    this.owner = owner;
    this.problem = owner
      ? problem(
          'platform.folder-already-open',
          { file: dataFolder },
          { process: owner.process, host: owner.host, ...momentValues(owner.since) },
        )
      : problem('platform.folder-already-open-by-unknown', { file: dataFolder });
  }
}

/** Kept here, so that a lock whose holder forgot about it is not let go of by the garbage collector. */
const heldGuards = new Set<DatabaseSync>();

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === sqliteBusy;
}

/**
 * Takes hold of the guard file for this process. The operating system lets go of it when the process ends, however it
 * ends, so no lock is ever left over. Node offers no file lock of
 * its own; SQLite, which comes with it, does.
 */
function holdGuard(file: string): DatabaseSync | undefined {
  const guard = new DatabaseSync(file);
  try {
    guard.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive');
    heldGuards.add(guard);
    return guard;
  } catch (error) {
    guard.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

/**
 * Takes hold of the guard file, asking a few times. Two that start at the same moment can each meet the other half way
 * and be turned back both; at uneven pauses one of them comes first.
 */
async function takeGuard(file: string): Promise<DatabaseSync | undefined> {
  for (let tries = 0; tries < 5; tries += 1) {
    const guard = holdGuard(file);
    if (guard) return guard;
    await pause(20 + Math.random() * 40);
  }
  return undefined;
}

async function readOwner(file: string): Promise<FolderOwner | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as FolderOwner;
  } catch {
    return undefined;
  }
}

/** The owner writes its name just after taking hold; give it that moment. */
async function ownerInOffice(file: string): Promise<FolderOwner | undefined> {
  for (let tries = 0; tries < 5; tries += 1) {
    const owner = await readOwner(file);
    if (owner) return owner;
    await pause(50);
  }
  return undefined;
}

/**
 * Takes the data folder for this process, and names it in `lock.json`. Two processes on one embedded store would lose
 * rows; everything that opens a data folder asks here first, whichever engine holds the records. Makes the folder when
 * it is not there. Released when the process ends, killed or not.
 *
 * @param command - what was started, for the message the next one gets
 * @throws FolderAlreadyOpen when another process has it; FolderNotMade when there can be no folder there
 * @source PAGES section 8: "Llinyn is already open from this folder"
 */
export async function lockDataFolder(
  dataFolder: string,
  { command, now = new Date() }: { command: string; now?: Date },
): Promise<FolderLock> {
  const { guard: guardFile, lock } = layoutOf(dataFolder);
  await makeFolder(dataFolder);
  const guard = await takeGuard(guardFile);
  if (!guard) throw new FolderAlreadyOpen(dataFolder, await ownerInOffice(lock));
  const owner: FolderOwner = { process: process.pid, host: hostname(), since: now.toISOString(), command };
  await writeFile(`${lock}.new`, `${JSON.stringify(owner, null, 2)}\n`);
  await rename(`${lock}.new`, lock);
  return {
    owner,
    release: async () => {
      if (!guard.isOpen) return;
      // While still held: the next owner must not lose its name.
      await rm(lock, { force: true });
      heldGuards.delete(guard);
      if (guard.isOpen) guard.close();
    },
  };
}
