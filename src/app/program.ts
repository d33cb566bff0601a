import { fileURLToPath } from 'node:url';
import type { Services } from '../access/web/index.ts';
import { guardedRecords } from '../governance/store/index.ts';
import { systemClock } from '../platform/clock.ts';
import { lockDataFolder } from '../platform/data-folder/index.ts';
import { migrate, openDatabase } from '../platform/database/index.ts';
import { createRecordStore } from '../records/store/index.ts';
import { planAtWork } from '../thread/index.ts';
import { rulebooksIn } from '../thread/store/index.ts';
import { migrations, recordDefinitions } from './capabilities.ts';
import type { Configuration } from './configuration.ts';
import { keptRecords } from './store/kept-records.ts';

/** The rulebooks that come with the program. */
export const rulebooksFolder = fileURLToPath(new URL('../../rulebooks', import.meta.url));

/** Built style sheets and fonts. */
export const assetsFolder = fileURLToPath(new URL('../../assets/built', import.meta.url));

/** The program with its data folder open: what commands and pages work with. */
export interface Program {
  readonly services: Services;
  /** Finishes what is under way and lets go of the data folder. */
  close(): Promise<void>;
}

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * Opens the data folder and brings its tables up to date.
 *
 * @param command - what was started, for whoever finds the folder in use
 * @param beforehand - done while the folder is held and not yet open
 * @throws FolderAlreadyOpen, StoreNewerThanProgram: expected, and put into words by the command line
 */
export async function openProgram(
  {
    dataFolder,
    databaseUrl,
    rulebooksFolder: rulebooks = rulebooksFolder,
  }: Pick<Configuration, 'dataFolder' | 'databaseUrl' | 'rulebooksFolder'>,
  command: string,
  beforehand?: () => Promise<void>,
): Promise<Program> {
  const lock = await lockDataFolder(dataFolder, { command });
  try {
    await beforehand?.();
    const opened = await openDatabase({ dataFolder, databaseUrl });
    try {
      await migrate(opened.db, migrations);
    } catch (error) {
      await opened.close();
      throw error;
    }
    const services: Services = {
      db: opened.db,
      records: guardedRecords(keptRecords(createRecordStore(recordDefinitions)), {
        planOf: planAtWork,
        rulebooksIn,
        rulebooksFolder: rulebooks,
      }),
      dataFolder,
      rulebooksFolder: rulebooks,
      now: () => systemClock.now(),
      today: () => londonDay.format(systemClock.now()),
    };
    return {
      services,
      close: async () => {
        await opened.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
