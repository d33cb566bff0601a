// One import, or one copy by the floor, in a process of its own: its memory is its own too.
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { importEvidence } from '../src/evidence/store/index.ts';
import { timed } from './comparison.ts';
import { peakMemory } from './peak-memory.ts';
import { partnership, withRecordStore } from './record-store.ts';
import { walesWithSmallAreas } from './small-areas.ts';

/** The record store goes on compiling itself for a while after it has been opened: what is timed begins once all is still. */
const untilStill = 2000;

/** From opening the database to closing it, as an import opens and closes its own. */
async function copyByFloor(csv: string, folder: string) {
  const to = path.join(folder, 'floor.parquet');
  await setTimeout(untilStill);
  return timed(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    await db.run(`COPY (SELECT * FROM read_csv('${csv}')) TO '${to}' (FORMAT parquet)`);
    db.closeSync();
    instance.closeSync();
  });
}

async function importByLlinyn(csv: string, folder: string) {
  return withRecordStore(folder, async (store) => {
    const register = walesWithSmallAreas();
    const now = new Date();
    await setTimeout(untilStill);
    return timed(async () => {
      const report = await importEvidence({
        ...store,
        partnership,
        actor: 'bench',
        now,
        file: csv,
        register,
      });
      if (report.outcome !== 'imported') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
    });
  });
}

const [who, csv = '', folder = ''] = process.argv.slice(2);
const taken = await (who === 'floor' ? copyByFloor : importByLlinyn)(csv, folder);
process.stdout.write(JSON.stringify({ ...taken, peakMemory: peakMemory() }));
