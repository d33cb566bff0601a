import { type Person, peopleOf } from '../../access/store/index.ts';
import type { Services } from '../../access/web/index.ts';
import { calendarDate, momentInWales } from '../../calendar/index.ts';
import type { CheckOfPlan } from '../../duties/web/index.ts';
import { address, type Bilingual, type Language } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { unseenBy } from '../../plan/index.ts';
import type { Log } from '../../platform/logging.ts';
import { type Mailer, type MailMessage, MailRefused } from '../../platform/mail/index.ts';
import { calledOf } from '../../records/index.ts';
import { isOpen, type Obligation } from '../obligation.ts';
import { recordNames, type WordsOfRecords } from '../obligation-words.ts';
import { type Occasion, occasionsFor, type ReminderPreference, sendingDay } from '../reminder.ts';
import { composeDigest, type DigestPart } from '../reminder-digest.ts';
import {
  askedId,
  type ClaimedDigest,
  claimDigest,
  type GatheredObligations,
  gatherObligations,
  keyAsked,
  preferenceOf,
  queueReminders,
  settleFailed,
  settleGivenUp,
  settleSent,
  unsubscribeToken,
} from '../store/index.ts';

/** What reminders are made of and sent with. */
export interface ReminderSources {
  readonly services: Services;
  readonly check: CheckOfPlan;
  readonly words: WordsOfRecords;
  /** Partnerships of this installation. */
  readonly partnerships: readonly string[];
  /** Scheme and host of the site, for the links in messages. */
  readonly origin: string;
  readonly log: Log;
  /** What other capabilities ask people for by e-mail. */
  readonly asks?: readonly AskedByMail[];
  /** Stop between two messages. */
  readonly signal?: AbortSignal;
}

/** One thing a person is to be asked for by e-mail. */
export interface AskDue {
  readonly person: Person;
  readonly partnershipId: string;
  readonly preference: ReminderPreference;
  /** Which one: a month, for updates. */
  readonly key: string;
  readonly dueOn: string;
  readonly occasion: string;
  /** What is asked for, for whoever runs the program. */
  readonly what: Bilingual;
}

/**
 * Something another capability asks people for by e-mail. It is queued, sent once and stopped together with the
 * reminders of dates; its words are its own.
 */
export interface AskedByMail {
  /** Names it in the queue, like `updates`. */
  readonly name: string;
  /** What is due today, to whom; nothing is kept or sent. */
  readonly due: (sources: ReminderSources) => Promise<readonly AskDue[]>;
  /** The message as things stand now; undefined when nothing is left to ask for. */
  readonly compose: (asked: MessageAsked, sources: ReminderSources) => Promise<MailMessage | undefined>;
}

/** What one message of an `AskedByMail` is to ask one person for. */
export interface MessageAsked {
  readonly accountId: string;
  readonly messageId: string;
  readonly preference: ReminderPreference;
  readonly asked: readonly { readonly partnershipId: string; readonly key: string }[];
  readonly unsubscribeHref: (language: Language) => string;
}

/** A reminder somebody is about to get. */
export interface ReminderDue {
  readonly person: Person;
  readonly partnershipId: string;
  readonly preference: ReminderPreference;
  readonly occasion: Occasion;
}

/** What one run did: messages, not reminders. */
export interface ReminderRun {
  readonly queued: number;
  readonly sent: number;
  readonly failed: number;
}

/** The hour from which reminders go out, on the clocks of Wales. */
const morning = '07:00';

/** The reminders that are due today, to whom and of what; nothing is kept or sent. */
export async function remindersDue(sources: ReminderSources): Promise<readonly ReminderDue[]> {
  const { services, check, partnerships } = sources;
  const today = services.today();
  const due: ReminderDue[] = [];
  for (const partnershipId of partnerships) {
    const gathered = await gatherObligations(services, partnershipId, check);
    for (const person of await peopleOf(services.db, partnershipId)) {
      if (!person.active || !person.hasPassword) continue;
      const preference = await preferenceOf(services.db, person.id);
      const obligations = obligationsSeenBy(person, gathered, services);
      for (const occasion of occasionsFor(obligations, person, preference, today)) {
        due.push({ person, partnershipId, preference, occasion });
      }
    }
  }
  return due;
}

/**
 * Queues what is due today and sends what waits, one message a person. May run in several processes at once and as
 * often as one likes: each occasion is queued once and sent once. A process that dies while the mail server answers
 * leaves a message that is sent once more, under the same identity; none is lost.
 *
 * @source issue 4, Time
 */
export async function sendReminders(sources: ReminderSources, mailer: Mailer): Promise<ReminderRun> {
  const { services } = sources;
  const today = services.today();
  const due = await remindersDue(sources);
  const queued = await queueReminders(
    services.db,
    due.map(({ person, partnershipId, preference, occasion }) => ({
      accountId: person.id,
      partnershipId,
      obligationId: occasion.obligation.id,
      dueOn: occasion.dueOn,
      occasion: occasion.occasion,
      tryAfter: momentInWales(calendarDate(sendingDay(preference.frequency, today)), morning),
    })),
    services.now(),
  );
  const outcomes = await sendWaiting(sources, mailer, null, (digest) => messageOf(digest, sources));
  const runs = [{ queued, ...outcomes }];
  for (const ask of sources.asks ?? []) runs.push(await sendAsks(ask, sources, mailer));
  const total = (part: keyof ReminderRun) => runs.reduce((sum, run) => sum + run[part], 0);
  return { queued: total('queued'), sent: total('sent'), failed: total('failed') };
}

/** What other capabilities would ask for today; nothing is kept or sent. */
export async function asksDue(sources: ReminderSources): Promise<readonly AskDue[]> {
  const due: AskDue[] = [];
  for (const ask of sources.asks ?? []) due.push(...(await ask.due(sources)));
  return due;
}

async function sendAsks(ask: AskedByMail, sources: ReminderSources, mailer: Mailer): Promise<ReminderRun> {
  const { services, origin } = sources;
  const { db } = services;
  const due = await ask.due(sources);
  const queued = await queueReminders(
    db,
    due.map(({ person, partnershipId, key, dueOn, occasion }) => ({
      accountId: person.id,
      partnershipId,
      obligationId: askedId(ask.name, key),
      dueOn,
      occasion,
      tryAfter: momentInWales(calendarDate(services.today()), morning),
    })),
    services.now(),
  );
  const outcomes = await sendWaiting(sources, mailer, ask.name, async (digest) => {
    const preference = await preferenceOf(db, digest.accountId);
    if (preference.frequency === 'never') return undefined;
    const token = await unsubscribeToken(db, digest.accountId);
    const asked: MessageAsked = {
      accountId: digest.accountId,
      messageId: `${digest.id}@${new URL(origin).hostname}`,
      preference,
      asked: digest.reminders.flatMap(({ partnershipId, obligationId }) => {
        const key = keyAsked(ask.name, obligationId);
        return key === undefined ? [] : [{ partnershipId, key }];
      }),
      unsubscribeHref: (language) => `${origin}${address('site.reminders.unsubscribe', language, { token })}`,
    };
    return ask.compose(asked, sources);
  });
  return { queued, ...outcomes };
}

/** What a message of the queue says as things stand now; undefined when it is not needed any more. */
type Compose = (digest: ClaimedDigest) => Promise<MailMessage | undefined>;

async function sendWaiting(
  sources: ReminderSources,
  mailer: Mailer,
  asked: string | null,
  compose: Compose,
): Promise<Omit<ReminderRun, 'queued'>> {
  const { services, signal } = sources;
  let [sent, failed] = [0, 0];
  while (!signal?.aborted) {
    const digest = await claimDigest(services.db, services.now(), asked);
    if (!digest) break;
    const outcome = await sendDigest(digest, compose, sources, mailer);
    if (outcome === 'sent') sent += 1;
    if (outcome === 'failed') failed += 1;
  }
  return { sent, failed };
}

async function sendDigest(
  digest: ClaimedDigest,
  compose: Compose,
  sources: ReminderSources,
  mailer: Mailer,
): Promise<'sent' | 'failed' | 'not-needed'> {
  const { services, log } = sources;
  const { db } = services;
  const message = await compose(digest);
  if (!message) {
    await settleGivenUp(db, digest);
    return 'not-needed';
  }
  try {
    await mailer.send(message);
  } catch (error) {
    log.warn({ event: 'reminder.not-sent', digest: digest.id, attempts: digest.attempts, err: error });
    if (error instanceof MailRefused) await settleGivenUp(db, digest);
    else await settleFailed(db, digest, services.now());
    return 'failed';
  }
  await settleSent(db, digest, services.now());
  log.info({ event: 'reminder.sent', digest: digest.id, reminders: digest.reminders.length });
  return 'sent';
}

/** The message as things stand now; undefined when nothing in it is left to do, or the person wants no more. */
async function messageOf(digest: ClaimedDigest, sources: ReminderSources) {
  const { services, origin, words } = sources;
  const preference = await preferenceOf(services.db, digest.accountId);
  if (preference.frequency === 'never') return undefined;
  const parts: DigestPart[] = [];
  let person: Person | undefined;
  for (const [partnershipId, reminders] of Map.groupBy(digest.reminders, (each) => each.partnershipId)) {
    const member = (await peopleOf(services.db, partnershipId)).find(({ id }) => id === digest.accountId);
    if (!member?.active) continue;
    person = member;
    const gathered = await gatherObligations(services, partnershipId, sources.check);
    const wanted = new Set(reminders.map(({ obligationId }) => obligationId));
    const obligations = obligationsSeenBy(member, gathered, services).filter(
      (each) => wanted.has(each.id) && isOpen(each),
    );
    const language = preference.language ?? member.language;
    if (obligations.length > 0)
      parts.push(partOf(partnershipId, gathered, obligations, { origin, language }));
  }
  if (!person || parts.length === 0) return undefined;
  const language = preference.language ?? person.language;
  const unsubscribeHref = `${origin}${address('site.reminders.unsubscribe', language, {
    token: await unsubscribeToken(services.db, digest.accountId),
  })}`;
  const composed = composeDigest({
    language,
    person: person.name,
    parts,
    names: recordNames(words, services.records.definitions),
    today: services.today(),
    settingsHref: `${origin}${address('site.reminders', language)}`,
    unsubscribeHref,
  });
  return {
    ...composed,
    to: person.email,
    messageId: `${digest.id}@${new URL(origin).hostname}`,
    headers: {
      'List-Unsubscribe': `<${unsubscribeHref}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Content-Language': language,
    },
  };
}

/** Dates of what is restricted are told only to those who carry it and to those who keep the plan. */
function obligationsSeenBy(
  { role, organisation }: Person,
  { obligations, records }: GatheredObligations,
  services: Services,
): readonly Obligation[] {
  const unseen = unseenBy({ role, organisation }, records, services.records.definitions);
  return obligations.filter(({ place }) => !unseen.has(`${place.kind} ${place.code}`));
}

function partOf(
  partnershipId: string,
  { records }: GatheredObligations,
  obligations: readonly Obligation[],
  { origin, language }: { readonly origin: string; readonly language: Language },
): DigestPart {
  const partnership = records.find(partnershipDefinition.kind, partnershipId);
  const called = partnership ? calledOf(partnershipDefinition, partnership)[language] : '';
  const href = address(
    'work.deadlines',
    language,
    { partnership: partnershipId },
    { query: { for: 'mine' } },
  );
  return { partnership: called || partnershipId, href: `${origin}${href}`, obligations };
}
