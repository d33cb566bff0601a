import type { Database } from './database.ts';

/** One step in the life of the tables. Never changed once released; a correction is a new migration. */
export interface Migration {
  /** Capability, number, words: `plan-0001-first`. Unique, and never reused. */
  readonly name: string;
  /** May hold several SQL statements in one string. */
  readonly up: (db: Database) => Promise<unknown>;
}
