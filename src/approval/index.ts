import { adviceDefinition } from './advice.ts';
import { approvalDefinition } from './approval.ts';
import { directionDefinition } from './direction.ts';
import { planEditionDefinition, planEditionSectionDefinition } from './plan-edition.ts';
import { planReviewDefinition } from './plan-review.ts';
import { publicationDefinition } from './publication.ts';
import { sendingDefinition } from './sending.ts';
import { stateChangeDefinition } from './state-change.ts';

export { adviceDefinition } from './advice.ts';
export {
  type ApprovalForm,
  type ApprovalState,
  approvalDefinition,
  approvalForms,
  approvalStates,
  type DecisionTaker,
  decisionTakers,
} from './approval.ts';
export { mayBringApproval } from './approval-policy.ts';
export { approvalsNeeded, type BodyApproval } from './approvals-needed.ts';
export { directionDefinition } from './direction.ts';
export { type LifeLock, lifeLock } from './life-lock.ts';
export {
  type EditionAudience,
  editionAudiences,
  planEditionDefinition,
  planEditionSectionDefinition,
} from './plan-edition.ts';
export { isOfApprovedEdition, mayBringPlanEdition } from './plan-edition-policy.ts';
export {
  coveredBy,
  type EditionLack,
  type EditionStanding,
  editionsOfPlan,
  type PartOfPlan,
} from './plan-edition-standing.ts';
export { planReviewDefinition } from './plan-review.ts';
export { publicationDefinition, recipients } from './publication.ts';
export { sendingDefinition } from './sending.ts';
export { stateChangeDefinition } from './state-change.ts';

/** Every kind of record of a plan's life, in the order a record must exist before others can refer to it. */
export const approvalDefinitions = [
  approvalDefinition,
  adviceDefinition,
  publicationDefinition,
  sendingDefinition,
  planReviewDefinition,
  stateChangeDefinition,
  planEditionDefinition,
  planEditionSectionDefinition,
  directionDefinition,
] as const;
