import { createHmac, timingSafeEqual } from 'node:crypto';
import { newToken } from '../../access/store/index.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { deadlineTables } from './deadline-tables.ts';

/** The key that signs links, made when first needed. */
async function signingKey(db: Database): Promise<string> {
  const read = () => deadlineTables(db).selectFrom('deadlines.signing_key').select('key').executeTakeFirst();
  const known = await read();
  if (known) return known.key;
  await transaction(db, theSystem, (db) =>
    deadlineTables(db)
      .insertInto('deadlines.signing_key')
      .values({ key: newToken() })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const made = await read();
  if (!made) throw new Error('The key that signs links was not kept');
  return made.key;
}

function signature(accountId: string, key: string): Buffer {
  return createHmac('sha256', key).update(`unsubscribe ${accountId}`).digest();
}

/** What stands in the address that stops a person's reminders: it names the account and cannot be made up. */
export async function unsubscribeToken(db: Database, accountId: string): Promise<string> {
  const signed = signature(accountId, await signingKey(db)).toString('base64url');
  return `${Buffer.from(accountId).toString('base64url')}.${signed}`;
}

/** Whose reminders such an address stops; undefined when it was not made by us. */
export async function accountOfUnsubscribeToken(db: Database, token: string): Promise<string | undefined> {
  const [named = '', signed = '', ...rest] = token.split('.');
  const accountId = Buffer.from(named, 'base64url').toString();
  const given = Buffer.from(signed, 'base64url');
  const right = signature(accountId, await signingKey(db));
  const isRight = rest.length === 0 && given.length === right.length && timingSafeEqual(given, right);
  return isRight ? accountId : undefined;
}
