import { type Answer, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, subNavigation } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { deliveryMessages } from '../messages.ts';

/** What these pages are given by whoever puts the program together. */
export interface DeliverySources {
  /** Whether the program has a page at an address: no link leads nowhere. */
  readonly isAnswered: (name: AddressName) => boolean;
}

/** The pages below delivery, in the order in which they are offered. */
const deliveryParts = [
  'work.updates',
  'work.delivery.actions',
  'work.delivery.projects',
  'work.delivery.risks',
  'work.delivery.resources',
  'work.ownership',
  'work.turning',
] as const satisfies readonly AddressName[];
export type DeliveryPart = (typeof deliveryParts)[number];

/** The address of a page without parts of its own. */
export function deliveryHref({ language, partnershipId }: PageRequest, name: AddressName): string {
  return address(name, language, { partnership: partnershipId ?? '' });
}

/** A page of delivery: heading, the pages beside it, then its body. */
export function deliveryPage(
  request: PageRequest,
  { isAnswered }: DeliverySources,
  part: DeliveryPart,
  main: Html,
): Answer {
  const say = deliveryMessages.in(request.language);
  const title = say(`title.${part}`);
  return inDelivery(
    request,
    title,
    html`<h1 class="govuk-heading-l">${title}</h1>
${subNavigation(
  say('nav'),
  deliveryParts
    .filter(isAnswered)
    .map((each) => ({ text: say(`nav.${each}`), href: deliveryHref(request, each), current: each === part })),
)}
<p class="govuk-body-l">${say(`lead.${part}`)}</p>${main}`,
  );
}

/** The parts of delivery the hub leads to, each with what it answers. */
export function partsOffered(request: PageRequest, { isAnswered }: DeliverySources): Html {
  const say = deliveryMessages.in(request.language);
  return html`<ul class="govuk-list govuk-list--spaced">${deliveryParts
    .filter(isAnswered)
    .map(
      (part) =>
        html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${deliveryHref(request, part)}">${say(`nav.${part}`)}</a><br>${say(`lead.${part}`)}</li>`,
    )}</ul>`;
}

/** A page in the frame of delivery. @param parents - pages between delivery and this one */
export function inDelivery(
  request: PageRequest,
  title: string,
  main: Html,
  options: {
    readonly parents?: readonly { readonly text: string; readonly href: string }[];
    readonly hasErrors?: boolean;
  } = {},
): Answer {
  const say = deliveryMessages.in(request.language);
  const home = { text: say('hub.title'), href: deliveryHref(request, 'work.delivery') };
  return page(title, main, {
    current: 'work.delivery',
    width: 'full',
    breadcrumbs: [home, ...(options.parents ?? [])],
    ...(options.hasErrors && { hasErrors: true, status: 422 }),
  });
}

const problemSources = [deliveryMessages, recordsMessages] as const;

/** Words for the problems of these pages, whichever folder has them. */
export const deliveryProblemWords = {
  has: (key: string) => problemSources.some((messages) => messages.has(key)),
  in:
    (language: PageRequest['language']) =>
    (key: string, values?: Readonly<Record<string, string | number>>) => {
      const source = problemSources.find((messages) => messages.has(key)) ?? deliveryMessages;
      return (
        source.in(language) as (key: string, values?: Readonly<Record<string, string | number>>) => string
      )(key, values);
    },
};
