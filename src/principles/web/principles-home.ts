import { type Handler, page } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import type { AddressName } from '../../language/index.ts';
import { principlesPageMessages } from './page-messages.ts';
import { hrefOf, principlePages } from './principles-frame.ts';

/** Principles whose pages stand elsewhere. */
const elsewhere = {
  equality: 'work.equality',
  rights: 'work.childrens-rights',
} as const satisfies Readonly<Record<string, AddressName>>;

/** What runs through the whole plan, each on its own page. @source PLAN-13; 000 Ch5 */
export const principlesHome: Handler = async (request) => {
  const say = principlesPageMessages.in(request.language);
  const pages = { ...principlePages, ...elsewhere };
  const items = Object.entries(pages).map(
    ([name, place]) =>
      html`<li><a class="govuk-link" href="${hrefOf(request, place)}">${say(
        `${name as keyof typeof pages}.title`,
      )}</a></li>`,
  );
  return page(
    say('home.title'),
    html`<h1 class="govuk-heading-l">${say('home.title')}</h1><p class="govuk-body-l">${say('home.lead')}</p>
    <ul class="govuk-list govuk-list--spaced">${items}</ul>`,
    {
      current: 'work.plan',
      width: 'two-thirds',
      breadcrumbs: [{ text: say('home.plan'), href: hrefOf(request, 'work.plan') }],
    },
  );
};
