import type { BoardPage } from '../../board/documents/index.ts';
import type { Language } from '../../language/index.ts';
import type { ServiceAgreement } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { agreementDocument } from '../print/agreement-document.ts';
import { statutoryPlanDocument } from '../print/statutory-plan-document.ts';
import type { PublishedPlan } from '../published-plan.ts';
import type { StatutoryPlan } from '../statutory-plans.ts';
import { documentsMadeApart } from './made-apart.ts';
import type { SingleDocument } from './single-document.ts';

/**
 * The page of a board meeting as a PDF, made in the process of documents.
 *
 * @throws DocumentsNotMade when it cannot be made
 */
export function boardPdf(page: BoardPage, language: Language): Promise<Buffer> {
  return madeApart({ format: 'board-page-pdf', page, language });
}

/**
 * A Local Service Agreement to sign and to take away, made in the process of documents.
 *
 * @throws DocumentsNotMade when it cannot be made
 * @source PLAN-24; SYS-19
 */
export function agreementFile(
  asked: { readonly agreement: ServiceAgreement; readonly records: RecordSet; readonly language: Language },
  twin: 'pdf' | 'docx',
): Promise<Buffer> {
  return madeApart({ format: `document-${twin}`, document: agreementDocument(asked) });
}

/**
 * A statutory plan within the plan as a document, made in the process of documents.
 *
 * @throws DocumentsNotMade when it cannot be made
 * @source DUTY-11, DUTY-21, DUTY-31, DUTY-43
 */
export function statutoryPlanFile(
  asked: { readonly plan: PublishedPlan; readonly view: StatutoryPlan; readonly language: Language },
  twin: 'pdf' | 'docx',
): Promise<Buffer> {
  const { plan, view, language } = asked;
  return madeApart({ format: `document-${twin}`, document: statutoryPlanDocument(plan, view, language) });
}

async function madeApart(content: SingleDocument): Promise<Buffer> {
  const [made] = await documentsMadeApart({ content, hash: '' });
  if (!made) throw new Error('A document that was made is not there');
  return Buffer.from(made.bytes);
}
