import { type Answer, file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { componentsIn, filterForm, type Html, html, nothing } from '../../design-system/index.ts';
import { indicatorClasses } from '../../evidence/index.ts';
import { type AddressKind, kindOfWord, type Language, sortedByName } from '../../language/index.ts';
import { openAssessment, titleOf } from '../../needs/web/index.ts';
import { type BookIndicator, standingOfIndicator } from '../book-indicator.ts';
import { type Standing, standings } from '../colour-rules.ts';
import type { BookMeasure, MeasureBook } from '../measure-book.ts';
import { levelOfMeasure, measureLevels } from '../measure-level.ts';
import { performanceMessages } from '../messages.ts';
import { nationalLinks } from '../performance-measure.ts';
import {
  codesToRead,
  inOrderOfNotice,
  measuresOfScorecard,
  type ScorecardKind,
  type ScorecardRow,
  scorecardKinds,
  scorecardRows,
  tallyOf,
} from '../scorecard.ts';
import { areasWithValues, recentSeries } from '../store/index.ts';
import { aroundScorecardPart } from './around-scorecard-part.ts';
import {
  areaNames,
  bookAtWork,
  bookForPublic,
  crumbsBelowScorecards,
  type OpenedBook,
  type PublishedBook,
} from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { type PopulationRow, populationTable } from './population-table.ts';
import { standingMark } from './say-measure.ts';
import { presentLink, type RoomItem, scorecardRoom } from './scorecard-room.ts';
import { scorecardTable } from './scorecard-table.ts';

/** Figures of each measure that a scorecard reads: as many as its small lines draw. */
const figuresRead = 10;
const rowsOfPage = 50;

/** How these measures stand today. */
export async function rowsFor(
  { services, partnershipId }: PageRequest,
  { book, reader }: OpenedBook,
  measures: readonly BookMeasure[],
  area: string | null = null,
): Promise<readonly ScorecardRow[]> {
  const asked = { measures: codesToRead(book, measures), area, reader, last: figuresRead };
  const values = await recentSeries(services.db, partnershipId ?? '', asked);
  return scorecardRows(book, measures, values, { today: services.today(), area });
}

/** What a scorecard is called; undefined when there is no such thing. */
async function titleOfScorecard(
  request: PageRequest,
  { book }: OpenedBook,
  kind: ScorecardKind,
  code: string,
): Promise<string | undefined> {
  const { language } = request;
  if (kind === 'area') return (await areaNames(request, [code])).get(code)?.[language];
  const named = {
    outcome: book.outcomes.find((each) => each.code === code)?.title,
    priority: book.priorities.find((each) => each.code === code)?.title,
    organisation: book.organisations.find((each) => each.code === code)?.name,
  }[kind];
  return named && titleOf(named, language);
}

/** A scorecard at work. The same address with the word for measures leads to one measure. */
export function workScorecardPage(measurePage: Handler): Handler {
  return async (request) =>
    request.params['kind'] !== undefined &&
    kindOfWord(request.params['kind'], request.language) === 'performance-measure'
      ? measurePage(request)
      : scorecardPage(request, await bookAtWork(request));
}

/** The same for the public: measures of the version in force, values signed off and released. */
export function publicScorecardPage(published: PublishedBook): Handler {
  return async (request) => {
    const opened = await bookForPublic(request, published);
    return opened ? scorecardPage(request, opened) : notFound();
  };
}

async function scorecardPage(request: PageRequest, opened: OpenedBook): Promise<Answer> {
  const { language, params, query } = request;
  const kind = kindOfWord(params['kind'] ?? '', language);
  const code = (params['code'] ?? '').replace(/\.json$/, '');
  if (!isScorecardKind(kind)) return notFound();
  const title = await titleOfScorecard(request, opened, kind, code);
  if (title === undefined) return notFound();
  const area = kind === 'area' ? code : null;
  const all = await rowsFor(request, opened, measuresOfScorecard(opened.book, kind, code), area);
  const measured = area === null ? all : all.filter(({ series }) => series.latest !== null);
  const isOnAgenda = ({ measure }: ScorecardRow) => measure.accountability?.standing === 'data-development';
  const rows = inOrderOfNotice(
    measured.filter((row) => !isOnAgenda(row) && isAsked(row, opened.book, query)),
  );
  const shown = (await populationOf(request, opened, kind, code)).filter((row) =>
    isIndicatorAsked(row, query),
  );
  if (request.twin === 'json') return file('', scorecardJson(title, rows, shown, language));
  const items: readonly RoomItem[] = [
    ...shown.map((row) => ({ about: 'population' as const, row })),
    ...rows.map((row) => ({ about: 'service' as const, row })),
  ];
  if (query['view'] === 'room') return scorecardRoom(request, opened, { title, items });
  const say = performancePageMessages.in(language);
  const number = Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1);
  const main = html`<span class="govuk-caption-l">${say(`scorecard.of.${kind}`)}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    ${presentLink(request, items)}
    ${filters(request)}
    ${kind === 'outcome' || kind === 'priority' ? population(shown, opened, language) : nothing}
    <h2 class="govuk-heading-m">${say('scorecard.services')}</h2>
    <p class="govuk-body">${say('scorecard.notCredited')}</p>
    ${tally(rows, opened, language)}
    ${
      rows.length === 0
        ? html`<p class="govuk-body">${say('scorecard.empty')}</p>`
        : scorecardTable({
            language,
            opened,
            caption: say('scorecard.table'),
            withTargets: area === null,
            rows: rows.slice((number - 1) * rowsOfPage, number * rowsOfPage),
            paging: {
              page: number,
              size: rowsOfPage,
              total: rows.length,
              hrefOf: (to) => `?${new URLSearchParams({ ...query, page: String(to) })}`,
            },
          })
    }
    ${agenda(measured.filter(isOnAgenda), opened, language)}
    ${await besides(request, opened, kind, code)}
    ${threadOf(opened, kind, code, language)}`;
  return page(title, main, {
    current: opened.isPublic ? 'public.progress' : 'work.delivery',
    width: 'full',
    breadcrumbs: crumbsBelowScorecards(opened, language),
    ...(opened.isPublic && {
      twins: [{ href: `${opened.links.scorecard(kind, code)}.json`, type: 'application/json', title }],
    }),
  });
}

function isScorecardKind(kind: AddressKind | undefined): kind is ScorecardKind {
  return scorecardKinds.some((each) => each === kind);
}

/**
 * The indicators of an outcome, or of the outcomes of a priority, with how each stands: at work as they are assessed now,
 * for the public as they were published.
 */
async function populationOf(
  request: PageRequest,
  { book, isPublic }: OpenedBook,
  kind: ScorecardKind,
  code: string,
): Promise<readonly PopulationRow[]> {
  const outcomes = book.outcomes.filter((each) =>
    kind === 'outcome' ? each.code === code : kind === 'priority' && each.priorities.includes(code),
  );
  const codes = new Set(outcomes.flatMap((each) => each.indicators));
  const those = book.indicators.filter((each) => codes.has(each.code));
  if (those.length === 0) return [];
  const withFigures = isPublic ? those : await asAssessedNow(request, those);
  const today = request.services.today();
  return withFigures.map((indicator) => ({ indicator, stands: standingOfIndicator(indicator, today) }));
}

async function asAssessedNow(
  request: PageRequest,
  those: readonly BookIndicator[],
): Promise<readonly BookIndicator[]> {
  const { assessment } = await openAssessment({ ...request, query: {} });
  return those.map((indicator) => {
    const assessed = assessment?.indicators.find(({ code }) => code === indicator.code);
    return assessed ? { ...indicator, series: assessed.series, trend: assessed.trend } : indicator;
  });
}

/** How whole groups of people do: beside the services, and never credited to one of them. @source PERF-01, PERF-06 */
function population(rows: readonly PopulationRow[], opened: OpenedBook, language: Language): Html {
  const say = performancePageMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('scorecard.population')}</h2>
    <p class="govuk-body">${say('scorecard.population.text')}</p>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">${say('scorecard.population.none')}</p>`
        : populationTable(rows, opened, language)
    }`;
}

/** How many stand how, each with its mark, and where the rules of the marks are. */
export function tally(
  rows: readonly ScorecardRow[],
  { links }: Pick<OpenedBook, 'links'>,
  language: Language,
): Html {
  const say = performancePageMessages.in(language);
  const counts = [...tallyOf(rows)].filter(([, count]) => count > 0);
  if (counts.length === 0) return nothing;
  return html`<ul class="govuk-list">${counts.map(
    ([standing, count]) => html`<li>${standingMark(standing, language)}: ${String(count)}</li>`,
  )}</ul>
  <p class="govuk-body"><a class="govuk-link" href="${links.colourRules}">${say('rules.link')}</a></p>`;
}

const filterFields = ['standing', 'class', 'national', 'level'] as const;

function isAsked(
  { measure, series }: ScorecardRow,
  book: MeasureBook,
  query: Readonly<Record<string, string>>,
): boolean {
  const { accountability } = measure;
  const [standing = '', indicatorClass = '', national = '', level = ''] = filterFields.map(
    (name) => query[name] ?? '',
  );
  return (
    (standing === '' || series.standing === standing) &&
    (indicatorClass === '' || accountability?.indicatorClass === indicatorClass) &&
    (national === '' || (accountability?.nationalLinks ?? []).some((each) => each === national)) &&
    (level === '' || levelOfMeasure(book, measure) === level)
  );
}

function isIndicatorAsked(
  { indicator, stands }: PopulationRow,
  query: Readonly<Record<string, string>>,
): boolean {
  const [standing = '', indicatorClass = '', national = '', level = ''] = filterFields.map(
    (name) => query[name] ?? '',
  );
  // A level is of services: an indicator is of everybody.
  return (
    level === '' &&
    (standing === '' || stands.standing === standing) &&
    (indicatorClass === '' || indicator.indicatorClass === indicatorClass) &&
    (national === '' || (indicator.frameworks ?? []).some((each) => each === national))
  );
}

/** Narrow by standing, by class of indicator, by national account, by level. @source PERF-18, PERF-20; SYS-22, SYS-23, SYS-36 */
function filters({ language, query }: PageRequest): Html {
  const say = performancePageMessages.in(language);
  const word = performanceMessages.in(language);
  const options = {
    standing: standings.map((each: Standing) => [each, say(`standing.${each}`)] as const),
    class: indicatorClasses.map(
      (each) => [each, word(`option.performance-measure.indicatorClass.${each}`)] as const,
    ),
    level: measureLevels.map((each) => [each, say(`level.${each}`)] as const),
    national: nationalLinks.map(
      (each) => [each, word(`option.performance-measure.nationalLinks.${each}`)] as const,
    ),
  };
  const { select } = componentsIn(language);
  return filterForm({
    language,
    action: '',
    fields: html`${filterFields.map((name) =>
      select({
        id: name,
        name,
        label: { text: say(`filter.${name}`) },
        items: [
          { value: '', text: say('filter.all') },
          ...options[name].map(([value, text]) => ({ value, text, selected: query[name] === value })),
        ],
      }),
    )}`,
  });
}

/** What is wanted and not measured yet, with why it is wanted. @source Annex X, data development agenda */
function agenda(rows: readonly ScorecardRow[], { links }: OpenedBook, language: Language): Html {
  if (rows.length === 0) return nothing;
  const say = performancePageMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('agenda.title')}</h2>
    <p class="govuk-body">${say('agenda.lead')}</p>
    <ul class="govuk-list govuk-list--spaced">${rows.map(
      ({ measure }) =>
        html`<li><a class="govuk-link" href="${links.measure(measure)}">${titleOf(measure.title, language)}</a></li>`,
    )}</ul>`;
}

/** Why, what is done and what may go wrong: at work in full; for the public, where the page of the outcome tells it. */
async function besides(
  request: PageRequest,
  opened: OpenedBook,
  kind: ScorecardKind,
  code: string,
): Promise<Html> {
  if (kind !== 'outcome' && kind !== 'priority') return nothing;
  if (!opened.isPublic) return aroundScorecardPart(request, opened, kind, code);
  const outcome = kind === 'outcome' && opened.book.outcomes.find((each) => each.code === code);
  if (!outcome) return nothing;
  const text = performancePageMessages.in(request.language)('around.public');
  return html`<p class="govuk-body"><a class="govuk-link" href="${opened.links.record('outcome', outcome)}">${text}</a></p>`;
}

function threadOf({ links }: OpenedBook, kind: ScorecardKind, code: string, language: Language): Html {
  if (kind !== 'outcome' && kind !== 'priority') return nothing;
  const text = performancePageMessages.in(language)('measure.thread');
  return html`<p class="govuk-body"><a class="govuk-link" href="${links.thread(kind, code)}">${text}</a></p>`;
}

function scorecardJson(
  title: string,
  rows: readonly ScorecardRow[],
  population: readonly PopulationRow[],
  language: Language,
): string {
  return JSON.stringify({
    title,
    indicators: population.map(({ indicator, stands }) => ({
      code: indicator.code,
      title: indicator.title[language],
      class: indicator.indicatorClass ?? null,
      standing: stands.standing,
      baseline: indicator.baselinePeriod || null,
      hasTheCurveTurned: stands.answer.state,
      values: (indicator.series ?? []).map(({ period, value, lower, upper }) => ({
        ...{ period, value, lower, upper },
      })),
    })),
    measures: rows.map(({ measure, series }) => ({
      code: measure.code,
      title: measure.title[language],
      kind: measure.kind,
      standing: series.standing,
      stale: series.isStale,
      target: measure.target,
      values: series.points.map(({ periodStart, periodEnd, value, numerator, denominator, low, high }) => ({
        ...{ periodStart, periodEnd, value, numerator, denominator, low, high },
      })),
    })),
  });
}

/** Every scorecard there is. */
export async function drawScorecards(request: PageRequest, opened: OpenedBook): Promise<Html> {
  const { language, services, partnershipId } = request;
  const say = performancePageMessages.in(language);
  const { book, links, reader } = opened;
  const areas = await areaNames(request, await areasWithValues(services.db, partnershipId ?? '', reader));
  const owners = new Set(book.measures.map(({ organisation }) => organisation));
  const list = (kind: ScorecardKind, named: readonly { readonly code: string; readonly text: string }[]) =>
    named.length === 0
      ? nothing
      : html`<h2 class="govuk-heading-m">${say(`scorecards.by.${kind}`)}</h2><ul class="govuk-list govuk-list--spaced">${named.map(
          ({ code, text }) =>
            html`<li><a class="govuk-link" href="${links.scorecard(kind, code)}">${text}</a></li>`,
        )}</ul>`;
  const titled = (those: readonly { readonly code: string; readonly title: BookMeasure['title'] }[]) =>
    those.map(({ code, title }) => ({ code, text: titleOf(title, language) }));
  const byName = (those: readonly { readonly code: string; readonly text: string }[]) =>
    sortedByName(those, ({ text }) => text, language);
  const partners = book.organisations.filter(({ code }) => owners.has(code));
  return html`${list('outcome', titled(book.outcomes))}
    ${list('priority', titled(book.priorities))}
    ${list('organisation', byName(partners.map(({ code, name }) => ({ code, text: titleOf(name, language) }))))}
    ${list('area', byName([...areas].map(([code, name]) => ({ code, text: titleOf(name, language) }))))}`;
}
