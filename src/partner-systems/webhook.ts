import { type Problem, problem, type Result } from '../records/index.ts';

/** What a partner’s system can be told of. */
export const webhookEvents = [
  'update.sent',
  'value.corrected',
  'action.late',
  'owner.asked',
  'owner.accepted',
  'owner.declined',
  'version.published',
  'annual-report.published',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** An address that is told when something happens. Its secret is shown once, and signs every message. */
export interface Webhook {
  readonly partnershipId: string;
  readonly id: string;
  /** Whose it is; null: the partnership’s. */
  readonly organisation: string | null;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  readonly madeAt: string;
  readonly stoppedAt: string | null;
}

/** Something that happened, of which nothing is told but what and where: no words and no person. */
export interface Happening {
  /** The same however often it is looked for. */
  readonly key: string;
  readonly event: WebhookEvent;
  /** Instant, ISO. */
  readonly at: string;
  readonly subject: { readonly kind: string; readonly code: string };
  /** Number of the update, the value, the version or the edition. */
  readonly number: number | null;
  readonly organisation: string | null;
}

/** The events that the whole partnership is told of, whichever organisation asks. */
const ofAll: readonly WebhookEvent[] = ['version.published', 'annual-report.published'];

/**
 * Whether a webhook is told of something: its organisation’s own, and what is published. What is restricted is told to
 * those alone who carry it, so never to the partnership’s own webhook.
 *
 * @param isSeen - whether the webhook’s organisation may see a record
 * @param organisationOf - who answers for a record
 * @source PERF-05; issue 5: restricted items are counted, never listed
 */
export function isToldOf(
  { organisation, events }: Pick<Webhook, 'organisation' | 'events'>,
  { event, subject, organisation: told }: Happening,
  isSeen: (subject: Happening['subject']) => boolean,
  organisationOf: (subject: Happening['subject']) => string | null,
): boolean {
  if (!events.includes(event)) return false;
  if (ofAll.includes(event)) return true;
  if (!isSeen(subject)) return false;
  return organisation === null || organisation === told || organisation === organisationOf(subject);
}

/**
 * Where a message may go at all, by its address alone: https on its usual port, to a name and not a number, without a
 * password in it. What the name leads to is looked at each time a message is sent.
 *
 * Problem: `webhook.address-wrong`.
 */
export function readWebhookAddress(text: string): { readonly url: URL } | { readonly problem: Problem } {
  const wrong = { problem: problem('webhook.address-wrong', { field: 'address' }) };
  if (!URL.canParse(text)) return wrong;
  const url = new URL(text);
  const isName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]$/.test(url.hostname);
  const isOurs = /(^|\.)(localhost|local|internal|home|lan|test|invalid)$/.test(url.hostname);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (!isPlain || !isName || isOurs || text.length > 500) return wrong;
  url.hash = '';
  return { url };
}

/** What a person asks to be told of, where, and for whom. */
export type WebhookWanted = Pick<Webhook, 'address' | 'events' | 'organisation'>;

/** Says `the partnership itself` in a form, where the others are codes of organisations. */
export const wholePartnership = 'partnership';

/**
 * Reads what a person asked for. Problems: `webhook.address-wrong`, `webhook.event-missing`, `webhook.for-missing`.
 *
 * @param form - `address`, `events` joined with `; `, `for`
 * @param offered - whose webhooks this person may register: codes of organisations, or `partnership`
 */
export function readWebhookWanted(
  form: Readonly<Record<string, string>>,
  offered: readonly string[],
): Result<WebhookWanted> {
  const read = readWebhookAddress((form['address'] ?? '').trim());
  const asked = (form['events'] ?? '').split('; ');
  const events = webhookEvents.filter((event) => asked.includes(event));
  const whose = offered.find((code) => code === form['for']);
  const problems: Problem[] = 'problem' in read ? [read.problem] : [];
  if (events.length === 0) problems.push(problem('webhook.event-missing', { field: 'events' }));
  if (whose === undefined) problems.push(problem('webhook.for-missing', { field: 'for' }));
  if (whose === undefined || 'problem' in read || problems.length > 0) return { ok: false, problems };
  const organisation = whose === wholePartnership ? null : whose;
  return { ok: true, value: { address: read.url.href, events, organisation } };
}

const minute = 60_000;
const hour = 60 * minute;
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour];

/** How long to wait before a message is tried again, in milliseconds; null when it is given up, after some three days. */
export function waitBeforeRetry(attempts: number): number | null {
  return waits[attempts - 1] ?? null;
}

const day = 24 * hour;

/** For how long a message that arrived or was given up is listed, in milliseconds. */
export const messagesKeptMs = 90 * day;

/** How far back it is looked for actions that became late: less than messages are kept, so that none is told twice. */
export const lateLookedBackMs = 60 * day;

/** Why a message did not arrive. */
export const deliveryFailures = [
  'refused-address',
  'no-such-name',
  'no-answer',
  'status',
  'secret-unreadable',
] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

export type DeliveryState = 'waiting' | 'sending' | 'delivered' | 'given-up';
