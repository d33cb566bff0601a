import { type Html, html, nothing } from '../../design-system/index.ts';
import type {
  PublishedContributionStory,
  PublishedEvaluationPlan,
  PublishedLesson,
  PublishedOutcome,
} from '../published-plan.ts';
import {
  dateOr,
  heading,
  organisationOf,
  pageLink,
  paragraph,
  prose,
  second,
  textIn,
  threadLink,
  wordsFor,
} from './parts.ts';
import type { PageContext } from './site-page.ts';

/** What partners did towards an outcome, and why none of them is credited with it; nothing where no story is told. @source PERF-07, PERF-16 */
export function contributionStoriesPart(context: PageContext, { code }: PublishedOutcome): Html {
  const stories = (context.plan.contributionStories ?? []).filter(({ outcome }) => outcome === code);
  if (stories.length === 0) return nothing;
  const say = wordsFor(context);
  return html`${heading(say('outcome.contributed'), 'contributions')}${paragraph(say('outcome.contributed.caution'))}${stories.map(
    (story) => storyTold(context, story),
  )}`;
}

function storyTold(context: PageContext, story: PublishedContributionStory): Html {
  const say = wordsFor(context);
  const body = organisationOf(context, story.organisation)?.name[context.language] ?? say('nobody');
  const actions = context.plan.actions.filter(({ code }) => story.actions.includes(code));
  return html`<h3 class="govuk-heading-s">${textIn(context, story.title)}</h3>
${paragraph(second(say('outcome.story.by', { body, date: dateOr(context, story.writtenOn) })))}
${prose(textIn(context, story.text))}
<p class="govuk-body"><strong>${say('outcome.story.known')}</strong></p>${prose(textIn(context, story.evidence))}
<p class="govuk-body"><strong>${say('outcome.story.factors')}</strong></p>${prose(textIn(context, story.externalFactors))}
${actions.map((action) => paragraph(pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title))))}
${threadLink(context, 'contribution-story', story.code)}`;
}

/** What was learned on the way to an outcome, of what did not work too; nothing where nothing is told. @source PERF-10 */
export function lessonsPart(context: PageContext, { code }: PublishedOutcome): Html {
  const lessons = (context.plan.lessons ?? []).filter(({ outcomes }) => outcomes.includes(code));
  if (lessons.length === 0) return nothing;
  return html`${heading(wordsFor(context)('outcome.learned'), 'lessons')}${lessons.map((lesson) =>
    lessonTold(context, lesson),
  )}`;
}

function lessonTold(context: PageContext, lesson: PublishedLesson): Html {
  const say = wordsFor(context);
  return html`<h3 class="govuk-heading-s">${textIn(context, lesson.title)}</h3>
${paragraph(html`<strong>${say(`outcome.lesson.${lesson.result}`)}</strong>`)}
${prose(textIn(context, lesson.text))}
<p class="govuk-body"><strong>${say('outcome.lesson.change')}</strong></p>${prose(textIn(context, lesson.change))}`;
}

/** How it will be judged whether the plan did what it was for; nothing where nobody has said how. @source PERF-22 */
export function evaluationPart(context: PageContext): Html {
  const evaluations = context.plan.evaluationPlans ?? [];
  if (evaluations.length === 0) return nothing;
  return html`${heading(wordsFor(context)('progress.evaluated'), 'evaluation')}${evaluations.map(
    (evaluation) => evaluationTold(context, evaluation),
  )}`;
}

function evaluationTold(context: PageContext, evaluation: PublishedEvaluationPlan): Html {
  const say = wordsFor(context);
  const { language, plan } = context;
  const by = organisationOf(context, evaluation.organisation)?.name[language] ?? say('nobody');
  const findings = textIn(context, evaluation.findings);
  const outcomes = plan.outcomes.filter(({ code }) => evaluation.outcomes.includes(code));
  return html`<h3 class="govuk-heading-s">${textIn(context, evaluation.title)}</h3>
${paragraph(second(say('evaluation.by', { by, date: dateOr(context, evaluation.dueOn) })))}
${evaluation.independent && paragraph(say('evaluation.independent'))}
${paragraph(say(`evaluation.state.${evaluation.state}`))}
<p class="govuk-body"><strong>${say('evaluation.questions')}</strong></p>${prose(textIn(context, evaluation.questions))}
<p class="govuk-body"><strong>${say('evaluation.method')}</strong></p>${prose(textIn(context, evaluation.method))}
${findings.trim() !== '' && html`<p class="govuk-body"><strong>${say('evaluation.findings')}</strong></p>${prose(findings)}`}
${outcomes.map(({ code, title }) => paragraph(pageLink(context, { name: 'outcome', code }, textIn(context, title))))}`;
}
