import { actingIn } from '../../access/index.ts';
import {
  type Answer,
  forbidden,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { dayInWales } from '../../calendar/index.ts';
import { isUpdateItemKind } from '../../delivery/index.ts';
import { updatesOf } from '../../delivery/store/index.ts';
import { dataTable, type Html, html, nothing, subNavigation } from '../../design-system/index.ts';
import { address, sayDate, sortedByName } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { bookOfRecords, codesToRead, scorecardRows } from '../../performance/index.ts';
import { performanceMessages } from '../../performance/messages.ts';
import { recentSeries } from '../../performance/store/index.ts';
import { planMessages } from '../../plan/messages.ts';
import { recordsSeenBy } from '../../plan/store/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { scrutinyMessages } from '../../scrutiny/messages.ts';
import { figuresReach } from '../figures-reach.ts';
import { boardMessages } from '../messages.ts';
import { type PartnerPromise, type PromisesKnown, partnerPromises } from '../partner-promises.ts';

/** What one organisation promised in one partnership. */
interface Promised {
  readonly partnership: string;
  readonly records: RecordSet;
  readonly organisation: string;
  readonly promises: readonly PartnerPromise[];
}

/** Whoever keeps the plan for all looks at any organisation; the others at their own. @source PERF-07; GOV-07 */
function maySee({ acting }: PageRequest, organisation: string): boolean {
  if (acting === null) return false;
  const keepsThePlan = acting.role === 'coordinator' || acting.role === 'administrator';
  return keepsThePlan || acting.organisation === organisation;
}

/** Where the promises of an organisation are: one’s own, or a list to choose from for whoever keeps the plan. */
export const partnersPage: Handler = async (request) => {
  const { services, partnershipId, acting, language } = request;
  const say = boardMessages.in(language);
  if (acting?.organisation) return redirect(partnerHref(request, acting.organisation));
  if (!maySee(request, '')) return forbidden(say('partner.refused'));
  const records = await services.records.load(services.db, partnershipId ?? '');
  const organisations = sortedByName(
    records.all(organisationDefinition),
    ({ values }) => titleOf(values.name, language),
    language,
  );
  const title = say('partner.title');
  const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body-l">${say('partner.lead')}</p>
<ul class="govuk-list govuk-list--spaced">${organisations.map(
    ({ code, values }) =>
      html`<li><a class="govuk-link" href="${partnerHref(request, code)}">${titleOf(values.name, language)}</a></li>`,
  )}</ul>`;
  return page(title, main, { current: 'work.delivery', width: 'full' });
};

function partnerHref({ language, partnershipId }: PageRequest, code: string): string {
  return address('work.partner', language, { partnership: partnershipId ?? '', code });
}

/**
 * Everything an organisation promised, across its plans and across the partnerships in which the reader acts for one: what
 * is late first, when somebody last told of it, and whether it stands in the organisation’s own plan.
 *
 * @source PERF-07, PERF-13; APPR-04; issue 5, What the board sees: partner view
 */
export const partnerPage: Handler = async (request) => {
  const { services, partnershipId, params, language } = request;
  const code = params['code'] ?? '';
  const say = boardMessages.in(language);
  if (!maySee(request, code)) return forbidden(say('partner.refused'));
  const records = await services.records.load(services.db, partnershipId ?? '');
  const organisation = records.one(organisationDefinition, code);
  if (!organisation) return notFound();
  const here = await promisedIn(request, partnershipId ?? '', records, code);
  const elsewhere = await promisedElsewhere(request, code);
  const title = say('partner.heading', { organisation: titleOf(organisation.values.name, language) });
  return drawn(request, title, here, elsewhere);
};

function drawn(request: PageRequest, title: string, here: Promised, elsewhere: readonly Promised[]): Answer {
  const { language, partnershipId } = request;
  const say = boardMessages.in(language);
  const partnership = partnershipId ?? '';
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
${subNavigation(title, [
  { text: say('partner.update'), href: address('work.updates', language, { partnership }) },
  {
    text: say('partner.mirror'),
    href: address('work.mirroring.organisation', language, { partnership, code: here.organisation }),
  },
])}
${promisesPart(request, here)}
${elsewhere.map((each) => html`<h2 class="govuk-heading-l">${nameElsewhere(request, each)}</h2>${promisesPart({ ...request, partnershipId: each.partnership }, each)}`)}`;
  return page(title, main, {
    current: 'work.delivery',
    width: 'full',
    breadcrumbs: [{ text: say('partner.title'), href: address('work.partners', language, { partnership }) }],
  });
}

function nameElsewhere({ language }: PageRequest, { partnership, records, organisation }: Promised): string {
  const named = (values: { readonly name: { cy: string; en: string } } | undefined, code: string) =>
    values ? titleOf(values.name, language) : code;
  return boardMessages.in(language)('partner.elsewhere', {
    organisation: named(records.one(organisationDefinition, organisation)?.values, organisation),
    partnership: named(records.one(partnershipDefinition, partnership)?.values, partnership),
  });
}

function promisesPart(request: PageRequest, { promises }: Promised): Html {
  const say = boardMessages.in(request.language);
  if (promises.length === 0) return html`<p class="govuk-body">${say('partner.none')}</p>`;
  const late = promises.filter(({ isLate }) => isLate);
  const others = promises.filter(({ isLate }) => !isLate);
  const missing = promises.filter(({ ownPlan }) => ownPlan === '').length;
  return html`<p class="govuk-body">${say('partner.counts', { n: promises.length, late: late.length, missing })}</p>
${late.length === 0 ? html`<p class="govuk-body">${say('partner.late.none')}</p>` : promiseTable(request, say('partner.late'), late)}
${others.length === 0 ? nothing : promiseTable(request, say('partner.others'), others)}`;
}

function promiseTable(request: PageRequest, caption: string, promises: readonly PartnerPromise[]): Html {
  const { language } = request;
  const say = boardMessages.in(language);
  const day = (on: string | null, none: string) => (on === null ? none : sayDate(on, language));
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('partner.what') },
      { text: say('partner.kind') },
      { text: say('partner.state') },
      { text: say('partner.due') },
      { text: say('partner.told') },
      { text: say('partner.own') },
    ],
    rows: promises.map((promise) => [
      linkTo(request, promise),
      kindWord(request, promise),
      stateWord(request, promise),
      day(promise.dueOn, say('partner.empty')),
      day(promise.toldOn, say('partner.never')),
      ownPlan(request, promise),
    ]),
  });
}

function linkTo(request: PageRequest, { record }: PartnerPromise): Html {
  const promise = record.values['promise'];
  return recordLink(request, promise ? { ...record, values: { ...record.values, title: promise } } : record);
}

/** What a kind and its states are called by the folder that has them. */
function wordOf(kind: PartnerPromise['kind'], language: PageRequest['language']): (key: string) => string {
  const sources = [planMessages, performanceMessages, scrutinyMessages];
  return (key) => {
    const source = sources.find((messages) => messages.has(key));
    return source ? (source.in(language) as (key: string) => string)(key) : kind;
  };
}

function kindWord({ language }: PageRequest, { kind }: PartnerPromise): string {
  return wordOf(kind, language)(`kind.${kind}.one`);
}

function stateWord({ language }: PageRequest, { kind, state, standing, isDone }: PartnerPromise): string {
  const say = boardMessages.in(language);
  if (kind === 'milestone') return say(isDone ? 'partner.met' : 'partner.notMet');
  if (standing !== null) return say(`partner.standing.${standing}`);
  if (state === null) return say('partner.empty');
  return wordOf(kind, language)(`option.${kind}.${state.field}.${state.value}`);
}

/** What is not carried over leads to where the organisation says that it is. @source APPR-04 */
function ownPlan(
  { language, partnershipId }: PageRequest,
  { ownPlan: plan, record }: PartnerPromise,
): Html | string {
  const say = boardMessages.in(language);
  if (plan === null) return say('partner.empty');
  if (plan !== '') return say('partner.own.yes', { plan });
  const code = String(record.values['organisation']);
  const href = address('work.mirroring.organisation', language, { partnership: partnershipId ?? '', code });
  return html`<a class="govuk-link ll-missing" href="${href}">${say('partner.own.no')}<span class="govuk-visually-hidden">: ${record.code}</span></a>`;
}

/** The other partnerships in which the reader acts for an organisation, as they may see them there. */
async function promisedElsewhere(request: PageRequest, here: string): Promise<readonly Promised[]> {
  const { actor, acting, services, partnershipId } = request;
  if (acting?.organisation !== here) return [];
  const others = (actor?.memberships ?? []).filter((each) => each.partnershipId !== partnershipId);
  const found: Promised[] = [];
  for (const { partnershipId: partnership } of others) {
    const there = actingIn(actor, partnership);
    if (!there?.organisation) continue;
    const { role, organisation } = there;
    const records = await recordsSeenBy({ role, organisation }, services.records).load(
      services.db,
      partnership,
    );
    found.push(await promisedIn(request, partnership, records, organisation));
  }
  return found;
}

async function promisedIn(
  request: PageRequest,
  partnership: string,
  records: RecordSet,
  organisation: string,
): Promise<Promised> {
  const known = await knownOf(request, partnership, records, organisation);
  return { partnership, records, organisation, promises: partnerPromises(records, organisation, known) };
}

/** As many figures as the test of a scorecard looks at. */
const figuresRead = 10;

async function knownOf(
  { services }: PageRequest,
  partnership: string,
  records: RecordSet,
  organisation: string,
): Promise<PromisesKnown> {
  const on = services.today();
  const book = bookOfRecords(records);
  const own = book.measures.filter((measure) => measure.organisation === organisation);
  const asked = { measures: codesToRead(book, own), area: null, reader: 'work' as const, last: figuresRead };
  const values = await recentSeries(services.db, partnership, asked);
  const rows = scorecardRows(book, own, values, { today: on, area: null });
  const items = ['action', 'milestone', 'contribution', 'project', 'risk', 'performance-measure']
    .filter(isUpdateItemKind)
    .flatMap((kind) => records.ofKind(kind).map(({ code }) => ({ kind, code })));
  const updates = await updatesOf(services.db, partnership, items, '');
  return {
    on,
    // Newest first, and the last of a name stays: so they are taken oldest first.
    told: new Map(
      updates
        .toReversed()
        .map(({ item, sentAt }) => [`${item.kind} ${item.code}`, dayInWales(new Date(sentAt))] as const),
    ),
    figures: figuresReach(rows),
    standings: new Map(rows.map(({ measure, series }) => [measure.code, series.standing] as const)),
  };
}
