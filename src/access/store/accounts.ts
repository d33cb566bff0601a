import { sql } from 'kysely';
import type { Language } from '../../language/index.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import type { Actor, Membership } from '../actor.ts';
import type { Role } from '../permission.ts';
import { hashOfPassword, hashOfToken, newToken } from './secrets.ts';
import { accessTables } from './tables.ts';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/** Somebody of a partnership, as its administrator sees them. */
export interface Person extends Account {
  readonly role: Role;
  readonly organisation: string | null;
  readonly active: boolean;
  readonly hasPassword: boolean;
}

/** How long a link to set a password works, in milliseconds. */
export const invitationLife = 7 * 24 * 60 * 60 * 1000;

interface AccountRow {
  readonly account_id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

function accountFrom(row: AccountRow): Account {
  return {
    id: row.account_id,
    email: row.email,
    name: row.name,
    language: row.language === 'cy' ? 'cy' : 'en',
  };
}

/** Whether anybody can sign in yet: if not, the program is new and is set up first. */
export async function anyAccount(db: Database): Promise<boolean> {
  return (
    (await accessTables(db).selectFrom('access.account').select('account_id').limit(1).execute()).length > 0
  );
}

export async function accountOfEmail(db: Database, email: string): Promise<Account | undefined> {
  const row = await accessTables(db)
    .selectFrom('access.account')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst();
  return row && accountFrom(row);
}

export async function accountOf(db: Database, id: string): Promise<Account | undefined> {
  const row = await accessTables(db)
    .selectFrom('access.account')
    .selectAll()
    .where('account_id', '=', id)
    .executeTakeFirst();
  return row && accountFrom(row);
}

/** The hash of a person's password, if they have set one. */
export async function passwordHashOf(db: Database, accountId: string): Promise<string | undefined> {
  const row = await accessTables(db)
    .selectFrom('access.password')
    .select('hash')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.hash;
}

/** The person with everything policies decide upon, or undefined when there is no such account. */
export async function actorOf(db: Database, accountId: string): Promise<Actor | undefined> {
  const account = await accountOf(db, accountId);
  if (!account) return undefined;
  const rows = await accessTables(db)
    .selectFrom('access.membership')
    .select(['partnership_id', 'role', 'organisation'])
    .where('account_id', '=', accountId)
    .where('active', '=', true)
    .orderBy('partnership_id')
    .execute();
  const memberships: Membership[] = rows.map((row) => ({
    partnershipId: row.partnership_id,
    role: row.role as Role,
    organisation: row.organisation,
  }));
  return { id: account.id, name: account.name, language: account.language, memberships };
}

/** Makes an account without a password. Inside a transaction. */
export async function addAccount(db: Database, account: Account): Promise<void> {
  await accessTables(db)
    .insertInto('access.account')
    .values({
      account_id: account.id,
      email: account.email,
      name: account.name,
      language: account.language,
    })
    .execute();
}

/** Sets a password and ends every session of the account: whoever was signed in with the old one no longer is. */
export async function setPassword(
  db: Database,
  accountId: string,
  password: string,
  now: Date,
): Promise<void> {
  await setSamePassword(db, [accountId], password, now);
}

/** The same for several accounts whose password is no secret, as in the example: worked out once for all of them. */
export async function setSamePassword(
  db: Database,
  accountIds: readonly string[],
  password: string,
  now: Date,
): Promise<void> {
  const hash = await hashOfPassword(password);
  for (const accountId of accountIds) await keepPassword(db, accountId, hash, now);
}

async function keepPassword(db: Database, accountId: string, hash: string, now: Date): Promise<void> {
  await transaction(db, { actor: accountId }, async (db) => {
    await sql`
      insert into access.password (account_id, hash, changed_at)
      values (${accountId}, ${hash}, ${now.toISOString()})
      on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`.execute(
      db,
    );
    await sql`delete from access.session where account_id = ${accountId}`.execute(db);
    await sql`delete from access.invitation where account_id = ${accountId}`.execute(db);
  });
}

/** Saves in which language the person wants the start page, and messages. */
export async function setLanguage(db: Database, accountId: string, language: Language): Promise<void> {
  await transaction(db, { actor: accountId }, (db) =>
    sql`update access.account set language = ${language} where account_id = ${accountId}`.execute(db),
  );
}

/** Everybody a partnership knows, also those who have left. */
export async function peopleOf(db: Database, partnershipId: string): Promise<readonly Person[]> {
  const { rows } = await sql<
    AccountRow & { role: string; organisation: string | null; active: boolean; has_password: boolean }
  >`
    select a.account_id, a.email, a.name, a.language, m.role, m.organisation, m.active,
      p.account_id is not null as has_password
    from access.membership m
    join access.account a using (account_id)
    left join access.password p using (account_id)
    where m.partnership_id = ${partnershipId}
    order by a.account_id`.execute(db);
  return rows.map((row) => ({
    ...accountFrom(row),
    role: row.role as Role,
    organisation: row.organisation,
    active: row.active,
    hasPassword: row.has_password,
  }));
}

/** What a person does in a partnership. */
export interface Part {
  readonly role: Role;
  readonly organisation: string | null;
  readonly active: boolean;
}

/**
 * Gives a person a part in a partnership, or changes it.
 *
 * @param by - the account that makes the change
 * @returns `access.last-administrator` when nobody would be left to manage people
 */
export async function setPart(
  db: Database,
  by: string,
  partnershipId: string,
  accountId: string,
  part: Part,
): Promise<Problem | null> {
  return transaction(db, { actor: by }, async (db) => {
    // Two administrators who remove each other at the same moment must not both succeed.
    await sql`select 1 from partnership.partnership where partnership_id = ${partnershipId} for update`.execute(
      db,
    );
    const others = await accessTables(db)
      .selectFrom('access.membership')
      .select('account_id')
      .where('partnership_id', '=', partnershipId)
      .where('account_id', '<>', accountId)
      .where('role', '=', 'administrator')
      .where('active', '=', true)
      .execute();
    if (others.length === 0 && !(part.role === 'administrator' && part.active)) {
      return problem('access.last-administrator', { field: 'role' });
    }
    await sql`
      insert into access.membership (partnership_id, account_id, role, organisation, active)
      values (${partnershipId}, ${accountId}, ${part.role}, ${part.organisation}, ${part.active})
      on conflict (partnership_id, account_id)
      do update set role = excluded.role, organisation = excluded.organisation, active = excluded.active`.execute(
      db,
    );
    return null;
  });
}

/** Makes the link with which a person sets a password; the one before it stops working. */
export async function invite(db: Database, accountId: string, now: Date): Promise<string> {
  const token = newToken();
  await transaction(db, theSystem, async (db) => {
    await sql`delete from access.invitation where account_id = ${accountId}`.execute(db);
    await accessTables(db)
      .insertInto('access.invitation')
      .values({
        token_hash: hashOfToken(token),
        account_id: accountId,
        expires_at: new Date(now.getTime() + invitationLife).toISOString(),
      })
      .execute();
  });
  return token;
}

/** Whose link this is, while it works. */
export async function accountOfInvitation(
  db: Database,
  token: string,
  now: Date,
): Promise<Account | undefined> {
  const row = await accessTables(db)
    .selectFrom('access.invitation')
    .innerJoin('access.account', 'access.account.account_id', 'access.invitation.account_id')
    .selectAll('access.account')
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return row && accountFrom(row);
}
