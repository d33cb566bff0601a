import { needDefinition } from './need.ts';

export type { AreaAssessment } from './area-assessment.ts';
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
export { type AssessmentReport, assessmentReport } from './assessment-report.ts';
export { type Need, needDefinition } from './need.ts';
export { ofOneLength } from './period-length.ts';
export { indicatorsWithoutNeed, type NeedReason, type RankedNeed, rankNeeds } from './ranked-needs.ts';

/** Every kind of record the needs assessment owns. */
export const needsDefinitions = [needDefinition] as const;
