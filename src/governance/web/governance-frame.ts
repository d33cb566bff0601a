import { type Answer, type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { recordLinks, titleOf } from '../../needs/web/index.ts';
import type { Organisation, Seat } from '../../partnership/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import { type GovernanceSources, type OpenedGovernance, openGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** The pages below governance, in the order in which they are offered. */
export const governanceViews = {
  meetings: 'work.meetings',
  posts: 'work.posts',
  bodies: 'work.bodies',
  landscape: 'work.landscape',
  registers: 'work.registers',
  statement: 'work.governance-statement',
} as const satisfies Readonly<Record<string, AddressName>>;
export type GovernanceView = keyof typeof governanceViews;

/** Where a page of this partnership is. */
export function hrefOf({ language, partnershipId }: PageRequest, name: AddressName): string {
  return address(name, language, { partnership: partnershipId ?? '' });
}

/** What draws the body of a page from the records. */
export type DrawView = (request: PageRequest, opened: OpenedGovernance) => Html | Promise<Html>;

/** A page of governance: its question, its first sentence, and what is drawn of the records. */
export function viewOf(sources: GovernanceSources, view: GovernanceView, draw: DrawView): Handler {
  return async (request) => {
    const opened = await openGovernance(request, sources);
    const say = governancePageMessages.in(request.language);
    const title = say(`${view}.title`);
    const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say(`${view}.lead`)}</p>${await draw(request, opened)}`;
    return inGovernance(request, title, main);
  };
}

/** A page in the frame of governance. @param parents - pages between governance and this one */
export function inGovernance(
  request: PageRequest,
  title: string,
  main: Html,
  parents: readonly { readonly text: string; readonly href: string }[] = [],
): Answer {
  const say = governancePageMessages.in(request.language);
  const home = { text: say('home.title'), href: hrefOf(request, 'work.governance') };
  return page(title, main, { current: 'work.governance', width: 'full', breadcrumbs: [home, ...parents] });
}

/** Rows beyond which a table is folded away below its caption: a phone would scroll through many screens. */
const mostRowsOpen = 6;

/** A table that is read by few, folded below its caption once it is long. */
export function foldedTable(options: Parameters<typeof dataTable>[0]): Html {
  if (options.rows.length <= mostRowsOpen) return dataTable(options);
  return componentsIn(options.language).details({
    summaryText: options.caption,
    text: dataTable({ ...options, captionHidden: true }),
  });
}

/** Something that is not there, or does not hold. */
export function lacking(text: string): Html {
  return html`<strong class="ll-missing">${text}</strong>`;
}

/** Names of organisations, one a line; where there are none, a dash that is read as nothing. */
export function organisationLinks(request: PageRequest, organisations: readonly Organisation[]): Html {
  return recordLinks(request, organisations, governancePageMessages.in(request.language)('none'));
}

/** A text in the reader's language as paragraphs; nothing where there is none. */
export function paragraphs(text: { readonly cy: string; readonly en: string }, request: PageRequest): Html {
  const shown = titleOf(text, request.language);
  if (shown.trim() === '') return nothing;
  return html`${shown.split(/\n\s*\n/).map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}`;
}

/** What a record is called, in the reader's language. */
export function nameOf(record: AnyRecord | undefined | null, request: PageRequest): string {
  const called = record?.values['name'] ?? record?.values['title'] ?? record?.values['post'];
  const text = called as { readonly cy: string; readonly en: string } | undefined;
  return text ? titleOf(text, request.language) : '';
}

/** A seat is called by its post. */
export function seatLink(request: PageRequest, seat: Seat): Html {
  const { language, partnershipId } = request;
  const where = { partnership: partnershipId ?? '', kind: 'seat', code: seat.code } as const;
  return html`<a class="govuk-link" href="${address('work.record', language, where)}">${seat.code} ${titleOf(seat.values.post, language)}</a>`;
}
