import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { newToken } from '../../access/store/index.ts';
import type { Sealer } from '../../platform/data-folder/index.ts';
import { type Acting, type Database, transaction } from '../../platform/database/index.ts';
import type { DeliveryFailure, DeliveryState, Webhook, WebhookEvent } from '../webhook.ts';

interface WebhookRow {
  readonly partnership_id: string;
  readonly webhook_id: string;
  readonly organisation: string | null;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  readonly made_at: string;
  readonly stopped_at: string | null;
}

/** Registers an address; its secret is kept sealed. @returns the secret that signs what is sent to it, which is shown once */
export async function addWebhook(
  db: Database,
  by: Acting,
  { partnershipId, organisation, address, events }: Omit<Webhook, 'id' | 'madeAt' | 'stoppedAt'>,
  sealer: Sealer,
  now: Date,
): Promise<string> {
  const secret = newToken();
  const id = `wh${randomBytes(4).toString('hex')}`;
  await transaction(db, by, (db) =>
    sql`
      insert into partner_systems.webhook
        (partnership_id, webhook_id, organisation, address, events, secret, made_at)
      values (${partnershipId}, ${id}, ${organisation}, ${address},
        ${[...events]}::text[], ${sealer.seal(secret, id)}, ${now.toISOString()})`.execute(db),
  );
  return secret;
}

/** Nothing more is sent to an address, not even what waited. */
export async function stopWebhook(
  db: Database,
  by: Acting,
  partnershipId: string,
  id: string,
  now: Date,
): Promise<void> {
  await transaction(db, by, async (db) => {
    await sql`
      update partner_systems.webhook set stopped_at = ${now.toISOString()}
      where partnership_id = ${partnershipId} and webhook_id = ${id} and stopped_at is null`.execute(db);
    await sql`
      update partner_systems.webhook_message set state = 'given-up'
      where state in ('waiting', 'sending') and webhook_id = (
        select webhook_id from partner_systems.webhook
        where partnership_id = ${partnershipId} and webhook_id = ${id})`.execute(db);
  });
}

/** Every webhook of a partnership, newest first, with how much waits and was given up. */
export async function webhooksOf(
  db: Database,
  partnershipId: string,
): Promise<readonly (Webhook & { readonly waiting: number; readonly givenUp: number })[]> {
  const { rows } = await sql<WebhookRow & { waiting: number; given_up: number }>`
    select w.partnership_id, w.webhook_id, w.organisation, w.address, w.events, w.made_at, w.stopped_at,
      count(m.message_id) filter (where m.state in ('waiting', 'sending'))::integer as waiting,
      count(m.message_id) filter (where m.state = 'given-up')::integer as given_up
    from partner_systems.webhook w left join partner_systems.webhook_message m using (webhook_id)
    where w.partnership_id = ${partnershipId}
    group by w.partnership_id, w.webhook_id order by w.made_at desc, w.webhook_id`.execute(db);
  return rows.map((row) => ({ ...webhookOf(row), waiting: row.waiting, givenUp: row.given_up }));
}

function webhookOf(row: WebhookRow): Webhook {
  return {
    partnershipId: row.partnership_id,
    id: row.webhook_id,
    organisation: row.organisation,
    address: row.address,
    events: row.events,
    madeAt: row.made_at,
    stoppedAt: row.stopped_at,
  };
}

/** A message as the page of its webhook lists it. */
export interface ListedMessage {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly madeAt: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly tryAfter: string;
  readonly lastStatus: number | null;
  readonly lastFailure: DeliveryFailure | null;
}

/** What was sent to a webhook or waits, newest first. */
export async function messagesOf(
  db: Database,
  webhookId: string,
  limit = 100,
): Promise<readonly ListedMessage[]> {
  const { rows } = await sql<{
    message_id: string;
    event: WebhookEvent;
    made_at: string;
    state: DeliveryState;
    attempts: number;
    try_after: string;
    last_status: number | null;
    last_failure: DeliveryFailure | null;
  }>`
    select message_id, event, made_at, state, attempts, try_after, last_status, last_failure
    from partner_systems.webhook_message where webhook_id = ${webhookId}
    order by made_at desc, message_id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.message_id,
    event: row.event,
    madeAt: row.made_at,
    state: row.state,
    attempts: row.attempts,
    tryAfter: row.try_after,
    lastStatus: row.last_status,
    lastFailure: row.last_failure,
  }));
}
