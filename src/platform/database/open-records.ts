import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import type { Database, Engine } from './database.ts';
import { refuseOnFullDisk } from './disk-space.ts';
import { embeddedDialect } from './embedded-dialect.ts';
import { startEngine } from './embedded-engine.ts';

export interface OpenDatabase {
  readonly db: Database;
  readonly engine: Engine;
  /** Finishes what is under way and lets go of the records. */
  close(): Promise<void>;
}

/** Write-ahead log kept between checkpoints; bounds the disk it takes and the time a start takes after a crash. */
const checkpointAfterBytes = 64 * 1024 * 1024;
const checkpointEveryMs = 60_000;

/** PostgreSQL without its background processes never makes a checkpoint by itself. */
function keepLogShort(engine: PGlite): () => void {
  let checkpointAt = '0/0';
  const timer = setInterval(async () => {
    try {
      const { rows } = await engine.query<{ here: string; bytes: number }>(
        'select pg_current_wal_lsn()::text as here, pg_wal_lsn_diff(pg_current_wal_lsn(), $1::pg_lsn) as bytes',
        [checkpointAt],
      );
      const now = rows[0];
      if (!now || now.bytes < checkpointAfterBytes) return;
      await engine.exec('checkpoint');
      checkpointAt = now.here;
    } catch {
      // In the middle of a failed transaction, or closing: the next round will do.
    }
  }, checkpointEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Opens the embedded PostgreSQL on a folder that is there. */
export async function openRecords(records: string, durable: boolean): Promise<OpenDatabase> {
  const engine = await startEngine(records, durable);
  const stopCheckpoints = keepLogShort(engine);
  const db: Database = new Kysely({
    dialect: embeddedDialect(engine, (bytes) => refuseOnFullDisk(records, bytes)),
  });
  return {
    db,
    engine: 'embedded',
    close: async () => {
      if (engine.closed) return;
      stopCheckpoints();
      // Waits its turn behind what is under way, then leaves nothing for the next start to recover.
      await db.connection().execute(async () => {
        await engine.exec('checkpoint').catch(() => undefined);
      });
      await db.destroy();
      if (!engine.closed) await engine.close();
    },
  };
}
