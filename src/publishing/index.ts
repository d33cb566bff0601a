export type { FieldChange, RecordChange } from './changes.ts';
export { type AssessedIndicator, type FreezeInput, freeze } from './freeze.ts';

export type {
  BrokenThread,
  FigureMarker,
  NamedArea,
  PinnedRelease,
  PublishedDuty,
  PublishedFigure,
  PublishedGap,
  PublishedIndicator,
  PublishedNeighbourhood,
  PublishedPlan,
  PublishedTrend,
} from './published-plan.ts';
export type { PublishingEvidence } from './ready-to-publish.ts';
export { publishedDefinitions } from './records-of-plan.ts';
