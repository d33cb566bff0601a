import type { Language } from '../../language/index.ts';
import type { Chapter, ChapterBlock } from '../chapters.ts';
import {
  balanceBlocks,
  besideBlocks,
  dataBlocks,
  fourTopicBlocks,
  statutoryBlocks,
} from './beside-blocks.ts';
import { changesBlocks, engagementBlocks, governanceBlocks, scrutinyBlocks } from './element-blocks.ts';
import { glanceBlocks } from './glance-blocks.ts';
import { progressBlocks } from './progress-blocks.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';
import { type ReportContext, sayIn, textsIn } from './report-words.ts';

const fixedElements = [
  ['progress', progressBlocks],
  ['engagement', engagementBlocks],
  ['governance', governanceBlocks],
  ['scrutiny', scrutinyBlocks],
  ['changes', changesBlocks],
] as const;

const beside = [
  ['summary', fourTopicBlocks],
  ['beside', besideBlocks],
  ['balance', balanceBlocks],
  ['data', dataBlocks],
] as const;

/**
 * The whole report, chapter by chapter: the year at a glance, the five fixed elements, the yearly reviews of statutory plans, the summary in four
 * topics, what else there is to read, what the balance check found, and the data. Pages and documents are made of these, so
 * that all say the same. A pure function of the report and the language.
 *
 * @source REP-01 to REP-12; requirements section 25 "LSB annual report"
 */
export function reportChapters(content: PublishedAnnualReport, language: Language): readonly Chapter[] {
  const context: ReportContext = { content, language };
  const say = sayIn(context);
  const chapter = (code: string, title: string, blocks: readonly ChapterBlock[]): Chapter => ({
    code,
    title,
    group: null,
    blocks,
  });
  const other = textsIn(context, 'other');
  return [
    chapter('X9', say('chapter.glance'), glanceBlocks(context)),
    ...fixedElements.map(([name, write], position) =>
      chapter(`X${position + 1}`, say(`chapter.${name}`), write(context)),
    ),
    ...(other.length === 0 ? [] : [chapter('X6', say('chapter.other'), other)]),
    ...content.statutory.map((review, position) =>
      chapter(
        `X${20 + position}`,
        say('chapter.review', { name: review.name[language] }),
        statutoryBlocks(context, review),
      ),
    ),
    ...beside.map(([name, write], position) =>
      chapter(`X${position + 10}`, say(`chapter.${name}`), write(context)),
    ),
  ];
}
