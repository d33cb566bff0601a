import { roleMay } from '../../access/index.ts';
import { type Answer, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing, type Paging, subNavigation } from '../../design-system/index.ts';
import { type AddressName, address, type Language } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { ServiceAgreement } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { deliveryMessages } from '../messages.ts';

/** What these pages are given by whoever puts the program together. */
export interface DeliverySources {
  /** Whether the program has a page at an address: no link leads nowhere. */
  readonly isAnswered: (name: AddressName) => boolean;
  /** A Local Service Agreement to sign and to take away. */
  readonly agreementFile: (
    asked: { readonly agreement: ServiceAgreement; readonly records: RecordSet; readonly language: Language },
    twin: 'pdf' | 'docx',
  ) => Promise<Buffer>;
}

/** The pages below delivery, by the part they belong to: six parts, in the order in which they are offered. */
const deliveryParts = {
  updates: ['work.updates'],
  scorecards: ['work.scorecards', 'work.turning'],
  actions: ['work.delivery.actions', 'work.delivery.projects', 'work.service-agreements'],
  risks: ['work.delivery.risks'],
  resources: ['work.delivery.resources'],
  owners: ['work.ownership', 'work.sign-off'],
} as const satisfies Readonly<Record<string, readonly AddressName[]>>;
type PartName = keyof typeof deliveryParts;
export type DeliveryPart = (typeof deliveryParts)[PartName][number];

/** The parts that have a page the reader may open, each with its pages. */
function partsAnswered(
  { acting }: PageRequest,
  { isAnswered }: DeliverySources,
): readonly {
  readonly name: PartName;
  readonly pages: readonly [DeliveryPart, ...DeliveryPart[]];
}[] {
  return (Object.keys(deliveryParts) as PartName[]).flatMap((name) => {
    if (name === 'updates' && !(acting && roleMay(acting.role, 'updates.send'))) return [];
    const [first, ...others] = (deliveryParts[name] as readonly DeliveryPart[]).filter(isAnswered);
    return first ? [{ name, pages: [first, ...others] as const }] : [];
  });
}

/** The address of a page without parts of its own. */
export function deliveryHref({ language, partnershipId }: PageRequest, name: AddressName): string {
  return address(name, language, { partnership: partnershipId ?? '' });
}

/** A page of delivery: heading, the parts beside it and the pages of its own part, then its body. */
export function deliveryPage(
  request: PageRequest,
  sources: DeliverySources,
  part: DeliveryPart,
  main: Html,
): Answer {
  const say = deliveryMessages.in(request.language);
  const title = say(`title.${part}`);
  return inDelivery(
    request,
    title,
    html`<h1 class="govuk-heading-l">${title}</h1>
${partNavigation(request, sources, part)}
<p class="govuk-body-l">${say(`lead.${part}`)}</p>${main}`,
  );
}

function partNavigation(request: PageRequest, sources: DeliverySources, here: DeliveryPart): Html {
  const say = deliveryMessages.in(request.language);
  const parts = partsAnswered(request, sources);
  const own = parts.find(({ pages }) => pages.includes(here));
  const all = subNavigation(
    say('nav'),
    parts.map(({ name, pages }) => ({
      text: say(`nav.part.${name}`),
      href: deliveryHref(request, pages[0]),
      current: pages.includes(here),
    })),
  );
  if (!own || own.pages.length === 1) return all;
  return html`${all}${subNavigation(
    say(`nav.part.${own.name}`),
    own.pages.map((each) => ({
      text: say(`nav.${each}`),
      href: deliveryHref(request, each),
      current: each === here,
    })),
  )}`;
}

/** What draws the body of a page from the records as they stand today. */
export type DrawPart = (request: PageRequest, records: RecordSet, today: string) => Html | Promise<Html>;

/** A page of delivery that is drawn from the records alone. */
export function deliveryView(sources: DeliverySources, part: DeliveryPart, draw: DrawPart): Handler {
  return async (request) => {
    const { services, partnershipId } = request;
    if (!partnershipId) return notFound();
    const records = await services.records.load(services.db, partnershipId);
    return deliveryPage(request, sources, part, await draw(request, records, services.today()));
  };
}

/** So many rows of a long list stand on one page. */
const rowsOfPage = 20;

/** The rows of a long list that the page asked for shows, and the way to the others. */
export function onOnePage<Row>(
  { query }: PageRequest,
  rows: readonly Row[],
): { readonly shown: readonly Row[]; readonly paging: Paging } {
  const last = Math.max(1, Math.ceil(rows.length / rowsOfPage));
  const page = Math.min(last, Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1));
  const hrefOf = (to: number) => `?${new URLSearchParams({ ...query, page: String(to) })}`;
  return {
    shown: rows.slice((page - 1) * rowsOfPage, page * rowsOfPage),
    paging: { page, size: rowsOfPage, total: rows.length, hrefOf },
  };
}

/** What is restricted is counted, never listed. @source issue 5, Delivery */
export function unseenCount({ language }: PageRequest, { unseen }: RecordSet, kind: string): Html {
  const n = unseen?.get(kind) ?? 0;
  if (n === 0) return nothing;
  return html`<p class="govuk-body">${deliveryMessages.in(language)('unseen', { n })}</p>`;
}

/** What an organisation is called; where it is not known, a dash that says so. */
export function organisationName({ language }: PageRequest, records: RecordSet, code: string | null): string {
  const organisation = records.one(organisationDefinition, code);
  return organisation ? titleOf(organisation.values.name, language) : deliveryMessages.in(language)('none');
}

/** The pages of delivery the hub leads to, each with what it answers. */
export function partsOffered(request: PageRequest, sources: DeliverySources): Html {
  const say = deliveryMessages.in(request.language);
  return html`<ul class="govuk-list govuk-list--spaced">${partsAnswered(request, sources)
    .flatMap(({ pages }) => pages)
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
