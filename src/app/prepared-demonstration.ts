import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { layoutOf, putFolderOnDisk, putTreeOnDisk } from '../platform/data-folder/index.ts';
import { copyRecords, folderWithTables, hasRecords, setUpFolder } from '../platform/database/index.ts';
import type { Configuration } from './configuration.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What shows the example or works with it, and has no part in loading and publishing it. */
const showsOnly = /(^|\/)(cli|web|pages|design-system|editing)\/|\.test\.ts$/;

/** What the example is loaded and published by and from: changes with every file that has a part in it. */
async function demonstrationStamp(): Promise<string> {
  const hash = createHash('sha256').update(path.basename(await folderWithTables()));
  for (const folder of ['src', 'demonstration', 'rulebooks']) {
    const names = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
    for (const name of names.filter((each) => !showsOnly.test(each)).sort())
      hash.update(name).update(readFileSync(path.join(root, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

const beginsWith = 'demonstration-';

async function preparedFolder(): Promise<string> {
  return path.join(setUpFolder, `${beginsWith}${await demonstrationStamp()}`);
}

/**
 * Loads the example and publishes its plan once for this machine, by the doors every partnership uses, and keeps the data
 * folder for whoever starts with a new one. Throws away those of other versions. Safe when several processes try at once.
 *
 * @param tell - is told of each step, in English like all of set-up: it takes a while
 * @throws Error when the example cannot be loaded or published
 */
export async function prepareDemonstration(tell: (step: string) => void): Promise<void> {
  const place = await preparedFolder();
  if (existsSync(place)) return;
  const [{ openProgram }, { fillWithDemonstration, publishDemonstration }] = await Promise.all([
    import('./program.ts'),
    import('./demonstration.ts'),
  ]);
  await mkdir(setUpFolder, { recursive: true });
  const making = await mkdtemp(path.join(setUpFolder, `new-${beginsWith}`));
  try {
    const program = await openProgram({ dataFolder: making, databaseUrl: undefined }, 'llinyn set-up');
    try {
      const loaded = await fillWithDemonstration(program.services, 'en', tell);
      if (!loaded.ok) throw new Error(`The example cannot be loaded: ${JSON.stringify(loaded.problems)}`);
      const refused = await publishDemonstration(program.services, 'en', tell);
      if (refused.length > 0) throw new Error(`The example cannot be published: ${JSON.stringify(refused)}`);
    } finally {
      await program.close();
    }
    await rename(making, place).catch((error: unknown) => {
      // Another process was quicker; its folder is as good.
      if (!existsSync(place)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  for (const name of await readdir(setUpFolder)) {
    const other = path.join(setUpFolder, name);
    if (name.startsWith(beginsWith) && other !== place) await rm(other, { recursive: true, force: true });
  }
}

/**
 * Gives a data folder without records those of the prepared example, when there is one: quicker than loading it. Under
 * the lock of the folder. What was cut short is done again: the records come last.
 */
export async function bringPreparedDemonstration({
  dataFolder,
  databaseUrl,
}: Pick<Configuration, 'dataFolder' | 'databaseUrl'>): Promise<void> {
  if (databaseUrl || (await hasRecords(dataFolder))) return;
  const place = await preparedFolder();
  if (!existsSync(place)) return;
  const [from, to] = [layoutOf(place), layoutOf(dataFolder)];
  for (const kind of ['evidence', 'published'] as const) {
    cpSync(from[kind], to[kind], { recursive: true });
    await putTreeOnDisk(to[kind]);
  }
  await putFolderOnDisk(dataFolder);
  await copyRecords(place, dataFolder);
}
