import { sql } from 'kysely';
import { type Database, transaction } from '../../platform/database/index.ts';
import type { Actor } from '../actor.ts';
import { isLive, isWorthNoting } from '../session-life.ts';
import { actorOf } from './accounts.ts';
import { hashOfToken, newToken } from './secrets.ts';
import { accessTables } from './tables.ts';

/** Signs a person in: a new token each time, so that one planted in the browser before is worth nothing. */
export async function beginSession(db: Database, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  const moment = now.toISOString();
  await transaction(db, { actor: accountId }, (db) =>
    accessTables(db)
      .insertInto('access.session')
      .values({ token_hash: hashOfToken(token), account_id: accountId, begun_at: moment, seen_at: moment })
      .execute(),
  );
  return token;
}

/** Who is signed in with this token, or undefined when nobody is any more. */
export async function actorOfSession(db: Database, token: string, now: Date): Promise<Actor | undefined> {
  const tokenHash = hashOfToken(token);
  const row = await accessTables(db)
    .selectFrom('access.session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return undefined;
  const times = { begunAt: new Date(row.begun_at), seenAt: new Date(row.seen_at) };
  if (!isLive(times, now)) {
    await endSession(db, token, row.account_id);
    return undefined;
  }
  const actor = await actorOf(db, row.account_id);
  if (isWorthNoting(times, now)) {
    await transaction(db, { actor: row.account_id }, (db) =>
      sql`update access.session set seen_at = ${now.toISOString()} where token_hash = ${tokenHash}`.execute(
        db,
      ),
    );
  }
  return actor;
}

/** Signs out. */
export async function endSession(db: Database, token: string, accountId: string): Promise<void> {
  await transaction(db, { actor: accountId }, (db) =>
    sql`delete from access.session where token_hash = ${hashOfToken(token)}`.execute(db),
  );
}
