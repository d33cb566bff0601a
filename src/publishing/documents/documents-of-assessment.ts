import { languages } from '../../language/index.ts';
import { assessmentDocument, partDocument } from '../assessment/assessment-document.ts';
import { editionFiles } from '../assessment/document-files.ts';
import type { PublishedAssessment } from '../assessment/published-assessment.ts';
import type { MadeDocument } from './documents-of-plan.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';

/**
 * The documents of an edition, in both languages: the whole of it, and each of its parts on its own.
 *
 * @param hash - of the content, which the documents name
 * @throws DocumentFailure when one of them cannot be made
 * @source NEED-03; requirements section 25
 */
export async function documentsOfAssessment(
  content: PublishedAssessment,
  hash: string,
): Promise<readonly MadeDocument[]> {
  const made: MadeDocument[] = [];
  for (const language of languages) {
    const whole = {
      document: assessmentDocument(content, hash, language),
      names: editionFiles(content, language),
    };
    const parts = content.parts.map((part) => ({
      document: partDocument(content, part, hash, language),
      names: editionFiles(content, language, part.code),
    }));
    for (const { document, names } of [whole, ...parts]) {
      made.push(
        { name: names.pdf, bytes: planPdf(document) },
        { name: names.docx, bytes: await planDocx(document) },
      );
    }
  }
  return made;
}
