import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { areaMap, type MapClassing, mapClassings, spine } from '../../../charts/index.ts';
import {
  chartFigure,
  comparisonMark,
  componentsIn,
  dataTable,
  figureCell,
  type Html,
  html,
  nothing,
  pagingOf,
} from '../../../design-system/index.ts';
import { sayAreaType } from '../../../evidence/web/index.ts';
import { areaType } from '../../../geography/index.ts';
import { boundariesOf } from '../../../geography/store/index.ts';
import { compareIn, mutated, sayNumber } from '../../../language/index.ts';
import type { AssessedSmallArea, TrendWord } from '../../index.ts';
import { hrefForArea, indicatorHref, titleOf } from '../assessment-page.ts';
import { figureInWords, sayPeriodLabel, sayValue } from '../figure-words.ts';
import { areaName } from '../opened-assessment.ts';
import { assessmentMessages } from '../page-messages.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, methodLinks } from './analysis-page.ts';

/** As many areas as a page shows. */
const pageSize = 60;

/** The small areas within, on a map in the classing that was chosen, and in a table. */
export async function withinPart(page: AnalysisPage): Promise<Html> {
  const { assessed, request } = page;
  const { language } = request;
  const say = assessmentMessages.in(language);
  const [first] = assessed.smallAreas;
  if (!first) return nothing;
  const kind = sayAreaType(first.area.type, language);
  return html`<h2 class="govuk-heading-m" id="within">${say('within.title')}</h2>
    ${await mapFigure(page, first)}
    ${trendCounts(page)}
    ${areaTable(page, say('within.table', { kind }))}`;
}

/** Trends that a small area can have, those to act on first. */
const trendsCounted: readonly TrendWord[] = ['worse', 'better', 'rising', 'falling', 'no-clear-change'];

/** How many small areas get worse and better by a test, or that none could be tested. */
function trendCounts({ analysis, assessed, request: { language } }: AnalysisPage): Html {
  const say = analysisMessages.in(language);
  const { trends, tested } = analysis.within;
  if (tested === 0) return html`<p class="govuk-body">${say('within.trends.none')}</p>`;
  const counted = trendsCounted.flatMap((word) => {
    const n = [...trends.values()].filter((trend) => trend.state === 'tested' && trend.word === word).length;
    return n > 0 ? [html`<li>${say(`within.trends.${word}`, { n: sayNumber(n) })}</li>`] : [];
  });
  return html`<p class="govuk-body">${say('within.trends.tested', { tested: sayNumber(tested), whole: sayNumber(assessed.smallAreas.length) })}</p>
    <ul class="govuk-list govuk-list--bullet">${counted}</ul>${methodLinks(['recent-trend'], language)}`;
}

function trendOfArea({ analysis, request: { language } }: AnalysisPage, { area }: AssessedSmallArea): Html {
  const trend = analysis.within.trends.get(area.code);
  if (trend?.state !== 'tested') {
    return html`<span class="ll-missing">${analysisMessages.in(language)('within.trend.untested')}</span>`;
  }
  const to = sayPeriodLabel(trend.to, language);
  return html`${assessmentMessages.in(language)(`trend.${trend.word}`, {
    from: sayPeriodLabel(trend.from, language),
    to,
    toSoft: mutated(to, 'soft'),
  })}`;
}

/** The page of the same indicator for another area. */
function areaLink({ request, assessed }: AnalysisPage, area: AssessedSmallArea['area'], name: string): Html {
  return html`<a class="govuk-link" href="${hrefForArea(request, assessed.code, area)}">${name}</a>`;
}

function classingOf({ request: { query } }: AnalysisPage): MapClassing {
  return mapClassings.find((classing) => classing === query['classes']) ?? 'quantile';
}

async function mapFigure(page: AnalysisPage, first: AssessedSmallArea): Promise<Html> {
  const { assessed, indicator, request } = page;
  const { services, partnershipId, language } = request;
  const { smallAreas } = assessed;
  const say = assessmentMessages.in(language);
  const codes = smallAreas.map(({ area }) => area.code);
  const found = await boundariesOf(services.db, partnershipId ?? '', areaType(first.area.type), codes);
  const features = found.flatMap(({ code, geometry }): Feature<Polygon | MultiPolygon>[] =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? [{ type: 'Feature', geometry, properties: { code } }]
      : [],
  );
  if (features.length === 0) return html`<p class="govuk-body">${say('within.noBoundaries')}</p>`;
  const name = titleOf(assessed.title, language);
  const classing = classingOf(page);
  return html`${chartFigure({
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
      classing,
    }),
  })}${classingForm(page, classing)}${methodLinks(['quantile'], language)}`;
}

function classingForm({ request, assessed }: AnalysisPage, chosen: MapClassing): Html {
  const { language, query } = request;
  const say = analysisMessages.in(language);
  const { select, button } = componentsIn(language);
  const action = `${indicatorHref(request, assessed.code)}#map-headline`;
  return html`<form method="get" action="${action}" class="ll-filter">
${query['area'] && html`<input type="hidden" name="area" value="${query['area']}">`}
<div class="ll-filter__fields">${select({
    id: 'classes',
    name: 'classes',
    label: { text: say('classes.label') },
    hint: { text: say(`classes.${chosen}.hint`) },
    items: mapClassings.map((classing) => ({
      value: classing,
      text: say(`classes.${classing}`),
      selected: classing === chosen,
    })),
  })}</div>${button({ text: say('classes.show'), classes: 'govuk-button--secondary' })}</form>`;
}

function areaTable(page: AnalysisPage, caption: string): Html {
  const { analysis, assessed, indicator, request } = page;
  const { smallAreas, area, code } = assessed;
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
  const kept = ['area', 'classes'].flatMap((name) => {
    const value = request.query[name];
    return value ? [[name, value] satisfies [string, string]] : [];
  });
  const base = indicatorHref(request, code);
  const whole = areaName(area, language);
  return html`${dataTable({
    language,
    caption,
    columns: [
      { text: say('within.area') },
      { text: say('within.figure') },
      ...(analysis.within.tested > 0 ? [{ text: analysisMessages.in(language)('within.trend') }] : []),
      { text: say('within.place') },
      { text: say('within.comparison', { area: whole }) },
    ],
    rows: sorted.slice((number - 1) * pageSize, number * pageSize).map((small) => {
      const name = areaName(small.area, language);
      return [
        areaLink(page, small.area, name),
        html`${figureCell(figureInWords(indicator, small.figure, name, language), language)}${rowOf(small, page)}`,
        ...(analysis.within.tested > 0 ? [trendOfArea(page, small)] : []),
        spineOf(page, small, values),
        comparisonMark(small.word, language),
      ];
    }),
  })}${pagingOf(
    {
      page: number,
      size: pageSize,
      total: sorted.length,
      hrefOf: (n) => `${base}?${new URLSearchParams([...kept, ['page', String(n)]])}#within`,
    },
    language,
  )}`;
}

function rowOf({ figure }: AssessedSmallArea, { request: { language } }: AnalysisPage): Html {
  if (figure.row === undefined) return nothing;
  return html` <span class="ll-figure-cell__more">${analysisMessages.in(language)('row', { row: String(figure.row) })}</span>`;
}

function spineOf(
  { indicator, assessed, request: { language } }: AnalysisPage,
  { area, figure, word }: AssessedSmallArea,
  areas: readonly number[],
): Html {
  const whole = assessed.latest?.value ?? null;
  if (figure.value === null || whole === null) return nothing;
  const { polarity } = indicator.values;
  return spine({
    language,
    caption: areaName(area, language),
    areas,
    here: figure.value,
    comparator: whole,
    comparatorName: areaName(assessed.area, language),
    isDifferent: word !== 'similar' && word !== 'not-tested',
    better: polarity === 'lower-is-better' ? 'low' : polarity === 'higher-is-better' ? 'high' : 'not-agreed',
    say: (value) => sayValue(indicator, value, language),
  }).svg;
}
