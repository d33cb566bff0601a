import { parsePeriod } from '../../calendar/index.ts';
import { areaMap, lineChart, type SeriesPoint, sparkline, type Trend } from '../../charts/index.ts';
import { type Chart, chartFigure, type Html, nothing } from '../../design-system/index.ts';
import { type Language, sayDate } from '../../language/index.ts';
import { sayHeadline, sayPeriodLabel, sayValue, sayValueInChart, withUnit } from '../figure-words.ts';
import { publishingMessages } from '../messages.ts';
import {
  type PublishedFigure,
  type PublishedIndicator,
  type PublishedPlan,
  releaseOf,
} from '../published-plan.ts';
import { linkToFile, type PageContext } from './site-page.ts';
import { indicatorFiles } from './version-pages.ts';

/** What the test said, in the words of the charts; a drawing never judges by itself. */
function chartTrend({ trend }: PublishedIndicator): Trend {
  if (trend.state === 'refused') return trend.reason === 'too-short' ? 'too-short' : 'not-tested';
  const words = { better: 'better', worse: 'worse', rising: 'higher', falling: 'lower' } as const;
  return trend.word === 'no-clear-change' ? trend.word : words[trend.word];
}

const daysAYear = 365.25;
const millisecondsADay = 86_400_000;

/** Where a period stands on the axis of time: the years at its middle. */
function yearsAt(label: string, index: number): number {
  const period = parsePeriod(label);
  if (!period) return index;
  const middle = (Date.parse(period.start) + Date.parse(period.end)) / 2;
  return 1970 + middle / millisecondsADay / daysAYear;
}

function pointsOf(series: readonly PublishedFigure[], language: Language): SeriesPoint[] {
  return series.map((figure, index) => ({
    at: yearsAt(figure.period, index),
    period: sayPeriodLabel(figure.period, language),
    value: figure.value,
    low: figure.lower,
    high: figure.upper,
  }));
}

/** Where on the axis the test began: a sentence must not reach back over a break in the series. */
function trendFrom({ trend, series }: PublishedIndicator): { readonly trendFrom?: number } {
  if (trend.state !== 'tested') return {};
  const index = series.findIndex(({ period }) => period === trend.from);
  return index < 0 ? {} : { trendFrom: yearsAt(trend.from, index) };
}

/** Where the meaning of the figures changed, halfway between the last of the old and the first of the new. */
function breaksOf({ series }: PublishedIndicator, language: Language) {
  const label = publishingMessages.in(language)('marker.b');
  return series.flatMap((figure, index) => {
    const before = series[index - 1];
    if (figure.marker !== 'b' || !before) return [];
    return [{ at: (yearsAt(before.period, index - 1) + yearsAt(figure.period, index)) / 2, label }];
  });
}

/** The last ten figures as a small line beside their sentence; nothing where there are too few to draw. */
export function sparklineOf({ language }: PageContext, indicator: PublishedIndicator): Html {
  if (indicator.series.length < 2) return nothing;
  return sparkline({
    language,
    caption: indicator.title[language],
    points: pointsOf(indicator.series, language),
    trend: chartTrend(indicator),
    ...trendFrom(indicator),
    say: (value) => sayValue(indicator, value, language),
  }).svg;
}

/** The series here and in the area beside it as lines; undefined where there are too few to draw. */
export function seriesChart(
  indicator: PublishedIndicator,
  language: Language,
  standalone = false,
): Chart | undefined {
  if (indicator.series.length < 2) return undefined;
  const say = publishingMessages.in(language);
  const { comparison } = indicator;
  const title = indicator.title[language];
  return lineChart({
    language,
    label: title,
    caption: say('indicator.chart', { title, area: indicator.area?.name[language] ?? '' }),
    decimals: indicator.decimals,
    trend: chartTrend(indicator),
    ...trendFrom(indicator),
    breaks: breaksOf(indicator, language),
    say: (value) => sayValueInChart(indicator, value, language),
    standalone,
    series: [
      {
        name: indicator.area?.name[language] ?? say('head.here'),
        role: 'here',
        points: pointsOf(indicator.series, language),
      },
      ...(comparison && comparison.series.length > 1
        ? [
            {
              name: comparison.area.name[language],
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
}

/** The small areas of the plan as a map; undefined where no outlines were published. */
export function neighbourhoodMap(
  indicator: PublishedIndicator,
  boundaries: PublishedPlan['boundaries'],
  language: Language,
  standalone = false,
): Chart | undefined {
  const codes = new Set(indicator.neighbourhoods.map(({ area }) => area.code));
  const features = boundaries?.features.filter(({ properties }) => codes.has(properties.code)) ?? [];
  if (features.length === 0) return undefined;
  const title = indicator.title[language];
  return areaMap({
    language,
    id: `map-${indicator.code}`,
    label: title,
    caption: publishingMessages.in(language)('indicator.areas'),
    what: title,
    areas: indicator.neighbourhoods.map(({ area, figure }) => ({
      code: area.code,
      name: area.name[language],
      value: figure.value,
      isWithheld: figure.marker === 'c',
    })),
    boundaries: { type: 'FeatureCollection', features: [...features] },
    codeOf: (feature) => String(feature.properties?.['code'] ?? ''),
    say: (value) => sayValueInChart(indicator, value, language),
    standalone,
  });
}

/** A chart in the page: the sentence as headline, the table and the file beside it. */
export function figureOf(
  context: PageContext,
  indicator: PublishedIndicator,
  chart: Chart | undefined,
  part: 'series' | 'areas',
): Html {
  if (!chart) return nothing;
  const { language, plan } = context;
  const say = publishingMessages.in(language);
  const release = releaseOf(plan, indicator);
  return chartFigure({
    language,
    id: `${part}-${indicator.code}`,
    headline: part === 'series' ? sayHeadline(indicator.trend, language) : say('indicator.within'),
    subtitle: withUnit(
      indicator,
      part === 'series'
        ? say('indicator.chart', {
            title: indicator.title[language],
            area: indicator.area?.name[language] ?? say('head.here'),
          })
        : say('indicator.map', { title: indicator.title[language] }),
      language,
    ),
    chart,
    ...(release && {
      source: {
        text: release.publishedOn
          ? `${release.source[language]}, ${sayDate(release.publishedOn, language)}`
          : release.source[language],
      },
    }),
    downloads:
      part === 'series'
        ? [...downloadsOf(context, indicator), { text: say('indicator.cite'), href: '#cite' }]
        : [],
  });
}

/** The figures to take away: for a spreadsheet, for statistical programs, to quote. @source PAGES section 4.3; SYS-04 */
export function downloadsOf(context: PageContext, { code }: PublishedIndicator) {
  const say = publishingMessages.in(context.language);
  const files = indicatorFiles(context, code);
  // The names hold the version, so the address must keep to it too.
  const href = (file: string) => linkToFile({ ...context, pinned: true }, file);
  return [
    { text: say('indicator.csv'), href: href(files.csv) },
    { text: say('indicator.csvw'), href: href(files.csvw) },
    { text: say('indicator.json-stat'), href: href(files.jsonStat) },
  ];
}
