import { sql } from 'kysely';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { hashOfToken, newSetUpCode } from './secrets.ts';
import { accessTables } from './tables.ts';

/** Makes the code that proves one can read the console of a new installation. */
export async function makeSetUpCode(db: Database, now: Date): Promise<string> {
  const code = newSetUpCode();
  await transaction(db, theSystem, (db) =>
    accessTables(db)
      .insertInto('access.set_up_code')
      .values({ code_hash: hashOfToken(code), made_at: now.toISOString() })
      .execute(),
  );
  return code;
}

/** Whether somebody typed such a code; spaces, small letters and missing hyphens do not matter. */
export async function isSetUpCode(db: Database, typed: string): Promise<boolean> {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const code = (letters.match(/.{1,4}/g) ?? []).join('-');
  const row = await accessTables(db)
    .selectFrom('access.set_up_code')
    .select('code_hash')
    .where('code_hash', '=', hashOfToken(code))
    .executeTakeFirst();
  return row !== undefined;
}

/** Once the first account exists, no code works any more. Inside a transaction. */
export async function forgetSetUpCodes(db: Database): Promise<void> {
  await sql`delete from access.set_up_code`.execute(db);
}
