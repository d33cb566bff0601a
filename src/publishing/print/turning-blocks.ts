import { type Language, sayDate } from '../../language/index.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { type DocumentBlock, heading, lineOf, prose, proseUnder } from './blocks.ts';

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

/** How it will be judged whether the plan did what it was for; nothing where nobody has said how. @source PERF-22 */
export function evaluationBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const evaluations = plan.evaluationPlans ?? [];
  if (evaluations.length === 0) return [];
  const say = publishingMessages.in(language);
  return [
    heading(2, say('progress.evaluated')),
    ...evaluations.flatMap((evaluation) => {
      const by = plan.organisations.find(({ code }) => code === evaluation.organisation)?.name[language];
      const date = evaluation.dueOn ? sayDate(evaluation.dueOn, language) : say('not-recorded');
      return [
        heading(3, evaluation.title[language]),
        ...lineOf(say('evaluation.by', { by: by ?? say('nobody'), date })),
        ...lineOf(evaluation.independent ? say('evaluation.independent') : ''),
        ...lineOf(say(`evaluation.state.${evaluation.state}`)),
        ...lineOf(say('evaluation.questions')),
        ...prose(evaluation.questions[language]),
        ...lineOf(say('evaluation.method')),
        ...prose(evaluation.method[language]),
        ...proseUnder(say('evaluation.findings'), evaluation.findings[language]),
      ];
    }),
  ];
}
