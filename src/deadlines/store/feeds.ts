import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { hashOfToken, newToken } from '../../access/store/index.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import type { AtWork, FeedScope } from '../whose.ts';
import { deadlineTables } from './deadline-tables.ts';

/** A feed as its address finds it: of whom, in which partnership, and what they are there today. */
export interface Feed extends AtWork {
  readonly partnershipId: string;
  readonly scope: FeedScope;
}

/** A feed somebody has, without its address: only a hash of the secret part is kept. */
export interface IssuedFeed {
  readonly partnershipId: string;
  readonly scope: FeedScope;
  readonly issuedAt: string;
}

/** The feeds of a person. */
export async function feedsOf(db: Database, accountId: string): Promise<readonly IssuedFeed[]> {
  const rows = await deadlineTables(db)
    .selectFrom('deadlines.feed')
    .select(['partnership_id', 'scope', 'issued_at'])
    .where('account_id', '=', accountId)
    .execute();
  return rows.map((row) => ({
    partnershipId: row.partnership_id,
    scope: row.scope,
    issuedAt: row.issued_at,
  }));
}

/** Makes the address of a feed; the one before it stops working. @returns the secret part, which is told once */
export async function issueFeed(
  db: Database,
  accountId: string,
  partnershipId: string,
  scope: FeedScope,
  now: Date,
): Promise<string> {
  const token = newToken();
  await transaction(db, { actor: accountId }, async (db) => {
    await revoke(db, accountId, partnershipId, scope);
    await deadlineTables(db)
      .insertInto('deadlines.feed')
      .values({
        token_hash: hashOfToken(token),
        account_id: accountId,
        partnership_id: partnershipId,
        scope,
        issued_at: now.toISOString(),
      })
      .execute();
  });
  return token;
}

/** The address of a feed stops working. */
export async function revokeFeed(
  db: Database,
  accountId: string,
  partnershipId: string,
  scope: FeedScope,
): Promise<void> {
  await transaction(db, { actor: accountId }, (db) => revoke(db, accountId, partnershipId, scope));
}

function revoke(db: Database, accountId: string, partnershipId: string, scope: FeedScope) {
  return deadlineTables(db)
    .deleteFrom('deadlines.feed')
    .where('account_id', '=', accountId)
    .where('partnership_id', '=', partnershipId)
    .where('scope', '=', scope)
    .execute();
}

/** The feed with this secret, while whoever asked for it still belongs to the partnership. */
export async function feedOfToken(db: Database, token: string): Promise<Feed | undefined> {
  const { rows } = await sql<{
    partnership_id: string;
    scope: FeedScope;
    role: Feed['role'];
    organisation: string | null;
  }>`
    select f.partnership_id, f.scope, m.role, m.organisation
    from deadlines.feed f
    join access.membership m using (account_id, partnership_id)
    where f.token_hash = ${hashOfToken(token)} and m.active`.execute(db);
  const [row] = rows;
  return (
    row && {
      partnershipId: row.partnership_id,
      scope: row.scope,
      role: row.role,
      organisation: row.organisation,
    }
  );
}

/** How often an event of the feeds has changed, and when last. */
export interface EventVersion {
  readonly sequence: number;
  readonly changedAt: Date;
}

/**
 * Counts the changes of events: what is shown differently than before gets the next number and this moment.
 *
 * @param events - by identity, what is shown of each apart from its language
 */
export async function versionsOfEvents(
  db: Database,
  partnershipId: string,
  events: ReadonlyMap<string, string>,
  now: Date,
): Promise<ReadonlyMap<string, EventVersion>> {
  const hashes = new Map(
    [...events].map(([id, content]) => [id, createHash('sha256').update(content).digest('base64url')]),
  );
  const read = () =>
    deadlineTables(db)
      .selectFrom('deadlines.feed_event')
      .select(['event_id', 'content_hash', 'sequence', 'changed_at'])
      .where('partnership_id', '=', partnershipId)
      .execute();
  const known = new Map((await read()).map((row) => [row.event_id, row]));
  const changed = [...hashes].filter(([id, hash]) => known.get(id)?.content_hash !== hash);
  if (changed.length > 0) {
    await transaction(db, theSystem, (db) =>
      deadlineTables(db)
        .insertInto('deadlines.feed_event')
        .values(
          changed.map(([id, hash]) => ({
            partnership_id: partnershipId,
            event_id: id,
            content_hash: hash,
            sequence: 0,
            changed_at: now.toISOString(),
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['partnership_id', 'event_id'])
            .doUpdateSet((values) => ({
              content_hash: values.ref('excluded.content_hash'),
              changed_at: values.ref('excluded.changed_at'),
              sequence: sql<number>`deadlines.feed_event.sequence + 1`,
            }))
            .where(({ eb, ref }) =>
              eb('deadlines.feed_event.content_hash', '<>', ref('excluded.content_hash')),
            ),
        )
        .execute(),
    );
  }
  const versions = changed.length > 0 ? await read() : [...known.values()];
  return new Map(
    versions.map((row) => [row.event_id, { sequence: row.sequence, changedAt: new Date(row.changed_at) }]),
  );
}
