import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { startEngine } from './embedded-engine.ts';
import type { Migration } from './migration.ts';
import { migrate } from './migrations.ts';
import { openRecords } from './open-records.ts';
import { folderWithTables, ifThere, preparedRecordsFolder, setUpFolder } from './prepared-records.ts';

/** Makes a store and moves it to its place, if there is none yet. Safe when several processes try at once. */
async function prepare(place: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (await ifThere(place)) return;
  await mkdir(path.dirname(place), { recursive: true });
  const making = await mkdtemp(`${place}-new-`);
  const folder = path.join(making, 'records');
  await make(folder);
  try {
    await rename(folder, place);
  } catch (error) {
    // Another process was quicker; its store is as good.
    if (!(await ifThere(place))) throw error;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** Prepares the empty store, if it is not there yet. */
export async function prepareRecords(): Promise<void> {
  await prepare(preparedRecordsFolder(), async (folder) => {
    const engine = await startEngine(folder, false);
    await engine.close();
  });
}

/** Prepares the store with the program's tables in it, if it is not there yet, and throws away those of other versions. */
export async function prepareTables(migrations: readonly Migration[]): Promise<void> {
  await prepareRecords();
  const place = await folderWithTables();
  await prepare(place, async (folder) => {
    await cp(preparedRecordsFolder(), folder, { recursive: true });
    const opened = await openRecords(folder, false);
    await migrate(opened.db, migrations);
    await opened.close();
  });
  for (const name of await readdir(setUpFolder)) {
    const other = path.join(setUpFolder, name);
    const isKept = other === place || other === preparedRecordsFolder();
    if (/^records-/.test(name) && !isKept && !name.includes('-new-'))
      await rm(other, { recursive: true, force: true });
  }
}
