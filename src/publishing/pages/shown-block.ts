import { chartFigure, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import type { ChapterBlock } from '../chapters.ts';
import { bullets, paragraph, reading } from './parts.ts';

type Leads = NonNullable<Extract<ChapterBlock, { readonly type: 'paragraph' }>['leads']>;

/**
 * A block of a chapter as it stands on a page.
 *
 * @param hrefOf - where a paragraph leads; undefined where there is no such chapter
 */
export function shownBlock(
  block: ChapterBlock,
  language: Language,
  hrefOf: (leads: Leads) => string | undefined = () => undefined,
): Html {
  switch (block.type) {
    case 'heading': {
      const id = block.id === undefined ? nothing : html` id="${block.id}"`;
      return block.level === 1
        ? html`<h2 class="govuk-heading-m"${id}>${block.text}</h2>`
        : html`<h3 class="govuk-heading-s"${id}>${block.text}</h3>`;
    }
    case 'paragraph': {
      const { text, leads } = block;
      const href = leads && hrefOf(leads);
      if (!leads || href === undefined) return reading(paragraph(text));
      return reading(paragraph(text, ' ', html`<a class="govuk-link" href="${href}">${leads.words}</a>`));
    }
    case 'list':
      return reading(bullets(block.items));
    case 'table':
      return dataTable({
        language,
        caption: block.caption,
        columns: block.columns.map(({ text, numeric = false }) => ({ text, numeric })),
        rows: block.rows,
      });
    case 'chart':
      return chartFigure({
        language,
        id: block.id,
        headline: block.headline,
        subtitle: block.subtitle,
        chart: block.chart,
        headingLevel: 3,
      });
  }
}
