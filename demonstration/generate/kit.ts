import { stringify } from 'yaml';
import {
  adviceDefinition,
  approvalDefinition,
  directionDefinition,
  planEditionDefinition,
  planEditionSectionDefinition,
  planReviewDefinition,
  publicationDefinition,
  sendingDefinition,
  stateChangeDefinition,
} from '../../src/approval/index.ts';
import {
  claimDefinition,
  opinionDefinition,
  replyDefinition,
  consideredDocumentDefinition,
  ruleSettingDefinition,
} from '../../src/duties/index.ts';
import {
  evidenceSourceDefinition,
  indicatorDefinition,
  nationalIndicatorDefinition,
} from '../../src/evidence/index.ts';
import {
  agendaItemDefinition,
  agreementDefinition,
  barrierDefinition,
  bodyMeetingDefinition,
  decisionDefinition,
  differenceDefinition,
  electionDefinition,
  followUpDefinition,
  governanceAnswerDefinition,
  groupDefinition,
  interestDefinition,
  invitationDefinition,
  meetingDefinition,
  postTaskDefinition,
  reservationDefinition,
} from '../../src/governance/index.ts';
import { kitFormat, sheetOf } from '../../src/kit/index.ts';
import {
  analyticalResourceDefinition,
  assessmentPartDefinition,
  childPovertyStrategyDefinition,
  criterionDefinition,
  crossBorderRelianceDefinition,
  dataGapDefinition,
  dissentDefinition,
  evidenceItemDefinition,
  futureNeedDefinition,
  indicatorTargetDefinition,
  influenceDefinition,
  languageProvisionDefinition,
  needChoiceDefinition,
  needDefinition,
  needScoreDefinition,
  participationBarrierDefinition,
  prioritisationRoundDefinition,
  storyDefinition,
  studyDefinition,
} from '../../src/needs/index.ts';
import {
  organisationDefinition,
  partnershipDefinition,
  seatDefinition,
} from '../../src/partnership/index.ts';
import { performanceMeasureDefinition } from '../../src/performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  dependencyDefinition,
  equalityEffectDefinition,
  equalityImpactAssessmentDefinition,
  equalityObjectiveDefinition,
  equalityStatementDefinition,
  milestoneDefinition,
  mitigationDefinition,
  optionDefinition,
  outcomeDefinition,
  ownershipDefinition,
  planDefinition,
  priorityDefinition,
  projectDefinition,
  relatedPlanDefinition,
  resourceDefinition,
  riskDefinition,
  sectionDefinition,
  serviceAgreementDefinition,
} from '../../src/plan/index.ts';
import type { RecordDefinition } from '../../src/records/index.ts';
import {
  challengeDefinition,
  contributionStoryDefinition,
  evaluationPlanDefinition,
  lessonDefinition,
  turningCauseDefinition,
  turningIdeaDefinition,
  turningSessionDefinition,
} from '../../src/turning/index.ts';
import {
  annualReportDefinition,
  reportAnswerDefinition,
  reportFeedbackDefinition,
  reportSignpostDefinition,
  reportTextDefinition,
} from '../../src/reporting/index.ts';
import {
  consultationExerciseDefinition,
  languageEffectDefinition,
  linkedFrameworkDefinition,
  participationOpportunityDefinition,
  participationStatementDefinition,
  participationWorkDefinition,
  safeguardingArrangementDefinition,
  sustainabilityAppraisalDefinition,
  sustainableWorkDefinition,
  youngViewDefinition,
} from '../../src/principles/index.ts';
import { consultationExercises, languageEffects, linkedFrameworks, safeguardingArrangements, sustainabilityAppraisals, sustainableWork } from './principles.ts';
import { participationOpportunities, participationStatements, participationWork, youngViews } from './young-people.ts';
import {
  designatedProviderDefinition,
  hearingDefinition,
  inspectionFindingDefinition,
  programmeItemDefinition,
  recommendationDefinition,
  recommendationResponseDefinition,
  scrutinyCommitteeDefinition,
  scrutinyQuestionDefinition,
  scrutinyReviewDefinition,
  selfEvaluationDefinition,
  successorArrangementDefinition,
} from '../../src/scrutiny/index.ts';
import {
  developmentActionDefinition,
  selfAssessmentDefinition,
  standardResultDefinition,
} from '../../src/self-assessment/index.ts';
import { actions, contributions, milestones } from './actions.ts';
import { analyticalResources, studies } from './analytical-capacity.ts';
import {
  annualReports,
  reportAnswers,
  reportFeedback,
  reportSignposts,
  reportTexts,
} from './annual-reports.ts';
import { assessmentPartRecords } from './assessment-parts.ts';
import { opinions, replies, ruleSettings } from './beside-verdicts.ts';
import { bodyMeetings } from './body-meetings.ts';
import { boundaryFiles } from './boundaries.ts';
import { childPovertyStrategies } from './child-poverty-strategies.ts';
import { claims } from './claims.ts';
import { crossBorderReliances } from './cross-border.ts';
import { dataGaps } from './data-gaps.ts';
import { consideredDocuments, directions, relatedPlans } from './plans-around.ts';
import { dependencies, mitigations, projects, resources, risks, serviceAgreements } from './delivery.ts';
import {
  equalityEffects,
  equalityImpactAssessments,
  equalityObjectives,
  equalityStatements,
} from './equality.ts';
import { evidenceFiles, lookupFile } from './evidence.ts';
import { evidenceItems } from './evidence-items.ts';
import {
  agreements,
  barriers,
  differences,
  elections,
  governanceAnswers,
  interests,
  invitations,
  postTasks,
} from './governance-registers.ts';
import { groups } from './groups.ts';
import { indicators } from './indicators.ts';
import { influences } from './influences.ts';
import { inspectionFindings, selfEvaluations, successorArrangements } from './inspection.ts';
import { agendaItems, decisions, followUps, meetings, reservations } from './meetings.ts';
import { needs } from './needs.ts';
import { options } from './options.ts';
import { organisations, partnerships, seats } from './organisations.ts';
import { outcomes, priorities } from './outcomes.ts';
import { ownerships } from './ownerships.ts';
import { peopleFile } from './people.ts';
import { performanceMeasures, valuesOfMeasures } from './performance-measures.ts';
import { plans } from './plan.ts';
import { planEditionSections, planEditions } from './plan-editions.ts';
import {
  advice,
  approvals,
  planReviews,
  publications,
  sendings,
  stateChanges,
} from './plan-life.ts';
import { criteria, dissents, needChoices, needScores, prioritisationRounds } from './prioritisation.ts';
import { type KitRecord, sheetText } from './record.ts';
import { programmeItems, scrutinyCommittees } from './scrutiny-programme.ts';
import { recommendationResponses, recommendations } from './scrutiny-recommendations.ts';
import { designatedProviders, hearings, scrutinyQuestions, scrutinyReviews } from './scrutiny-reviews.ts';
import { sectionsOfAction } from './sections-action.ts';
import { sectionsOfEnabling } from './sections-enabling.ts';
import { sectionsOfVision } from './sections-vision.ts';
import {
  developmentActions,
  selfAssessmentAnswersFile,
  selfAssessments,
  standardResults,
} from './self-assessment.ts';
import { evidenceSources, futureNeeds, nationalIndicators } from './sources.ts';
import { stories } from './stories.ts';
import { languageProvisions, participationBarriers } from './taking-part.ts';
import { indicatorTargets } from './targets.ts';
import {
  challenges,
  contributionStories,
  evaluationPlans,
  lessons,
  turningCauses,
  turningIdeas,
  turningSessions,
} from './turning.ts';
import { updatesFile } from './updates.ts';

/** The record sheets of the kit, in the order in which records refer to one another. */
export const sheets = [
  sheet(partnershipDefinition, partnerships),
  sheet(organisationDefinition, organisations),
  sheet(seatDefinition, seats),
  sheet(indicatorDefinition, indicators),
  sheet(evidenceSourceDefinition, evidenceSources),
  sheet(nationalIndicatorDefinition, nationalIndicators),
  sheet(needDefinition, needs),
  sheet(evidenceItemDefinition, evidenceItems),
  sheet(storyDefinition, stories),
  sheet(dataGapDefinition, dataGaps),
  sheet(assessmentPartDefinition, assessmentPartRecords),
  sheet(childPovertyStrategyDefinition, childPovertyStrategies),
  sheet(influenceDefinition, influences),
  sheet(futureNeedDefinition, futureNeeds),
  sheet(studyDefinition, studies),
  sheet(analyticalResourceDefinition, analyticalResources),
  sheet(languageProvisionDefinition, languageProvisions),
  sheet(participationBarrierDefinition, participationBarriers),
  sheet(crossBorderRelianceDefinition, crossBorderReliances),
  sheet(indicatorTargetDefinition, indicatorTargets),
  sheet(prioritisationRoundDefinition, prioritisationRounds),
  sheet(criterionDefinition, criteria),
  sheet(needScoreDefinition, needScores),
  sheet(needChoiceDefinition, needChoices),
  sheet(dissentDefinition, dissents),
  sheet(performanceMeasureDefinition, performanceMeasures),
  sheet(planDefinition, plans),
  sheet(sectionDefinition, [...sectionsOfVision, ...sectionsOfAction, ...sectionsOfEnabling]),
  sheet(priorityDefinition, priorities),
  sheet(outcomeDefinition, outcomes),
  sheet(actionDefinition, actions),
  sheet(contributionDefinition, contributions),
  sheet(milestoneDefinition, milestones),
  sheet(resourceDefinition, resources),
  sheet(optionDefinition, options),
  sheet(equalityObjectiveDefinition, equalityObjectives),
  sheet(equalityImpactAssessmentDefinition, equalityImpactAssessments),
  sheet(equalityEffectDefinition, equalityEffects),
  sheet(equalityStatementDefinition, equalityStatements),
  sheet(relatedPlanDefinition, relatedPlans),
  sheet(electionDefinition, elections),
  sheet(groupDefinition, groups),
  sheet(meetingDefinition, meetings),
  sheet(decisionDefinition, decisions),
  sheet(bodyMeetingDefinition, bodyMeetings),
  sheet(agendaItemDefinition, agendaItems),
  sheet(reservationDefinition, reservations),
  sheet(followUpDefinition, followUps),
  sheet(interestDefinition, interests),
  sheet(barrierDefinition, barriers),
  sheet(agreementDefinition, agreements),
  sheet(differenceDefinition, differences),
  sheet(governanceAnswerDefinition, governanceAnswers),
  sheet(postTaskDefinition, postTasks),
  sheet(invitationDefinition, invitations),
  sheet(projectDefinition, projects),
  sheet(riskDefinition, risks),
  sheet(mitigationDefinition, mitigations),
  sheet(dependencyDefinition, dependencies),
  sheet(serviceAgreementDefinition, serviceAgreements),
  sheet(ownershipDefinition, ownerships),
  sheet(approvalDefinition, approvals),
  sheet(adviceDefinition, advice),
  sheet(publicationDefinition, publications),
  sheet(sendingDefinition, sendings),
  sheet(planReviewDefinition, planReviews),
  sheet(stateChangeDefinition, stateChanges),
  sheet(planEditionDefinition, planEditions),
  sheet(planEditionSectionDefinition, planEditionSections),
  sheet(directionDefinition, directions),
  sheet(turningSessionDefinition, turningSessions),
  sheet(turningCauseDefinition, turningCauses),
  sheet(turningIdeaDefinition, turningIdeas),
  sheet(contributionStoryDefinition, contributionStories),
  sheet(challengeDefinition, challenges),
  sheet(lessonDefinition, lessons),
  sheet(evaluationPlanDefinition, evaluationPlans),
  sheet(scrutinyCommitteeDefinition, scrutinyCommittees),
  sheet(programmeItemDefinition, programmeItems),
  sheet(scrutinyReviewDefinition, scrutinyReviews),
  sheet(hearingDefinition, hearings),
  sheet(designatedProviderDefinition, designatedProviders),
  sheet(inspectionFindingDefinition, inspectionFindings),
  sheet(recommendationDefinition, recommendations),
  sheet(recommendationResponseDefinition, recommendationResponses),
  sheet(scrutinyQuestionDefinition, scrutinyQuestions),
  sheet(selfEvaluationDefinition, selfEvaluations),
  sheet(successorArrangementDefinition, successorArrangements),
  sheet(selfAssessmentDefinition, selfAssessments),
  sheet(developmentActionDefinition, developmentActions),
  sheet(standardResultDefinition, standardResults),
  sheet(annualReportDefinition, annualReports),
  sheet(reportTextDefinition, reportTexts),
  sheet(reportAnswerDefinition, reportAnswers),
  sheet(reportFeedbackDefinition, reportFeedback),
  sheet(reportSignpostDefinition, reportSignposts),
  sheet(participationOpportunityDefinition, participationOpportunities),
  sheet(participationWorkDefinition, participationWork),
  sheet(youngViewDefinition, youngViews),
  sheet(participationStatementDefinition, participationStatements),
  sheet(safeguardingArrangementDefinition, safeguardingArrangements),
  sheet(sustainabilityAppraisalDefinition, sustainabilityAppraisals),
  sheet(sustainableWorkDefinition, sustainableWork),
  sheet(languageEffectDefinition, languageEffects),
  sheet(linkedFrameworkDefinition, linkedFrameworks),
  sheet(consultationExerciseDefinition, consultationExercises),
  sheet(claimDefinition, claims),
  sheet(replyDefinition, replies),
  sheet(opinionDefinition, opinions),
  sheet(ruleSettingDefinition, ruleSettings),
  sheet(consideredDocumentDefinition, consideredDocuments),
] as const;

function sheet<D extends RecordDefinition>(definition: D, records: readonly KitRecord<D>[]) {
  return {
    file: `${sheetOf(definition.kind)}.csv`,
    definition,
    records,
    text: () => sheetText(definition, records),
  };
}

/** Every file of the demonstration, by path below `demonstration/`. The same text every time it is made. */
export function demonstrationFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('people.csv', peopleFile());
  files.set('self-assessment-answers.csv', selfAssessmentAnswersFile());
  files.set('kit/kit.yaml', kitFile());
  for (const { file, text } of sheets) files.set(`kit/${file}`, text());
  files.set('kit/measure-values.csv', valuesOfMeasures());
  files.set('kit/updates.csv', updatesFile());
  for (const [name, text] of Object.entries(evidenceFiles())) files.set(`kit/evidence/${name}`, text);
  files.set('kit/evidence/areas/lookup.csv', lookupFile());
  for (const [name, text] of Object.entries(boundaryFiles())) files.set(`kit/evidence/areas/${name}`, text);
  return files;
}

function kitFile(): string {
  return stringify({ format: kitFormat, partnership: partnerships[0]?.code });
}
