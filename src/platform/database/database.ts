import type { Kysely, Transaction } from 'kysely';

/**
 * The record store on either engine. It does not know the tables of the capabilities; a store says which it uses:
 *
 * @example
 * interface PlanTables { 'plan.outcome': { partnership_id: string; code: string; revision: number } }
 * const rows = await withTables<PlanTables>(db).selectFrom('plan.outcome').selectAll().execute();
 */
export type Database = Kysely<Record<string, Record<string, unknown>>>;

/** The same store inside a transaction; wherever a `Database` is wanted, this will do. */
export type DatabaseTransaction = Transaction<Record<string, Record<string, unknown>>>;

/** Which PostgreSQL holds the records: the one in this process, or a server. */
export type Engine = 'embedded' | 'server';

/** The store, with the columns of the tables that the caller owns: misspelt tables and columns do not compile. */
export function withTables<Tables>(db: Database): Kysely<Tables> {
  return db as unknown as Kysely<Tables>;
}
