import type { Language } from '../language/index.ts';
import { sayNumber } from '../language/index.ts';
import { componentsIn, type Words } from './govuk.ts';
import { type Html, html, nothing } from './html.ts';
import { designMessages } from './messages.ts';

export interface Column {
  readonly text: Words;
  readonly numeric?: boolean;
  /** Where the page is, sorted by this column. */
  readonly sortHref?: string;
  readonly sorted?: 'ascending' | 'descending';
}

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
}

export interface DataTableOptions {
  readonly language: Language;
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Words[])[];
  readonly paging?: Paging;
  /** Rows become labelled blocks on a phone; leave out for tables that people compare across. */
  readonly stacks?: boolean;
  readonly classes?: string;
}

/** A table with caption, row headers, headings that sort by real links, and the total said where it is paged. */
export function dataTable(options: DataTableOptions): Html {
  const { language, caption, columns, rows, stacks = true } = options;
  return html`<div class="ll-table-block">
<table class="govuk-table ll-table${stacks && ' ll-table--stacks'}${options.classes && ` ${options.classes}`}">
<caption class="govuk-table__caption ${options.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${columns.map((column) => heading(column, language))}</tr></thead>
<tbody class="govuk-table__body">
${rows.map((row) => html`<tr class="govuk-table__row">${row.map((text, position) => cell(text, columns[position], position === 0))}</tr>\n`)}
</tbody>
</table>
${options.paging && pagingOf(options.paging, language)}
</div>`;
}

function heading({ text, numeric, sortHref, sorted }: Column, language: Language): Html {
  const say = designMessages.in(language);
  const format = numeric ? ' govuk-table__header--numeric' : '';
  const order = sorted && html` aria-sort="${sorted}"`;
  if (!sortHref) return html`<th scope="col" class="govuk-table__header${format}"${order}>${text}</th>`;
  return html`<th scope="col" class="govuk-table__header${format}"${order}><a class="govuk-link ll-sort" href="${sortHref}">${text}<span class="govuk-visually-hidden"> ${say(sorted === 'ascending' ? 'sort.descending' : 'sort.ascending')}</span></a>${sorted && html`<svg class="ll-sort__arrow" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="${sorted === 'ascending' ? 'M5 1 9 9H1Z' : 'M5 9 1 1H9Z'}"/></svg>`}</th>`;
}

/** A date and nothing else, in either language: short enough to stand on one line. */
const aDay = /^\d{1,2} \p{L}+ \d{4}$/u;

/** On a phone the heading of the column stands before the cell, unless there is nothing in it. */
function cell(text: Words, column: Column | undefined, isFirst: boolean): Html {
  const format = column?.numeric ? ' govuk-table__cell--numeric' : '';
  if (isFirst) return html`<th scope="row" class="govuk-table__header">${text}</th>`;
  if (html`${text}`.markup.trim() === '') return html`<td class="govuk-table__cell${format}"></td>`;
  const day = typeof text === 'string' && aDay.test(text) ? ' ll-table__day' : '';
  return html`<td class="govuk-table__cell${format}${day}"><span class="ll-table__label" aria-hidden="true">${column?.text}</span><span class="ll-table__value">${text}</span></td>`;
}

/** "Showing 1 to 60 of 212", and the pages. */
export function pagingOf(paging: Paging, language: Language): Html {
  const { page, size, total, hrefOf } = paging;
  const say = designMessages.in(language);
  const last = Math.max(1, Math.ceil(total / size));
  if (total === 0) return nothing;
  const { pagination } = componentsIn(language);
  const showing = html`<p class="govuk-body ll-showing">${say('paging.showing', {
    from: sayNumber((page - 1) * size + 1),
    to: sayNumber(Math.min(page * size, total)),
    total: sayNumber(total),
  })}</p>`;
  if (last === 1) return showing;
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((n) => n >= 1 && n <= last);
  const items = shown.flatMap((n, position) => {
    const gap = position > 0 && n - (shown[position - 1] ?? n) > 1 ? [{ ellipsis: true }] : [];
    return [...gap, { number: String(n), href: hrefOf(n), current: n === page }];
  });
  return html`${showing}${pagination({
    items,
    ...(page > 1 && { previous: { href: hrefOf(page - 1) } }),
    ...(page < last && { next: { href: hrefOf(page + 1) } }),
  })}`;
}
