import { type Answer, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, emptyState, html } from '../../design-system/index.ts';
import { address, type Language, sayMoment } from '../../language/index.ts';
import { mayKeepSystemsOf } from '../api-key.ts';
import { partnerMessages } from '../messages.ts';
import { type ListedMessage, messagesOf, webhooksOf } from '../store/index.ts';

/** What was sent to one address, what waits, and what was given up and why. @source PERF-05 */
export async function webhookPage(request: PageRequest): Promise<Answer> {
  const { language, partnershipId, params, services, acting } = request;
  const partnership = partnershipId ?? '';
  const webhook = (await webhooksOf(services.db, partnership)).find(({ id }) => id === params['code']);
  if (!webhook || !acting || !mayKeepSystemsOf(acting, webhook.organisation)) return notFound();
  const say = partnerMessages.in(language);
  const messages = await messagesOf(services.db, webhook.id);
  const main = html`<h1 class="govuk-heading-l">${say('log.title')}</h1>
<p class="govuk-body-l ll-address">${webhook.address}</p>
${
  messages.length === 0
    ? emptyState(say('log.none'))
    : dataTable({
        language,
        caption: say('log.title'),
        captionHidden: true,
        columns: [
          { text: say('log.event') },
          { text: say('log.made') },
          { text: say('state') },
          { text: say('log.attempts'), numeric: true },
        ],
        rows: messages.map((message) => [
          html`${say(`event.${message.event}`)}<br><code>${message.id}</code>`,
          sayMoment(message.madeAt, language),
          sayState(message, language),
          String(message.attempts),
        ]),
      })
}`;
  const crumb = { text: say('title'), href: address('work.systems', language, { partnership }) };
  return page(say('log.title'), main, { breadcrumbs: [crumb], current: 'work.more' });
}

function sayState({ state, lastFailure, lastStatus, tryAfter }: ListedMessage, language: Language) {
  const say = partnerMessages.in(language);
  const why = lastFailure && say(`log.failure.${lastFailure}`, { status: String(lastStatus ?? '') });
  const isAgain = state === 'waiting' && lastFailure !== null;
  return html`${say(`log.state.${state}`)}${why && html`<br>${why}`}${isAgain && html`<br>${say('log.again', { moment: sayMoment(tryAfter, language) })}`}`;
}
