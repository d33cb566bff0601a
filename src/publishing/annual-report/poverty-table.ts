import { needsMessages } from '../../needs/messages.ts';
import type { ChapterBlock } from '../chapters.ts';
import { publishingMessages } from '../messages.ts';
import type { StatutoryReview } from './published-annual-report.ts';
import type { ReportContext } from './report-words.ts';

/** The six strategic indicators of child poverty with their figures; nothing in reports of old. @source POV-04 */
export function strategicTable(
  { language }: ReportContext,
  { povertyIndicators }: StatutoryReview,
): readonly ChapterBlock[] {
  if (!povertyIndicators) return [];
  const words = publishingMessages.in(language);
  return [
    {
      type: 'table',
      caption: words('child-poverty.title'),
      columns: [
        { text: words('child-poverty.strategic') },
        { text: words('head.indicator') },
        { text: words('head.figure') },
      ],
      rows: povertyIndicators.flatMap(({ name, own }) => {
        const strategic = needsMessages.in(language)(`option.data-gap.childPoverty.${name}`);
        return own.length === 0
          ? [[strategic, words('child-poverty.none'), '–']]
          : own.map(({ title, latest }) => [strategic, title[language], latest[language]]);
      }),
    },
  ];
}
