import { type Answer, formTokenField, redirect } from '../../access/web/index.ts';
import { calendarDate, momentInWales } from '../../calendar/index.ts';
import { askedId, queueReminders } from '../../deadlines/store/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { address, sayDayAndDate } from '../../language/index.ts';
import { acceptedOwnership } from '../../plan/index.ts';
import type { AskedOf } from '../store/asked-items.ts';
import { revokeUpdateLinks } from '../store/update-links.ts';
import { updateMessages } from '../update-messages.ts';
import { askedBy, nextFriday } from '../updates/update-month.ts';
import type { UpdateDesk } from './update-desk.ts';
import { titleOfItem } from './update-form.ts';
import type { UpdateSources } from './update-sources.ts';

/** The hour at which somebody who asked for it is reminded. */
const morning = '07:00';

/** What can be done instead of filling in the page: hand something on, send a sheet, be reminded, stop the links. */
export function otherWays(
  desk: UpdateDesk,
  { sendsMail }: UpdateSources,
  { records, items }: Pick<AskedOf, 'records' | 'items'>,
): Html {
  const { language, partnershipId, way, here, request } = desk;
  const say = updateMessages.in(language);
  const { button, details } = componentsIn(language);
  const form = (act: 'friday' | 'revoke', words: string) =>
    html`<form method="post" action="${here}">${formTokenField(request.csrfToken)}<input type="hidden" name="act" value="${act}">${button({ text: words, classes: 'govuk-button--secondary' })}</form>`;
  const owned = items.flatMap(({ item }) => {
    const ownership = acceptedOwnership(records, item);
    return ownership ? [{ item, code: ownership.code }] : [];
  });
  const handOn = details({
    summaryText: say('also.not-mine'),
    text: html`<ul class="govuk-list govuk-list--bullet">${owned.map(({ item, code }) => html`<li><a class="govuk-link" href="${address('work.ownership.answer', language, { partnership: partnershipId, code })}">${titleOfItem(records, item, language)}</a></li>`)}</ul>`,
  });
  return html`<h2 class="govuk-heading-m">${say('also')}</h2>
${way === 'link' && html`<p class="govuk-body">${say('works-alone')} ${say('link.restricted')}</p>`}
${owned.length > 0 && handOn}
<ul class="govuk-list"><li><a class="govuk-link" href="${address('work.updates.sheet', language, { partnership: partnershipId })}">${say('also.sheet')}</a></li>
<li><a class="govuk-link" href="${address('work.updates.sent', language, { partnership: partnershipId })}">${say('also.sent')}</a></li></ul>
${items.length > 0 && (sendsMail ? form('friday', say('also.friday')) : html`<p class="govuk-body">${say('also.friday.off')}</p>`)}
${details({ summaryText: say('also.revoke'), text: html`<p class="govuk-body">${say('also.revoke.hint')}</p>${form('revoke', say('also.revoke'))}` })}`;
}

/** Asks once more on the coming Friday. Asked twice, it is one message. */
export async function remindOnFriday(desk: UpdateDesk, { sendsMail }: UpdateSources): Promise<Answer> {
  const { request, language, partnershipId, actor, month, here } = desk;
  const { db, now, today } = request.services;
  const say = updateMessages.in(language);
  if (!sendsMail) return redirect(here, say('also.friday.off'));
  const friday = nextFriday(today());
  const reminder = {
    accountId: actor,
    partnershipId,
    obligationId: askedId('updates', month),
    dueOn: askedBy(month),
    occasion: `friday-${friday}`,
    tryAfter: momentInWales(calendarDate(friday), morning),
  };
  await queueReminders(db, [reminder], now());
  return redirect(here, say('also.friday.done', { date: sayDayAndDate(friday, language) }));
}

/** Every link the person was sent stops working, this one too. */
export async function revokeLinks(desk: UpdateDesk): Promise<Answer> {
  const { request, language, partnershipId, actor, here, way } = desk;
  const { db, now } = request.services;
  await revokeUpdateLinks(db, { partnershipId, accountId: actor }, actor, now());
  const to = way === 'link' ? address('site.sign-in', language) : here;
  return redirect(to, updateMessages.in(language)('also.revoke.done'));
}
