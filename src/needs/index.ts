import { analyticalResourceDefinition } from './analytical-resource.ts';
import { assessmentPartDefinition } from './assessment-part.ts';
import { childPovertyStrategyDefinition } from './child-poverty-strategy.ts';
import { crossBorderRelianceDefinition } from './cross-border-reliance.ts';
import { dataGapDefinition } from './data-gap.ts';
import { evidenceItemDefinition } from './evidence-item.ts';
import { indicatorTargetDefinition } from './indicator-target.ts';
import { influenceDefinition } from './influence.ts';
import { languageProvisionDefinition } from './language-provision.ts';
import { needDefinition } from './need.ts';
import { participationBarrierDefinition } from './participation-barrier.ts';
import { dissentDefinition, needChoiceDefinition } from './prioritisation-choice.ts';
import { criterionDefinition } from './prioritisation-criterion.ts';
import { prioritisationRoundDefinition } from './prioritisation-round.ts';
import { needScoreDefinition } from './prioritisation-score.ts';
import { storyDefinition } from './story.ts';
import { studyDefinition } from './study.ts';

export { type IndicatorBreakdown, indicatorBreakdowns } from './analysis-breakdowns.ts';
export { type IndicatorForecast, indicatorForecast } from './analysis-forecast.ts';
export { type AnalyticalResource, analyticalResourceDefinition } from './analytical-resource.ts';
export type { AreaAssessment, PublishableAssessment } from './area-assessment.ts';
export {
  type AssessedArea,
  type AssessedComparison,
  type AssessedGap,
  type AssessedIndicator,
  type AssessedSmallArea,
  type AssessedTrend,
  assessIndicator,
  type IndicatorEvidence,
  type ObservedFigure,
  type ObservedSeries,
  type TrendWord,
} from './assessed-indicator.ts';
export { type AssessmentPart, assessmentFrameworks, assessmentPartDefinition } from './assessment-part.ts';
export { type AssessmentReport, assessmentReport } from './assessment-report.ts';
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
} from './child-poverty.ts';
export {
  type ChildPovertyAim,
  type ChildPovertyObjective,
  type ChildPovertyTarget,
  childPovertyAims,
  childPovertyObjectives,
  childPovertyTarget,
  slugOfTarget,
} from './child-poverty-aims.ts';
export { type ChildPovertyRules, definitionOn } from './child-poverty-rules.ts';
export {
  type ChildPovertyStrategy,
  childPovertyStrategyDefinition,
} from './child-poverty-strategy.ts';
export {
  type CrossBorderReliance,
  crossBorderDirections,
  crossBorderRelianceDefinition,
} from './cross-border-reliance.ts';
export { type StoryToWrite, storiesOf, storiesToWrite, type ToldStories } from './current-story.ts';
export { type DataGap, dataGapDefinition, isOverdue } from './data-gap.ts';
export { needsOnDemandAlone } from './demand-only.ts';
export { type ApartSources, type EvidenceFinding, evidenceFindings } from './evidence-findings.ts';
export { type EvidenceItem, evidenceItemDefinition } from './evidence-item.ts';
export { type IndicatorTarget, indicatorTargetDefinition } from './indicator-target.ts';
export { type Influence, influenceDefinition, withoutInfluence } from './influence.ts';
export { type LanguageProvision, languageProvisionDefinition } from './language-provision.ts';
export {
  missingBreakdowns,
  type OtherRelease,
  type ReleaseBreakdowns,
  type UnregisteredGap,
  unregisteredGaps,
} from './missing-breakdowns.ts';
export { type Need, needDefinition } from './need.ts';
export {
  type EvidencePanelInput,
  type NeedEvidence,
  needEvidenceOf,
  needEvidencePanel,
} from './need-evidence-panel.ts';
export { type ParticipationBarrier, participationBarrierDefinition } from './participation-barrier.ts';
export { ofOneLength } from './period-length.ts';
export {
  type Dissent,
  dissentDefinition,
  type NeedChoice,
  needChoiceDefinition,
} from './prioritisation-choice.ts';
export {
  type Criterion,
  criterionDefinition,
  type UsualCriterion,
  usualCriteria,
  usualWeights,
} from './prioritisation-criterion.ts';
export {
  isOfDecidedRound,
  mayRunRounds,
  maySpeakFor,
  refusalToScore,
  roundLock,
  type ScoreRefusal,
} from './prioritisation-policy.ts';
export {
  fewestScorers,
  type NeedInOrder,
  needsToExplain,
  type PrioritisationResult,
  prioritisationResult,
  type ScoredDifferently,
  type ScoredNeed,
  veryDifferent,
} from './prioritisation-result.ts';
export { type PrioritisationRound, prioritisationRoundDefinition } from './prioritisation-round.ts';
export {
  highestScore,
  type NeedScore,
  needScoreDefinition,
  scoresOf,
  writeScores,
} from './prioritisation-score.ts';
export { type Suggestable, type SuggestedScore, suggestedScores } from './prioritisation-suggestions.ts';
export { type ProtectedCharacteristic, protectedCharacteristics } from './protected-characteristics.ts';
export { indicatorsWithoutNeed, type NeedReason, type RankedNeed, rankNeeds } from './ranked-needs.ts';
export { publishedEvidence, type ReadyForReaders, readyForReaders } from './ready-for-readers.ts';
export {
  type CharacteristicsOfPart,
  characteristicsOf,
  type StandingOfPart,
  standingOfParts,
} from './standing-of-parts.ts';
export { type Story, storyDefinition } from './story.ts';
export { type Study, studyDefinition } from './study.ts';
export { workedOutFigures } from './worked-out-figures.ts';

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
  studyDefinition,
  analyticalResourceDefinition,
  languageProvisionDefinition,
  participationBarrierDefinition,
  crossBorderRelianceDefinition,
  indicatorTargetDefinition,
] as const;
