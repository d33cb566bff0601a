import { PGlite } from '@electric-sql/pglite';
import { DurableFilesystem } from './durable-filesystem.ts';
import { valueParsers } from './value-parsers.ts';

/** How PostgreSQL runs inside this process: PGlite's own settings, with fsync left on. */
const startParams = (durable: boolean): string[] => [
  ...PGlite.defaultStartParams.filter((setting) => setting !== '-F'),
  ...Object.entries({
    fsync: durable ? 'on' : 'off',
    // The only method whose system call reaches our file system from inside the engine.
    wal_sync_method: 'fsync',
    // The engine writes over all of it at every start; the system keeps what was read of the files besides.
    shared_buffers: '32MB',
    TimeZone: 'UTC',
    DateStyle: 'ISO',
    IntervalStyle: 'postgres',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** Starts the embedded PostgreSQL on a folder, which it makes when there is none. */
export async function startEngine(folder: string, durable: boolean): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFilesystem(folder),
    parsers: { ...valueParsers },
    startParams: startParams(durable),
  });
}
