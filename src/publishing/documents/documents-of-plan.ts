import { languages } from '../../language/index.ts';
import { documentFiles } from '../pages/version-pages.ts';
import { planDocument } from '../print/plan-document.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';

/** A document by its file name. */
export interface MadeDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The documents that people take away, in both languages; data files are made from the content when they are asked for.
 *
 * @param hash - of the content, which the documents name
 * @throws DocumentFailure when one of them cannot be made
 * @source PLAN-25
 */
export async function documentsOfPlan(
  content: PublishedPlan,
  hash: string,
): Promise<readonly MadeDocument[]> {
  const made: MadeDocument[] = [];
  for (const language of languages) {
    const document = planDocument(content, hash, language);
    const names = documentFiles({ plan: content, language });
    made.push(
      { name: names.pdf, bytes: planPdf(document) },
      { name: names.docx, bytes: await planDocx(document) },
    );
  }
  return made;
}
