import { designatedProviderDefinition } from './designated-provider.ts';
import { hearingDefinition } from './hearing.ts';
import { inspectionFindingDefinition } from './inspection-finding.ts';
import { programmeItemDefinition } from './programme-item.ts';
import { recommendationDefinition } from './recommendation.ts';
import { recommendationResponseDefinition } from './recommendation-response.ts';
import { scrutinyCommitteeDefinition } from './scrutiny-committee.ts';
import { scrutinyQuestionDefinition } from './scrutiny-question.ts';
import { scrutinyReviewDefinition } from './scrutiny-review.ts';
import { selfEvaluationDefinition } from './self-evaluation.ts';
import { successorArrangementDefinition } from './successor-arrangement.ts';

export { designatedProviderDefinition } from './designated-provider.ts';
export { hearingDefinition } from './hearing.ts';
export { inspectionFindingDefinition } from './inspection-finding.ts';
export { programmeItemDefinition } from './programme-item.ts';
export { publicScrutiny } from './public-scrutiny.ts';
export { recommendationDefinition } from './recommendation.ts';
export { recommendationResponseDefinition } from './recommendation-response.ts';
export { responseStanding } from './recommendation-standing.ts';
export { scrutinyCommitteeDefinition } from './scrutiny-committee.ts';
export { mayBringResponse, mayKeepScrutiny, scrutinysOwnKinds } from './scrutiny-policy.ts';
export { scrutinyQuestionDefinition } from './scrutiny-question.ts';
export { scrutinyReviewDefinition } from './scrutiny-review.ts';
export { selfEvaluationDefinition } from './self-evaluation.ts';
export { successorArrangementDefinition } from './successor-arrangement.ts';

/** Every kind of record scrutiny owns, referred-to kinds first. */
export const scrutinyDefinitions = [
  scrutinyCommitteeDefinition,
  programmeItemDefinition,
  scrutinyReviewDefinition,
  hearingDefinition,
  designatedProviderDefinition,
  inspectionFindingDefinition,
  recommendationDefinition,
  recommendationResponseDefinition,
  scrutinyQuestionDefinition,
  selfEvaluationDefinition,
  successorArrangementDefinition,
] as const;
