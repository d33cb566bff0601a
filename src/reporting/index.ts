import { annualReportDefinition } from './annual-report.ts';
import { reportAnswerDefinition } from './report-answer.ts';
import { reportFeedbackDefinition } from './report-feedback.ts';
import { reportSignpostDefinition } from './report-signpost.ts';
import { reportTextDefinition } from './report-text.ts';

export { type AnnualReport, annualReportDefinition } from './annual-report.ts';
export { type BalanceFinding, balanceFindings } from './balance-check.ts';
export { type BalanceRule, isBalanceRule } from './balance-rule.ts';
export { aboutOf, type FindingStanding, findingStandings } from './finding-answers.ts';
export { reportAnswerDefinition } from './report-answer.ts';
export { reportFeedbackDefinition } from './report-feedback.ts';
export { elementOfPart, isReportPart, type ReportPart, reportParts } from './report-part.ts';
export {
  isBetter,
  isPromiseBroken,
  isWorse,
  type ReportAction,
  type ReportMilestone,
  type ReportPromise,
  type ReportResult,
  type ResultMitigation,
  tallyOfResults,
} from './report-record.ts';
export { reportSignpostDefinition } from './report-signpost.ts';
export {
  answersOfReport,
  type PartStanding,
  partStandings,
  reportsByYear,
  textsOfPart,
  textsOfReport,
} from './report-standing.ts';
export { type ReportText, reportTextDefinition } from './report-text.ts';
export { type SentReport, whereaboutsOf } from './report-whereabouts.ts';
export { isWithin, type ReportYear, yearName } from './report-year.ts';
export { mayKeepReport, reportingKinds } from './reporting-policy.ts';
export type { ToldText } from './told-in-report.ts';

/** Every kind of record reporting owns, referred-to kinds first. */
export const reportingDefinitions = [
  annualReportDefinition,
  reportTextDefinition,
  reportAnswerDefinition,
  reportFeedbackDefinition,
  reportSignpostDefinition,
] as const;
