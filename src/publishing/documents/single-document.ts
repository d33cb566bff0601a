import { type BoardPage, boardPagePdf } from '../../board/documents/index.ts';
import type { Language } from '../../language/index.ts';
import type { PlanDocument } from '../print/plan-document.ts';
import type { MadeDocument } from './documents-of-plan.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';

/** One document in one language, asked for by somebody at work: of what stands now, and kept nowhere. */
export type SingleDocument =
  | { readonly format: 'board-page-pdf'; readonly page: BoardPage; readonly language: Language }
  | { readonly format: 'document-pdf' | 'document-docx'; readonly document: PlanDocument };

/** Whether an order is for one document that is kept nowhere. */
export function isSingleDocument(content: { readonly format: string }): content is SingleDocument {
  return ['board-page-pdf', 'document-pdf', 'document-docx'].includes(content.format);
}

/** @throws DocumentFailure when it cannot be made */
export async function singleDocument(asked: SingleDocument): Promise<readonly MadeDocument[]> {
  return [{ name: asked.format, bytes: await bytesOf(asked) }];
}

async function bytesOf(asked: SingleDocument): Promise<Uint8Array> {
  switch (asked.format) {
    case 'board-page-pdf':
      return boardPagePdf(asked.page, asked.language);
    case 'document-pdf':
      return planPdf(asked.document);
    case 'document-docx':
      return planDocx(asked.document);
  }
}
