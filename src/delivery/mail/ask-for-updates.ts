import { roleMay } from '../../access/index.ts';
import { type Person, peopleOf } from '../../access/store/index.ts';
import type { AskDue, AskedByMail, MessageAsked, ReminderSources } from '../../deadlines/mail/index.ts';
import { preferenceOf } from '../../deadlines/store/index.ts';
import { address, inEither, type Language, sayMonth } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { unseenBy } from '../../plan/index.ts';
import type { MailMessage } from '../../platform/mail/index.ts';
import { calledOf } from '../../records/index.ts';
import { type AskedOf, askedOf, type OpenedUpdates, openUpdates } from '../store/asked-items.ts';
import { issueUpdateLink } from '../store/update-links.ts';
import { updateMessages } from '../update-messages.ts';
import type { Updater } from '../updates/due-items.ts';
import { composeInvitation, type InvitationPart } from '../updates/invitation.ts';
import { itemDefinitions } from '../updates/item-standing.ts';
import { nameOfItem } from '../updates/update.ts';
import { askedBy, askedFrom, lastDayOf, linkWorksUntil, monthOf } from '../updates/update-month.ts';
import { minutesFor } from '../updates/what-is-asked.ts';

/**
 * Asks each person once a month for what is due of them, by a message with a signed link; and once more on the Friday
 * they chose. Whoever has told everything is not written to.
 *
 * @source PERF-05; PAGES 4.9; issue "Two minutes a month"
 */
export const askForUpdates: AskedByMail = { name: 'updates', due: updatesDue, compose: composeMessage };

async function updatesDue(sources: ReminderSources): Promise<readonly AskDue[]> {
  const { services, partnerships } = sources;
  const today = services.today();
  const month = monthOf(today);
  if (today < askedFrom(month) || today > lastDayOf(month)) return [];
  const due: AskDue[] = [];
  for (const partnershipId of partnerships) {
    const opened = await openUpdates(services, partnershipId);
    for (const person of await peopleOf(services.db, partnershipId)) {
      const asked = await askedOfPerson(sources, partnershipId, opened, person, month);
      const preference = await preferenceOf(services.db, person.id);
      if (!asked || preference.frequency === 'never') continue;
      due.push({
        person,
        partnershipId,
        preference,
        key: month,
        dueOn: askedBy(month),
        occasion: 'asked',
        what: { cy: titleIn('cy', month), en: titleIn('en', month) },
      });
    }
  }
  return due;
}

function titleIn(language: Language, month: string): string {
  return updateMessages.in(language)('title', { month: sayMonth(month, language) });
}

/** What a person has still to tell; nothing where that is nothing, or they may not. */
async function askedOfPerson(
  { services }: ReminderSources,
  partnershipId: string,
  opened: OpenedUpdates,
  person: Person,
  month: string,
): Promise<AskedOf | undefined> {
  if (!person.active || !roleMay(person.role, 'updates.send')) return undefined;
  const updater: Updater = { email: person.email, role: person.role, organisation: person.organisation };
  const asked = await askedOf(services, partnershipId, opened, updater, month);
  return asked.items.length > 0 ? asked : undefined;
}

async function composeMessage(
  message: MessageAsked,
  sources: ReminderSources,
): Promise<MailMessage | undefined> {
  const { services, origin } = sources;
  const opened: { person: Person; asked: AskedOf; partnershipId: string; month: string }[] = [];
  for (const { partnershipId, key: month } of message.asked) {
    const person = (await peopleOf(services.db, partnershipId)).find(({ id }) => id === message.accountId);
    const open = await openUpdates(services, partnershipId);
    const asked = person && (await askedOfPerson(sources, partnershipId, open, person, month));
    if (person && asked) opened.push({ person, asked, partnershipId, month });
  }
  const [first] = opened;
  if (!first) return undefined;
  const parts: InvitationPart[] = [];
  for (const { asked, partnershipId, month } of opened)
    parts.push(await partOf(sources, message, { asked, partnershipId, month }));
  const language = languageOf(first.person, message);
  const unsubscribeHref = { cy: message.unsubscribeHref('cy'), en: message.unsubscribeHref('en') };
  const composed = composeInvitation({
    language,
    person: first.person.name,
    parts,
    minutes: minutesFor(
      opened.flatMap(({ asked }) => asked.items),
      services.today(),
    ),
    by: askedBy(first.month),
    settingsHref: {
      cy: `${origin}${address('site.reminders', 'cy')}`,
      en: `${origin}${address('site.reminders', 'en')}`,
    },
    unsubscribeHref,
  });
  return {
    ...composed,
    to: first.person.email,
    messageId: message.messageId,
    headers: {
      'List-Unsubscribe': `<${unsubscribeHref[language ?? 'cy']}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Content-Language': language ?? 'cy, en',
    },
  };
}

/** The language a person chose. One who never signed in chose none: somebody else entered theirs. */
function languageOf({ language, hasPassword }: Person, { preference }: MessageAsked): Language | null {
  return preference.language ?? (hasPassword ? language : null);
}

/** What a message and its link tell of: a message may be read by anybody, so what is restricted is only counted. */
async function partOf(
  { services, origin }: ReminderSources,
  { accountId }: MessageAsked,
  {
    asked,
    partnershipId,
    month,
  }: { readonly asked: AskedOf; readonly partnershipId: string; readonly month: string },
): Promise<InvitationPart> {
  const { db, records } = services;
  const token = await issueUpdateLink(db, { partnershipId, accountId, month }, services.now());
  const partnership = await records.read(db, partnershipId, partnershipDefinition, partnershipId);
  const named = partnership ? calledOf(partnershipDefinition, partnership) : { cy: '', en: '' };
  const link = (language: Language) => `${origin}${address('site.updates', language, { token })}`;
  const work = (language: Language) =>
    `${origin}${address('work.updates', language, { partnership: partnershipId })}`;
  const unseen = unseenBy({ role: null, organisation: null }, asked.records, records.definitions);
  const open = asked.items.filter(({ item }) => !unseen.has(nameOfItem(item)));
  return {
    partnership: { cy: inEither(named, 'cy') || partnershipId, en: inEither(named, 'en') || partnershipId },
    items: open.map(({ item, record }) => {
      const title = calledOf(itemDefinitions[item.kind], record);
      return { cy: inEither(title, 'cy') || item.code, en: inEither(title, 'en') || item.code };
    }),
    restricted: asked.items.length - open.length,
    workHref: { cy: work('cy'), en: work('en') },
    href: { cy: link('cy'), en: link('en') },
    worksUntil: linkWorksUntil(month),
  };
}
