import { parsePeriod } from '../../calendar/index.ts';
import { sparkline, type Trend } from '../../charts/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { indicatorMessages } from '../../evidence/indicator-messages.ts';
import type { Language } from '../../language/index.ts';
import { sayIndicatorValue, sayPeriodLabel, titleOf } from '../../needs/web/index.ts';
import type { BookIndicator, IndicatorStanding } from '../book-indicator.ts';
import { yearsAt } from '../measured-series.ts';
import type { OpenedBook } from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { standingMark } from './say-measure.ts';
import { organisationName } from './scorecard-table.ts';

/** An indicator with how it stands. */
export interface PopulationRow {
  readonly indicator: BookIndicator;
  readonly stands: IndicatorStanding;
}

/**
 * Indicators, a row each: how each stands, its latest figure, its course as a small line and as a sentence, and whether
 * its curve has turned since its baseline.
 *
 * @source PERF-03, PERF-06, PERF-18
 */
export function populationTable(
  rows: readonly PopulationRow[],
  opened: Pick<OpenedBook, 'book' | 'links'>,
  language: Language,
): Html {
  const say = performancePageMessages.in(language);
  return dataTable({
    language,
    caption: say('population.table'),
    columns: [
      { text: say('head.indicator') },
      { text: say('head.standing') },
      { text: say('head.latest') },
      { text: say('head.course') },
      { text: say('head.baseline') },
    ],
    rows: rows.map((row) => [
      indicatorCell(row.indicator, opened, language),
      standingMark(row.stands.standing, language),
      latestCell(row, language),
      courseCell(row, language),
      baselineCell(row, language),
    ]),
  });
}

function indicatorCell(
  indicator: BookIndicator,
  { book, links }: Pick<OpenedBook, 'book' | 'links'>,
  language: Language,
): Html {
  const word = indicatorMessages.in(language);
  const { indicatorClass, organisation } = indicator;
  const more = (text: string) => html`<span class="ll-figure-cell__more">${text}</span>`;
  return html`<a class="govuk-link" href="${links.record('indicator', indicator)}">${titleOf(indicator.title, language)}</a>
${indicatorClass && more(word(`option.indicator.indicatorClass.${indicatorClass}`))}
${organisation && more(organisationName(book, organisation, language))}`;
}

function sayFigureOf({ unit, decimals }: BookIndicator, value: number, language: Language): string {
  const values = {
    unit: unit ?? { cy: '', en: '' },
    decimals: decimals ?? null,
    method: null,
    multiplier: null,
  };
  return sayIndicatorValue({ values }, value, language);
}

/** The latest figure of an indicator and its course, for a page that shows it alone. */
export function populationFigure(row: PopulationRow, language: Language): Html {
  return html`<p>${latestCell(row, language)}</p><div class="ll-room__figure">${courseCell(row, language)}</div>`;
}

function latestCell({ indicator, stands: { latest } }: PopulationRow, language: Language): Html {
  if (latest === null || latest.value === null)
    return html`<span class="ll-missing">${performancePageMessages.in(language)('figure.none')}</span>`;
  return html`${sayFigureOf(indicator, latest.value, language)}
<span class="ll-figure-cell__more">${sayPeriodLabel(latest.period, language)}</span>`;
}

function courseCell({ indicator, stands }: PopulationRow, language: Language): Html {
  const { series = [], trend } = indicator;
  if (stands.latest === null) return html`${performancePageMessages.in(language)('none')}`;
  const chart = sparkline({
    language,
    caption: titleOf(indicator.title, language),
    points: series.map((figure, place) => ({
      at: placeInTime(figure.period, place),
      period: sayPeriodLabel(figure.period, language),
      value: figure.value,
      low: figure.lower,
      high: figure.upper,
    })),
    trend: trendWord(trend),
    ...(trend?.state === 'tested' && { trendFrom: placeInTime(trend.from, 0) }),
    say: (value) => sayFigureOf(indicator, value, language),
  });
  return html`${series.length > 1 ? chart.svg : nothing}<span class="ll-figure-cell__more">${chart.sentence}</span>`;
}

function placeInTime(period: string, otherwise: number): number {
  const end = parsePeriod(period)?.end;
  return end === undefined ? otherwise : yearsAt(end);
}

function trendWord(trend: BookIndicator['trend']): Trend {
  if (trend?.state !== 'tested') return trend?.reason === 'too-short' ? 'too-short' : 'not-tested';
  const words: Readonly<Record<string, Trend>> = {
    better: 'better',
    worse: 'worse',
    rising: 'higher',
    falling: 'lower',
  };
  return words[trend.word] ?? 'no-clear-change';
}

/** Whether the curve has turned, in a word; what that rests on is on the indicator’s own page. */
function baselineCell({ indicator, stands: { answer } }: PopulationRow, language: Language): Html | string {
  const say = performancePageMessages.in(language);
  const { baselinePeriod = '' } = indicator;
  if (baselinePeriod === '') return html`<span class="ll-missing">${say('baseline.none')}</span>`;
  const period = sayPeriodLabel(baselinePeriod, language);
  return html`${say(`baseline.${answer.state}`)}<span class="ll-figure-cell__more">${say('baseline.period', { period })}</span>`;
}
