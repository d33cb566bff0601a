import { type Answer, page } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { askedAgain, askedOf, openUpdates } from '../store/asked-items.ts';
import { updatesOf, updatesOfSending } from '../store/read-updates.ts';
import { updateMessages } from '../update-messages.ts';
import { type Mended, mendedBy } from '../updates/mended.ts';
import { type KeptUpdate, nameOfItem } from '../updates/update.ts';
import { monthsFrom } from '../updates/update-month.ts';
import type { UpdateDesk } from './update-desk.ts';
import { titleOfItem } from './update-form.ts';
import { sayUpdate } from './update-words.ts';

/** How far back an earlier update is looked for, in months. */
const monthsBack = 24;

const mendedWords = {
  current: 'sent.mended.current',
  milestone: 'sent.mended.milestone',
  late: 'sent.mended.late',
} as const satisfies Readonly<Record<Mended, string>>;

/** Names a sending of a person: nobody finds another’s by its name. */
export function nameOfSending({ actor }: Pick<UpdateDesk, 'actor'>, sending: string): string {
  return `${actor} ${sending}`;
}

/** What was sent just now, who sees it, and what it mended; nothing where nothing was sent by that name. */
export async function sentPage(desk: UpdateDesk, sending: string): Promise<Answer | undefined> {
  const { request, language, partnershipId, month, updater, here } = desk;
  const { services } = request;
  const sent = await updatesOfSending(services.db, partnershipId, nameOfSending(desk, sending));
  if (sent.length === 0) return undefined;
  const say = updateMessages.in(language);
  const items = sent.map(({ item }) => item);
  const { records, items: known } = await askedAgain(
    services,
    partnershipId,
    month,
    items.map((item) => ({ item, period: null })),
  );
  const earlier = await updatesOf(services.db, partnershipId, items, monthsFrom(month, -monthsBack));
  const opened = await openUpdates(services, partnershipId);
  const left = (await askedOf(services, partnershipId, opened, updater, month)).items.length;
  const dueOn = new Map(known.map((each) => [nameOfItem(each.item), each.dueOn]));
  const mended = sent.flatMap((update) => {
    const before = earlier.find(
      (each) => nameOfItem(each.item) === nameOfItem(update.item) && each.number < update.number,
    );
    const what = mendedBy(update, before ?? null, dueOn.get(nameOfItem(update.item)) ?? null);
    return what ? [say(mendedWords[what], { title: titleOfItem(records, update.item, language) })] : [];
  });
  const line = (update: KeptUpdate): Html =>
    html`<li><strong>${titleOfItem(records, update.item, language)}</strong><br>${sayUpdate(update, language)}${update.outcome !== 'applied' && html`<br>${say(`sent.outcome.${update.outcome}`)}`}</li>`;
  const title = say('sent.title', { n: sent.length });
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${say('sent.left', { n: left })}${left > 0 && html` <a class="govuk-link" href="${here}">${say('sent.go-on')}</a>`}</p>
${mended.length > 0 && html`<h2 class="govuk-heading-m">${say('sent.mended')}</h2><ul class="govuk-list govuk-list--bullet">${mended.map((each) => html`<li>${each}</li>`)}</ul>`}
<h2 class="govuk-heading-m">${say('sent.what')}</h2><ul class="govuk-list govuk-list--spaced">${sent.map(line)}</ul>
<h2 class="govuk-heading-m">${say('sent.who')}</h2><ul class="govuk-list govuk-list--bullet"><li>${say('sent.who.work')}</li><li>${say('sent.who.public')}</li></ul>
<p class="govuk-body"><a class="govuk-link" href="${address('work.updates.sent', language, { partnership: partnershipId })}">${say('also.sent')}</a></p>`;
  return page(title, main, desk.way === 'page' ? { current: 'work.updates' } : {});
}
