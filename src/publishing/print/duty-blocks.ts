import { type Language, sayDate } from '../../language/index.ts';
import { citationOfDuty, dutyVerdict, isNowhere, saidOfDuty } from '../duty-words.ts';
import { publishingMessages } from '../messages.ts';
import { titleOfRecord } from '../pages/duty-pages.ts';
import type { PublishedDuty, PublishedPlan } from '../published-plan.ts';
import { type DocumentBlock, heading, lineOf } from './blocks.ts';

/** What the law asks for, duty by duty: where it is met and how it stands. */
export function dutyBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.duties.length === 0) return [];
  const families = Map.groupBy(plan.duties, ({ family }) => family[language]);
  return [
    heading(2, say('duties.title')),
    ...(plan.dutiesAsAt
      ? lineOf(
          say('duties.lead', {
            rulebook: plan.dutiesAsAt.rulebook[language],
            date: sayDate(plan.dutiesAsAt.on, language),
          }),
        )
      : []),
    ...[...families].flatMap(([family, duties]): DocumentBlock[] => [
      heading(3, family),
      {
        type: 'table',
        caption: family,
        columns: [
          { text: say('head.letter'), share: 0.75 },
          { text: say('head.wording'), share: 1.7 },
          { text: say('head.where'), share: 1.1 },
          { text: say('head.verdict'), share: 0.85 },
          { text: say('head.law'), share: 1.75 },
        ],
        rows: duties.map((duty) => [
          duty.letter || '–',
          duty.wording[language],
          placesOf(plan, duty, language),
          dutyVerdict(duty, language),
          citationOfDuty(duty, language),
        ]),
      },
      ...saidBlocks(duties, language),
    ]),
  ];
}

/** Under the table of a duty, who says what of each of its items. */
function saidBlocks(duties: readonly PublishedDuty[], language: Language): DocumentBlock[] {
  const items = duties.flatMap(({ letter, wording, said = [] }) =>
    said.map(
      (word) => `${letter === '' ? '' : `${letter} `}${wording[language]} ${saidOfDuty(word, language)}`,
    ),
  );
  if (items.length === 0) return [];
  return [...lineOf(publishingMessages.in(language)('said.title')), { type: 'list', items }];
}

/** Where a duty is met: a few places by name, the rest counted. */
function placesOf(plan: PublishedPlan, duty: PublishedDuty, language: Language): string {
  const say = publishingMessages.in(language);
  if (duty.where.length === 0) return isNowhere(duty) ? say('duty.nowhere') : '–';
  const names = duty.where
    .slice(0, mostPlaces)
    .map((record) => titleOfRecord(plan, record)?.[language] ?? record.code);
  const rest = duty.where.length - names.length;
  return [...names, ...(rest > 0 ? [say('duty.more', { n: rest })] : [])].join('; ');
}

const mostPlaces = 3;
