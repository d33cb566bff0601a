import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import { isIPv6 } from 'node:net';
import type { Services } from '../../access/web/index.ts';
import { isUpdateItemKind, organisationOfItem } from '../../delivery/index.ts';
import { recordsSeenBy } from '../../plan/store/index.ts';
import { openSealer, type Sealer } from '../../platform/data-folder/index.ts';
import type { Log } from '../../platform/logging.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  actionsLateSince,
  type ClaimedMessage,
  claimMessage,
  forgetOldMessages,
  happeningsSince,
  lookFrom,
  queueHappenings,
  settleDelivered,
  settleUndelivered,
  webhooksOf,
} from '../store/index.ts';
import {
  type DeliveryFailure,
  type Happening,
  isToldOf,
  lateLookedBackMs,
  readWebhookAddress,
  type Webhook,
} from '../webhook.ts';
import { isPublicAddress } from './public-address.ts';

/** One message on its way: to which name, at which of its addresses. */
export interface Posting {
  readonly url: URL;
  /** The address that was looked at; no other is connected to. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The way out of this machine. */
export interface Outward {
  /** Every address of a name; none where there is no such name. */
  readonly addressesOf: (name: string) => Promise<readonly string[]>;
  /** @returns the status of the answer; where it leads to is never followed */
  readonly post: (posting: Posting) => Promise<number>;
}

const patienceMs = 10_000;

/** The internet. */
export const theInternet: Outward = {
  addressesOf: async (name) => {
    try {
      return (await lookup(name, { all: true })).map(({ address }) => address);
    } catch {
      return [];
    }
  },
  post: ({ url, address, headers, body }) =>
    new Promise((resolve, reject) => {
      const family = isIPv6(address) ? 6 : 4;
      const sent = request(
        url,
        {
          method: 'POST',
          headers,
          timeout: patienceMs,
          signal: AbortSignal.timeout(2 * patienceMs),
          agent: false,
          // The name is not looked up a second time: it might lead elsewhere by then.
          lookup: (_, options, found) =>
            options.all ? found(null, [{ address, family }]) : found(null, address, family),
        },
        (answer) => {
          answer.destroy();
          resolve(answer.statusCode ?? 0);
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
      sent.on('error', reject);
      sent.end(body);
    }),
};

/**
 * The signature of a message: the moment, and an HMAC-SHA-256 of the moment and the body, so that what was caught on the
 * way can be neither changed nor sent again later.
 *
 * @param at - seconds since 1970
 */
export function signatureOf(secret: string, at: number, body: string): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

/** What sending needs. */
export interface WebhookSources {
  readonly services: Services;
  readonly partnerships: readonly string[];
  readonly outward: Outward;
  readonly log: Log;
  readonly signal?: AbortSignal;
}

/** Looks for what webhooks are to be told of, and sends what is due. Any number of processes may do so at once. */
export async function sendWebhooks(sources: WebhookSources): Promise<void> {
  const { services, partnerships, signal, log } = sources;
  for (const partnershipId of partnerships) await lookForHappenings(services, partnershipId);
  const sealer = await openSealer(services.dataFolder);
  await forgetOldMessages(services.db, services.now());
  while (!signal?.aborted) {
    const message = await claimMessage(services.db, services.now());
    if (!message) return;
    const failed = await failureOf(message, sealer, sources);
    if (failed) {
      await settleUndelivered(services.db, message, failed, services.now());
      log.warn({ event: 'webhook.not-delivered', message: message.id, ...failed });
    } else await settleDelivered(services.db, message, services.now());
  }
}

async function lookForHappenings(services: Services, partnershipId: string): Promise<void> {
  const working = (await webhooksOf(services.db, partnershipId)).filter(
    ({ stoppedAt }) => stoppedAt === null,
  );
  for (const webhook of working) {
    const now = services.now();
    const since = await lookFrom(services.db, webhook);
    const records = await recordsSeen(services, webhook);
    const happenings = [
      ...(await happeningsSince(services.db, partnershipId, since)),
      ...actionsLateSince(records, lateFrom(webhook, now), services.today()),
    ].filter((each) => isToldOf(webhook, each, seenIn(records), organisationIn(records)));
    await queueHappenings(services.db, webhook, happenings, now);
  }
}

/** From which day on actions that have become late are told of. @returns ISO date */
function lateFrom({ madeAt }: Webhook, now: Date): string {
  const longest = now.getTime() - lateLookedBackMs;
  return new Date(Math.max(longest, new Date(madeAt).getTime())).toISOString().slice(0, 10);
}

function recordsSeen(
  { db, records }: Services,
  { partnershipId, organisation }: Webhook,
): Promise<RecordSet> {
  const role = organisation === null ? null : 'delivery-lead';
  return recordsSeenBy({ role, organisation }, records).load(db, partnershipId);
}

const seenIn =
  (records: RecordSet) =>
  ({ kind, code }: Happening['subject']): boolean =>
    records.find(kind, code) !== undefined;

const organisationIn =
  (records: RecordSet) =>
  ({ kind, code }: Happening['subject']): string | null =>
    isUpdateItemKind(kind) ? organisationOfItem(records, { kind, code }) : null;

interface Failed {
  readonly failure: DeliveryFailure;
  readonly status: number | null;
}

/** Sends a message. @returns why it did not arrive; null when it did */
async function failureOf(
  { id, webhook, address, sealedSecret, event, body: told }: ClaimedMessage,
  sealer: Sealer,
  { outward, services }: WebhookSources,
): Promise<Failed | null> {
  const secret = sealer.open(sealedSecret, webhook);
  if (secret === undefined) return { failure: 'secret-unreadable', status: null };
  const read = readWebhookAddress(address);
  if ('problem' in read) return { failure: 'refused-address', status: null };
  const addresses = await outward.addressesOf(read.url.hostname);
  const [first] = addresses;
  if (first === undefined) return { failure: 'no-such-name', status: null };
  // One private address among public ones is enough to refuse the name.
  if (!addresses.every(isPublicAddress)) return { failure: 'refused-address', status: null };
  const body = JSON.stringify({ id, ...told });
  const at = Math.floor(services.now().getTime() / 1000);
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'Llinyn',
    'Llinyn-Event': event,
    'Llinyn-Message': id,
    'Llinyn-Signature': signatureOf(secret, at, body),
  };
  try {
    const status = await outward.post({ url: read.url, address: first, headers, body });
    return status >= 200 && status < 300 ? null : { failure: 'status', status };
  } catch {
    return { failure: 'no-answer', status: null };
  }
}
