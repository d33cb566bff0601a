import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the real files are: `LLINYN_SHARED_DATA`, or beside the project. They are read, never written to. */
export const dataFolder =
  process.env['LLINYN_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../shared/data');

export const hasData = existsSync(dataFolder);
if (!hasData) console.warn(`SKIPPED: real data not found in ${dataFolder}; set LLINYN_SHARED_DATA`);
