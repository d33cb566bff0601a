import { sql } from 'kysely';
import type { Actor, Membership } from '../../access/index.ts';
import { type Account, accountOf, actorOf, hashOfToken, newToken } from '../../access/store/index.ts';
import { type Database, transaction, withTables } from '../../platform/database/index.ts';
import { linkWorksUntil } from '../updates/update-month.ts';

interface LinkTables {
  'delivery.update_link': {
    token_hash: string;
    partnership_id: string;
    account_id: string;
    month: string;
    issued_at: string;
    expires_on: string;
    revoked_at: string | null;
  };
}

/** A link that works: of whom, in which partnership, for which month, and what they are there today. */
export interface UpdateLink {
  readonly partnershipId: string;
  readonly month: string;
  readonly account: Account;
  readonly actor: Actor;
  readonly membership: Membership;
}

/** Makes a link for one person and one month. @returns its secret part, which is told once */
export async function issueUpdateLink(
  db: Database,
  {
    partnershipId,
    accountId,
    month,
  }: { readonly partnershipId: string; readonly accountId: string; readonly month: string },
  now: Date,
): Promise<string> {
  const token = newToken();
  await transaction(db, { actor: accountId }, (db) =>
    withTables<LinkTables>(db)
      .insertInto('delivery.update_link')
      .values({
        token_hash: hashOfToken(token),
        partnership_id: partnershipId,
        account_id: accountId,
        month,
        issued_at: now.toISOString(),
        expires_on: linkWorksUntil(month),
        revoked_at: null,
      })
      .execute(),
  );
  return token;
}

/**
 * What a link leads to, while it works: it is neither past its day nor revoked, and its person still belongs to the
 * partnership. Reading it changes nothing.
 */
export async function updateLinkOf(
  db: Database,
  token: string,
  today: string,
): Promise<UpdateLink | undefined> {
  const { rows } = await sql<{ partnership_id: string; account_id: string; month: string }>`
    select partnership_id, account_id, month from delivery.update_link
    where token_hash = ${hashOfToken(token)} and revoked_at is null and expires_on >= ${today}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const [account, actor] = [await accountOf(db, row.account_id), await actorOf(db, row.account_id)];
  const membership = actor?.memberships.find(({ partnershipId }) => partnershipId === row.partnership_id);
  return account && actor && membership
    ? { partnershipId: row.partnership_id, month: row.month, account, actor, membership }
    : undefined;
}

/** Every link a person was sent stops working. @returns how many still worked */
export async function revokeUpdateLinks(
  db: Database,
  accountId: string,
  partnershipId: string,
  now: Date,
): Promise<number> {
  return transaction(db, { actor: accountId }, async (db) => {
    const done = await sql`
      update delivery.update_link set revoked_at = ${now.toISOString()}
      where account_id = ${accountId} and partnership_id = ${partnershipId} and revoked_at is null`.execute(
      db,
    );
    return Number(done.numAffectedRows ?? 0);
  });
}
