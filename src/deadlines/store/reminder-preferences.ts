import { isLanguage } from '../../language/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import { frequencies, type ReminderPreference, usualPreference } from '../reminder.ts';
import { deadlineTables } from './deadline-tables.ts';

/** Which reminders a person wants: what they said, else the usual. */
export async function preferenceOf(db: Database, accountId: string): Promise<ReminderPreference> {
  const row = await deadlineTables(db)
    .selectFrom('deadlines.preference')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return usualPreference;
  return {
    frequency: frequencies.find((each) => each === row.frequency) ?? usualPreference.frequency,
    days: row.days,
    overdue: row.overdue,
    scope: row.scope === 'all' ? 'all' : 'mine',
    language: row.language !== null && isLanguage(row.language) ? row.language : null,
  };
}

/** Keeps what a person said about reminders. */
export async function keepPreference(
  db: Database,
  accountId: string,
  { frequency, days, overdue, scope, language }: ReminderPreference,
): Promise<void> {
  const said = { frequency, days: [...days], overdue, scope, language };
  await transaction(db, { actor: accountId }, (db) =>
    deadlineTables(db)
      .insertInto('deadlines.preference')
      .values({ account_id: accountId, ...said })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(said))
      .execute(),
  );
}
