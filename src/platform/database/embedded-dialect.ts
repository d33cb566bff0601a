import type { PGlite } from '@electric-sql/pglite';
import {
  type CompiledQuery,
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

type BeforeWriting = (statementBytes: number) => void;

/** About how large the values of a statement are: texts and what they are in; nothing else becomes large. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + bytesOf(each), 0);
  return 8;
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: PGlite;
  readonly #beforeWriting: BeforeWriting;
  #writing = false;

  constructor(engine: PGlite, beforeWriting: BeforeWriting) {
    this.#engine = engine;
    this.#beforeWriting = beforeWriting;
  }

  async begin(statement: string, writing: boolean): Promise<void> {
    if (writing) this.#beforeWriting(0);
    await this.#engine.exec(statement);
    this.#writing = writing;
  }

  async end(statement: 'commit' | 'rollback'): Promise<void> {
    this.#writing = false;
    await this.#engine.exec(statement);
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#writing) this.#beforeWriting(query.sql.length + bytesOf(query.parameters));
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

  constructor(engine: PGlite, beforeWriting: BeforeWriting) {
    this.#engine = engine;
    this.#connection = new EmbeddedConnection(engine, beforeWriting);
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

  async beginTransaction(_: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await this.#connection.begin(`begin${isolation}${access}`, settings.accessMode !== 'read only');
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.end('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.end('rollback');
  }

  async destroy(): Promise<void> {
    await this.#engine.close();
  }
}

/**
 * Kysely over the PostgreSQL in this process.
 *
 * @param beforeWriting - called before every statement of a transaction that may write, with its size; throws to
 *   refuse it
 */
export function embeddedDialect(engine: PGlite, beforeWriting: BeforeWriting): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(engine, beforeWriting),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}
