import { sql } from 'kysely';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import {
  type DeliveryFailure,
  type Happening,
  messagesKeptMs,
  type Webhook,
  waitBeforeRetry,
} from '../webhook.ts';

/** A message taken from the queue to be sent. */
export interface ClaimedMessage {
  /** The same when it is tried again. */
  readonly id: string;
  readonly webhook: string;
  readonly address: string;
  /** Opens for the webhook alone. */
  readonly sealedSecret: string;
  readonly event: string;
  readonly body: object;
  readonly attempts: number;
}

/** How far back it is looked once more: a change may be seen later than it was made. */
const overlapMs = 60 * 60_000;

/** From when on to look for what a webhook is to be told of. */
export async function lookFrom(db: Database, { id, madeAt }: Webhook): Promise<Date> {
  const { rows } = await sql<{ looked_at: string }>`
    select looked_at from partner_systems.webhook_look where webhook_id = ${id}`.execute(db);
  const before = rows[0] ? new Date(rows[0].looked_at).getTime() - overlapMs : 0;
  return new Date(Math.max(before, new Date(madeAt).getTime()));
}

/**
 * Puts what happened into the queue of a webhook. However many processes look, and however often, each happening comes
 * once.
 */
export async function queueHappenings(
  db: Database,
  { id, partnershipId }: Webhook,
  happenings: readonly Happening[],
  now: Date,
): Promise<void> {
  const moment = now.toISOString();
  await transaction(db, theSystem, async (db) => {
    for (const { key, event, at, subject, number, organisation } of happenings) {
      const body = { event, partnership: partnershipId, at, subject, number, organisation };
      await sql`
        insert into partner_systems.webhook_message (webhook_id, happening, event, body, made_at, try_after)
        values (${id}, ${key}, ${event}, ${JSON.stringify(body)}::jsonb, ${moment}, ${moment})
        on conflict (webhook_id, happening) do nothing`.execute(db);
    }
    await sql`
      insert into partner_systems.webhook_look (webhook_id, looked_at) values (${id}, ${moment})
      on conflict (webhook_id) do update set looked_at = excluded.looked_at`.execute(db);
  });
}

/** A process that has held a message for so long has died: another may send it. */
const abandonedAfterMs = 5 * 60_000;

/** Takes the next message from the queue. Whoever takes it holds it: another process passes over it. */
export async function claimMessage(db: Database, now: Date): Promise<ClaimedMessage | undefined> {
  const moment = now.toISOString();
  const abandoned = new Date(now.getTime() - abandonedAfterMs).toISOString();
  const { rows } = await transaction(db, theSystem, (db) =>
    sql<ClaimedMessage>`
      update partner_systems.webhook_message m
      set state = 'sending', claimed_at = ${moment}, attempts = m.attempts + 1
      from partner_systems.webhook w
      where w.webhook_id = m.webhook_id and m.message_id = (
        select message_id from partner_systems.webhook_message
        where (state = 'waiting' and try_after <= ${moment}) or (state = 'sending' and claimed_at < ${abandoned})
        order by try_after, message_id limit 1 for update skip locked)
      returning m.message_id as id, w.webhook_id as webhook, w.address, w.secret as "sealedSecret", m.event, m.body, m.attempts`.execute(
      db,
    ),
  );
  return rows[0];
}

/** The message has arrived. */
export async function settleDelivered(db: Database, { id }: ClaimedMessage, now: Date): Promise<void> {
  await transaction(db, theSystem, (db) =>
    sql`
      update partner_systems.webhook_message
      set state = 'delivered', delivered_at = ${now.toISOString()}, last_status = null, last_failure = null
      where message_id = ${id} and state = 'sending'`.execute(db),
  );
}

/** The message did not arrive: it waits longer each time, and is given up after some three days. */
export async function settleUndelivered(
  db: Database,
  { id, attempts }: ClaimedMessage,
  { failure, status }: { readonly failure: DeliveryFailure; readonly status: number | null },
  now: Date,
): Promise<void> {
  const wait = waitBeforeRetry(attempts);
  const again = new Date(now.getTime() + (wait ?? 0)).toISOString();
  await transaction(db, theSystem, (db) =>
    sql`
      update partner_systems.webhook_message
      set state = ${wait === null ? 'given-up' : 'waiting'}, try_after = ${again},
        last_status = ${status}, last_failure = ${failure}
      where message_id = ${id} and state = 'sending'`.execute(db),
  );
}

/** Forgets messages that were settled so long ago that nobody asks for them any more. @returns how many */
export async function forgetOldMessages(db: Database, now: Date): Promise<number> {
  const old = new Date(now.getTime() - messagesKeptMs).toISOString();
  const forgotten = await transaction(db, theSystem, (db) =>
    sql`
      delete from partner_systems.webhook_message
      where state in ('delivered', 'given-up') and made_at < ${old}`.execute(db),
  );
  return Number(forgotten.numAffectedRows ?? 0);
}
