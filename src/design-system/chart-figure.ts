import type { Language } from '../language/index.ts';
import { componentsIn } from './govuk.ts';
import { type Html, html } from './html.ts';
import { designMessages } from './messages.ts';

/** The table that holds a chart: the same figures, for readers who do not see it and for those who want the numbers. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** What every chart gives: the drawing, the sentence that says it, the table that holds it. */
export interface Chart {
  readonly svg: Html;
  readonly sentence: string;
  readonly table: ChartTable;
}

export interface ChartFigureOptions {
  readonly language: Language;
  /** Unlike every other on the page. */
  readonly id: string;
  /** The message, tested; never "Chart 1". */
  readonly headline: string;
  /** Measure, place, period. */
  readonly subtitle?: string;
  readonly chart: Chart;
  readonly source?: { readonly text: string; readonly href?: string };
  readonly downloads?: readonly { readonly text: string; readonly href: string }[];
  readonly headingLevel?: 2 | 3;
}

/** A chart with its message above, its source and table below. */
export function chartFigure(options: ChartFigureOptions): Html {
  const { language, id, headline, chart, source, downloads = [] } = options;
  const say = designMessages.in(language);
  const { details } = componentsIn(language);
  const heading = html`class="govuk-heading-m ll-chart__headline" id="${id}-headline"`;
  return html`<figure class="ll-chart" aria-labelledby="${id}-headline">
${options.headingLevel === 3 ? html`<h3 ${heading}>${headline}</h3>` : html`<h2 ${heading}>${headline}</h2>`}
${options.subtitle && html`<p class="ll-chart__subtitle">${options.subtitle}</p>`}
<p class="govuk-body">${chart.sentence}</p>
<div class="ll-chart__drawing">${chart.svg}</div>
<figcaption class="ll-chart__caption">
${source && html`<p class="ll-chart__source">${say('figure.source')} ${source.href ? html`<a class="govuk-link" href="${source.href}">${source.text}</a>` : source.text}</p>`}
${details({ summaryText: say('chart.table'), text: chartTable(chart.table, language) })}
${downloads.length > 0 && html`<ul class="ll-chart__downloads">${downloads.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`}
</figcaption>
</figure>`;
}

/** The table of a chart on its own. */
export function chartTable(given: ChartTable, language: Language): Html {
  const { table } = componentsIn(language);
  const format = (column: number) => (given.columns[column]?.numeric ? ({ format: 'numeric' } as const) : {});
  return scrollable(
    given.caption,
    table({
      caption: given.caption,
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: given.columns.map(({ text }, column) => ({ text, ...format(column) })),
      rows: given.rows.map((row) => row.map((text, column) => ({ text, ...format(column) }))),
    }),
  );
}

/** A part that may be wider than the screen, reachable by keyboard. The last resort. */
export function scrollable(label: string, content: Html): Html {
  return html`<div class="ll-scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}
