import { type Language, sayDate, sayList } from '../../language/index.ts';
import { sayLarger, sayWhereFound } from '../figure-rows.ts';
import { type FigureTable, neighbourhoodTable, seriesTable } from '../figure-tables.ts';
import {
  sayChange,
  sayComparison,
  sayCounts,
  sayFigure,
  sayLimits,
  sayPeriodLabel,
  withUnit,
} from '../figure-words.ts';
import { markerWords } from '../json-stat.ts';
import { publishingMessages } from '../messages.ts';
import { neighbourhoodMap, seriesChart } from '../pages/indicator-charts.ts';
import { figureMarkers, type PublishedIndicator, type PublishedPlan, releaseOf } from '../published-plan.ts';
import { type DocumentBlock, heading, lineOf, prose, proseUnder } from './blocks.ts';

/** A figure with its counts and period: `71.4%, 2,310 of 3,236, 2024`. */
export function latestInWords(indicator: PublishedIndicator, language: Language): string {
  const { latest } = indicator;
  if (!latest) return sayLarger(indicator, language) || publishingMessages.in(language)('figure.none');
  return sayList(
    [
      sayFigure(indicator, latest, language),
      sayCounts(latest, language),
      sayPeriodLabel(latest.period, language),
    ].filter((part) => part !== ''),
  );
}

/** Every need with its story and what people said. */
export function needBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.needs.length === 0) return [];
  return [
    heading(2, say('document.needs')),
    ...plan.needs.flatMap((need) => [
      heading(3, need.title[language]),
      ...prose(need.summary[language]),
      ...proseUnder(say('need.story'), need.story[language]),
      ...proseUnder(say('need.other-evidence'), need.otherEvidence[language]),
      ...proseUnder(say('need.voice'), need.voice[language]),
      ...proseUnder(say('need.caveat'), need.caveat[language]),
    ]),
  ];
}

/** Every indicator with its figures, drawings and source. */
export function indicatorBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.indicators.length === 0) return [];
  return [
    heading(2, say('document.indicators')),
    ...plan.indicators.flatMap((indicator) => oneIndicator(plan, indicator, language)),
  ];
}

function oneIndicator(
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  language: Language,
): DocumentBlock[] {
  const say = publishingMessages.in(language);
  const title = indicator.title[language];
  const { latest, area } = indicator;
  const limits = latest ? sayLimits(indicator, latest, language) : '';
  const series = seriesChart(indicator, language, true);
  const map = neighbourhoodMap(indicator, plan.boundaries, language, true);
  const release = releaseOf(plan, indicator);
  const figure = (chart: typeof series, caption: string): DocumentBlock[] =>
    chart
      ? [
          {
            type: 'figure',
            svg: chart.svg.markup,
            alt: say('document.figure', { title, sentence: chart.sentence }),
            caption,
          },
        ]
      : [];
  return [
    heading(3, title),
    ...prose(indicator.definition[language]),
    ...lineOf(
      latest
        ? `${area?.name[language] ?? ''}: ${latestInWords(indicator, language)}. ${limits === '' ? '' : say('figure.range', { limits })}`.trim()
        : sayLarger(indicator, language) || say('figure.none-long'),
    ),
    ...lineOf(sayChange(indicator, language)),
    ...(latest ? lineOf(sayComparison(indicator, language)) : []),
    ...figure(
      series,
      withUnit(indicator, say('indicator.chart', { title, area: area?.name[language] ?? '' }), language),
    ),
    ...figure(map, withUnit(indicator, say('indicator.map', { title }), language)),
    ...proseUnder(say('indicator.story'), indicator.story[language]),
    ...proseUnder(say('indicator.limits'), indicator.limitations[language]),
    ...(release
      ? lineOf(
          say('indicator.source', {
            source: release.source[language],
            title: release.title[language],
            published: release.publishedOn ? sayDate(release.publishedOn, language) : say('not-recorded'),
          }),
        )
      : []),
    ...lineOf(sayWhereFound(indicator, release, language)),
  ];
}

/** Every figure of the drawings above, in tables. */
export function figureTables(plan: Pick<PublishedPlan, 'indicators'>, language: Language): DocumentBlock[] {
  const shown = plan.indicators.filter(
    ({ series, neighbourhoods }) => series.length + neighbourhoods.length > 0,
  );
  if (shown.length === 0) return [];
  return [
    heading(2, publishingMessages.in(language)('document.figure-tables')),
    ...shown.flatMap((indicator): DocumentBlock[] => {
      const tables = [seriesTable(indicator, language), neighbourhoodTable(indicator, language)].filter(
        ({ rows }) => rows.length > 0,
      );
      return [
        heading(3, indicator.title[language]),
        ...tables.map(
          ({ caption, columns, rows }): DocumentBlock => ({ type: 'table', caption, columns, rows }),
        ),
        ...markerKey(tables, language),
      ];
    }),
  ];
}

/** What the marks in the tables above mean. */
function markerKey(tables: readonly FigureTable[], language: Language): DocumentBlock[] {
  const used = new Set(tables.flatMap(({ marks }) => marks));
  const items = Object.entries(
    markerWords(
      language,
      figureMarkers.filter((marker) => used.has(marker)),
    ),
  ).map(([mark, words]) => `${mark} ${words}`);
  return items.length === 0 ? [] : [{ type: 'list', items }];
}
