import { sparkline } from '../../charts/index.ts';
import { dataTable, type Html, html, nothing, type Paging } from '../../design-system/index.ts';
import { type Language, sayPartOfWhole } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import type { MeasureBook } from '../measure-book.ts';
import { performanceMessages } from '../messages.ts';
import type { ScorecardRow } from '../scorecard.ts';
import type { OpenedBook } from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { sayFigure, sayValuePeriod, standingMark, trendOf } from './say-measure.ts';

interface ScorecardTable {
  readonly language: Language;
  readonly opened: Pick<OpenedBook, 'book' | 'links'>;
  readonly caption: string;
  readonly rows: readonly ScorecardRow[];
  readonly paging?: Paging;
  /** Targets are for the whole area of the partnership: left out where the figures are of a part of it. */
  readonly withTargets?: boolean;
}

/** Measures, a row each: how each stands, its latest figure, and its course as a small line and as a sentence. */
export function scorecardTable(options: ScorecardTable): Html {
  const { language, opened, caption, rows, paging, withTargets = true } = options;
  const say = performancePageMessages.in(language);
  return dataTable({
    language,
    caption,
    classes: 'll-scorecard',
    columns: [
      { text: say('head.measure') },
      { text: say('head.standing') },
      { text: say('head.latest') },
      { text: say('head.course') },
      ...(withTargets ? [{ text: say('head.target') }] : []),
    ],
    rows: rows.map((row) => [
      measureCell(row, opened, language),
      standingMark(row.series.standing, language),
      latestCell(row, language),
      courseCell(row, language),
      ...(withTargets ? [targetCell(row, language)] : []),
    ]),
    ...(paging && { paging }),
  });
}

/** A measure with its kind, its organisation and whoever does the work under contract. */
export function measureCell(
  { measure }: ScorecardRow,
  { book, links }: ScorecardTable['opened'],
  language: Language,
): Html {
  const word = performanceMessages.in(language);
  const say = performancePageMessages.in(language);
  const provider = measure.accountability?.provider[language] ?? '';
  return html`<a class="govuk-link" href="${links.measure(measure)}">${titleOf(measure.title, language)}</a>
<span class="ll-figure-cell__more">${word(`option.performance-measure.measureKind.${measure.kind}`)}</span>
<span class="ll-figure-cell__more">${organisationName(book, measure.organisation, language)}</span>
${provider === '' ? nothing : html`<span class="ll-figure-cell__more">${say('measure.provider', { provider })}</span>`}`;
}

/** What the owner of a measure is called. */
export function organisationName(book: MeasureBook, code: string, language: Language): string {
  const found = book.organisations.find((each) => each.code === code);
  return found ? titleOf(found.name, language) : code;
}

/** The latest figure of a measure and its course, for a page that shows it alone. */
export function measureFigure(row: ScorecardRow, language: Language): Html {
  return html`<p>${latestCell(row, language)}</p><div class="ll-room__figure">${courseCell(row, language)}</div>`;
}

/** The latest figure of a measure, with its period and what it is a part of. */
export function latestCell({ measure, series }: ScorecardRow, language: Language): Html {
  const say = performancePageMessages.in(language);
  const { latest } = series;
  if (!latest) return html`<span class="ll-missing">${say('figure.none')}</span>`;
  const { numerator, denominator } = latest;
  return html`${sayFigure(measure, latest.value, language)}
${numerator !== null && denominator !== null ? html`<span class="ll-figure-cell__more">${sayPartOfWhole(numerator, denominator, language)}</span>` : nothing}
<span class="ll-figure-cell__more">${sayValuePeriod(latest, language)}</span>`;
}

function targetCell({ measure }: ScorecardRow, language: Language): string {
  return measure.target === null
    ? performancePageMessages.in(language)('none')
    : sayFigure(measure, measure.target, language);
}

function courseCell({ measure, series }: ScorecardRow, language: Language): Html {
  if (series.points.length === 0) return html`${performancePageMessages.in(language)('none')}`;
  const chart = sparkline({
    language,
    caption: titleOf(measure.title, language),
    points: series.points.map((point) => ({
      at: point.at,
      period: sayValuePeriod(point, language),
      value: point.value,
      low: point.low,
      high: point.high,
    })),
    trend: trendOf(series),
    say: (value) => sayFigure(measure, value, language),
  });
  return html`${chart.svg}<span class="ll-figure-cell__more">${chart.sentence}</span>`;
}
