import { type Language, sayDate } from '../../language/index.ts';
import { type Chapter, printedBlock } from '../chapters.ts';
import { publishingMessages } from '../messages.ts';
import type { DocumentBlock, HeadingLevel } from '../print/blocks.ts';
import { figureTables } from '../print/indicator-blocks.ts';
import type { PlanDocument } from '../print/plan-document.ts';
import { assessmentChapters, extractChapters, extractOf } from './assessment-chapters.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import type { PublishedAssessment, PublishedPart } from './published-assessment.ts';

/**
 * The assessment as one document in one language: the same texts and figures as the pages, with every figure of a
 * drawing in a table at the end.
 *
 * @param hash - of the content: printed, so that a paper copy can be checked
 */
export function assessmentDocument(
  assessment: PublishedAssessment,
  hash: string,
  language: Language,
): PlanDocument {
  const chapters = assessmentChapters(assessment, { language, standalone: true });
  const title = assessmentDocumentMessages.in(language)('title', { area: assessment.area.name[language] });
  return documentOf(assessment, { chapters, title, hash, language });
}

/** One statutory part as a document of its own. @source NEED-03 */
export function partDocument(
  assessment: PublishedAssessment,
  part: PublishedPart,
  hash: string,
  language: Language,
): PlanDocument {
  const chapters = extractChapters(assessment, part, { language, standalone: true });
  return documentOf(extractOf(assessment, part), {
    chapters,
    title: part.title[language],
    hash,
    language,
  });
}

interface DocumentParts {
  readonly chapters: readonly Chapter[];
  readonly title: string;
  readonly hash: string;
  readonly language: Language;
}

function documentOf(
  assessment: PublishedAssessment,
  { chapters, title, hash, language }: DocumentParts,
): PlanDocument {
  const say = assessmentDocumentMessages.in(language);
  const { edition, frozenOn, partnership, area } = assessment;
  const date = sayDate(frozenOn, language);
  return {
    language,
    title,
    author: partnership.name[language],
    partnership: partnership.name[language],
    period: say('edition.name', { edition }),
    versionLine: say('edition.line', { edition, date }),
    areasTitle: say('document.area'),
    areas: [area.name[language]],
    contentsTitle: publishingMessages.in(language)('document.contents'),
    pageLine: publishingMessages.in(language)('document.page', { page: '{page}', pages: '{pages}' }),
    footer: say('edition.footer', { edition, date }),
    blocks: [
      ...chapters.flatMap((chapter, position) => chapterBlocks(chapter, chapters[position - 1], language)),
      ...tablesOf(assessment, language),
      { type: 'heading', level: 1, text: say('document.about') },
      { type: 'paragraph', text: say('document.about-text', { edition, date, hash }) },
    ],
  };
}

/** A chapter under its heading; chapters of a group stand under one heading for all of them. */
function chapterBlocks(
  { title, group, blocks }: Chapter,
  before: Chapter | undefined,
  language: Language,
): readonly DocumentBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const base = group === null ? 1 : 2;
  const opening: DocumentBlock[] =
    group !== null && before?.group !== group
      ? [{ type: 'heading', level: 1, text: say(`chapter.${group}`) }]
      : [];
  return [
    ...opening,
    { type: 'heading', level: base, text: title },
    ...blocks.map((block) => printedBlock(block, base)),
  ];
}

/** Every figure of the drawings, in tables. */
function tablesOf(assessment: PublishedAssessment, language: Language): readonly DocumentBlock[] {
  return figureTables(assessment, language).map((block) =>
    block.type === 'heading' ? { ...block, level: (block.level - 1) as HeadingLevel } : block,
  );
}
