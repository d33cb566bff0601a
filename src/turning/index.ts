import { challengeDefinition } from './challenge.ts';
import { contributionStoryDefinition } from './contribution-story.ts';
import { evaluationPlanDefinition } from './evaluation-plan.ts';
import { lessonDefinition } from './lesson.ts';
import { turningCauseDefinition } from './turning-cause.ts';
import { turningIdeaDefinition } from './turning-idea.ts';
import { turningSessionDefinition } from './turning-session.ts';

export { type Challenge, challengeDefinition } from './challenge.ts';
export { type ContributionStory, contributionStoryDefinition } from './contribution-story.ts';
export { challengeProblems } from './danger-decision.ts';
export {
  type EvaluationPlan,
  type EvaluationState,
  evaluationPlanDefinition,
  evaluationStates,
} from './evaluation-plan.ts';
export { type InDanger, inDanger } from './in-danger.ts';
export { type Lesson, type LessonResult, lessonDefinition, lessonResults } from './lesson.ts';
export { type TurningCause, turningCauseDefinition } from './turning-cause.ts';
export { type TurningIdea, turningIdeaDefinition } from './turning-idea.ts';
export { type TurningSession, turningSessionDefinition } from './turning-session.ts';

/** Every kind of record turning the curve owns, referred-to kinds first. */
export const turningDefinitions = [
  turningSessionDefinition,
  turningCauseDefinition,
  turningIdeaDefinition,
  contributionStoryDefinition,
  challengeDefinition,
  lessonDefinition,
  evaluationPlanDefinition,
] as const;
