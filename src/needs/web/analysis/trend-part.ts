import { parsePeriod, sayPeriod } from '../../../calendar/index.ts';
import { controlChart, lineChart, type Series } from '../../../charts/index.ts';
import { chartFigure, dataTable, type Html, html, nothing } from '../../../design-system/index.ts';
import { type Language, mutated, sayNumber, sayRange } from '../../../language/index.ts';
import type { ChartedFigure } from '../../analysis/control-chart.ts';
import type { ExpectedFigure, IndicatorForecast, TestedMethod } from '../../analysis/forecast.ts';
import type { ObservedFigure } from '../../index.ts';
import { titleOf } from '../assessment-page.ts';
import { chartTrend, pointsOf, sayPeriodLabel, sayValue, trendStart } from '../figure-words.ts';
import { areaName } from '../opened-assessment.ts';
import { assessmentMessages } from '../page-messages.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, methodLinks } from './analysis-page.ts';

/** How the figure went, whether it varies by more than usual, and what comes next if nothing changes. */
export function trendPart(page: AnalysisPage): Html {
  const { assessed } = page;
  if (assessed.series.filter(({ value }) => value !== null).length < 2) return nothing;
  return html`${seriesFigure(page)}${baselinePart(page)}${variationPart(page)}${forecastPart(page)}`;
}

/** Breaks in a series, each between the figure before it and the first one after. */
export function breaksOf(figures: readonly ObservedFigure[], language: Language) {
  const points = pointsOf(figures, language);
  return figures.flatMap(({ status }, position) => {
    const [before, after] = [points[position - 1], points[position]];
    if (status !== 'break' || !before || !after) return [];
    return [{ at: (before.at + after.at) / 2, label: analysisMessages.in(language)('series.break') }];
  });
}

function seriesFigure(page: AnalysisPage): Html {
  const { indicator, assessed, request } = page;
  const { language } = request;
  const { trend } = assessed;
  const say = assessmentMessages.in(language);
  const area = areaName(assessed.area, language);
  const title = titleOf(assessed.title, language);
  const breaks = breaksOf(assessed.series, language);
  const chart = lineChart({
    language,
    label: title,
    caption: say('indicator.series', { title, area }),
    trend: chartTrend(assessed),
    ...trendStart(assessed),
    say: (value) => sayValue(indicator, value, language),
    ...(indicator.values.decimals !== null && { decimals: indicator.values.decimals }),
    ...(breaks.length > 0 && { breaks }),
    series: linesOf(page),
  });
  return html`${chartFigure({
    language,
    id: 'series',
    headline: say('indicator.overTime'),
    subtitle: say('indicator.series', { title, area }),
    chart,
  })}
  ${trend.state === 'refused' && html`<p class="govuk-body">${say(`trend.refused.${trend.reason}`)}</p>`}
  ${methodLinks(['recent-trend'], language)}`;
}

/** How far the figure is from the baseline that was set, or from the first there is. @source NEED-06 */
function baselinePart({ analysis, indicator, request: { language } }: AnalysisPage): Html {
  const say = analysisMessages.in(language);
  const found = analysis.sinceBaseline;
  const heading = html`<h3 class="govuk-heading-s" id="baseline">${say('baseline.title')}</h3>`;
  if (found.state === 'refused')
    return html`${heading}<p class="govuk-body">${say(`baseline.refused.${found.reason}`)}</p>`;
  const { baseline, latest, isSet, change, limits, word } = found;
  const decimals = indicator.values.decimals ?? 1;
  const said = {
    period: sayPeriodLabel(baseline.period, language),
    from: sayValue(indicator, baseline.value ?? 0, language),
    to: sayValue(indicator, latest.value ?? 0, language),
    change: `${change > 0 ? '+' : ''}${sayNumber(change, decimals)}`,
  };
  const range = limits
    ? say('baseline.range', { range: sayRange(limits.lower, limits.upper, language, decimals) })
    : '';
  return html`${heading}<p class="govuk-body">${say(isSet ? 'baseline.set' : 'baseline.first', said)} ${range}</p>
    <p class="govuk-body"><strong>${say(`baseline.${word}`)}</strong></p>${methodLinks(['gap'], language)}`;
}

/** This place, what it is compared with, the nearest larger area, and what is expected: four lines at most. */
function linesOf(page: AnalysisPage): readonly Series[] {
  const { assessed, analysis, request } = page;
  const { language } = request;
  const { comparison } = assessed;
  const plain = (figures: readonly ObservedFigure[]) =>
    pointsOf(figures, language).map(({ at, period, value }) => ({ at, period, value }));
  const board = analysis.evidence.around.find(
    ({ area, figures }) =>
      area.code !== comparison?.area.code && figures.filter(({ value }) => value !== null).length > 1,
  );
  return [
    {
      name: areaName(assessed.area, language),
      role: 'here',
      points: pointsOf(assessed.series, language),
    },
    ...(comparison && comparison.series.length > 1
      ? [
          {
            name: areaName(comparison.area, language),
            role: 'wales' as const,
            points: plain(comparison.series),
          },
        ]
      : []),
    ...(board
      ? [{ name: areaName(board.area, language), role: 'other' as const, points: plain(board.figures) }]
      : []),
    ...expectedLine(analysis.forecast, language),
  ];
}

/** What comes next if nothing changes, as a line from the last figure on; nothing where it cannot be said. */
export function expectedLine(forecast: IndicatorForecast, language: Language): readonly Series[] {
  if (forecast.state === 'refused') return [];
  const name = analysisMessages.in(language)('forecast.name');
  const points = pointsOf(
    forecast.expected.map((each) => ({
      ...each,
      period: sayExpectedPeriod(each, language),
      lower: each.lower95,
      upper: each.upper95,
      numerator: null,
      denominator: null,
      status: null,
    })),
    language,
  );
  const [from] = pointsOf([forecast.to], language);
  const start = from ? [{ at: from.at, period: from.period, value: from.value }] : [];
  return [{ name, role: 'expected', points: [...start, ...points] }];
}

/** A period that no release has named yet. */
function sayExpectedPeriod({ periodStart, periodEnd }: ExpectedFigure, language: Language): string {
  const period = parsePeriod(`${periodStart}/${periodEnd}`);
  return period ? sayPeriod(period, language) : `${periodStart}/${periodEnd}`;
}

function variationPart(page: AnalysisPage): Html {
  const { analysis, assessed, indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const { chart } = analysis;
  const heading = html`<h2 class="govuk-heading-m" id="variation">${say('chart.title')}</h2>`;
  if (chart.state === 'refused') {
    return html`${heading}<p class="govuk-body">${say(`chart.refused.${chart.reason}`)}</p>${methodLinks(['spc-xmr'], language)}`;
  }
  const area = areaName(assessed.area, language);
  const figures = chart.figures.map(({ figure }) => figure);
  const points = pointsOf(figures, language);
  const process = [...Map.groupBy(chart.figures, ({ segment }) => segment).values()].flatMap((those) => {
    const at = (one: ChartedFigure | undefined) => (one && points[figures.indexOf(one.figure)]?.at) ?? 0;
    const [first] = those;
    if (!first) return [];
    const { mean, lower, upper } = first;
    return [{ from: at(first), to: at(those.at(-1)), mean, lower, upper }];
  });
  const last = chart.figures.at(-1);
  const drawn = controlChart({
    language,
    label: say('chart.title'),
    caption: say('chart.caption', { title: titleOf(assessed.title, language), area }),
    name: area,
    points,
    process,
    breaks: breaksOf(figures, language),
    signals: chart.figures.flatMap((each, position) => {
      const at = points[position]?.at;
      return each.signal && at !== undefined ? [{ at, text: saySignal(each, language) }] : [];
    }),
    sentence: signalSentence(chart.figures, language),
    say: (value) => sayValue(indicator, value, language),
  });
  return html`${chartFigure({
    language,
    id: 'variation',
    headline: say('chart.title'),
    subtitle: say('chart.lead'),
    chart: drawn,
  })}
  ${
    last &&
    html`<p class="govuk-body">${say('chart.limits', {
      mean: sayValue(indicator, last.mean, language),
      range: sayRange(last.lower, last.upper, language, indicator.values.decimals ?? undefined),
    })}</p>`
  }
  ${process.length > 1 && html`<p class="govuk-body">${say('chart.rebased')}</p>`}
  ${chart.isUnsettled && html`<p class="govuk-body">${say('chart.unsettled')}</p>`}
  ${chart.cutBy && html`<p class="govuk-body">${say(`chart.cut.${chart.cutBy}`)}</p>`}
  ${methodLinks(['spc-xmr'], language)}`;
}

function saySignal({ signal, news }: ChartedFigure, language: Language): string {
  const say = analysisMessages.in(language);
  if (!signal) return '';
  return news ? `${say(`signal.${signal}`)} (${say(`signal.${news}`)})` : say(`signal.${signal}`);
}

function signalSentence(figures: readonly ChartedFigure[], language: Language): string {
  const say = analysisMessages.in(language);
  const signals = figures.filter(({ signal }) => signal !== null);
  const last = signals.at(-1);
  if (!last) return say('chart.none');
  return say('chart.signals', {
    n: signals.length,
    period: sayPeriodLabel(last.figure.period, language),
    what: saySignal(last, language),
  });
}

function forecastPart(page: AnalysisPage): Html {
  const { analysis, indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const { forecast } = analysis;
  const heading = html`<h2 class="govuk-heading-m" id="forecast">${say('forecast.title')}</h2>`;
  if (forecast.state === 'refused') {
    return html`${heading}<p class="govuk-body">${say(`forecast.refused.${forecast.reason}`)}</p>${methodLinks(['forecast'], language)}`;
  }
  const decimals = indicator.values.decimals ?? undefined;
  const [next] = forecast.expected;
  const range = (low: number, high: number) => sayRange(low, high, language, decimals);
  return html`${heading}
  ${
    next &&
    html`<p class="govuk-body">${say('forecast.next', {
      period: sayExpectedPeriod(next, language),
      value: sayValue(indicator, next.value, language),
      range: range(next.lower95, next.upper95),
    })}</p>`
  }
  <p class="govuk-body">${say('forecast.caveat')}</p>
  ${dataTable({
    language,
    caption: say('forecast.table'),
    columns: [
      { text: say('forecast.period') },
      { text: say('forecast.expected'), numeric: true },
      { text: say('forecast.range80'), numeric: true },
      { text: say('forecast.range95'), numeric: true },
    ],
    rows: forecast.expected.map((each) => [
      sayExpectedPeriod(each, language),
      sayValue(indicator, each.value, language),
      range(each.lower80, each.upper80),
      range(each.lower95, each.upper95),
    ]),
  })}
  <p class="govuk-body">${chosenSentence(forecast, language)}</p>
  ${backTests(forecast, language)}
  ${methodLinks(['forecast'], language)}`;
}

type MadeForecast = Extract<IndicatorForecast, { state: 'worked-out' }>;

/** Errors are small beside figures: they have a decimal place more. */
function sayError({ error }: TestedMethod): string {
  return sayNumber(error, error < 10 ? 2 : 1);
}

function chosenSentence(
  { method, chosen, naive, points, from, to }: MadeForecast,
  language: Language,
): string {
  const say = analysisMessages.in(language);
  const rests = {
    n: points,
    from: sayPeriodLabel(from.period, language),
    to: sayPeriodLabel(to.period, language),
    toSoft: mutated(sayPeriodLabel(to.period, language), 'soft'),
  };
  if (method === 'naive') return say('forecast.naiveStays', { ...rests, error: sayError(naive) });
  return say('forecast.chosen', {
    ...rests,
    method: say(`forecast.method.${method}`),
    error: sayError(chosen),
    naive: sayError(naive),
  });
}

function backTests({ tried, method }: MadeForecast, language: Language): Html {
  const say = analysisMessages.in(language);
  return dataTable({
    language,
    caption: say('backtest.table'),
    columns: [
      { text: say('backtest.method') },
      { text: say('backtest.error'), numeric: true },
      { text: say('backtest.within'), numeric: true },
    ],
    rows: tried.map((test) => [
      html`${say(`forecast.method.${test.method}`)}${test.method === method && html` <strong>${say('backtest.chosen')}</strong>`}`,
      sayError(test),
      say('backtest.of', { within: sayNumber(test.within95), compared: sayNumber(test.compared) }),
    ]),
  });
}
