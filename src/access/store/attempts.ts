import { sql } from 'kysely';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { type AttemptKind, attemptLimits, attemptWindow } from '../sign-in-limits.ts';
import { hashOfToken } from './secrets.ts';

function keyOf(kind: AttemptKind, about: string): string {
  return `${kind} ${hashOfToken(about)}`;
}

/**
 * Writes down that somebody is about to try a password (or a code), and says whether they still may. What they are
 * known by is kept as a hash only, and no longer than the window.
 */
export async function mayAttempt(
  db: Database,
  attempts: readonly { readonly kind: AttemptKind; readonly about: string }[],
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - attemptWindow).toISOString();
  return transaction(db, theSystem, async (db) => {
    await sql`delete from access.sign_in_attempt where attempted_at <= ${since}`.execute(db);
    for (const { kind, about } of attempts) {
      const { rows } = await sql<{ tried: number }>`
        select count(*) as tried from access.sign_in_attempt where key = ${keyOf(kind, about)}`.execute(db);
      if (Number(rows[0]?.tried) >= attemptLimits[kind]) return false;
    }
    for (const { kind, about } of attempts) {
      await sql`
        insert into access.sign_in_attempt (key, attempted_at)
        values (${keyOf(kind, about)}, ${now.toISOString()})`.execute(db);
    }
    return true;
  });
}

/** Forgets the wrong passwords of somebody who then knew the right one. */
export async function forgetAttempts(db: Database, kind: AttemptKind, about: string): Promise<void> {
  await transaction(db, theSystem, (db) =>
    sql`delete from access.sign_in_attempt where key = ${keyOf(kind, about)}`.execute(db),
  );
}
