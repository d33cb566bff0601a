import { actionDefinition } from './action.ts';
import { contributionDefinition } from './contribution.ts';
import { dependencyDefinition } from './dependency.ts';
import { equalityEffectDefinition } from './equality-effect.ts';
import { equalityImpactAssessmentDefinition } from './equality-impact-assessment.ts';
import { equalityObjectiveDefinition } from './equality-objective.ts';
import { equalityStatementDefinition } from './equality-statement.ts';
import { milestoneDefinition } from './milestone.ts';
import { mitigationDefinition } from './mitigation.ts';
import { optionDefinition } from './option.ts';
import { outcomeDefinition } from './outcome.ts';
import { ownershipDefinition } from './ownership.ts';
import { planDefinition } from './plan.ts';
import { priorityDefinition } from './priority.ts';
import { projectDefinition } from './project.ts';
import { relatedPlanDefinition } from './related-plan.ts';
import { resourceDefinition } from './resource.ts';
import { riskDefinition } from './risk.ts';
import { sectionDefinition } from './section.ts';
import { serviceAgreementDefinition } from './service-agreement.ts';

export { type Action, type ActionState, actionDefinition, actionStates } from './action.ts';
export {
  type Contribution,
  type ContributionState,
  contributionDefinition,
  isAgreedState,
  leadHasAgreed,
} from './contribution.ts';
export { circleOfDependencies, type Dependency, dependencyDefinition } from './dependency.ts';
export {
  type CharacteristicInAssessment,
  type EqualityView,
  equalityView,
  type ImpactAssessed,
  type LimbAnswered,
  type ObjectiveShown,
} from './equality.ts';
export { type EqualityEffect, equalityEffectDefinition } from './equality-effect.ts';
export {
  type EqualityImpactAssessment,
  equalityImpactAssessmentDefinition,
} from './equality-impact-assessment.ts';
export {
  type EqualityLimb,
  type EqualityObjective,
  equalityObjectiveDefinition,
} from './equality-objective.ts';
export { type EqualityStatement, equalityStatementDefinition } from './equality-statement.ts';
export { type DependencyStanding, dependenciesOf } from './late-dependency.ts';
export { type Milestone, milestoneDefinition } from './milestone.ts';
export { type Mitigation, mitigationDefinition } from './mitigation.ts';
export { type Option, optionDefinition } from './option.ts';
export {
  type ChildWellbeingHead,
  childWellbeingHeads,
  type Outcome,
  outcomeDefinition,
  programmeOutcomes,
} from './outcome.ts';
export {
  acceptedOwnership,
  currentOwnership,
  hasAcceptedOwner,
  type OwnedField,
  type OwnedThing,
  type Ownership,
  type OwnershipState,
  ownedFields,
  ownedThing,
  ownershipDefinition,
  ownershipsOf,
} from './ownership.ts';
export { mayBringOwnership } from './ownership-policy.ts';
export { type Plan, type PlanState, planDefinition, planStates } from './plan.ts';
export { type Priority, priorityDefinition } from './priority.ts';
export { type Project, projectDefinition } from './project.ts';
export { relatedPlanDefinition } from './related-plan.ts';
export {
  type PlansOfKind,
  type RelatedPlanShown,
  type RelatedPlansView,
  relatedPlansView,
} from './related-plans-view.ts';
export {
  type NamedFund,
  namedFunds,
  type PreventionLevel,
  type Resource,
  resourceDefinition,
} from './resource.ts';
export { type Looker, recordsAsSeen, unseenBy } from './restricted.ts';
export {
  levelOfRisk,
  type Risk,
  type RiskLevel,
  riskDefinition,
  riskLevels,
  riskScore,
} from './risk.ts';
export { type PlanPart, type Section, sectionDefinition } from './section.ts';
export { type ServiceAgreement, serviceAgreementDefinition } from './service-agreement.ts';

/** Every kind of record the plan owns, in the order a record must exist before others can refer to it. */
export const planDefinitions = [
  planDefinition,
  sectionDefinition,
  priorityDefinition,
  outcomeDefinition,
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  resourceDefinition,
  optionDefinition,
  equalityObjectiveDefinition,
  equalityImpactAssessmentDefinition,
  equalityEffectDefinition,
  equalityStatementDefinition,
  relatedPlanDefinition,
] as const;

/** Kinds of record by which a plan is carried out. They refer to groups of the governance, and so come after them. */
export const carryingOutDefinitions = [
  projectDefinition,
  riskDefinition,
  mitigationDefinition,
  dependencyDefinition,
  serviceAgreementDefinition,
  ownershipDefinition,
] as const;
