import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import type { RuleVersion, StartedClock } from '../started-clock.ts';
import { deadlineTables } from './deadline-tables.ts';

/** The clocks of a partnership that were seen running. */
export async function startedClocks(db: Database, partnershipId: string): Promise<readonly StartedClock[]> {
  const rows = await deadlineTables(db)
    .selectFrom('deadlines.clock')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('clock_id')
    .execute();
  return rows.map((row) => ({
    id: row.clock_id,
    plan: row.plan,
    rulebook: row.rulebook,
    // Written below from a rule that was read and checked; it is never changed.
    version: row.version as RuleVersion,
    seenOn: row.seen_on,
  }));
}

/** Keeps clocks that are running, each with its rule. One that is kept already stays as it is. */
export async function keepClocks(
  db: Database,
  partnershipId: string,
  clocks: readonly StartedClock[],
): Promise<void> {
  if (clocks.length === 0) return;
  await transaction(db, theSystem, (db) =>
    deadlineTables(db)
      .insertInto('deadlines.clock')
      .values(
        clocks.map(({ id, plan, rulebook, version, seenOn }) => ({
          partnership_id: partnershipId,
          clock_id: id,
          plan,
          rulebook,
          requirement: version.id,
          version: JSON.stringify(version),
          seen_on: seenOn,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
