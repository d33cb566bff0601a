import { readFileSync } from 'node:fs';
import { accessiblePdf, standIn, type TypesetWork } from '../../platform/typesetting/index.ts';
import type { PlanDocument } from '../print/plan-document.ts';

const template = readFileSync(new URL('./plan.typ', import.meta.url), 'utf8');

/** The document of a plan or an assessment laid out for setting. */
export function typesetPlan(document: PlanDocument): TypesetWork {
  const blocks = document.blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          columns: block.columns.map(({ text, numeric = false, share = 1 }) => ({ text, numeric, share })),
        }
      : block,
  );
  return {
    template,
    content: (displayable) => {
      const shown = displayable({ ...document, blocks });
      return {
        ...shown,
        // A heading of which nothing can be shown still holds its level: without it the next would skip one.
        blocks: shown.blocks.map((block) =>
          block.type === 'heading' && block.text.trim() === '' ? { ...block, text: standIn } : block,
        ),
      };
    },
  };
}

/**
 * The document as a tagged PDF.
 *
 * @throws DocumentFailure when the document cannot be made accessible
 * @source PLAN-25; docs/decisions/0006-documents.md
 */
export function planPdf(document: PlanDocument): Buffer {
  return accessiblePdf(typesetPlan(document));
}
