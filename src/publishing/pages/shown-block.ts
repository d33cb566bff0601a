import { chartFigure, dataTable, type Html, html, nothing, raw } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import type { ChapterBlock } from '../chapters.ts';
import { bullets, paragraph, reading } from './parts.ts';

type Leads = NonNullable<Extract<ChapterBlock, { readonly type: 'paragraph' }>['leads']>;

/**
 * A block of a chapter as it stands on a page.
 *
 * @param hrefOf - where a paragraph leads; undefined where there is no such chapter
 * @param headingsBegin - level of its first headings: under the heading of the page, or of a chapter within it
 */
export function shownBlock(
  block: ChapterBlock,
  language: Language,
  hrefOf: (leads: Leads) => string | undefined = () => undefined,
  headingsBegin: 2 | 3 = 2,
): Html {
  switch (block.type) {
    case 'heading': {
      const id = block.id === undefined ? nothing : html` id="${block.id}"`;
      const tag = raw(`h${block.level - 1 + headingsBegin}`);
      const look = block.level === 1 ? 'govuk-heading-m' : 'govuk-heading-s';
      return html`<${tag} class="${look}"${id}>${block.text}</${tag}>`;
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
