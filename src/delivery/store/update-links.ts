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

/** Every link a person was sent stops working. @param by - who stops them: the person, or whoever keeps the plan */
export async function revokeUpdateLinks(
  db: Database,
  { partnershipId, accountId }: { readonly partnershipId: string; readonly accountId: string },
  by: string,
  now: Date,
): Promise<void> {
  await transaction(db, { actor: by }, (db) =>
    sql`
      update delivery.update_link set revoked_at = ${now.toISOString()}
      where account_id = ${accountId} and partnership_id = ${partnershipId} and revoked_at is null`.execute(
      db,
    ),
  );
}

/** The links of one person that still work: without their secret part, which nobody keeps. */
export interface WorkingLinks {
  readonly accountId: string;
  readonly person: string;
  readonly count: number;
  /** ISO dates: when the newest was sent, and the last day on which any works. */
  readonly sentOn: string;
  readonly worksUntil: string;
}

/** Whose links still work in a partnership, by name. @param today - ISO date */
export async function workingLinksOf(
  db: Database,
  partnershipId: string,
  today: string,
): Promise<readonly WorkingLinks[]> {
  const { rows } = await sql<WorkingLinks>`
    select l.account_id as "accountId", a.name as person, count(*)::integer as count,
      to_char(max(l.issued_at), 'YYYY-MM-DD') as "sentOn", max(l.expires_on) as "worksUntil"
    from delivery.update_link l join access.account a using (account_id)
    where l.partnership_id = ${partnershipId} and l.revoked_at is null and l.expires_on >= ${today}
    group by l.account_id, a.name order by a.name, l.account_id`.execute(db);
  return rows;
}
