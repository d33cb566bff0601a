import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';

/** What a sending was answered. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: object;
}

/** A sending that may come again: by which key, under which name, and a hash of what it asked. */
export interface NamedSending {
  readonly keyId: string;
  readonly name: string;
  readonly askedHash: string;
}

/** For how long the same sending is answered the same, in milliseconds. */
const keptForMs = 48 * 60 * 60_000;

/**
 * What this sending was answered before; `another` where the same name came with something else. Two of the same name
 * wait for each other here until the transaction of the first is over.
 *
 * @param db - the transaction in which the work is done
 * @source draft-ietf-httpapi-idempotency-key-header
 */
export async function answeredBefore(
  db: Database,
  { keyId, name, askedHash }: NamedSending,
): Promise<KeptAnswer | 'another' | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`api ${keyId} ${name}`}, 0))`.execute(db);
  const { rows } = await sql<{ asked_hash: string; status: number; body: object }>`
    select asked_hash, status, body from partner_systems.kept_answer
    where key_id = ${keyId} and name = ${name}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  return row.asked_hash === askedHash ? { status: row.status, body: row.body } : 'another';
}

/** Keeps what a sending was answered, and forgets answers that are old. @param db - the transaction of the work */
export async function keepAnswer(
  db: Database,
  { keyId, name, askedHash }: NamedSending,
  { status, body }: KeptAnswer,
  now: Date,
): Promise<void> {
  const old = new Date(now.getTime() - keptForMs).toISOString();
  await sql`delete from partner_systems.kept_answer where kept_at < ${old}`.execute(db);
  await sql`
    insert into partner_systems.kept_answer (key_id, name, asked_hash, status, body, kept_at)
    values (${keyId}, ${name}, ${askedHash}, ${status}, ${JSON.stringify(body)}::jsonb, ${now.toISOString()})`.execute(
    db,
  );
}
