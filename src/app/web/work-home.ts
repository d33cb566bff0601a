import type { Role } from '../../access/index.ts';
import { type Answer, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type DeadlineSources, nextDatesView } from '../../deadlines/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { threadMessages, threadRulebook } from '../../thread/index.ts';
import { workListView } from '../../thread/web/index.ts';
import { workMenuOf } from './work-menu.ts';
import { partsOfWork } from './work-more.ts';

/**
 * Where a person's work in a partnership begins: what needs them, what is due next, and, until there is a plan, what
 * their role lets them do.
 *
 * @param isAnswered - whether the program has a page at an address: no link leads nowhere
 * @param dates - what the next dates are worked out from
 */
export function workHomePage(isAnswered: (name: AddressName) => boolean, dates: DeadlineSources): Handler {
  return (request) => showWorkHome(request, isAnswered, dates);
}

async function showWorkHome(
  request: PageRequest,
  isAnswered: (name: AddressName) => boolean,
  dates: DeadlineSources,
): Promise<Answer> {
  const { language, partnershipId, acting } = request;
  if (!acting || !partnershipId) return notFound();
  const say = threadMessages.in(language);
  const title = say('home.title', { name: acting.actor.name });
  const list = await workListView(request);
  const next = await nextDatesView(request, dates, threadRulebook);
  const parts = list
    ? wayToTheRest(request, acting.role)
    : html`<h2 class="govuk-heading-m">${say('home.parts')}</h2>${partsOfWork(request, acting.role, isAnswered)}`;
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
${list ?? html`<p class="govuk-body-l">${say('home.noPlan')}</p>`}
${next}
${parts}`;
  return page(title, main, { current: 'work.home' });
}

/** Where the menu is short, the parts that have no item in it. */
function wayToTheRest({ language, partnershipId }: PageRequest, role: Role): Html {
  if (workMenuOf(role).includes('more')) return nothing;
  const href = address('work.more', language, { partnership: partnershipId ?? '' });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${threadMessages.in(language)('home.parts')}</a></p>`;
}
