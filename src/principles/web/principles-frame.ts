import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address, sayDate } from '../../language/index.ts';
import { recordLinks, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { principlesPageMessages } from './page-messages.ts';

/** The pages of what runs through a plan, in the order in which they are offered. */
export const principlePages = {
  participation: 'work.participation',
  safeguarding: 'work.safeguarding',
  sustainability: 'work.sustainability',
  language: 'work.welsh-language',
  consultations: 'work.consultations',
  linked: 'work.linked-frameworks',
} as const satisfies Readonly<Record<string, AddressName>>;
export type PrinciplePage = keyof typeof principlePages;

/** What a page draws from. */
export interface OpenedPrinciple {
  readonly records: RecordSet;
  /** Code of the plan that is worked on. */
  readonly plan: string | undefined;
  /** ISO date. */
  readonly today: string;
}
type PlanOf = (records: RecordSet) => string | undefined;

/** What draws the body of a page from the records. */
export type DrawPrinciple = (request: PageRequest, opened: OpenedPrinciple) => Html | Promise<Html>;

/** Where a page of this partnership is. */
export function hrefOf({ language, partnershipId }: PageRequest, name: AddressName): string {
  return address(name, language, { partnership: partnershipId ?? '' });
}

/** The records of a partnership with the plan that is worked on and the day. */
async function openPrinciple(request: PageRequest, planOf: PlanOf): Promise<OpenedPrinciple> {
  const { services, partnershipId } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  return { records, plan: planOf(records), today: services.today() };
}

/** A page in the frame of the principles: its question, its first sentence, and what is drawn of the records. */
export function principlePage(planOf: PlanOf, name: PrinciplePage, draw: DrawPrinciple): Handler {
  return async (request) => {
    const opened = await openPrinciple(request, planOf);
    const say = principlesPageMessages.in(request.language);
    const title = say(`${name}.title`);
    const home = { text: say('home.title'), href: hrefOf(request, 'work.principles') };
    return page(
      title,
      html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say(`${name}.lead`)}</p>${await draw(request, opened)}`,
      { current: 'work.plan', width: 'full', breadcrumbs: [home] },
    );
  };
}

/** Something that is not there, or does not hold. */
export function lacking(text: string): Html {
  return html`<strong class="ll-missing">${text}</strong>`;
}

/** Records as links; where there are none, words that say that they are missing. */
export function linksOr(request: PageRequest, records: readonly AnyRecord[], none: string): Html {
  return recordLinks(request, records, none);
}

/** What is missing, a line each; where nothing is, the words that say so. */
export function lackingList({ language }: PageRequest, texts: readonly string[]): Html {
  if (texts.length === 0) return html`${principlesPageMessages.in(language)('nothingMissing')}`;
  return html`<ul class="govuk-list">${texts.map((text) => html`<li>${lacking(text)}</li>`)}</ul>`;
}

/** A text in the reader’s language, or words that say that it is missing. */
export function textOr(
  { language }: PageRequest,
  text: { readonly cy: string; readonly en: string },
  none: string,
): Html {
  const shown = titleOf(text, language);
  return shown.trim() === '' ? lacking(none) : html`${shown}`;
}

/** A day in words; nothing where nobody recorded one. */
export function dayOr({ language }: PageRequest, day: string | null, none: string): Html {
  return day === null ? lacking(none) : html`${sayDate(day, language)}`;
}

/** Names of choices, one a line. */
export function namesOf(names: readonly string[]): Html {
  return names.length === 0
    ? nothing
    : html`<ul class="govuk-list">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
}
