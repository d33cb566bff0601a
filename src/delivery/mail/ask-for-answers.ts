import { type Person, peopleOf } from '../../access/store/index.ts';
import type { AskDue, AskedByMail, MessageAsked, ReminderSources } from '../../deadlines/mail/index.ts';
import { preferenceOf } from '../../deadlines/store/index.ts';
import { address, inEither, type Language } from '../../language/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { carryingOutDefinitions, type Ownership, planDefinitions, unseenBy } from '../../plan/index.ts';
import type { MailMessage } from '../../platform/mail/index.ts';
import { calledOf, type RecordSet } from '../../records/index.ts';
import { type SilenceStanding, silenceLimits, silences } from '../escalation.ts';
import { deliveryMessages } from '../messages.ts';
import { mayAnswer } from '../ownership-answer.ts';
import { composeSilence, type SilenceLine } from '../silence-message.ts';
import { occasionsOf } from '../silence-told.ts';

/**
 * Asks people by e-mail to say whether they own what they were asked to own, and tells those above them of silence: once
 * on each step. Whoever has answered is not written to.
 *
 * @source issue 5, Delivery: owners accept what is given to them
 */
export const askForAnswers: AskedByMail = { name: 'ownership', due: answersDue, compose: composeMessage };

async function silentIn(
  { services }: ReminderSources,
  partnershipId: string,
): Promise<{ readonly records: RecordSet; readonly silent: readonly SilenceStanding[] }> {
  const records = await services.records.load(services.db, partnershipId);
  const limits = silenceLimits(records.one(partnershipDefinition, partnershipId));
  return { records, silent: silences(records, limits) };
}

async function answersDue(sources: ReminderSources): Promise<readonly AskDue[]> {
  const { services, partnerships } = sources;
  const due: AskDue[] = [];
  for (const partnershipId of partnerships) {
    const { silent } = await silentIn(sources, partnershipId);
    if (silent.length === 0) continue;
    for (const person of await peopleOf(services.db, partnershipId)) {
      const preference = await preferenceOf(services.db, person.id);
      if (!person.active || !person.hasPassword || preference.frequency === 'never') continue;
      for (const standing of silent) {
        const [first] = standing.steps;
        for (const occasion of occasionsOf(standing, person)) {
          due.push({
            person,
            partnershipId,
            preference,
            key: standing.ownership.code,
            dueOn: first?.dueOn ?? services.today(),
            occasion,
            what: standing.ownership.values.title,
          });
        }
      }
    }
  }
  return due;
}

async function composeMessage(
  message: MessageAsked,
  sources: ReminderSources,
): Promise<MailMessage | undefined> {
  const { services, origin } = sources;
  const lines: SilenceLine[] = [];
  let person: Person | undefined;
  for (const [partnershipId, asked] of Map.groupBy(message.asked, (each) => each.partnershipId)) {
    const member = (await peopleOf(services.db, partnershipId)).find(({ id }) => id === message.accountId);
    if (!member?.active) continue;
    person ??= member;
    const { records, silent } = await silentIn(sources, partnershipId);
    const codes = new Set(asked.map(({ key }) => key));
    const language = message.preference.language ?? member.language;
    lines.push(
      ...silent
        .filter(({ ownership }) => codes.has(ownership.code))
        .map((standing) => lineOf(standing, { records, member, language, partnershipId, origin })),
    );
  }
  if (!person || lines.length === 0) return undefined;
  const language = message.preference.language ?? person.language;
  const unsubscribeHref = message.unsubscribeHref(language);
  return {
    ...composeSilence({
      language,
      person: person.name,
      lines,
      settingsHref: `${origin}${address('site.reminders', language)}`,
      unsubscribeHref,
    }),
    to: person.email,
    messageId: message.messageId,
    headers: {
      'List-Unsubscribe': `<${unsubscribeHref}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Content-Language': language,
    },
  };
}

interface Around {
  readonly records: RecordSet;
  readonly member: Person;
  readonly language: Language;
  readonly partnershipId: string;
  readonly origin: string;
}

/** Whoever can answer is led to the question; the others to the page of owners. */
function lineOf(
  { ownership }: SilenceStanding,
  { records, member, language, partnershipId: partnership, origin }: Around,
): SilenceLine {
  const organisation = records.find(organisationDefinition.kind, ownership.values.organisation ?? '');
  const path = mayAnswer(member, ownership)
    ? address('work.ownership.answer', language, { partnership, code: ownership.code })
    : address('work.ownership', language, { partnership });
  return {
    title: isForAnybody(records, ownership)
      ? inEither(ownership.values.title, language)
      : deliveryMessages.in(language)('mail.restricted'),
    askedOn: ownership.values.askedOn ?? '',
    organisation: organisation ? inEither(calledOf(organisationDefinition, organisation), language) : '',
    href: `${origin}${path}`,
  };
}

/** A message may be read by anybody: what is restricted is not named in it. @source issue 5, restricted items */
function isForAnybody(records: RecordSet, ownership: Ownership): boolean {
  const unseen = unseenBy({ role: null, organisation: null }, records, [
    ...planDefinitions,
    ...carryingOutDefinitions,
  ]);
  return !unseen.has(`${ownership.kind} ${ownership.code}`);
}
