import { type Language, languages } from '../../language/index.ts';
import { editionFiles } from '../pages/plan-edition-pages.ts';
import { documentFiles } from '../pages/version-pages.ts';
import { planDocument } from '../print/plan-document.ts';
import { planEditionDocument } from '../print/plan-edition-document.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';

/** A document by its file name. */
export interface MadeDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The documents that people take away, in both languages: the plan, and each of its editions for other readers. Data files
 * are made from the content when they are asked for.
 *
 * @param hash - of the content, which the documents name
 * @throws DocumentFailure when one of them cannot be made
 * @source PLAN-25, PLAN-26
 */
export async function documentsOfPlan(
  content: PublishedPlan,
  hash: string,
): Promise<readonly MadeDocument[]> {
  const made = await Promise.all(languages.map((language) => documentsInLanguage(content, hash, language)));
  return made.flat();
}

async function documentsInLanguage(
  content: PublishedPlan,
  hash: string,
  language: Language,
): Promise<readonly MadeDocument[]> {
  const editions = (content.editions ?? []).map((edition) => ({
    document: planEditionDocument(content, edition, hash, language),
    names: editionFiles({ plan: content, language }, edition.audience),
  }));
  const plan = {
    document: planDocument(content, hash, language),
    names: documentFiles({ plan: content, language }),
  };
  const made: MadeDocument[] = [];
  for (const { document, names } of [plan, ...editions]) {
    made.push(
      { name: names.pdf, bytes: planPdf(document) },
      { name: names.docx, bytes: await planDocx(document) },
    );
  }
  return made;
}
