export {
  documentsOfReport,
  type FrozenReport,
  readAnnualReport,
  reportEditionsOf,
} from './annual-report-editions.ts';
export { codeStamp, rulesStamp } from './code-stamp.ts';
export { documentsOfEdition, editionsOf, type FrozenEdition, readEdition } from './editions.ts';
export { type FreezeResult, freezeEdition, sameAsBefore } from './freeze-edition.ts';
export { type FreezeReportResult, freezeReportEdition } from './freeze-report-edition.ts';
export {
  type GatheredReport,
  gatherAnnualReport,
  gatherReportGround,
  type ReportGround,
  type ReportPlace,
  reportOnGround,
} from './gather-annual-report.ts';
export {
  type AssessmentPlace,
  datasetsMovedOn,
  type GatheredAssessment,
  gatherAssessment,
  livingAssessment,
} from './gather-assessment.ts';
export { gatherPlan } from './gather-plan.ts';
export { giveWaiver, languageWaivers } from './language-waivers.ts';
export { publishingMigrations } from './migrations.ts';
export { changedSinceApproval } from './plan-edition-changes.ts';
export {
  type GatheredPlan,
  type NextVersion,
  nextVersion,
  type PublishOrder,
  type PublishResult,
  problemsBeforePublishing,
  publish,
} from './publish.ts';
export {
  documentsOf,
  type PublishedVersion,
  publishedPartnerships,
  readContent,
  readPublished,
  versionsOf,
} from './versions.ts';
export { wordsChangedSince } from './words-changed.ts';
