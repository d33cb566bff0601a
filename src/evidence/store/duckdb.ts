import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';

/** A value as DuckDB gives it in plain JavaScript: whole numbers beyond 2^53 and dates come as text. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [name: string]: Cell };

/** How much memory one import may use before it spills to disk. */
const memoryLimit = '1GB';

/**
 * Does some work on a DuckDB of its own that is gone afterwards: in memory, bounded, spilling into the given folder.
 *
 * @param spillFolder - created when needed
 * @param threads - as many as there are processors where not given
 */
export async function withDuckdb<Value>(
  spillFolder: string,
  work: (db: DuckDBConnection) => Promise<Value>,
  threads = Math.min(availableParallelism(), 8),
): Promise<Value> {
  await mkdir(spillFolder, { recursive: true });
  // Takes a while to load, and most starts are not about figures.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memoryLimit,
    temp_directory: spillFolder,
    threads: String(threads),
    preserve_insertion_order: 'true',
  });
  const db = await instance.connect();
  try {
    return await work(db);
  } finally {
    db.closeSync();
    instance.closeSync();
  }
}

/** Rows of a query as objects. */
export async function rowsOf<Row extends object>(
  db: DuckDBConnection,
  query: string,
  values: readonly (string | number | boolean | null)[] = [],
): Promise<Row[]> {
  const reader = await db.runAndReadAll(query, [...values]);
  return reader.getRowObjectsJson() as Row[];
}

/**
 * A text as an SQL literal. Statements that make types and copy files take no parameters in DuckDB; every text that
 * goes into one goes through here.
 */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`;
}

/** A text or nothing as an SQL literal. */
export function sqlTextOrNull(text: string | null | undefined): string {
  return text === null || text === undefined ? 'NULL' : sqlText(text);
}

/** A name as a quoted SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
