import { type Language, sayDate } from '../../language/index.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { type DocumentBlock, heading, lineOf, prose } from './blocks.ts';

/** What partners did towards an outcome; nothing where no story is told. @source PERF-07, PERF-16 */
export function storyBlocks(plan: PublishedPlan, outcome: string, language: Language): DocumentBlock[] {
  const stories = (plan.contributionStories ?? []).filter((story) => story.outcome === outcome);
  if (stories.length === 0) return [];
  const say = publishingMessages.in(language);
  return [
    heading(3, say('outcome.contributed')),
    ...lineOf(say('outcome.contributed.caution')),
    ...stories.flatMap((story) => {
      const body = plan.organisations.find(({ code }) => code === story.organisation)?.name[language];
      const date = story.writtenOn ? sayDate(story.writtenOn, language) : say('not-recorded');
      return [
        heading(4, story.title[language]),
        ...lineOf(say('outcome.story.by', { body: body ?? say('nobody'), date })),
        ...prose(story.text[language]),
        ...lineOf(say('outcome.story.known')),
        ...prose(story.evidence[language]),
        ...lineOf(say('outcome.story.factors')),
        ...prose(story.externalFactors[language]),
      ];
    }),
  ];
}

/** What was learned on the way to an outcome; nothing where nothing is told. @source PERF-10 */
export function lessonBlocks(plan: PublishedPlan, outcome: string, language: Language): DocumentBlock[] {
  const lessons = (plan.lessons ?? []).filter(({ outcomes }) => outcomes.includes(outcome));
  if (lessons.length === 0) return [];
  const say = publishingMessages.in(language);
  return [
    heading(3, say('outcome.learned')),
    ...lessons.flatMap((lesson) => [
      heading(4, lesson.title[language]),
      ...lineOf(say(`outcome.lesson.${lesson.result}`)),
      ...prose(lesson.text[language]),
      ...lineOf(say('outcome.lesson.change')),
      ...prose(lesson.change[language]),
    ]),
  ];
}
