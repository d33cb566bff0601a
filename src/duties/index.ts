export {
  type CheckResult,
  checkPlan,
  type FamilyResult,
  type Finding,
  mayPublish,
  type Severity,
  severities,
  severityOf,
  type Tally,
  type Verdict,
} from './check.ts';
export { type Claim, claimDefinition, dutiesDefinitions } from './claim.ts';
export { mayBringClaim } from './claim-policy.ts';
export type { ClaimStanding } from './claim-standing.ts';
export { type DutyMapRow, dutyMap } from './duty-map.ts';
export { type ClaimFact, codesIn, type FactRecord, type Facts, type RecordRef } from './facts.ts';
export { type CheckMoment, factsFromRecords } from './facts-from-records.ts';
export { citationInWords, forceInWords, placeInWords, reasonInWords } from './in-words.ts';
export { dutiesMessages } from './messages.ts';
export { type Rule, type RuleKind, ruleKinds } from './rule-kinds.ts';
export {
  type Citation,
  type Conflict,
  type DutyFamily,
  type Force,
  forces,
  type PlanState,
  planStates,
  type Requirement,
  type Rulebook,
  requirementsInForce,
  standingOn,
  type TimelineEvent,
} from './rulebook.ts';
export { factsOf, runScenario, type Scenario, type StartingFacts } from './scenario.ts';
export { planParts, sectionTopics, sectionTopicsByFamily, topicsOfFamily } from './section-topics.ts';
export { type FactPlace, type Reason, type VerdictWord, verdictWords } from './verdict.ts';
