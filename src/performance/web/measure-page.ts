import { type Answer, file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import {
  comparisonMark,
  componentsIn,
  dataTable,
  figureBlock,
  type Html,
  html,
  nothing,
} from '../../design-system/index.ts';
import { codeOfSlug, type Language, sayMoment, sayPartOfWhole, sayRange } from '../../language/index.ts';
import { areasLikeOurs, titleOf } from '../../needs/web/index.ts';
import { calculatedSeries, formulaProblems, isCalculated } from '../calculated-measure.ts';
import { comparedWithAreas } from '../compared-areas.ts';
import type { BookMeasure } from '../measure-book.ts';
import { levelOfMeasure } from '../measure-level.ts';
import type { MeasureValue } from '../measure-value.ts';
import { curveOfMeasure, type MeasuredSeries, type SeriesValue } from '../measured-series.ts';
import { performanceMessages } from '../messages.ts';
import { askedOf, codesToRead, formulasIn, formulasOf, scorecardRows } from '../scorecard.ts';
import { entriesOf, latestByArea, recentSeries } from '../store/index.ts';
import { curveAnswer, curveFigure } from './curve-figure.ts';
import { judgesInWords, measureFacts } from './measure-facts.ts';
import {
  areaNames,
  bookAtWork,
  bookForPublic,
  crumbsBelowScorecards,
  type OpenedBook,
  type PublishedBook,
} from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { sayFigure, sayValuePeriod, standingMark } from './say-measure.ts';
import { organisationName } from './scorecard-table.ts';

/** Far more periods than any measure has: the curve is drawn from its whole history. */
const wholeHistory = 1_000;

/** Everything a page about one measure is drawn from. */
interface OpenedMeasure {
  readonly opened: OpenedBook;
  readonly measure: BookMeasure;
  readonly series: MeasuredSeries;
  readonly values: ReadonlyMap<string, readonly SeriesValue[]>;
  /** Every value entered, newest first: at work all of them, for the public those it could see. */
  readonly entries: readonly MeasureValue[];
  readonly areas: ReadonlyMap<string, SeriesValue>;
}

/** One measure at work. */
export const workMeasurePage: Handler = async (request) => {
  const found = await openMeasure(request, await bookAtWork(request), request.params['code'] ?? '');
  return found ? measurePage(request, found) : notFound();
};

/** One measure as the public sees it: as published, with values that were signed off and released. */
export function publicMeasurePage(published: PublishedBook): Handler {
  return async (request) => {
    const opened = await bookForPublic(request, published);
    const code = codeOfSlug((request.params['slug'] ?? '').replace(/\.json$/, ''));
    const found = opened && (await openMeasure(request, opened, code));
    if (!found) return notFound();
    return request.twin === 'json'
      ? file('', measureJson(found, request.language))
      : measurePage(request, found);
  };
}

async function openMeasure(
  request: PageRequest,
  opened: OpenedBook,
  code: string,
): Promise<OpenedMeasure | null> {
  const { services } = request;
  const partnershipId = request.partnershipId ?? '';
  const { book, reader } = opened;
  const measure = book.measures.find((each) => each.code.toLowerCase() === code.toLowerCase());
  if (!measure) return null;
  const asked = { measures: codesToRead(book, [measure]), area: null, reader, last: wholeHistory };
  const values = await recentSeries(services.db, partnershipId, asked);
  const [row] = scorecardRows(book, [measure], values, { today: services.today(), area: null });
  if (!row) return null;
  const entries = await entriesOf(services.db, partnershipId, measure.code, reader);
  const areas = await latestByArea(services.db, partnershipId, measure.code, reader);
  return { opened, measure, series: row.series, values, entries, areas };
}

async function measurePage(request: PageRequest, found: OpenedMeasure): Promise<Answer> {
  const { language } = request;
  const { opened, measure, series } = found;
  const curve = curveOfMeasure(askedOf(opened.book, measure), series);
  const say = performancePageMessages.in(language);
  const word = performanceMessages.in(language);
  const title = titleOf(measure.title, language);
  const main = html`<span class="govuk-caption-l">${word(`option.performance-measure.measureKind.${measure.kind}`)}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${titleOf(measure.definition, language)}</p>
    <p class="govuk-body">${standingMark(series.standing, language)} <a class="govuk-link" href="${opened.links.colourRules}">${say('rules.link')}</a></p>
    ${latestFigure(found, language)}
    ${series.isStale ? html`<p class="govuk-body"><strong class="ll-missing">${say('measure.stale')}</strong></p>` : nothing}
    <p class="govuk-inset-text">${levelOfMeasure(opened.book, measure) === 'partnership' ? say('measure.ofSeveral') : say('measure.ofAService', { organisation: organisationName(opened.book, measure.organisation, language) })}</p>
    ${curveFigure(measure, series, curve, language)}
    ${curveAnswer(measure, series, curve, language)}
    ${calculation(found, language)}
    ${measureFacts(measure, opened.book, language)}
    ${contributesTo(found, language)}
    ${await byArea(request, found)}
    ${await besideSimilarAreas(request, found)}
    ${entered(found, language)}
    ${opened.isPublic ? html`<p class="govuk-body-s">${say('measure.smallCounts')}</p>` : nothing}
    ${opened.links.edit === null ? nothing : html`<p class="govuk-body"><a class="govuk-link" href="${opened.links.edit(measure.code)}">${say('measure.record')}</a></p>`}`;
  return page(title, main, {
    current: opened.isPublic ? 'public.progress' : 'work.delivery',
    width: 'full',
    breadcrumbs: crumbsBelowScorecards(opened, language),
    ...(opened.isPublic && {
      twins: [{ href: `${opened.links.measure(measure)}.json`, type: 'application/json', title }],
    }),
  });
}

function latestFigure({ opened, measure, series }: OpenedMeasure, language: Language): Html {
  const say = performancePageMessages.in(language);
  const { latest } = series;
  if (!latest) {
    const isWanted = measure.accountability?.standing === 'data-development';
    return html`<p class="govuk-body"><strong class="ll-missing">${say(isWanted ? 'figure.wanted' : 'figure.none')}</strong></p>`;
  }
  const { low, high, numerator, denominator } = latest;
  return figureBlock(
    {
      value: sayFigure(measure, latest.value, language),
      place: organisationName(opened.book, measure.organisation, language),
      period: sayValuePeriod(latest, language),
      ...(low !== null && high !== null && { range: sayRange(low, high, language, 1) }),
      ...(numerator !== null &&
        denominator !== null && { count: sayPartOfWhole(numerator, denominator, language) }),
    },
    language,
  );
}

/** How a calculated measure is worked out: its formula, every input, what is missing, what is wrong with it. */
function calculation({ opened, measure, values }: OpenedMeasure, language: Language): Html {
  const { book } = opened;
  const formula = measure.accountability?.formula ?? '';
  if (!isCalculated({ code: measure.code, values: { formula } })) return nothing;
  const say = performancePageMessages.in(language);
  const word = performanceMessages.in(language);
  const problems = formulaProblems(formulasOf(book)).filter(({ where }) =>
    where.record?.endsWith(` ${measure.code}`),
  );
  const worked = calculatedSeries(measure.code, formulasIn(book), (code) =>
    (values.get(code) ?? []).flatMap(({ periodStart, ...rest }) =>
      periodStart === null ? [] : [{ ...rest, periodStart }],
    ),
  );
  const inputs = worked[0]?.inputs.map(({ code }) => code) ?? [];
  const named = (code: string) => book.measures.find((each) => each.code === code);
  const cell = (code: string, value: number | null) => {
    const input = named(code);
    return value === null || !input
      ? html`<strong class="ll-missing">${say('calculation.missing')}</strong>`
      : sayFigure(input, value, language);
  };
  return html`<h2 class="govuk-heading-m">${say('calculation.title')}</h2>
    <p class="govuk-body">${say('calculation.lead')} <code class="ll-code">${formula}</code></p>
    <ul class="govuk-list">${inputs.map((code) => {
      const input = named(code);
      return html`<li>${code}: ${input ? inputOf(input, opened, language) : code}</li>`;
    })}</ul>
    ${problems.map(({ code, values: said }) => html`<p class="govuk-body"><strong class="ll-missing">${word(`problem.${code}` as never, said)}</strong> ${word(`problem.${code}.mend` as never, said)}</p>`)}
    ${
      worked.length === 0
        ? nothing
        : dataTable({
            language,
            caption: say('calculation.table'),
            columns: [
              { text: say('head.period') },
              ...inputs.map((code) => ({ text: code })),
              { text: say('head.result') },
            ],
            rows: worked
              .toReversed()
              .map((each) => [
                sayValuePeriod(each, language),
                ...each.inputs.map(({ code, value }) => cell(code, value)),
                each.value === null
                  ? html`<strong class="ll-missing">${say(`calculation.${each.because ?? 'missing'}.result`)}</strong>`
                  : sayFigure(measure, each.value, language),
              ]),
          })
    }`;
}

/** A measure that another is worked out from: whose it is, and who judged the persons it counts. @source PERF-20; SYS-36 */
function inputOf(input: BookMeasure, { book, links }: OpenedBook, language: Language): Html {
  const by = judgesInWords(book, input, language);
  return html`<a class="govuk-link" href="${links.measure(input)}">${titleOf(input.title, language)}</a><span class="ll-figure-cell__more">${organisationName(book, input.organisation, language)}</span>${by !== '' && html`<span class="ll-figure-cell__more">${performancePageMessages.in(language)('calculation.judged', { by })}</span>`}`;
}

/** The way up the thread: the actions measured, the outcomes they serve. @source PERF-01, PERF-06 */
function contributesTo({ opened, measure }: OpenedMeasure, language: Language): Html {
  const { book, links } = opened;
  const say = performancePageMessages.in(language);
  const actions = book.actions.filter(({ measures }) => measures.includes(measure.code));
  const served = new Set(actions.flatMap(({ outcomes }) => outcomes));
  const outcomes = book.outcomes.filter(({ code }) => served.has(code));
  const list = (
    text: string,
    kind: 'action' | 'outcome',
    those: readonly { readonly code: string; readonly title: BookMeasure['title'] }[],
  ) =>
    those.length === 0
      ? nothing
      : html`<h3 class="govuk-heading-s">${text}</h3><ul class="govuk-list govuk-list--spaced">${those.map(
          (each) =>
            html`<li><a class="govuk-link" href="${links.record(kind, each)}">${titleOf(each.title, language)}</a></li>`,
        )}</ul>`;
  return html`<h2 class="govuk-heading-m">${say('measure.contributes')}</h2>
    <p class="govuk-body">${say('measure.contributes.text')}</p>
    ${actions.length === 0 ? html`<p class="govuk-body">${say('measure.noAction')}</p>` : nothing}
    ${list(say('measure.actions'), 'action', actions)}${list(say('measure.outcomes'), 'outcome', outcomes)}
    <p class="govuk-body"><a class="govuk-link" href="${links.thread('performance-measure', measure.code)}">${say('measure.thread')}</a></p>`;
}

/** The same measure in other areas, side by side. @source PERF-11 */
async function byArea(request: PageRequest, { opened, measure, areas }: OpenedMeasure): Promise<Html> {
  if (areas.size === 0) return nothing;
  const { language } = request;
  const say = performancePageMessages.in(language);
  const names = await areaNames(request, [...areas.keys()]);
  const rows = [...areas].map(([code, value]) => ({
    name: names.get(code)?.[language] ?? code,
    code,
    value,
  }));
  return dataTable({
    language,
    caption: say('areas.title'),
    columns: [
      { text: say('head.area') },
      { text: say('head.latest'), numeric: true },
      { text: say('head.period') },
    ],
    rows: rows
      .toSorted((a, b) => b.value.value - a.value.value)
      .map(({ name, code, value }) => [
        html`<a class="govuk-link" href="${opened.links.scorecard('area', code)}">${name}</a>`,
        sayFigure(measure, value.value, language),
        sayValuePeriod(value, language),
      ]),
  });
}

/**
 * Our figure beside those of areas like ours, which partners’ own systems or a kit have brought; at work, as the areas are
 * chosen by figures that do not all go out.
 *
 * @source PERF-11
 */
async function besideSimilarAreas(
  request: PageRequest,
  { opened, measure, series, areas }: OpenedMeasure,
): Promise<Html> {
  if (opened.isPublic || areas.size === 0) return nothing;
  const { language } = request;
  const say = performancePageMessages.in(language);
  const title = html`<h2 class="govuk-heading-m">${say('similar.title')}</h2>`;
  const alike = await areasLikeOurs(request);
  if (alike?.state !== 'found') return html`${title}<p class="govuk-body">${say('similar.lacking')}</p>`;
  const codes = alike.areas.map(({ area }) => area.code);
  const compared = comparedWithAreas(
    series,
    measure.accountability?.polarity ?? 'no-direction',
    codes,
    areas,
  );
  if (compared.length === 0) return html`${title}<p class="govuk-body">${say('similar.none')}</p>`;
  const names = new Map(alike.areas.map(({ area }) => [area.code, titleOf(area.name, language)]));
  return html`${dataTable({
    language,
    caption: say('similar.title'),
    columns: [
      { text: say('head.area') },
      { text: say('similar.there'), numeric: true },
      { text: say('similar.here'), numeric: true },
      { text: say('head.period') },
      { text: say('similar.word') },
    ],
    rows: compared.map(({ area, here, there, word }) => [
      names.get(area) ?? area,
      sayFigure(measure, there.value, language),
      sayFigure(measure, here.value, language),
      sayValuePeriod(there, language),
      comparisonMark(word, language),
    ]),
  })}<p class="govuk-body-s">${say('similar.rule', { n: alike.by.length, among: alike.among })}</p>`;
}

/** What was entered, corrected, returned: at work all of it, for the public the corrections. */
function entered({ opened, measure, entries }: OpenedMeasure, language: Language): Html {
  const say = performancePageMessages.in(language);
  const word = performanceMessages.in(language);
  const shown = entries.filter(
    ({ area, corrects }) => area === null && (!opened.isPublic || corrects !== null),
  );
  if (shown.length === 0) return nothing;
  const before = new Map(entries.map((entry) => [entry.number, entry]));
  const why = (entry: MeasureValue) => {
    const reason = titleOf(entry.correctionReason, language);
    const corrected = entry.corrects === null ? undefined : before.get(entry.corrects);
    return html`${entry.besides === null ? nothing : html`<strong class="ll-missing">${say('entries.besides')}</strong> `}${corrected ? say('entries.corrects', { value: sayFigure(measure, corrected.value, language) }) : nothing} ${reason} ${titleOf(entry.note, language)}`;
  };
  const caption = say(opened.isPublic ? 'entries.corrections' : 'entries.title');
  const table = dataTable({
    language,
    caption,
    captionHidden: !opened.isPublic,
    columns: [
      { text: say('head.entered') },
      { text: say('head.period') },
      { text: say('head.value') },
      { text: say('head.enteredFor') },
      { text: say('head.state') },
      { text: say('head.why') },
    ],
    rows: shown.map((entry) => [
      sayMoment(entry.enteredAt, language),
      sayValuePeriod(entry, language),
      sayFigure(measure, entry.value, language),
      organisationName(opened.book, entry.enteredFor ?? measure.organisation, language),
      html`${word(`option.measure-value.standing.${entry.standing}`)}${entry.releaseAt === null ? nothing : html`<span class="ll-figure-cell__more">${say('entries.release', { moment: sayMoment(entry.releaseAt, language) })}</span>`}`,
      why(entry),
    ]),
  });
  // A phone would scroll through many screens of what few people read.
  return opened.isPublic ? table : componentsIn(language).details({ summaryText: caption, text: table });
}

function measureJson({ measure, series, opened }: OpenedMeasure, language: Language): string {
  const { answer, forecast, targetCurve } = curveOfMeasure(askedOf(opened.book, measure), series);
  return JSON.stringify({
    code: measure.code,
    title: measure.title,
    definition: measure.definition,
    kind: measure.kind,
    organisation: organisationName(opened.book, measure.organisation, language),
    unit: measure.unit,
    target: measure.target,
    ...measure.accountability,
    standing: series.standing,
    stale: series.isStale,
    hasTheCurveTurned: answer.state,
    ...(answer.state === 'cannot-say' && { because: answer.because }),
    values: series.points,
    ifNothingChanges: forecast,
    targetCurve: targetCurve?.points ?? [],
  });
}
