import type { Role } from '../../access/index.ts';
import { type Answer, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { addTo, calendarDate } from '../../calendar/index.ts';
import {
  componentsIn,
  emptyState,
  filterForm,
  type Html,
  html,
  joined,
  nothing,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { type MayMend, placeOrReadHref } from '../../duties/web/index.ts';
import {
  address,
  addressKinds,
  type Language,
  sayList,
  sayMonth,
  sortedByName,
} from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { calledOf, type RecordSet } from '../../records/index.ts';
import { datesAtHome } from '../dates-at-home.ts';
import { deadlineMessages } from '../messages.ts';
import { dayOf, isOpen, type Obligation, type ObligationState } from '../obligation.ts';
import {
  type RecordNames,
  recordNames,
  sayNearness,
  sayObligation,
  sayRange,
  sumOf,
} from '../obligation-words.ts';
import { gatherObligations } from '../store/index.ts';
import { concerns } from '../whose.ts';
import type { DeadlineSources } from './deadline-sources.ts';

const horizons = ['3', '12', '24', 'all'] as const;
const usualHorizon = '3';
/** Each shows what the one before it shows, and more. */
const whats = ['open', 'meetings', 'all'] as const;

/** What the reader asked to see. */
interface Shown {
  readonly months: (typeof horizons)[number];
  /** `everyone`, `mine`, or the code of an organisation. */
  readonly for: string;
  readonly what: (typeof whats)[number];
}

function shownIn({ query }: PageRequest): Shown {
  const months = horizons.find((each) => each === query['months']) ?? usualHorizon;
  const what = whats.find((each) => each === query['state']) ?? 'open';
  return { months, for: query['for'] || 'everyone', what };
}

/** What is due, month by month, each date with its sum. @source PAGES 4.14; issue 4, Time */
export function deadlinesPage({ check, words, mayMend }: DeadlineSources): Handler {
  return async (request): Promise<Answer> => {
    const { partnershipId, services, language } = request;
    if (!partnershipId) return notFound();
    const say = deadlineMessages.in(language);
    const { obligations, records } = await gatherObligations(services, partnershipId, check);
    const shown = shownIn(request);
    const list = obligations.filter((each) => isShown(each, shown, request));
    const names = recordNames(words, services.records.definitions);
    const view = { request, records, names, mayMend };
    const whenever = obligations.filter((each) => isShown(each, { ...shown, months: 'all' }, request));
    const count = (state: ObligationState) => whenever.filter((each) => each.state === state).length;
    const main = html`<h1 class="govuk-heading-l">${say('title')}</h1>
<p class="govuk-body-l">${say('counts', { overdue: count('overdue'), soon: count('due-soon') })}</p>
${links(request)}
${filters(request, shown, records)}
${groups(list, view)}`;
    return page(say('title'), main, { current: 'work.deadlines' });
  };
}

function links({ language, partnershipId }: PageRequest): Html {
  const say = deadlineMessages.in(language);
  const partnership = partnershipId ?? '';
  return html`<ul class="govuk-list">
<li><a class="govuk-link" href="${address('work.deadlines.planner', language, { partnership })}">${say('link.planner')}</a></li>
<li><a class="govuk-link" href="${address('site.reminders', language)}">${say('link.feeds')}</a></li>
<li><a class="govuk-link" href="${address('public.dates', language, { partnership })}">${say('link.public')}</a></li>
</ul>`;
}

function isShown(obligation: Obligation, shown: Shown, { acting, services }: PageRequest): boolean {
  const isDone = obligation.state === 'met' || obligation.state === 'not-met';
  if (isDone && shown.what !== 'all') return false;
  if (isOfOneBody(obligation) && shown.what === 'open') return false;
  if (shown.for === 'mine' && !(acting && concerns(obligation, acting))) return false;
  const isNamed = shown.for !== 'mine' && shown.for !== 'everyone';
  if (isNamed && !obligation.organisations.includes(shown.for)) return false;
  const day = dayOf(obligation);
  if (shown.months === 'all' || day === null) return true;
  return day <= addTo(calendarDate(services.today()), { months: Number(shown.months) });
}

/** A body's own calendar, which is long. */
function isOfOneBody(obligation: Obligation): boolean {
  return (
    obligation.type === 'arranged' &&
    (obligation.what === 'body-meeting' || obligation.what === 'body-papers')
  );
}

function filters(request: PageRequest, shown: Shown, records: RecordSet): Html {
  const { language, partnershipId } = request;
  const say = deadlineMessages.in(language);
  const { select } = componentsIn(language);
  const one = (name: string, label: string, chosen: string, items: readonly (readonly [string, string])[]) =>
    select({
      id: `filter-${name}`,
      name,
      label: { text: label },
      items: items.map(([value, text]) => ({ value, text, selected: value === chosen })),
    });
  const organisations = records.all(organisationDefinition).map((organisation) => ({
    code: organisation.code,
    name: calledOf(organisationDefinition, organisation),
  }));
  return filterForm({
    language,
    action: address('work.deadlines', language, { partnership: partnershipId ?? '' }),
    fields: html`${one(
      'months',
      say('filter.months'),
      shown.months,
      horizons.map((each) => [each, say(`filter.months.${each}`)]),
    )}${one('for', say('filter.for'), shown.for, [
      ['everyone', say('filter.for.everyone')],
      ['mine', say('filter.for.mine')],
      ...sortedByName(organisations, ({ name }) => name[language], language).map(
        ({ code, name }) => [code, name[language] || code] as const,
      ),
    ])}${one(
      'state',
      say('filter.state'),
      shown.what,
      whats.map((each) => [each, say(`filter.state.${each}`)]),
    )}`,
  });
}

/** What lines are drawn with. */
interface View {
  readonly request: PageRequest;
  readonly records: RecordSet;
  readonly names: RecordNames;
  readonly mayMend: MayMend;
}

function groups(list: readonly Obligation[], view: View): Html {
  const { language } = view.request;
  const say = deadlineMessages.in(language);
  const ofState = (...states: ObligationState[]) => list.filter(({ state }) => states.includes(state));
  if (list.length === 0) return emptyState(say('empty'));
  const months = Map.groupBy(ofState('due-soon', 'upcoming'), (each) => (dayOf(each) ?? '').slice(0, 7));
  return html`${group(say('heading.overdue'), ofState('overdue'), view)}
${[...months].map(([month, dates]) => group(sayMonth(month, language), dates, view))}
${group(say('heading.cannot-tell'), ofState('cannot-tell'), view, say('heading.cannot-tell.text'))}
${group(say('heading.done'), ofState('met', 'not-met'), view)}`;
}

function group(heading: string, list: readonly Obligation[], view: View, text?: string): Html {
  if (list.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${heading}</h2>
${text && html`<p class="govuk-body">${text}</p>`}
<ul class="govuk-list govuk-list--spaced">${gathered(list, view).map((alike) => (isOfRecord(alike[0]) ? ofKind(alike, view) : line(alike, view)))}</ul>`;
}

/** Dates that stand together: at least one. */
type Alike = readonly [Obligation, ...Obligation[]];

function isOfRecord({ type, title }: Obligation): boolean {
  return type === 'rule' && title !== null;
}

/** Dates of records of one kind that are due on one day together, and those that several rules set in the same words. */
function gathered(list: readonly Obligation[], { names, request }: View): readonly Alike[] {
  const alike = new Map<string, Alike>();
  for (const each of list) {
    const { place, on, state } = each;
    const what = isOfRecord(each)
      ? ''
      : `${place.code ?? ''} ${sayObligation(each, names, request.language)}`;
    const key = [place.kind, on?.earliest, on?.latest, state, what].join(' ');
    const before = alike.get(key);
    alike.set(key, before ? [...before, each] : [each]);
  }
  return [...alike.values()];
}

/** Fewer dates of one day and kind stand on their own. */
const fewestFolded = 3;

function ofKind(alike: Alike, view: View): Html {
  if (alike.length >= fewestFolded) return folded(alike, view);
  return html`${alike.map((each) => line([each], view))}`;
}

/** Many dates of one day and kind as one line, with their count, that opens. */
function folded(alike: Alike, view: View): Html {
  const [first] = alike;
  const { request, names } = view;
  const { language } = request;
  const kind = names.kind(first.place.kind, 'many', language);
  return html`<li>${componentsIn(language).details({
    classes: 'govuk-!-margin-bottom-0',
    summaryText: html`${dayInWords(first, language)}${deadlineMessages.in(language)('folded', { kind, n: alike.length })} ${standing(first, request)}`,
    text: html`<ul class="govuk-list govuk-list--spaced">${alike.map((each) => html`<li>${whatOf([each], view)}</li>`)}</ul>`,
  })}</li>`;
}

const looks: Readonly<Record<ObligationState, WorkState>> = {
  overdue: 'stuck',
  'due-soon': 'slipping',
  upcoming: 'not-started',
  'cannot-tell': 'stopped',
  'not-met': 'stuck',
  met: 'done',
};

function line(alike: Alike, view: View): Html {
  const { request } = view;
  const [first] = alike;
  return html`<li>${dayInWords(first, request.language)}${whatOf(alike, view, html`<br>${standing(first, request)}`)}</li>`;
}

function dayInWords({ on }: Obligation, language: Language): Html {
  return on ? html`<strong>${sayRange(on, language)}</strong> ` : nothing;
}

/** How a date stands, and how near it is. */
function standing(obligation: Obligation, { language, services }: PageRequest): Html {
  const { state } = obligation;
  const near = sayNearness(obligation, services.today(), language);
  return html`${stateTag(looks[state], deadlineMessages.in(language)(`state.${state}`))}${near && html` ${near}`}`;
}

/** What is due, for whom, what shows that it was done, and the sum of each rule that sets it. */
function whatOf(alike: Alike, view: View, stands: Html = nothing): Html {
  const { request, records, names } = view;
  const { language } = request;
  const [first] = alike;
  const what = sayObligation(first, names, language);
  const codes = new Set(alike.flatMap(({ organisations }) => organisations));
  const owners = [...codes].map((code) => nameOf(records, code, request));
  const sums = alike.map((each) => sumOf(each, names, language)).filter((sum) => sum.length > 0);
  return html`${linkTo(first, what, view)}${stands}${owners.length > 0 && html`<br>${deadlineMessages.in(language)('for', { names: sayList(owners) })}`}
${alike.map((each) => proofOf(each, request, records))}${sums.map((sum) => howWorkedOut(sum, what, request))}`;
}

/** What is due, as a link to where it is done, or read by who may not do it. */
function linkTo({ place }: Obligation, what: string, { request, records, mayMend }: View): Html {
  const href = placeOrReadHref(place, request, records, mayMend);
  return href ? html`<a class="govuk-link" href="${href}">${what}</a>` : html`${what}`;
}

/** The records that show it was done, each as a link. */
function proofOf(obligation: Obligation, request: PageRequest, records: RecordSet): Html {
  const { language, partnershipId, services } = request;
  if (obligation.type !== 'rule' || obligation.state !== 'met') return nothing;
  const links = obligation.proof.flatMap(({ kind, code }) => {
    const record = records.find(kind, code);
    const definition = services.records.definition(kind);
    if (!record || !definition || !(addressKinds as readonly string[]).includes(kind)) return [];
    const href = address('work.record', language, { partnership: partnershipId ?? '', kind, code });
    const called = calledOf(definition, record)[language] || code;
    return [html`<a class="govuk-link" href="${href}">${called}</a>`];
  });
  if (links.length === 0) return nothing;
  return html`<br>${deadlineMessages.in(language)('proof')}: ${joined(links, ', ')}`;
}

function howWorkedOut(sum: ReturnType<typeof sumOf>, what: string, { language }: PageRequest): Html {
  const say = deadlineMessages.in(language);
  const { details, summaryList } = componentsIn(language);
  return details({
    summaryText: html`${say('how')}<span class="govuk-visually-hidden">: ${what}</span>`,
    text: summaryList({
      classes: 'govuk-!-margin-bottom-0',
      rows: sum.map(({ label, value }) => ({ key: { text: label }, value: { text: value } })),
    }),
  });
}

function nameOf(records: RecordSet, code: string, { language }: PageRequest): string {
  const organisation = records.one(organisationDefinition, code);
  return (organisation && calledOf(organisationDefinition, organisation)[language]) || code;
}

/** Roles that see the dates of the whole partnership where work begins; the others see their own. */
const looksAfterAll: readonly Role[] = ['administrator', 'coordinator', 'viewer'];

/**
 * The dates a person should know of, for the page where work begins: what law has made late, and what comes next;
 * nothing where there are none.
 *
 * @param toldElsewhere - the rulebook whose findings the page lists already
 */
export async function nextDatesView(
  request: PageRequest,
  { check, words, mayMend }: DeadlineSources,
  toldElsewhere: string,
): Promise<Html> {
  const { partnershipId, acting, services, language } = request;
  if (!partnershipId || !acting) return nothing;
  const { obligations, records } = await gatherObligations(services, partnershipId, check);
  const names = recordNames(words, services.records.definitions);
  const view = { request, records, names, mayMend };
  const mine = obligations.filter(
    (each) =>
      isOpen(each) && (looksAfterAll.includes(acting.role) ? !isOfOneBody(each) : concerns(each, acting)),
  );
  if (mine.length === 0) return nothing;
  const say = deadlineMessages.in(language);
  const query = looksAfterAll.includes(acting.role) ? {} : { for: 'mine' };
  const href = address('work.deadlines', language, { partnership: partnershipId }, { query });
  const count = (state: ObligationState) => mine.filter((each) => each.state === state).length;
  return html`<h2 class="govuk-heading-m">${say('home.title')}</h2>
<p class="govuk-body">${say('counts', { overdue: count('overdue'), soon: count('due-soon') })}</p>
<ul class="ll-work-list">${datesAtHome(mine, toldElsewhere).map(
    (each) =>
      html`<li class="ll-work-list__item">${linkTo(each, sayObligation(each, names, language), view)}<span class="ll-work-list__why">${each.on && sayRange(each.on, language)}. ${stateTag(looks[each.state], say(`state.${each.state}`))}</span></li>`,
  )}</ul>
<p class="govuk-body"><a class="govuk-link" href="${href}">${say('home.all')}</a></p>`;
}
