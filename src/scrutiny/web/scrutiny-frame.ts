import { type Answer, type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing, subNavigation } from '../../design-system/index.ts';
import { type AddressName, address, type Bilingual, sayDate } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { mayKeepScrutiny } from '../scrutiny-policy.ts';
import { scrutinyPageMessages } from './page-messages.ts';

/** What these pages are given by whoever puts the program together. */
export interface ScrutinySources {
  /** The plan that is worked on. */
  readonly planOf: (records: RecordSet) => string | undefined;
}

/** The pages of scrutiny, in the order in which they are offered. */
export const scrutinyViews = {
  programme: 'work.scrutiny.programme',
  reviews: 'work.scrutiny.reviews',
  recommendations: 'work.scrutiny.recommendations',
  promises: 'work.scrutiny.promises',
  hearings: 'work.scrutiny.hearings',
  questions: 'work.scrutiny.questions',
  findings: 'work.scrutiny.findings',
  evaluation: 'work.scrutiny.self-evaluation',
} as const satisfies Readonly<Record<string, AddressName>>;
export type ScrutinyView = keyof typeof scrutinyViews;

/** A partnership as scrutiny sees it today. */
export interface OpenedScrutiny {
  readonly records: RecordSet;
  /** ISO date: today. */
  readonly on: string;
  /** Code of the plan that is worked on. */
  readonly plan: string | undefined;
}

/** Reads the records of the partnership. */
export async function openScrutiny(
  { services, partnershipId }: PageRequest,
  { planOf }: ScrutinySources,
): Promise<OpenedScrutiny> {
  const records = await services.records.load(services.db, partnershipId ?? '');
  return { records, on: services.today(), plan: planOf(records) };
}

/** What draws the body of a page from the records. */
export type DrawView = (request: PageRequest, opened: OpenedScrutiny) => Html | Promise<Html>;

/** A page of scrutiny: its question, its first sentence, and what is drawn of the records. */
export function viewOf(sources: ScrutinySources, view: ScrutinyView, draw: DrawView): Handler {
  return async (request) => {
    const opened = await openScrutiny(request, sources);
    const say = scrutinyPageMessages.in(request.language);
    const title = say(`${view}.title`);
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
${viewNavigation(request, view)}
<p class="govuk-body-l">${say(`${view}.lead`)}</p>${await draw(request, opened)}`;
    return inScrutiny(request, title, main);
  };
}

function viewNavigation(request: PageRequest, current: ScrutinyView): Html {
  const say = scrutinyPageMessages.in(request.language);
  const views = Object.keys(scrutinyViews) as ScrutinyView[];
  return subNavigation(
    say('nav'),
    views.map((view) => ({
      text: say(`${view}.short`),
      href: hrefOf(request, scrutinyViews[view]),
      current: view === current,
    })),
  );
}

/** A page in the frame of scrutiny. */
export function inScrutiny(
  request: PageRequest,
  title: string,
  main: Html,
  options: {
    readonly parent?: ScrutinyView;
    readonly hasErrors?: boolean;
    readonly width?: 'full' | 'two-thirds';
    readonly isHome?: boolean;
  } = {},
): Answer {
  const say = scrutinyPageMessages.in(request.language);
  const { parent, hasErrors = false, width = 'full', isHome = false } = options;
  const home = { text: say('home.title'), href: hrefOf(request, 'work.scrutiny') };
  return page(title, main, {
    current: 'work.scrutiny',
    width,
    hasErrors,
    status: hasErrors ? 422 : 200,
    breadcrumbs: [
      ...(isHome ? [] : [home]),
      ...(parent ? [{ text: say(`${parent}.short`), href: hrefOf(request, scrutinyViews[parent]) }] : []),
    ],
  });
}

/** Where a page of this partnership is. */
export function hrefOf(
  { language, partnershipId }: PageRequest,
  name: AddressName,
  params: Readonly<Record<string, string>> = {},
): string {
  return address(name, language, { partnership: partnershipId ?? '', ...params });
}

/** Something that is not there, or does not hold. */
export function lacking(text: string): Html {
  return html`<strong class="ll-missing">${text}</strong>`;
}

/** A text in the reader's language as paragraphs; nothing where there is none. */
export function paragraphs(text: Bilingual, { language }: PageRequest): Html {
  const shown = titleOf(text, language);
  if (shown.trim() === '') return nothing;
  return html`${shown.split(/\n\s*\n/).map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}`;
}

/** A date in words, or the word for none. */
export function dayOrNone({ language }: PageRequest, day: string | null): string {
  return day === null ? scrutinyPageMessages.in(language)('none') : sayDate(day, language);
}

/** What an organisation is called; without one, the board as a whole. */
export function addresseeName({ language }: PageRequest, records: RecordSet, code: string | null): string {
  if (code === null) return scrutinyPageMessages.in(language)('board');
  const organisation = records.one(organisationDefinition, code);
  return organisation ? titleOf(organisation.values.name, language) : code;
}

/** Whether the reader writes for scrutiny. */
export function keepsScrutiny({ acting }: PageRequest): boolean {
  return acting !== null && mayKeepScrutiny(acting);
}
