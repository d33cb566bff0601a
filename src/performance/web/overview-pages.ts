import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { formulaProblems } from '../calculated-measure.ts';
import { colourRules, type Standing } from '../colour-rules.ts';
import { performanceMessages } from '../messages.ts';
import { performanceMeasureDefinition } from '../performance-measure.ts';
import { formulasOf, inOrderOfNotice, type ScorecardRow, tallyOf } from '../scorecard.ts';
import { serviceNudges, servicesOf } from '../service-nudges.ts';
import {
  bookAtWork,
  bookForPublic,
  crumbsOfScorecards,
  type OpenedBook,
  type PublishedBook,
} from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { standingMark } from './say-measure.ts';
import { drawScorecards, rowsFor, tally } from './scorecard-pages.ts';
import { organisationName, scorecardTable } from './scorecard-table.ts';

/** Every scorecard, and what would make the measures tell more. */
export const workScorecardsPage: Handler = async (request) => {
  const { language } = request;
  const say = performancePageMessages.in(language);
  const opened = await bookAtWork(request);
  const main = html`<h1 class="govuk-heading-l">${say('scorecards.title')}</h1>
    <p class="govuk-body-l">${say('scorecards.lead')}</p>
    ${wrongFormulas(opened, request)}
    ${await drawScorecards(request, opened)}
    ${await nudges(request, opened)}
    <p class="govuk-body"><a class="govuk-link" href="${opened.links.colourRules}">${say('rules.link')}</a></p>`;
  return page(say('scorecards.title'), main, { current: 'work.delivery', width: 'full' });
};

/** The same for the public. */
export function publicScorecardsPage(published: PublishedBook): Handler {
  return async (request) => {
    const { language } = request;
    const say = performancePageMessages.in(language);
    const opened = await bookForPublic(request, published);
    if (!opened) return notFound();
    const main = html`<h1 class="govuk-heading-l">${say('scorecards.title')}</h1>
      <p class="govuk-body-l">${say('scorecards.lead')}</p>
      ${await drawScorecards(request, opened)}`;
    return page(say('scorecards.title'), main, {
      current: 'public.progress',
      width: 'full',
      breadcrumbs: crumbsOfScorecards(opened, language),
    });
  };
}

/** What is asked of each service whose measures do not tell enough. @source PERF-06 */
async function nudges(request: PageRequest, { book }: OpenedBook): Promise<Html> {
  const { services, partnershipId, language } = request;
  const say = performancePageMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const rows = servicesOf(records.all(performanceMeasureDefinition)).flatMap((service) => {
    const asked = serviceNudges(service);
    const name = titleOf(service.name, language);
    return asked.length === 0 || name === ''
      ? []
      : [
          [
            name,
            organisationName(book, service.organisation ?? '', language),
            html`<ul class="govuk-list">${asked.map((each) => html`<li>${say(`nudge.${each}`)}</li>`)}</ul>`,
          ],
        ];
  });
  if (rows.length === 0) return nothing;
  return dataTable({
    language,
    caption: say('nudges.title'),
    columns: [{ text: say('head.service') }, { text: say('head.owner') }, { text: say('head.nudge') }],
    rows,
  });
}

/** Formulas that cannot be worked out, each with what is wrong and where. */
function wrongFormulas({ book, links }: OpenedBook, { language }: PageRequest): Html {
  const say = performancePageMessages.in(language);
  const word = performanceMessages.in(language);
  const problems = formulaProblems(formulasOf(book));
  if (problems.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('formulas.title')}</h2>
    <ul class="govuk-list govuk-list--spaced">${problems.map(({ code, values, where }) => {
      const measure = book.measures.find((each) => where.record?.endsWith(` ${each.code}`));
      return html`<li>${measure ? html`<a class="govuk-link" href="${links.measure(measure)}">${titleOf(measure.title, language)}</a>: ` : nothing}<strong class="ll-missing">${word(`problem.${code}` as never, values)}</strong></li>`;
    })}</ul>`;
}

/** The rules by which figures are marked, for everybody. */
export const colourRulesPage: Handler = async ({ language, partnershipId }) => {
  const say = performancePageMessages.in(language);
  const partnership = partnershipId ?? '';
  const main = html`<h1 class="govuk-heading-l">${say('rules.title')}</h1>
    <p class="govuk-body-l">${say('rules.lead')}</p>
    ${dataTable({
      language,
      caption: say('rules.table'),
      columns: [{ text: say('head.standing') }, { text: say('head.colour') }, { text: say('head.when') }],
      rows: colourRules.map(({ standing, colour }) => [
        standingMark(standing, language),
        say(`colour.${colour}`),
        say(`rule.${standing}`),
      ]),
    })}
    <h2 class="govuk-heading-m">${say('rules.test')}</h2>
    <p class="govuk-body">${say('rules.test.text')}</p>
    <h2 class="govuk-heading-m">${say('turned.title')}</h2>
    <p class="govuk-body">${say('rules.turned.text')}</p>
    <h2 class="govuk-heading-m">${say('rules.credit')}</h2>
    <p class="govuk-body">${say('scorecard.notCredited')}</p>
    <p class="govuk-body"><a class="govuk-link" href="${address('public.methods', language, { partnership })}">${say('rules.methods')}</a></p>`;
  return page(say('rules.title'), main, {
    current: 'public.progress',
    width: 'full',
    breadcrumbs: [
      { text: say('progress.title'), href: address('public.progress', language, { partnership }) },
    ],
  });
};

/** Measures that the Progress page shows of each standing, at most: all of them are on the scorecards. */
const mostShown = 12;

/** What the Progress page tells of services, in the order in which it does. */
const standingsTold = ['worse', 'stale', 'better'] as const;

/** How every measure stands that has been measured at all. */
async function rowsMeasured(request: PageRequest, opened: OpenedBook): Promise<readonly ScorecardRow[]> {
  const rows = inOrderOfNotice(await rowsFor(request, opened, opened.book.measures));
  return rows.filter(({ measure }) => measure.accountability?.standing !== 'data-development');
}

/**
 * The same for programs: every measure of each standing that the page tells of, and how many there are of all. Null
 * before the first version.
 *
 * @source PERF-21
 */
export async function servicesProgressData(request: PageRequest, published: PublishedBook) {
  const opened = await bookForPublic(request, published);
  if (!opened) return null;
  const rows = await rowsMeasured(request, opened);
  const told = (standing: Standing) =>
    rows
      .filter(({ series }) => series.standing === standing)
      .map(({ measure: { code, title, organisation, accountability }, series: { latest } }) => ({
        code,
        title,
        organisation,
        provider: accountability?.provider ?? null,
        latest: latest && {
          periodStart: latest.periodStart,
          periodEnd: latest.periodEnd,
          value: latest.value,
          numerator: latest.numerator,
          denominator: latest.denominator,
        },
      }));
  return {
    ...Object.fromEntries(standingsTold.map((standing) => [standing, told(standing)])),
    tally: Object.fromEntries(tallyOf(rows)),
  };
}

/**
 * The part of the Progress page about services: what turned, what got worse, what has not been updated, with providers
 * under contract among them; nothing before the first version.
 *
 * @source PERF-21; REP-02; PAGES section 3, Progress
 */
export async function servicesProgress(request: PageRequest, published: PublishedBook): Promise<Html> {
  const opened = await bookForPublic(request, published);
  if (!opened || opened.book.measures.length === 0) return nothing;
  const { language } = request;
  const say = performancePageMessages.in(language);
  const rows = await rowsMeasured(request, opened);
  const part = (standing: (typeof standingsTold)[number]) => {
    const those = rows.filter(({ series }) => series.standing === standing);
    return html`${
      those.length === 0
        ? html`<h3 class="govuk-heading-m">${say(`progress.${standing}`)}</h3><p class="govuk-body">${say(`progress.none.${standing}`)}</p>`
        : scorecardTable({
            language,
            opened,
            caption: say(`progress.${standing}`),
            rows: those.slice(0, mostShown),
          })
    }
      ${those.length > mostShown ? html`<p class="govuk-body">${say('progress.more', { n: those.length - mostShown })}</p>` : nothing}`;
  };
  return html`<h2 class="govuk-heading-m">${say('progress.services')}</h2>
    <p class="govuk-body">${say('scorecard.notCredited')}</p>
    ${tally(rows, opened, language)}
    ${standingsTold.map(part)}
    <p class="govuk-body"><a class="govuk-link" href="${opened.links.scorecards}">${say('scorecards.title')}</a></p>`;
}
