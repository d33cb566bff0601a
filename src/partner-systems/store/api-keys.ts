import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { hashOfToken, newToken } from '../../access/store/index.ts';
import { type Acting, type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { type ApiKey, type KeyScope, type KeyWanted, keyPrefix, partsOfKey } from '../api-key.ts';

interface KeyRow {
  readonly partnership_id: string;
  readonly key_id: string;
  readonly name: string;
  readonly organisation: string;
  readonly scopes: readonly KeyScope[];
  readonly secret_hash: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly expires_on: string;
  readonly revoked_at: string | null;
  readonly last_used_at: string | null;
}

function keyOf(row: KeyRow): ApiKey {
  return {
    partnershipId: row.partnership_id,
    id: row.key_id,
    name: row.name,
    organisation: row.organisation,
    scopes: row.scopes,
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresOn: row.expires_on,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}

/** Makes a key. @returns the whole of it, which is told once and never kept */
export async function makeKey(
  db: Database,
  by: Acting,
  partnershipId: string,
  { name, organisation, scopes, expiresOn }: KeyWanted,
  now: Date,
): Promise<string> {
  const id = `${keyPrefix}${randomBytes(4).toString('hex')}`;
  const secret = newToken();
  await transaction(db, by, (db) =>
    sql`
      insert into partner_systems.api_key
        (partnership_id, key_id, name, organisation, scopes, secret_hash, made_by, made_at, expires_on)
      values (${partnershipId}, ${id}, ${name}, ${organisation}, ${[...scopes]}::text[], ${hashOfToken(secret)},
        ${by.actor}, ${now.toISOString()}, ${expiresOn})`.execute(db),
  );
  return `${id}_${secret}`;
}

/** A key stops working at once. Nothing happens where it had stopped before. */
export async function revokeKey(
  db: Database,
  by: Acting,
  partnershipId: string,
  id: string,
  now: Date,
): Promise<void> {
  await transaction(db, by, (db) =>
    sql`
      update partner_systems.api_key set revoked_at = ${now.toISOString()}
      where partnership_id = ${partnershipId} and key_id = ${id} and revoked_at is null`.execute(db),
  );
}

/** Every key of a partnership, those that work no more too, newest first. */
export async function keysOf(db: Database, partnershipId: string): Promise<readonly ApiKey[]> {
  const { rows } = await sql<KeyRow>`
    select k.*, u.last_used_at from partner_systems.api_key k
    left join partner_systems.key_use u using (key_id)
    where k.partnership_id = ${partnershipId} order by k.made_at desc, k.key_id`.execute(db);
  return rows.map(keyOf);
}

/** The key somebody sent; nothing where there is none with this secret. Whether it still works is not asked here. */
export async function keyOfText(db: Database, text: string): Promise<ApiKey | undefined> {
  const parts = partsOfKey(text);
  if (!parts) return undefined;
  const { rows } = await sql<KeyRow>`
    select k.*, null as last_used_at from partner_systems.api_key k where key_id = ${parts.id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const [sent, kept] = [Buffer.from(hashOfToken(parts.secret)), Buffer.from(row.secret_hash)];
  return sent.length === kept.length && timingSafeEqual(sent, kept) ? keyOf(row) : undefined;
}

/** How much a key was used within the period that is. */
export interface KeyUse {
  readonly used: number;
  /** Seconds until the next period begins. */
  readonly renewsIn: number;
}

/** For how long uses are counted together, in seconds. */
export const usePeriod = 60;

/** Counts one use of a key, for however many processes there are. */
export async function countUse(db: Database, id: string, now: Date): Promise<KeyUse> {
  const periodMs = usePeriod * 1000;
  const start = Math.floor(now.getTime() / periodMs) * periodMs;
  const began = new Date(start).toISOString();
  const { rows } = await transaction(db, theSystem, (db) =>
    sql<{ used: number }>`
      insert into partner_systems.key_use as u (key_id, period_start, used, last_used_at)
      values (${id}, ${began}, 1, ${now.toISOString()})
      on conflict (key_id) do update set
        used = case when u.period_start = excluded.period_start then u.used + 1 else 1 end,
        period_start = excluded.period_start, last_used_at = excluded.last_used_at
      returning used`.execute(db),
  );
  return { used: rows[0]?.used ?? 1, renewsIn: Math.ceil((start + periodMs - now.getTime()) / 1000) };
}
