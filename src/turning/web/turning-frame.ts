import { roleMay } from '../../access/index.ts';
import { type Answer, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, type AddressQuery, address } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import type { TurningSession } from '../turning-session.ts';
import { turningPageMessages } from './page-messages.ts';

type TurningPage = Extract<AddressName, `work.turning${string}`>;

/** Where a page of turning the curve is. */
export function turningHref(
  { language, partnershipId }: PageRequest,
  name: TurningPage,
  params: Readonly<Record<string, string>> = {},
  query: AddressQuery = {},
): string {
  return address(name, language, { partnership: partnershipId ?? '', ...params }, { query });
}

interface InTurning {
  /** The session a page is below. */
  readonly session?: TurningSession;
  readonly hasErrors?: boolean;
  readonly isHome?: boolean;
}

/** A page in the frame of turning the curve. */
export function inTurning(
  request: PageRequest,
  title: string,
  main: Html,
  { session, hasErrors = false, isHome = false }: InTurning = {},
): Answer {
  const say = turningPageMessages.in(request.language);
  const home = { text: say('home.title'), href: turningHref(request, 'work.turning') };
  const above = session
    ? [
        {
          text: titleOf(session.values.title, request.language),
          href: turningHref(request, 'work.turning.session', { code: session.code }),
        },
      ]
    : [];
  return page(title, main, {
    current: 'work.delivery',
    width: 'full',
    hasErrors,
    breadcrumbs: isHome ? [] : [home, ...above],
  });
}

/** Whether the reader writes, or only reads. */
export function mayWrite({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'records.edit');
}

/** Whether the reader writes down what the board decides. */
export function mayDecide({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'report.keep');
}

/** What a record is called, in the reader’s language; empty where there is none. */
export function nameOf(record: AnyRecord | undefined, { language }: PageRequest): string {
  const called = record?.values['title'] ?? record?.values['name'];
  return called ? titleOf(called as { cy: string; en: string }, language) : '';
}

/** A text as it was written, in the reader’s language; where it is only in the other, in that, and marked so. */
export function written(text: { readonly cy: string; readonly en: string }, request: PageRequest): Html {
  const { language } = request;
  const other = language === 'cy' ? 'en' : 'cy';
  const shown = text[language].trim() === '' ? other : language;
  if (text[shown].trim() === '') return nothing;
  return html`<div class="govuk-body ll-prose"${shown !== language && html` lang="${shown}"`}>${text[shown]}</div>`;
}
