export { answersFor, bodiesJudged } from './answering-body.ts';
export { saidOfRequirements } from './assurance.ts';
export {
  type CheckResult,
  checkPlan,
  type FamilyResult,
  type Finding,
  judgedIn,
  type Severity,
  severities,
  severityOf,
  type Tally,
  type Verdict,
} from './check.ts';
export { type Claim, claimDefinition } from './claim.ts';
export { mayBringClaim } from './claim-policy.ts';
export type { ClaimStanding, Suspicion } from './claim-standing.ts';
export { compareRulebooks, type RulebookComparison } from './compare-rulebooks.ts';
export { consideredDocumentDefinition } from './considered-document.ts';
export { dayOfCheck } from './day-of-check.ts';
export { dutiesDefinitions } from './duties-definitions.ts';
export { type DutyMapRow, dutyMap } from './duty-map.ts';
export type { ClaimFact, FactRecord, Facts, RecordRef } from './facts.ts';
export { type CheckMoment, factsFromRecords } from './facts-from-records.ts';
export { citationInWords, forceInWords, gapInWords, placeInWords, reasonInWords } from './in-words.ts';
export { maySettleRules, rulesFollowed, withLocalRules } from './local-rules.ts';
export { dutiesMessages } from './messages.ts';
export { type AssessorLane, assessorLanes, type Opinion, opinionDefinition } from './opinion.ts';
export { mayBringOpinion, mayWriteOpinions } from './opinion-policy.ts';
export { type Reply, replyDefinition } from './reply.ts';
export { mayBringReply } from './reply-policy.ts';
export { requirementVersion } from './requirement-version.ts';
export { isOfThisText, lastRevisedOn } from './revised-text.ts';
export type { Rule, RuleKind } from './rule-kinds.ts';
export { forcesInLaw, type RuleSetting, ruleSettingDefinition } from './rule-setting.ts';
export {
  type Citation,
  type Conflict,
  type DutyFamily,
  type Force,
  type PlanState,
  planStates,
  type Requirement,
  type Rulebook,
  standingOn,
  type TimelineEvent,
} from './rulebook.ts';
export type { Scenario, StartingFacts } from './scenario.ts';
export { sectionTopics } from './section-topics.ts';
export { type Start, type Timing, type TimingStanding, timingsIn } from './timing.ts';
export { type DateRange, readDateRange, type Span, spanForWords } from './uncertain-date.ts';
export { distinctRefs, type FactPlace, type Reason, type VerdictWord, verdictWords } from './verdict.ts';
