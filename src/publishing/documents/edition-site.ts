import { address, languages } from '../../language/index.ts';
import { chaptersOnPages } from '../assessment/assessment-chapters.ts';
import {
  type AssessmentContext,
  type AssessmentPage,
  chapterHref,
  chapterPage,
  editionHref,
  editionsPage,
  fileHref,
  overviewPage,
} from '../assessment/assessment-pages.ts';
import { editionFiles } from '../assessment/document-files.ts';
import type { PublishedAssessment } from '../assessment/published-assessment.ts';
import { canonicalJson } from '../published-plan.ts';

/** A frozen edition with everything that was made of it. */
export interface EditionContent {
  readonly assessment: PublishedAssessment;
  readonly contentHash: string;
  /** How many of its datasets have newer figures by now. */
  readonly moved: number;
  /** By file name, in both languages, as they were made when it was frozen. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

/** What editions add to a written site. */
export interface EditionSite {
  /** By address. */
  readonly pages: ReadonlyMap<string, { readonly page: AssessmentPage; readonly context: AssessmentContext }>;
  /** By address. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The pages and files of frozen editions for a site of plain files: each edition at its own address, the newest at the
 * address of the assessment too, and the list of all.
 *
 * @param editions - newest first
 * @param siteOrigin - scheme and host the site will be served from; empty where it is not known
 * @source NEED-01, NEED-18; PLAN-25
 */
export function editionSite(editions: readonly EditionContent[], siteOrigin: string): EditionSite {
  const pages = new Map<string, { page: AssessmentPage; context: AssessmentContext }>();
  const files = new Map<string, string | Uint8Array>();
  const [newest] = editions;
  if (!newest) return { pages, files };
  for (const language of languages) {
    for (const edition of editions) {
      const { assessment, contentHash, moved } = edition;
      const frozen = { contentHash, newest: newest.assessment.edition, moved, siteOrigin };
      const context: AssessmentContext = { assessment, language, frozen };
      pages.set(editionHref(context, language), { page: overviewPage(context), context });
      for (const chapter of chaptersOnPages(assessment, { language, standalone: false })) {
        const page = chapterPage(context, chapter.code);
        if (page) pages.set(chapterHref(context, chapter, language), { page, context });
      }
      for (const [name, bytes] of edition.documents) files.set(fileHref(context, name), bytes);
      files.set(fileHref(context, editionFiles(assessment, language).json), canonicalJson(assessment));
      if (edition !== newest) continue;
      const partnership = assessment.partnership.slug;
      pages.set(address('public.assessment', language, { partnership }), {
        page: overviewPage(context),
        context,
      });
      const listed = editions.map((each) => ({
        number: each.assessment.edition,
        frozenOn: each.assessment.frozenOn,
        contentHash: each.contentHash,
      }));
      pages.set(address('public.editions', language, { partnership }), {
        page: editionsPage(listed, partnership, language),
        context,
      });
    }
  }
  return { pages, files };
}
