import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

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

/** As many files as the disk is asked to put down at once: it does several together faster than one by one. */
const together = 16;

/** The same for everything below a folder. */
export async function putTreeOnDisk(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const waiting = entries.values();
  const putSome = async (): Promise<void> => {
    for (const entry of waiting) {
      const place = path.join(entry.parentPath, entry.name);
      if (entry.isDirectory()) await putFolderOnDisk(place);
      else if (entry.isFile()) await putFileOnDisk(place);
    }
  };
  await Promise.all(Array.from({ length: together }, putSome));
  await putFolderOnDisk(folder);
}
