import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** There is no folder there, and none can be made. Its cause is what the system says. */
export class FolderNotMade extends Error {
  override readonly name = 'FolderNotMade';
}

/**
 * Makes a folder and those it lies in. Not by Node's own `recursive`, which never comes back from a place that is there
 * and in which nothing can be made, like `/proc`.
 *
 * @returns the uppermost folder that was made; undefined when all were there
 * @throws FolderNotMade
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const place = path.resolve(folder);
  const isThere = async () => (await stat(place).catch(() => undefined))?.isDirectory() ?? false;
  if (await isThere()) return undefined;
  const parent = path.dirname(place);
  const uppermost = parent === place ? undefined : await makeFolder(parent);
  try {
    await mkdir(place);
    return uppermost ?? place;
  } catch (cause) {
    // Another process may have been quicker.
    if (!(await isThere())) throw new FolderNotMade((cause as Error).message, { cause });
    return uppermost;
  }
}

/**
 * Makes sure that files can be written into a folder, before anything is done that cannot be taken back. Leaves nothing
 * behind.
 *
 * @throws FolderNotMade, or what the system says, where they cannot
 */
export async function tryFolder(folder: string): Promise<void> {
  const made = await makeFolder(folder);
  try {
    await rm(await mkdtemp(path.join(folder, '.llinyn-')), { recursive: true });
  } finally {
    if (made !== undefined) await rm(made, { recursive: true });
  }
}
