import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { refuseInsideTransaction } from './transaction-scope.ts';
import { parameterValue } from './value-parsers.ts';

const writes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: PGlite;

  constructor(engine: PGlite) {
    this.#engine = engine;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // Without parameters, the simple protocol, as the server's driver does: a migration may hold several statements.
    const result =
      query.parameters.length === 0
        ? (await this.#engine.exec(query.sql)).at(-1)
        : await this.#engine.query(query.sql, query.parameters.map(parameterValue));
    const answer = result as { rows: Row[]; affectedRows?: number; command?: string } | undefined;
    const rows = answer?.rows ?? [];
    if (!writes.has(answer?.command ?? '')) return { rows };
    return { rows, numAffectedRows: BigInt(answer?.affectedRows ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: the engine has no streaming; nothing of ours asks for it
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('The embedded engine does not stream: declare a cursor and fetch from it');
  }
}

/** One connection, lent to one borrower at a time, first come first served. */
class EmbeddedDriver implements Driver {
  readonly #engine: PGlite;
  readonly #connection: EmbeddedConnection;
  #lent = false;
  readonly #waiting: (() => void)[] = [];

  constructor(engine: PGlite) {
    this.#engine = engine;
    this.#connection = new EmbeddedConnection(engine);
  }

  async init(): Promise<void> {
    await this.#engine.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    refuseInsideTransaction();
    if (this.#lent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#lent = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    // Handed over while still lent, so that nobody can slip in between.
    if (next) next();
    else this.#lent = false;
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await connection.executeQuery(CompiledQuery.raw(`begin${isolation}${access}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#engine.close();
  }
}

/** Kysely over the PostgreSQL in this process. */
export function embeddedDialect(engine: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(engine),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
