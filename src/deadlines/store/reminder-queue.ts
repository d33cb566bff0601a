import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { waitAfter } from '../reminder.ts';

/** A reminder to be kept in the queue. */
export interface ReminderToQueue {
  readonly accountId: string;
  readonly partnershipId: string;
  readonly obligationId: string;
  readonly dueOn: string;
  readonly occasion: string;
  /** Not sent before this moment. */
  readonly tryAfter: Date;
}

/** One of the reminders that one message tells of. */
export interface ClaimedReminder {
  readonly partnershipId: string;
  readonly obligationId: string;
  readonly dueOn: string;
}

/** The reminders of one person, taken from the queue to be sent as one message. */
export interface ClaimedDigest {
  /** The same when a message is tried again. */
  readonly id: string;
  readonly accountId: string;
  readonly attempts: number;
  readonly reminders: readonly ClaimedReminder[];
}

/**
 * Puts reminders into the queue. One that was made before, sent or not, is not made again: however many processes
 * look, each occasion comes once.
 *
 * @returns how many were new
 */
export async function queueReminders(
  db: Database,
  reminders: readonly ReminderToQueue[],
  now: Date,
): Promise<number> {
  if (reminders.length === 0) return 0;
  const rows = reminders.map(
    ({ accountId, partnershipId, obligationId, dueOn, occasion, tryAfter }) =>
      sql`(${accountId}, ${partnershipId}, ${obligationId}, ${dueOn}::date, ${occasion}, ${tryAfter.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`,
  );
  return transaction(db, theSystem, async (db) => {
    const { rows: made } = await sql<{ reminder_id: string }>`
      insert into deadlines.reminder
        (account_id, partnership_id, obligation_id, due_on, occasion, try_after, made_at)
      values ${sql.join(rows)}
      on conflict (account_id, partnership_id, obligation_id, due_on, occasion) do nothing
      returning reminder_id`.execute(db);
    return made.length;
  });
}

/** A process that has held a message for so long has died: another may send it, at most once more. */
const abandonedAfterMs = 15 * 60_000;

/** Opens the identity of a reminder that is of no date: something another capability asks a person for. */
const askPrefix = 'ask:';

/** The identity in the queue of something asked for. @param name - what is asked for, like `updates` */
export function askedId(name: string, key: string): string {
  return `${askPrefix}${name}:${key}`;
}

/** Which one of its kind an identity names; undefined when it is not of that kind. */
export function keyAsked(name: string, obligationId: string): string | undefined {
  const start = askedId(name, '');
  return obligationId.startsWith(start) ? obligationId.slice(start.length) : undefined;
}

/**
 * Takes the next person's reminders from the queue. Whoever takes them holds them: another process passes over them,
 * unless the holder has died.
 *
 * @param asked - what is asked for; null: the reminders of dates
 */
export async function claimDigest(
  db: Database,
  now: Date,
  asked: string | null = null,
): Promise<ClaimedDigest | undefined> {
  const ofKind =
    asked === null
      ? sql`not starts_with(obligation_id, ${askPrefix})`
      : sql`starts_with(obligation_id, ${askedId(asked, '')})`;
  const moment = now.toISOString();
  const abandoned = new Date(now.getTime() - abandonedAfterMs).toISOString();
  const ready = sql`${ofKind} and ((state = 'waiting' and try_after <= ${moment}) or (state = 'sending' and claimed_at < ${abandoned}))`;
  return transaction(db, theSystem, async (db) => {
    const { rows: first } = await sql<{ account_id: string; digest_id: string | null }>`
      select account_id, digest_id from deadlines.reminder where ${ready}
      order by try_after, account_id, reminder_id limit 1 for update skip locked`.execute(db);
    const [next] = first;
    if (!next) return undefined;
    const id = next.digest_id ?? randomUUID();
    const { rows } = await sql<{
      partnership_id: string;
      obligation_id: string;
      due_on: string;
      attempts: number;
    }>`
      update deadlines.reminder
      set state = 'sending', digest_id = ${id}, claimed_at = ${moment}, attempts = attempts + 1
      where reminder_id in (
        select reminder_id from deadlines.reminder
        where ${ready} and account_id = ${next.account_id}
          and digest_id is not distinct from ${next.digest_id}::uuid
        for update skip locked)
      returning partnership_id, obligation_id, due_on, attempts`.execute(db);
    return {
      id,
      accountId: next.account_id,
      attempts: Math.max(...rows.map(({ attempts }) => attempts)),
      reminders: rows.map((row) => ({
        partnershipId: row.partnership_id,
        obligationId: row.obligation_id,
        dueOn: row.due_on,
      })),
    };
  });
}

async function settle(db: Database, digest: ClaimedDigest, how: ReturnType<typeof sql>): Promise<void> {
  await transaction(db, theSystem, (db) =>
    sql`update deadlines.reminder set ${how} where digest_id = ${digest.id} and state = 'sending'`.execute(
      db,
    ),
  );
}

/** The mail server has taken the message. */
export function settleSent(db: Database, digest: ClaimedDigest, now: Date): Promise<void> {
  return settle(db, digest, sql`state = 'sent', sent_at = ${now.toISOString()}`);
}

/** The message is not needed any more, or will never be taken. */
export function settleGivenUp(db: Database, digest: ClaimedDigest): Promise<void> {
  return settle(db, digest, sql`state = 'given-up'`);
}

/** The message could not be handed over: it waits longer each time, and is given up after some two days. */
export async function settleFailed(db: Database, digest: ClaimedDigest, now: Date): Promise<void> {
  const wait = waitAfter(digest.attempts);
  if (wait === null) return settleGivenUp(db, digest);
  const again = new Date(now.getTime() + wait).toISOString();
  return settle(db, digest, sql`state = 'waiting', try_after = ${again}`);
}

/** What a person has coming is dropped: they want no more. */
export async function dropReminders(db: Database, accountId: string): Promise<void> {
  await transaction(db, { actor: accountId }, (db) =>
    sql`update deadlines.reminder set state = 'given-up'
      where account_id = ${accountId} and state = 'waiting'`.execute(db),
  );
}
