export type { ObservationColumns, TextColumn } from '../observation-columns.ts';
export {
  askedRelease,
  type CataloguedDataset,
  type CataloguedRelease,
  type CodeLabels,
  datasetOf,
  datasets,
  latestReleaseOf,
  releasesOf,
} from './catalogue.ts';
export {
  checkReleases,
  type EvidencePlace,
  openMarkedEvidence,
  openPublishableEvidence,
  type PublishableEvidence,
  type PublishableObservations,
  type ReleaseCheck,
} from './disclosure-gate.ts';
export {
  keepReleaseOut,
  type ReleaseControl,
} from './disclosure-records.ts';
export { importEvidence } from './import-evidence.ts';
export type { ImportReport, ImportRequest } from './import-report.ts';
export { indicatorMigrations } from './indicator-migrations.ts';
export { evidenceMigrations } from './migrations.ts';
export {
  type Evidence,
  type FoundObservations,
  type ObservationQuery,
  openEvidence,
} from './observations.ts';
