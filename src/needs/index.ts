import { childPovertyStrategyDefinition } from './child-poverty/strategy.ts';
import { analyticalResourceDefinition } from './kinds/analytical-resource.ts';
import { assessmentPartDefinition } from './kinds/assessment-part.ts';
import { crossBorderRelianceDefinition } from './kinds/cross-border-reliance.ts';
import { dataGapDefinition } from './kinds/data-gap.ts';
import { evidenceItemDefinition } from './kinds/evidence-item.ts';
import { futureNeedDefinition } from './kinds/future-need.ts';
import { indicatorTargetDefinition } from './kinds/indicator-target.ts';
import { influenceDefinition } from './kinds/influence.ts';
import { languageProvisionDefinition } from './kinds/language-provision.ts';
import { needDefinition } from './kinds/need.ts';
import { participationBarrierDefinition } from './kinds/participation-barrier.ts';
import { storyDefinition } from './kinds/story.ts';
import { studyDefinition } from './kinds/study.ts';
import { dissentDefinition, needChoiceDefinition } from './prioritisation/choice.ts';
import { criterionDefinition } from './prioritisation/criterion.ts';
import { prioritisationRoundDefinition } from './prioritisation/round.ts';
import { needScoreDefinition } from './prioritisation/score.ts';

export { type IndicatorBreakdown, indicatorBreakdowns } from './analysis/breakdowns.ts';
export { type IndicatorForecast, indicatorForecast } from './analysis/forecast.ts';
export type { AreaAssessment, PublishableAssessment } from './assessment/area-assessment.ts';
export { assessIndicator } from './assessment/assess-indicator.ts';
export type {
  AssessedArea,
  AssessedComparison,
  AssessedGap,
  AssessedIndicator,
  AssessedSmallArea,
  AssessedTrend,
  IndicatorEvidence,
  ObservedFigure,
  ObservedSeries,
  TrendWord,
} from './assessment/assessed-indicator.ts';
export { type AssessmentReport, assessmentReport } from './assessment/assessment-report.ts';
export { ofOneLength } from './assessment/period-length.ts';
export {
  indicatorsWithoutNeed,
  type NeedReason,
  type RankedNeed,
  rankNeeds,
} from './assessment/ranked-needs.ts';
export { workedOutFigures } from './assessment/worked-out-figures.ts';
export {
  type ChildPovertyAim,
  type ChildPovertyObjective,
  type ChildPovertyTarget,
  childPovertyAims,
  childPovertyObjectives,
  childPovertyTarget,
  slugOfTarget,
} from './child-poverty/aims.ts';
export {
  type AuthorityStrategy,
  authorityStrategies,
  type ChildPovertyFigure,
  type ChildPovertyService,
  type ChildPovertyView,
  childPovertyView,
  isUnserved,
  type PovertyWithin,
  povertyWithin,
  serviceOfTarget,
  targetsServedBy,
} from './child-poverty/child-poverty.ts';
export { type ChildPovertyRules, definitionOn } from './child-poverty/rules.ts';
export {
  type ChildPovertyStrategy,
  childPovertyStrategyDefinition,
} from './child-poverty/strategy.ts';
export {
  type StoryToWrite,
  storiesOf,
  storiesToWrite,
  type ToldStories,
} from './completeness/current-story.ts';
export {
  type ApartSources,
  type EvidenceFinding,
  evidenceFindings,
} from './completeness/evidence-findings.ts';
export {
  missingBreakdowns,
  type OtherRelease,
  type ReleaseBreakdowns,
  type UnregisteredGap,
  unregisteredGaps,
} from './completeness/missing-breakdowns.ts';
export {
  type EvidencePanelInput,
  type NeedEvidence,
  needEvidenceOf,
  needEvidencePanel,
} from './completeness/need-evidence-panel.ts';
export {
  publishedEvidence,
  type ReadyForReaders,
  readyForReaders,
} from './completeness/ready-for-readers.ts';
export {
  type CharacteristicsOfPart,
  characteristicsOf,
  type StandingOfPart,
  standingOfParts,
} from './completeness/standing-of-parts.ts';
export { type AnalyticalResource, analyticalResourceDefinition } from './kinds/analytical-resource.ts';
export {
  type AssessmentPart,
  assessmentFrameworks,
  assessmentPartDefinition,
} from './kinds/assessment-part.ts';
export {
  type CrossBorderReliance,
  crossBorderDirections,
  crossBorderRelianceDefinition,
} from './kinds/cross-border-reliance.ts';
export { type DataGap, dataGapDefinition, isOverdue } from './kinds/data-gap.ts';
export { type EvidenceItem, evidenceItemDefinition } from './kinds/evidence-item.ts';
export { type FutureNeed, futureNeedDefinition } from './kinds/future-need.ts';
export { type IndicatorTarget, indicatorTargetDefinition } from './kinds/indicator-target.ts';
export { type Influence, influenceDefinition, withoutInfluence } from './kinds/influence.ts';
export { type LanguageProvision, languageProvisionDefinition } from './kinds/language-provision.ts';
export { type Need, needDefinition } from './kinds/need.ts';
export { type ParticipationBarrier, participationBarrierDefinition } from './kinds/participation-barrier.ts';
export { type ProtectedCharacteristic, protectedCharacteristics } from './kinds/protected-characteristics.ts';
export { type Story, storyDefinition } from './kinds/story.ts';
export { type Study, studyDefinition } from './kinds/study.ts';
export {
  type Dissent,
  dissentDefinition,
  type NeedChoice,
  needChoiceDefinition,
} from './prioritisation/choice.ts';
export {
  type Criterion,
  criterionDefinition,
  type UsualCriterion,
  usualCriteria,
  usualWeights,
} from './prioritisation/criterion.ts';
export { needsOnDemandAlone, prioritiesOnDemandAlone } from './prioritisation/demand-only.ts';
export {
  isOfDecidedRound,
  mayRunRounds,
  maySpeakFor,
  refusalToScore,
  roundLock,
  type ScoreRefusal,
} from './prioritisation/policy.ts';
export {
  fewestScorers,
  type NeedInOrder,
  needsToExplain,
  type PrioritisationResult,
  prioritisationResult,
  type ScoredDifferently,
  type ScoredNeed,
  veryDifferent,
} from './prioritisation/result.ts';
export { type PrioritisationRound, prioritisationRoundDefinition } from './prioritisation/round.ts';
export {
  highestScore,
  type NeedScore,
  needScoreDefinition,
  scoresOf,
  writeScores,
} from './prioritisation/score.ts';
export { type Suggestable, type SuggestedScore, suggestedScores } from './prioritisation/suggestions.ts';

/** Every kind of record the needs assessment owns, those that others refer to first. */
export const needsDefinitions = [
  needDefinition,
  evidenceItemDefinition,
  storyDefinition,
  dataGapDefinition,
  assessmentPartDefinition,
  childPovertyStrategyDefinition,
  prioritisationRoundDefinition,
  criterionDefinition,
  needScoreDefinition,
  needChoiceDefinition,
  dissentDefinition,
  influenceDefinition,
  futureNeedDefinition,
  studyDefinition,
  analyticalResourceDefinition,
  languageProvisionDefinition,
  participationBarrierDefinition,
  crossBorderRelianceDefinition,
  indicatorTargetDefinition,
] as const;
