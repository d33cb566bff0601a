export { readCsvMetadata, writeCsvMetadata } from './csv-on-the-web.ts';
export {
  type DatasetDescription,
  type Frequency,
  frequencies,
  latestRelease,
  type MeasureDescription,
  type MeasureKind,
  type Observation,
  type Release,
} from './dataset.ts';
export { type GuessedMapping, guessMapping } from './guess-mapping.ts';
export {
  type Indicator,
  indicatorDefinition,
  indicatorMethods,
  type Polarity,
  polarities,
} from './indicator.ts';
export { columnRoles, type Mapping, type Role, readMapping } from './mapping.ts';
export { evidenceMessages } from './messages.ts';
export { type ObservationStatus, observationStatuses } from './observation-status.ts';
export { type Period as ObservationPeriod, readPeriod } from './period-label.ts';
export { sayMend, sayProblem } from './say-problem.ts';
