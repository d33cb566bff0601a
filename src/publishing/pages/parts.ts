import {
  componentsIn,
  markerKey as designMarkerKey,
  dataTable as designTable,
  type Html,
  type HtmlPart,
  html,
  markerLetters,
  nothing,
} from '../../design-system/index.ts';
import { type Bilingual, sayDate } from '../../language/index.ts';
import { publishingMessages } from '../messages.ts';
import { proseBlocks } from '../prose.ts';
import type { FigureMarker, PublishedOrganisation } from '../published-plan.ts';
import { linkTo, linkToFile, type PageContext, type SitePage } from './site-page.ts';

/** The words of publishing in the language of the page. */
export function wordsFor(context: PageContext) {
  return publishingMessages.in(context.language);
}

export function textIn(context: PageContext, text: Bilingual): string {
  return text[context.language];
}

/** A link whose words are a whole phrase. */
export function pageLink(context: PageContext, page: SitePage, text: string): Html {
  return html`<a class="govuk-link" href="${linkTo(context, page)}">${text}</a>`;
}

export function heading(text: string, id?: string): Html {
  return id
    ? html`<h2 class="govuk-heading-m" id="${id}">${text}</h2>`
    : html`<h2 class="govuk-heading-m">${text}</h2>`;
}

export function paragraph(...parts: readonly HtmlPart[]): Html {
  return html`<p class="govuk-body">${parts}</p>`;
}

export function hint(...parts: readonly HtmlPart[]): Html {
  return html`<p class="govuk-hint">${parts}</p>`;
}

export function bullets(items: readonly HtmlPart[]): Html {
  if (items.length === 0) return nothing;
  return html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A longer text as paragraphs and lists. */
export function prose(text: string): Html {
  return html`${proseBlocks(text).map((block) =>
    block.type === 'list' ? bullets(block.items) : paragraph(block.text),
  )}`;
}

/** A heading with its text, or nothing when there is no text. */
export function proseUnder(title: string, text: string): Html {
  return text.trim() === '' ? nothing : html`${heading(title)}${prose(text)}`;
}

/** Links to documents of the version, leaving out those that were not made when it was published. */
export function documentLinks(
  context: PageContext,
  documents: readonly (readonly [file: string, words: string])[],
): readonly Html[] {
  return documents
    .filter(([file]) => context.documents?.has(file) ?? true)
    .map(([file, words]) => html`<a class="govuk-link" href="${linkToFile(context, file)}">${words}</a>`);
}

/** Text two thirds wide: at most 66 characters a line. */
export function reading(...parts: readonly HtmlPart[]): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${parts}</div></div>`;
}

/** Two columns side by side; one above the other where there is no room. */
export function halves(left: Html, right: Html): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-one-half">${left}</div><div class="govuk-grid-column-one-half">${right}</div></div>`;
}

export interface TableColumn {
  readonly head: string;
  readonly numeric?: boolean;
}

/** A table with a caption and row headings; on a phone its rows become labelled blocks. */
export function dataTable(
  context: PageContext,
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return designTable({
    language: context.language,
    caption,
    captionHidden: true,
    columns: columns.map(({ head, numeric = false }) => ({ text: head, numeric })),
    rows,
  });
}

/** A second line in a cell. */
export function second(...parts: readonly HtmlPart[]): Html {
  return html`<span class="ll-figure-cell__more">${parts}</span>`;
}

/** The names of the marks, by their letters. */
const markers = Object.entries(markerLetters) as [keyof typeof markerLetters, string][];

export function markerOf(letter: FigureMarker) {
  return markers.find(([, each]) => each === letter)?.[0];
}

/** The key of the marks that a page uses. */
export function markerKey(context: PageContext, letters: readonly (FigureMarker | null)[]): Html {
  const used = markers.filter(([, letter]) => letters.some((each) => each === letter)).map(([name]) => name);
  return used.length === 0 ? nothing : designMarkerKey(used, context.language);
}

export function organisationOf(context: PageContext, code: string | null): PublishedOrganisation | undefined {
  return context.plan.organisations.find((organisation) => organisation.code === code);
}

/** A partner's name as a link to what it promised. */
export function organisationLink(context: PageContext, code: string | null): Html | string {
  const organisation = organisationOf(context, code);
  if (!organisation) return wordsFor(context)('nobody');
  return pageLink(context, { name: 'partner', code: organisation.code }, organisation.name[context.language]);
}

export function dateOr(context: PageContext, date: string | null): string {
  return date ? sayDate(date, context.language) : wordsFor(context)('not-recorded');
}

/** What else a page offers, as plain links in one list. */
export function linkList(links: readonly Html[]): Html {
  return html`<ul class="govuk-list">${links.map((link) => html`<li>${link}</li>`)}</ul>`;
}

/** Records, kind after kind, as one list of links to their pages. */
export function recordLinks(
  context: PageContext,
  ...kinds: readonly [
    name: SitePage['name'],
    records: readonly { readonly code: string; readonly title: Bilingual }[],
  ][]
): Html {
  return bullets(
    kinds.flatMap(([name, records]) =>
      records.map(({ code, title: called }) => pageLink(context, { name, code }, textIn(context, called))),
    ),
  );
}

export function threadHref(context: PageContext, kind: string, code: string): string {
  return linkTo(context, { name: 'threadRecord', kind, code });
}

/** At the foot of a record's page: where it stands on the thread. */
export function threadLink(context: PageContext, kind: string, code: string): Html {
  return linkList([
    html`<a class="govuk-link" href="${threadHref(context, kind, code)}">${wordsFor(context)('thread.see')}</a>`,
  ]);
}

/** A page that is also a CSV file: what its head says of the file, and the link on the page. */
export function csvOf(context: PageContext, page: SitePage, words: string) {
  const href = linkTo(context, page, 'csv');
  return {
    twins: [{ href, type: 'text/csv', title: wordsFor(context)('download.csv') }],
    link: html`<a class="govuk-link" href="${href}">${words}</a>`,
  };
}

/** Above the heading of a page that always shows one version: which one, and where the newest is. */
export function versionNote(context: PageContext): Html {
  const say = wordsFor(context);
  const { plan, pinned, versions } = context;
  const newest = versions[0]?.version ?? plan.version;
  if (!pinned) return nothing;
  const text =
    newest === plan.version
      ? say('version.pinned', { version: plan.version })
      : say('version.superseded', { version: plan.version, newest });
  return componentsIn(context.language).insetText({
    text: html`${text} <a class="govuk-link" href="${linkTo({ ...context, pinned: false }, { name: 'plan' })}">${say('version.newest')}</a>`,
  });
}

export function crumbs(context: PageContext, ...pages: readonly [SitePage, string][]) {
  const say = wordsFor(context);
  return [
    { text: say('plan.crumb'), href: linkTo(context, { name: 'plan' }) },
    ...pages.map(([page, text]) => ({ text, href: linkTo(context, page) })),
  ];
}

/** The same for pages about the area. A page of one version keeps to that version, which has no page of the area. */
export function areaCrumbs(context: PageContext, ...pages: readonly [SitePage, string][]) {
  if (context.pinned) return crumbs(context, ...pages);
  const say = wordsFor(context);
  return [
    { text: say('areas.title'), href: linkTo(context, { name: 'areas' }) },
    ...pages.map(([page, text]) => ({ text, href: linkTo(context, page) })),
  ];
}

/** From the front page, for the pages that its navigation leads to. */
export function frontCrumbs(context: PageContext) {
  const { partnership } = context.plan;
  return [{ text: partnership.shortName[context.language], href: linkTo(context, { name: 'home' }) }];
}

/** The title of a page. */
export function title(text: string): Html {
  return html`<h1 class="govuk-heading-xl">${text}</h1>`;
}

/** The first sentence of a page: the answer. */
export function lead(...parts: readonly HtmlPart[]): Html {
  return html`<p class="govuk-body-l">${parts}</p>`;
}
