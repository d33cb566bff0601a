import { open } from 'node:fs/promises';

/** Waits until what was written to a file is on the disk itself, not only in memory. */
export async function putFileOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same for the names in a folder: a file that was renamed into it is found there after a power cut. */
export async function putFolderOnDisk(folder: string): Promise<void> {
  // Windows cannot open a folder; there, the rename itself is all one can ask for.
  if (process.platform === 'win32') return;
  await putFileOnDisk(folder);
}
