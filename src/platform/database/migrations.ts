import { sql } from 'kysely';
import { jobMigrations } from '../jobs/job-table.ts';
import { type Database, withTables } from './database.ts';
import { historyMigrations } from './history.ts';
import type { Migration } from './migration.ts';
import { theSystem, transaction } from './transaction.ts';

interface MigrationTables {
  'platform.migration': { name: string; position: number; applied_at?: string };
}

/** The store was written by a later Llinyn than this one. */
export class StoreNewerThanProgram extends Error {
  override readonly name = 'StoreNewerThanProgram';
  readonly code = 'platform.store-newer-than-program';
  readonly unknownMigrations: readonly string[];

  constructor(unknownMigrations: readonly string[]) {
    super(
      `These records were written by a newer version of Llinyn (${unknownMigrations.join(', ')}). Start that version, or restore a backup made by this one.`,
    );
    this.unknownMigrations = unknownMigrations;
  }
}

/** Any number will do, so long as every Llinyn uses the same one. */
const migrationLock = 6_514_201_847;

/** What platform itself keeps in the store; always applied first. */
const platformMigrations: readonly Migration[] = [...historyMigrations, ...jobMigrations];

/** Names of the migrations the store has had, oldest first; none for a store that is new. */
export async function appliedMigrations(db: Database): Promise<string[]> {
  const known = await sql<{ there: boolean }>`
    select to_regclass('platform.migration') is not null as there`.execute(db);
  if (!known.rows[0]?.there) return [];
  const rows = await withTables<MigrationTables>(db)
    .selectFrom('platform.migration')
    .select('name')
    .orderBy('position')
    .execute();
  return rows.map((row) => row.name);
}

function refuseRepeatedNames(migrations: readonly Migration[]): void {
  const names = new Set<string>();
  for (const { name } of migrations) {
    if (names.has(name)) throw new Error(`Two migrations are called ${name}`);
    names.add(name);
  }
}

/**
 * Brings the tables up to what this program expects: every migration the store has not had, in the order given, all
 * of them or none. Safe when several processes start at once.
 *
 * @param migrations - those of every capability, in the order of the ladder; platform's own come by themselves
 * @param upTo - apply only these names (a restore brings the tables to where the backup was)
 * @returns the names that were applied now
 * @throws StoreNewerThanProgram when the store has had a migration this program does not know
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
  { upTo }: { upTo?: readonly string[] } = {},
): Promise<string[]> {
  const all = [...platformMigrations, ...migrations];
  refuseRepeatedNames(all);
  return transaction(db, theSystem, async (db) => {
    await sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`.execute(db);
    await sql
      .raw(
        `create schema if not exists platform;
         create table if not exists platform.migration (
           name text primary key,
           position integer not null generated always as identity,
           applied_at timestamptz not null default now()
         )`,
      )
      .execute(db);
    const applied = new Set(await appliedMigrations(db));
    const unknown = [...applied].filter((name) => !all.some((migration) => migration.name === name));
    if (unknown.length > 0) throw new StoreNewerThanProgram(unknown);
    const pending = all.filter(({ name }) => !applied.has(name) && (!upTo || upTo.includes(name)));
    for (const { name, up } of pending) {
      await up(db);
      await sql`insert into platform.migration (name) values (${name})`.execute(db);
    }
    return pending.map(({ name }) => name);
  });
}

/** Every migration name this program knows, platform's own included. */
export function knownMigrations(migrations: readonly Migration[]): string[] {
  return [...platformMigrations, ...migrations].map(({ name }) => name);
}
