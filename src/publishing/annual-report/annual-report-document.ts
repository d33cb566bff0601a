import { type Language, sayDate, sayDateRange } from '../../language/index.ts';
import { yearName } from '../../reporting/index.ts';
import { type Chapter, printedBlock } from '../chapters.ts';
import { publishingMessages } from '../messages.ts';
import type { DocumentBlock } from '../print/blocks.ts';
import type { PlanDocument } from '../print/plan-document.ts';
import { annualReportMessages } from './annual-report-messages.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';
import { reportChapters } from './report-chapters.ts';

/**
 * The report as one document in one language: the same texts and figures as its pages.
 *
 * @param hash - of the content: printed, so that a paper copy can be checked
 */
export function annualReportDocument(
  content: PublishedAnnualReport,
  hash: string,
  language: Language,
): PlanDocument {
  const say = annualReportMessages.in(language);
  const { edition, frozenOn, partnership, report, areas } = content;
  const date = sayDate(frozenOn, language);
  const year = yearName({ starts: report.yearStarts, ends: report.yearEnds });
  return {
    language,
    title: report.title[language],
    author: partnership.name[language],
    partnership: partnership.name[language],
    period: sayDateRange(report.yearStarts, report.yearEnds, language),
    versionLine: say('edition.line', { edition, date }),
    areasTitle: say('document.area'),
    areas: areas.map(({ name }) => name[language]),
    contentsTitle: publishingMessages.in(language)('document.contents'),
    pageLine: publishingMessages.in(language)('document.page', { page: '{page}', pages: '{pages}' }),
    footer: say('edition.footer', { year, edition }),
    blocks: [
      ...reportChapters(content, language).flatMap(chapterBlocks),
      { type: 'heading', level: 1, text: say('document.about') },
      { type: 'paragraph', text: say('document.about-text', { date, hash }) },
    ],
  };
}

function chapterBlocks({ title, blocks }: Chapter): readonly DocumentBlock[] {
  return [{ type: 'heading', level: 1, text: title }, ...blocks.map((block) => printedBlock(block, 1))];
}
