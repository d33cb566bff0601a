import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html } from '../../design-system/index.ts';
import { address, sayDate, sayNumber } from '../../language/index.ts';
import { revokeUpdateLinks, type WorkingLinks, workingLinksOf } from '../store/update-links.ts';
import { updateMessages } from '../update-messages.ts';
import { mayAskOwners } from './ownership-page.ts';

/** Whose links of the reminder still work, for those who keep the plan: each can be stopped. @source issue 5, a signed link */
export const updateLinksPage: Handler = (request) => forKeepers(request, drawLinks);

/** Stops the links of one person at once. */
export const stopUpdateLinks: Handler = (request) => forKeepers(request, stopLinks);

async function forKeepers(
  request: PageRequest,
  answer: (request: PageRequest, partnershipId: string) => Promise<Answer>,
): Promise<Answer> {
  const { partnershipId, language } = request;
  if (!partnershipId) return notFound();
  if (!mayAskOwners(request)) return forbidden(updateMessages.in(language)('links.not-yours'));
  return answer(request, partnershipId);
}

function linksHref({ language }: PageRequest, partnership: string): string {
  return address('work.updates.links', language, { partnership });
}

async function drawLinks(request: PageRequest, partnershipId: string): Promise<Answer> {
  const { language, services } = request;
  const say = updateMessages.in(language);
  const links = await workingLinksOf(services.db, partnershipId, services.today());
  const title = say('links.title');
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${say('links.lead')}</p>
${links.length === 0 ? html`<p class="govuk-body">${say('links.none')}</p>` : linksTable(request, partnershipId, links)}`;
  const owners = address('work.ownership', language, { partnership: partnershipId });
  return page(title, main, {
    current: 'work.delivery',
    breadcrumbs: [{ text: say('links.back'), href: owners }],
  });
}

function linksTable(request: PageRequest, partnershipId: string, links: readonly WorkingLinks[]): Html {
  const { language } = request;
  const say = updateMessages.in(language);
  return dataTable({
    language,
    caption: say('links.title'),
    captionHidden: true,
    columns: [
      { text: say('links.person') },
      { text: say('links.count'), numeric: true },
      { text: say('links.sent') },
      { text: say('links.until') },
      { text: say('links.act') },
    ],
    rows: links.map((link) => [
      link.person,
      sayNumber(link.count),
      sayDate(link.sentOn, language),
      sayDate(link.worksUntil, language),
      stopForm(request, partnershipId, link),
    ]),
  });
}

function stopForm(request: PageRequest, partnershipId: string, { accountId, person }: WorkingLinks): Html {
  const say = updateMessages.in(request.language);
  const words = html`${say('links.stop')}<span class="govuk-visually-hidden">: ${person}</span>`;
  const { button } = componentsIn(request.language);
  return html`<form method="post" action="${linksHref(request, partnershipId)}">${formTokenField(request.csrfToken)}<input type="hidden" name="person" value="${accountId}">${button({ text: words, classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}</form>`;
}

async function stopLinks(request: PageRequest, partnershipId: string): Promise<Answer> {
  const { form, services, acting, language } = request;
  const whose = { partnershipId, accountId: form['person'] ?? '' };
  await revokeUpdateLinks(services.db, whose, acting?.actor.id ?? '', services.now());
  return redirect(linksHref(request, partnershipId), updateMessages.in(language)('links.stopped'));
}
