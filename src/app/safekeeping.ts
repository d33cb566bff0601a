import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Services } from '../access/web/index.ts';
import type { Language } from '../language/index.ts';
import { backUp, restore, verify } from '../platform/backup/index.ts';
import { lockDataFolder } from '../platform/data-folder/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { migrations } from './capabilities.ts';
import type { Configuration } from './configuration.ts';
import { appMessages } from './messages.ts';
import { sayProblems } from './say-problems.ts';
import { programVersion } from './version.ts';

interface Keeper {
  readonly language: Language;
  readonly json: boolean;
  out(line: string): void;
  fail(problems: readonly Problem[]): void;
}

/** `llinyn backup FILE`: everything in one file. */
export async function backUpCommand(services: Services, file: string, keeper: Keeper): Promise<0 | 2> {
  const { db, dataFolder, now } = services;
  const made = await backUp({ db, dataFolder, file, clock: { now }, madeBy: `Llinyn ${programVersion}` });
  if (!made.ok) {
    keeper.fail(made.problems);
    return 2;
  }
  tell(keeper, made.value, appMessages.in(keeper.language)('cli.backup.done', { file }));
  return 0;
}

/** `llinyn restore FILE`: a backup into a data folder that holds nothing yet. */
export async function restoreCommand(
  { dataFolder, databaseUrl }: Configuration,
  file: string,
  keeper: Keeper,
): Promise<0 | 2> {
  const isThere = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) {
    keeper.fail([problem('app.file-missing', {}, { file })]);
    return 2;
  }
  const lock = await lockDataFolder(dataFolder, { command: 'llinyn restore' });
  try {
    const restored = await restore({ file, into: dataFolder, databaseUrl, migrations });
    if (!restored.ok) {
      keeper.fail(restored.problems);
      return 2;
    }
    tell(keeper, restored.value, appMessages.in(keeper.language)('cli.restore.done', { folder: dataFolder }));
    return 0;
  } finally {
    await lock.release();
  }
}

async function hashes({ db }: Services, table: string, column: string): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`
    select distinct ${sql.ref(column)} as hash from ${sql.table(table)}`.execute(db);
  return rows.map(({ hash }) => hash);
}

/** Hashes of versions, editions and documents, whichever table of what was published names them. */
async function publishedHashes(services: Services): Promise<readonly string[]> {
  const column = 'content_hash';
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'publishing' and column_name = ${column}
    order by table_name`.execute(services.db);
  const found = await Promise.all(rows.map(({ name }) => hashes(services, `publishing.${name}`, column)));
  return found.flat();
}

/** `llinyn verify`: whether everything stored is as it was written. Status 1 when something is not. */
export async function verifyCommand(services: Services, keeper: Keeper): Promise<0 | 1> {
  const { db, dataFolder } = services;
  const published = await publishedHashes(services);
  const evidence = await hashes(services, 'evidence.release', 'hash');
  const report = await verify({ db, dataFolder, evidence, published });
  const say = appMessages.in(keeper.language);
  const { problems } = report;
  tell(
    keeper,
    report,
    say(problems.length === 0 ? 'cli.verify.sound' : 'cli.verify.damaged', {
      tables: report.tables,
      rows: report.rows,
      files: report.evidenceFiles + report.publishedFiles,
    }),
  );
  if (!keeper.json) sayProblems(problems, keeper.language, (line) => keeper.out(line));
  return problems.length === 0 ? 0 : 1;
}

function tell({ json, out }: Keeper, report: object, words: string): void {
  out(json ? JSON.stringify(report, null, 2) : words);
}
