import { type Language, sayDate, sayList, sayNumber } from '../../language/index.ts';
import { type ChapterBlock, heading, line, list, prose } from '../chapters.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import { organisationName } from './assessment-names.ts';
import type { PublishedAssessment, PublishedRound } from './published-assessment.ts';

type RankedNeed = PublishedRound['order'][number];

/**
 * How priorities were chosen in a round: what was weighed, the order and whether it holds under other weights, the
 * decision with its reasons, and who saw it otherwise.
 *
 * @source PAGES section 4.6 "The frozen edition prints this table with the decision and dissent"
 */
export function roundBlocks(
  assessment: PublishedAssessment,
  round: PublishedRound,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const { criteria, order, notRanked, scoredBy, decidedOn, priorityLimit } = round;
  return [
    heading(1, say('round.heading', { round: round.title[language] })),
    ...list([
      decidedOn === null ? '' : say('round.decided', { date: sayDate(decidedOn, language) }),
      say('round.scored', {
        organisations: sayList(scoredBy.map((code) => organisationName(assessment, code, language))),
      }),
      say('round.limit', { limit: sayNumber(priorityLimit) }),
    ]),
    ...prose(round.decision[language]),
    {
      type: 'table',
      caption: say('round.criteria'),
      columns: [
        { text: say('round.number'), numeric: true },
        { text: say('round.criterion') },
        { text: say('round.meaning'), share: 2.2 },
        { text: say('round.weight'), numeric: true },
      ],
      rows: criteria.map(({ title, meaning, weight }, position) => [
        sayNumber(position + 1),
        title[language],
        meaning[language].trim() || '–',
        sayNumber(weight),
      ]),
    },
    ...(order.length === 0 ? line(say('round.no-order')) : orderBlocks(round, language)),
    ...(notRanked.length === 0
      ? []
      : line(say('round.not-ranked', { needs: sayList(notRanked.map(({ title }) => title[language])) }))),
    ...decisionBlocks(round, language),
    ...dissentBlocks(assessment, round, language),
  ];
}

function orderBlocks(
  { criteria, order, priorityLimit, weightSets }: PublishedRound,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const scores: ChapterBlock = {
    type: 'table',
    caption: say('round.scores'),
    columns: [
      { text: say('head.need'), share: 1.6 },
      ...criteria.map((_, position) => ({ text: sayNumber(position + 1), numeric: true })),
    ],
    rows: order.map(({ title, scores: means }) => [
      title[language],
      ...means.map((mean) => (mean === null ? '–' : sayNumber(mean, 1))),
    ]),
  };
  const ranks: ChapterBlock = {
    type: 'table',
    caption: say('round.order'),
    columns: [
      { text: say('head.need'), share: 1.6 },
      { text: say('round.mean'), numeric: true },
      { text: say('round.rank'), numeric: true },
      { text: say('round.range') },
    ],
    rows: order.map((need) => [
      need.title[language],
      sayNumber(need.mean, 2),
      sayNumber(need.rank),
      rangeOf(need, language),
    ]),
  };
  const staying = order.filter(({ staysInTop }) => staysInTop);
  const stays = say('round.stays', {
    n: staying.length,
    limit: sayNumber(priorityLimit),
    sets: sayNumber(weightSets),
    needs: sayList(staying.map(({ title }) => title[language])),
  });
  return [ranks, ...line(stays), ...line(say('round.method', { sets: sayNumber(weightSets) })), scores];
}

function rangeOf({ rank, best, worst }: RankedNeed, language: Language): string {
  const say = assessmentDocumentMessages.in(language);
  return best === worst
    ? say('round.range.only', { rank: sayNumber(rank) })
    : say('round.range.words', { best: sayNumber(best), worst: sayNumber(worst) });
}

function decisionBlocks({ order }: PublishedRound, language: Language): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const explained = order.filter(({ choice }) => choice !== null);
  if (explained.length === 0) return [];
  return [
    {
      type: 'table',
      caption: say('round.choices'),
      columns: [
        { text: say('round.rank'), numeric: true },
        { text: say('head.need') },
        { text: say('round.choice'), share: 0.7 },
        { text: say('round.reason'), share: 2.2 },
      ],
      rows: explained.map(({ rank, title, choice, reason }) => [
        sayNumber(rank),
        title[language],
        choice === null ? '–' : say(`round.choice.${choice}`),
        reason[language].trim() || '–',
      ]),
    },
  ];
}

function dissentBlocks(
  assessment: PublishedAssessment,
  { dissents, order }: PublishedRound,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  if (dissents.length === 0) return line(say('round.no-dissent'));
  return dissents.flatMap(({ organisation, need, text, writtenOn }) => {
    const about = order.find((each) => each.need === need)?.title[language] ?? need ?? say('round.whole');
    return [
      heading(
        2,
        say('round.dissent', { organisation: organisationName(assessment, organisation, language) }),
      ),
      ...list([
        say('round.dissent.about', { about }),
        writtenOn === null ? '' : say('round.dissent.date', { date: sayDate(writtenOn, language) }),
      ]),
      ...prose(text[language]),
    ];
  });
}
