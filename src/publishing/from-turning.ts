import type { RecordSet } from '../records/index.ts';
import {
  type ContributionStory,
  contributionStoryDefinition,
  evaluationPlanDefinition,
  type Lesson,
  lessonDefinition,
} from '../turning/index.ts';
import type {
  PublishedContributionStory,
  PublishedEvaluationPlan,
  PublishedLesson,
} from './published-plan.ts';

/** Stories told of outcomes of a plan. */
export function storiesOfOutcomes(
  records: RecordSet,
  outcomes: ReadonlySet<string>,
): readonly ContributionStory[] {
  return records
    .all(contributionStoryDefinition)
    .filter(({ values }) => values.outcome !== null && outcomes.has(values.outcome));
}

/** Lessons that bear on outcomes of a plan. */
export function lessonsOfOutcomes(records: RecordSet, outcomes: ReadonlySet<string>): readonly Lesson[] {
  return records
    .all(lessonDefinition)
    .filter(({ values }) => values.outcomes.some((code) => outcomes.has(code)));
}

type Known = (kind: string) => (code: string) => boolean;

/** Contribution stories as a version holds them: what was done, how it is known, and what else moved the figure. @source PERF-07, PERF-16 */
export function publishedStories(records: RecordSet, known: Known): PublishedContributionStory[] {
  return records.all(contributionStoryDefinition).map(({ code, values }) => ({
    code,
    title: values.title,
    outcome: values.outcome ?? '',
    organisation: values.organisation ?? '',
    indicators: values.indicators.filter(known('indicator')),
    actions: values.actions.filter(known('action')),
    period: values.period,
    text: values.text,
    evidence: values.evidence,
    externalFactors: values.externalFactors,
    writtenOn: values.writtenOn,
  }));
}

/** Lessons as a version holds them: of what worked and of what did not. @source PERF-10 */
export function publishedLessons(records: RecordSet, known: Known): PublishedLesson[] {
  return records.all(lessonDefinition).map(({ code, values }) => ({
    code,
    title: values.title,
    result: values.result ?? 'worked-in-part',
    outcomes: values.outcomes.filter(known('outcome')),
    actions: values.actions.filter(known('action')),
    organisation: values.organisation,
    text: values.text,
    change: values.change,
    learnedOn: values.learnedOn,
  }));
}

/** How it will be judged whether the plan did what it was for, as a version holds it. @source PERF-22 */
export function publishedEvaluationPlans(records: RecordSet, known: Known): PublishedEvaluationPlan[] {
  return records.all(evaluationPlanDefinition).map(({ code, values }) => ({
    code,
    title: values.title,
    outcomes: values.outcomes.filter(known('outcome')),
    questions: values.questions,
    method: values.method,
    indicators: values.indicators.filter(known('indicator')),
    measures: values.measures.filter(known('performance-measure')),
    organisation: values.organisation,
    independent: values.independent === true,
    startsOn: values.startsOn,
    dueOn: values.dueOn,
    state: values.state ?? 'planned',
    findings: values.findings,
    foundOn: values.foundOn,
  }));
}
