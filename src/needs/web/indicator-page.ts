import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { areaMap, lineChart, spine } from '../../charts/index.ts';
import {
  chartFigure,
  comparisonMark,
  componentsIn,
  dataTable,
  figureBlock,
  figureCell,
  type Html,
  html,
  nothing,
  pagingOf,
} from '../../design-system/index.ts';
import { type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import { datasetOf, releaseByHash } from '../../evidence/store/index.ts';
import { sayAreaType } from '../../evidence/web/index.ts';
import { areaType } from '../../geography/index.ts';
import { boundariesOf } from '../../geography/store/index.ts';
import { address, compareIn, type Language, sayDate } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type AssessedIndicator, type AssessedSmallArea, needDefinition } from '../index.ts';
import { areaForm, indicatorHref, refusalList, sayComparator, titleOf } from './assessment-page.ts';
import { chartTrend, figureInWords, pointsOf, sayGap, sayValue, trendStart } from './figure-words.ts';
import { areaName, openAssessment } from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';

/** One indicator for one area: the figure, how it went, where it is worst, what is not known, how it is worked out. */
export const indicatorPage: Handler = async (request) => {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const opened = await openAssessment(request);
  const indicator = opened.records.one(indicatorDefinition, request.params['code']);
  if (!indicator) return notFound();
  const title = titleOf(indicator.values.title, language);
  const assessed = opened.assessment?.indicators.find(({ code }) => code === indicator.code);
  const partnership = request.partnershipId ?? '';
  const crumbs = [
    { text: say('assessment.title'), href: address('work.assessment', language, { partnership }) },
  ];
  const heading = html`<span class="govuk-caption-l">${say('indicator.caption', { code: indicator.code })}</span>
    <h1 class="govuk-heading-l">${title}</h1>`;
  const record = address('work.record', language, { partnership, kind: 'indicator', code: indicator.code });
  const recordLink = html`<p class="govuk-body"><a class="govuk-link" href="${record}">${say('indicator.record')}</a></p>`;
  if (!assessed) {
    const main = html`${heading}<p class="govuk-body">${say('assessment.noArea')}</p>${areaForm(request, opened)}${recordLink}`;
    return page(title, main, { current: 'work.evidence', breadcrumbs: crumbs });
  }
  const main = html`${heading}
    ${await figureOf(request, indicator, assessed)}
    ${areaForm(request, opened)}
    ${seriesFigure(indicator, assessed, language)}
    ${prose(say('indicator.story'), indicator.values.story[language])}
    ${await withinArea(request, indicator, assessed)}
    ${gapPart(indicator, assessed, language)}
    ${unknownPart(indicator, assessed, language)}
    ${methodPart(indicator, assessed, language)}
    ${usedBy(request, opened.records, indicator.code)}
    ${recordLink}`;
  return page(title, main, { current: 'work.evidence', width: 'full', breadcrumbs: crumbs });
};

async function figureOf(
  request: PageRequest,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<Html> {
  const { language } = request;
  const { latest, comparison, larger } = assessed;
  const say = assessmentMessages.in(language);
  const source = await sourceOf(request, assessed);
  if (!latest) {
    const missing = html`<p class="govuk-inset-text">${say(`missing.${assessed.missing ?? 'no-rows'}`)}</p>`;
    if (!larger) return missing;
    const place = areaName(larger.area, language);
    return html`${missing}<h2 class="govuk-heading-m">${say('larger.named', { area: place })}</h2>
      <p class="govuk-body">${say('larger.lead')}</p>
      ${figureBlock({ ...figureInWords(indicator, larger.latest, place, language), ...(source && { source }) }, language)}`;
  }
  return figureBlock(
    {
      ...figureInWords(indicator, latest, areaName(assessed.area, language), language),
      ...(comparison && {
        comparison: comparison.word,
        comparisonSentence: sayComparator(indicator, comparison, language),
      }),
      ...(source && { source }),
    },
    language,
  );
}

async function sourceOf(
  { services, language, partnershipId }: PageRequest,
  { release: hash }: AssessedIndicator,
) {
  if (!hash) return undefined;
  const partnership = partnershipId ?? '';
  const release = await releaseByHash(services.db, partnership, hash);
  if (!release) return undefined;
  const dataset = await datasetOf(services.db, partnership, release.dataset);
  const name = dataset ? titleOf(dataset.description.title, language) || release.dataset : release.dataset;
  return {
    text: assessmentMessages.in(language)('indicator.source', {
      dataset: name,
      date: sayDate(release.publishedOn, language),
    }),
    href: address('work.release', language, { partnership, code: release.dataset, release: hash }),
  };
}

function seriesFigure(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  const { series, comparison } = assessed;
  if (series.filter(({ value }) => value !== null).length < 2) return nothing;
  const say = assessmentMessages.in(language);
  const area = areaName(assessed.area, language);
  const title = titleOf(assessed.title, language);
  const chart = lineChart({
    language,
    label: title,
    caption: say('indicator.series', { title, area }),
    trend: chartTrend(assessed),
    ...trendStart(assessed),
    say: (value) => sayValue(indicator, value, language),
    ...(indicator.values.decimals !== null && { decimals: indicator.values.decimals }),
    series: [
      { name: area, role: 'here', points: pointsOf(series, language) },
      ...(comparison && comparison.series.length > 1
        ? [
            {
              name: areaName(comparison.area, language),
              role: 'wales' as const,
              points: pointsOf(comparison.series, language).map(({ at, period, value }) => ({
                at,
                period,
                value,
              })),
            },
          ]
        : []),
    ],
  });
  return chartFigure({
    language,
    id: 'series',
    headline: say('indicator.overTime'),
    subtitle: say('indicator.series', { title, area }),
    chart,
  });
}

/** As many areas as a page shows. */
const pageSize = 60;

async function withinArea(
  request: PageRequest,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<Html> {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const [first] = assessed.smallAreas;
  if (!first) return nothing;
  const kind = sayAreaType(first.area.type, language);
  return html`<h2 class="govuk-heading-m" id="within">${say('within.title')}</h2>
    ${await mapFigure(request, indicator, assessed)}
    ${spineTable(request, indicator, assessed, say('within.table', { kind }))}`;
}

async function mapFigure(
  { services, partnershipId, language }: PageRequest,
  indicator: Indicator,
  { smallAreas, title }: AssessedIndicator,
): Promise<Html> {
  const [first] = smallAreas;
  if (!first) return nothing;
  const say = assessmentMessages.in(language);
  const codes = smallAreas.map(({ area }) => area.code);
  const found = await boundariesOf(services.db, partnershipId ?? '', areaType(first.area.type), codes);
  const features = found.flatMap(({ code, geometry }): Feature<Polygon | MultiPolygon>[] =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? [{ type: 'Feature', geometry, properties: { code } }]
      : [],
  );
  if (features.length === 0) return html`<p class="govuk-body">${say('within.noBoundaries')}</p>`;
  const name = titleOf(title, language);
  return chartFigure({
    language,
    id: 'map',
    headingLevel: 3,
    headline: say('within.map'),
    subtitle: name,
    chart: areaMap({
      language,
      id: 'areas',
      label: name,
      caption: say('within.map'),
      what: say('within.area'),
      areas: smallAreas.map(({ area, figure }) => ({
        code: area.code,
        name: areaName(area, language),
        value: figure.value,
        isWithheld: figure.status === 'withheld',
      })),
      boundaries: { type: 'FeatureCollection', features },
      codeOf: (feature) => String(feature.properties?.['code'] ?? ''),
      say: (value) => sayValue(indicator, value, language),
    }),
  });
}

function spineTable(
  request: PageRequest,
  indicator: Indicator,
  { smallAreas, latest, area, code }: AssessedIndicator,
  caption: string,
): Html {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const byName = compareIn(language);
  const sorted = smallAreas.toSorted((a, b) =>
    byName(areaName(a.area, language), areaName(b.area, language)),
  );
  const last = Math.max(1, Math.ceil(sorted.length / pageSize));
  const asked = Number(request.query['page'] ?? '1');
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const values = smallAreas.flatMap(({ figure }) => (figure.value === null ? [] : [figure.value]));
  const here = request.query['area'];
  const base = indicatorHref(request, code);
  return html`${dataTable({
    language,
    caption,
    columns: [
      { text: say('within.area') },
      { text: say('within.figure') },
      { text: say('within.place') },
      { text: say('within.comparison', { area: areaName(area, language) }) },
    ],
    rows: sorted
      .slice((number - 1) * pageSize, number * pageSize)
      .map((small) => [
        areaName(small.area, language),
        figureCell(
          figureInWords(indicator, small.figure, areaName(small.area, language), language),
          language,
        ),
        spineOf(indicator, small, values, latest?.value ?? null, areaName(area, language), language),
        comparisonMark(small.word, language),
      ]),
  })}${pagingOf(
    {
      page: number,
      size: pageSize,
      total: sorted.length,
      hrefOf: (n) =>
        `${base}?${new URLSearchParams({ ...(here && { area: here }), page: String(n) })}#within`,
    },
    language,
  )}`;
}

function spineOf(
  indicator: Indicator,
  { area, figure, word }: AssessedSmallArea,
  areas: readonly number[],
  whole: number | null,
  wholeName: string,
  language: Language,
): Html {
  if (figure.value === null || whole === null) return nothing;
  const { polarity } = indicator.values;
  return spine({
    language,
    caption: areaName(area, language),
    areas,
    here: figure.value,
    comparator: whole,
    comparatorName: wholeName,
    isDifferent: word !== 'similar' && word !== 'not-tested',
    better: polarity === 'lower-is-better' ? 'low' : polarity === 'higher-is-better' ? 'high' : 'not-agreed',
    say: (value) => sayValue(indicator, value, language),
  }).svg;
}

function gapPart(indicator: Indicator, { gap }: AssessedIndicator, language: Language): Html {
  if (!gap) return nothing;
  const say = assessmentMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say('gap.title')}</h2>
    <p class="govuk-body">${sayGap(indicator, gap, language)}</p>
    ${componentsIn(language).summaryList({
      rows: [
        {
          key: { text: say('gap.best') },
          value: { text: figureCell(figureInWords(indicator, gap.best, '', language), language) },
        },
        {
          key: { text: say('gap.worst') },
          value: { text: figureCell(figureInWords(indicator, gap.worst, '', language), language) },
        },
      ],
    })}`;
}

function prose(heading: string, text: string): Html {
  if (text === '') return nothing;
  return html`<h2 class="govuk-heading-m">${heading}</h2><p class="govuk-body ll-prose">${text}</p>`;
}

function unknownPart(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  const say = assessmentMessages.in(language);
  const hidden = assessed.smallAreas.filter(({ figure }) => figure.status === 'withheld').length;
  const limits = indicator.values.limitations[language];
  const refusals = refusalList(assessed, language);
  if (limits === '' && hidden === 0 && refusals === nothing) return nothing;
  return html`<h2 class="govuk-heading-m">${say('unknown.title')}</h2>
    ${limits !== '' && html`<p class="govuk-body ll-prose">${limits}</p>`}
    ${hidden > 0 && html`<p class="govuk-body">${say('unknown.hidden', { n: hidden })}</p>`}
    ${refusals}`;
}

type MethodKey = `method.${string}` & Parameters<ReturnType<typeof assessmentMessages.in>>[0];

function methodPart(indicator: Indicator, { methods }: AssessedIndicator, language: Language): Html {
  const say = assessmentMessages.in(language);
  const definition = indicator.values.definition[language];
  const known = methods.map((method) => `method.${method}`).filter((key) => assessmentMessages.has(key));
  return html`<h2 class="govuk-heading-m">${say('method.title')}</h2>
    ${definition !== '' && html`<p class="govuk-body ll-prose">${definition}</p>`}
    ${known.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${known.map((key) => html`<li>${say(key as MethodKey)}</li>`)}</ul>`}`;
}

function usedBy({ language, partnershipId }: PageRequest, records: RecordSet, code: string): Html {
  const say = assessmentMessages.in(language);
  const needs = records.all(needDefinition).filter((need) => need.values.indicators.includes(code));
  if (needs.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('indicator.usedBy')}</h2>
    <ul class="govuk-list govuk-list--bullet">${needs.map(
      (need) =>
        html`<li><a class="govuk-link" href="${address('work.record', language, { partnership: partnershipId ?? '', kind: 'need', code: need.code })}">${need.code} ${titleOf(need.values.title, language)}</a></li>`,
    )}</ul>`;
}
