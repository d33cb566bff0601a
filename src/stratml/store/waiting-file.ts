import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { layoutOf } from '../../platform/data-folder/index.ts';

/** Where files wait between being sent and being taken in. */
export interface WaitingRoom {
  readonly dataFolder: string;
  readonly partnershipId: string;
}

export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file that was sent until its draft is made. @returns the name it waits under */
export async function keepSentFile(
  room: WaitingRoom,
  { name, path: from }: { readonly name: string; readonly path: string },
): Promise<string> {
  const id = randomUUID();
  await mkdir(folderOf(room, id), { recursive: true });
  await copyFile(from, path.join(folderOf(room, id), path.basename(name) || 'plan.xml'));
  return id;
}

/** The file that waits under a name; undefined when there is none. */
export async function waitingFile(room: WaitingRoom, id: string): Promise<WaitingFile | undefined> {
  if (!isId(id)) return undefined;
  const [name] = await readdir(folderOf(room, id)).catch(() => []);
  return name === undefined
    ? undefined
    : { name, bytes: await readFile(path.join(folderOf(room, id), name)) };
}

export async function dropWaitingFile(room: WaitingRoom, id: string): Promise<void> {
  if (isId(id)) await rm(folderOf(room, id), { recursive: true, force: true });
}

const aDay = 24 * 60 * 60 * 1000;

/** Removes files that have waited for more than a day. */
export async function dropOldFiles(room: WaitingRoom, now: Date): Promise<void> {
  for (const id of (await readdir(folderOf(room, '')).catch(() => [])).filter(isId)) {
    const { mtimeMs } = await stat(folderOf(room, id));
    if (now.getTime() - mtimeMs > aDay) await dropWaitingFile(room, id);
  }
}

function folderOf({ dataFolder, partnershipId }: WaitingRoom, id: string): string {
  return path.join(layoutOf(dataFolder).incoming, 'stratml', partnershipId, id);
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
