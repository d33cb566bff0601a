import { type Answer, formTokenField, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { deadlineMessages } from '../messages.ts';
import { accountOfUnsubscribeToken, dropReminders, keepPreference, preferenceOf } from '../store/index.ts';

/** Where the link of a message leads that stops reminders: one button, no sign-in. @source RFC 8058 */
export async function unsubscribePage(request: PageRequest): Promise<Answer> {
  const { services, params, language, csrfToken } = request;
  const token = params['token'] ?? '';
  if (!(await accountOfUnsubscribeToken(services.db, token))) return unknownLink(request);
  const say = deadlineMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('unsubscribe.title')}</h1>
<p class="govuk-body">${say('unsubscribe.text')}</p>
<form method="post" action="${address('site.reminders.unsubscribe', language, { token })}">
${formTokenField(csrfToken)}${componentsIn(language).button({ text: say('unsubscribe.stop') })}
</form>`;
  return page(say('unsubscribe.title'), main);
}

/** Stops the reminders of whom the link was made for: from its page, or in one click from a mail program. */
export async function unsubscribe(request: PageRequest): Promise<Answer> {
  const { services, params, language } = request;
  const { db } = services;
  const accountId = await accountOfUnsubscribeToken(db, params['token'] ?? '');
  if (!accountId) return unknownLink(request);
  await keepPreference(db, accountId, { ...(await preferenceOf(db, accountId)), frequency: 'never' });
  await dropReminders(db, accountId);
  const say = deadlineMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('unsubscribe.done.title')}</h1>
<p class="govuk-body">${say('unsubscribe.done.text')}</p>
<p class="govuk-body"><a class="govuk-link" href="${address('site.reminders', language)}">${say('settings.title')}</a></p>`;
  return page(say('unsubscribe.done.title'), main);
}

function unknownLink({ language }: PageRequest): Answer {
  const say = deadlineMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('unsubscribe.unknown.title')}</h1>
<p class="govuk-body">${say('unsubscribe.unknown.text')}</p>`;
  return page(say('unsubscribe.unknown.title'), main, { status: 410 });
}
