import path from 'node:path';
import { sql } from 'kysely';
import { type Problem, problem } from '../../records/index.ts';
import type { Database } from '../database/index.ts';
import { type ContentStore, evidenceFiles, publishedFiles } from '../evidence-files/index.ts';
import { tablesOf } from './records-dump.ts';

interface Verify {
  readonly db: Database;
  readonly dataFolder: string;
  /** Hashes of the evidence files that the catalogue names. */
  readonly evidence?: Iterable<string>;
  /** Hashes of the published files that the records name. */
  readonly published?: Iterable<string>;
}

/** What was looked at, and what is wrong: nothing, when there are no problems. */
export interface VerifyReport {
  readonly tables: number;
  readonly rows: number;
  readonly evidenceFiles: number;
  readonly publishedFiles: number;
  readonly problems: readonly Problem[];
}

async function verifyStore(
  store: ContentStore,
  named: Iterable<string>,
  missing: 'verify.evidence-missing' | 'verify.published-missing',
): Promise<{ files: number; problems: Problem[] }> {
  const { hashes, others } = await store.list();
  const wanted = new Set([...named, ...hashes]);
  const problems: Problem[] = others.map((file) => problem('verify.file-unnamed', { file }, { file }));
  for (const hash of [...wanted].sort()) {
    const state = await store.verifyFile(hash);
    const file = path.basename(store.pathOf(hash));
    if (state === 'missing') problems.push(problem(missing, { file }, { file }));
    if (state === 'changed') problems.push(problem('verify.file-changed', { file }, { file }));
  }
  return { files: wanted.size, problems };
}

/** Reads every value of every row, which finds what a disk has lost. */
async function verifyTables(db: Database): Promise<{ tables: number; rows: number; problems: Problem[] }> {
  const tables = await tablesOf(db);
  const problems: Problem[] = [];
  let rowsRead = 0;
  for (const { schema, name } of tables) {
    try {
      const { rows } = await sql<{ count: number }>`
        select count(*) filter (where length(t::text) >= 0) as count from ${sql.id(schema, name)} as t`.execute(
        db,
      );
      rowsRead += rows[0]?.count ?? 0;
    } catch {
      problems.push(problem('verify.table-unreadable', {}, { table: `${schema}.${name}` }));
    }
  }
  return { tables: tables.length, rows: rowsRead, problems };
}

async function uncheckedConstraints(db: Database): Promise<Problem[]> {
  const { rows } = await sql<{ constraint: string }>`
    select conrelid::regclass::text || '.' || conname as constraint from pg_constraint where not convalidated`.execute(
    db,
  );
  return rows.map(({ constraint }) => problem('verify.constraint-unchecked', {}, { constraint }));
}

/**
 * Whether everything that was kept is still there and still what it was: evidence and published files against their
 * hashes, every row readable, every rule of the tables in force.
 */
export async function verify({
  db,
  dataFolder,
  evidence = [],
  published = [],
}: Verify): Promise<VerifyReport> {
  const tables = await verifyTables(db);
  const evidenceState = await verifyStore(evidenceFiles(dataFolder), evidence, 'verify.evidence-missing');
  const publishedState = await verifyStore(publishedFiles(dataFolder), published, 'verify.published-missing');
  const problems = [...tables.problems, ...(await uncheckedConstraints(db))];
  problems.push(...evidenceState.problems, ...publishedState.problems);
  return {
    tables: tables.tables,
    rows: tables.rows,
    evidenceFiles: evidenceState.files,
    publishedFiles: publishedState.files,
    problems,
  };
}
