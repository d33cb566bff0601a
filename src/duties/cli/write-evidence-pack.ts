import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../platform/data-folder/index.ts';
import { evidencePack, type PackOrder, packAsZip } from '../documents/index.ts';

/**
 * Writes an evidence pack: one file where the name ends in `.zip`, otherwise a folder, made where there is none. Files
 * that are there already under the same names are written over; others are left.
 *
 * @returns how many files the pack holds
 * @throws Error of the file system when it cannot be written there
 */
export async function writeEvidencePack(order: PackOrder, out: string): Promise<number> {
  const files = evidencePack(order);
  if (out.toLowerCase().endsWith('.zip')) {
    await makeFolder(path.dirname(path.resolve(out)));
    await writeFile(out, packAsZip(files));
    return files.length;
  }
  for (const file of files) {
    const target = path.join(out, ...file.path.split('/'));
    await makeFolder(path.dirname(target));
    await writeFile(target, file.bytes);
  }
  return files.length;
}
