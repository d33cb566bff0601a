export { changesBetween, type FieldChange, type RecordChange } from './changes.ts';
export { type AssessedIndicator, type FreezeInput, freeze } from './freeze.ts';
export { publishedFigures } from './from-assessment.ts';
export { checksThatStop, dutiesAsAt, publishedDuties } from './from-check.ts';
export { publishingMessages } from './messages.ts';
export {
  type BrokenThread,
  canonicalJson,
  contentHash,
  type FigureMarker,
  type NamedArea,
  type PinnedRelease,
  type PublishedDuty,
  type PublishedFigure,
  type PublishedGap,
  type PublishedIndicator,
  type PublishedNeighbourhood,
  type PublishedPlan,
  type PublishedTrend,
  publishedFormat,
} from './published-plan.ts';
export { type PublishingEvidence, readyToPublish } from './ready-to-publish.ts';
export { publishedDefinitions, recordsOfPlan } from './records-of-plan.ts';
