export { chosenGroups } from './chosen-groups.ts';
export type {
  DatasetDescription,
  Frequency,
  MeasureDescription,
  MeasureKind,
  Observation,
  Release,
  RowsBehind,
} from './dataset.ts';
export { describedIn } from './dataset.ts';
export type { WithheldMark } from './disclosure.ts';
export { type Publishable, workedOutFrom } from './disclosure-gate.ts';
export { sayUnpublished } from './disclosure-words.ts';
export {
  type EvidenceSource,
  evidenceSourceDefinition,
  evidenceSourceTypes,
} from './evidence-source.ts';
export type { GuessedMapping } from './guess-mapping.ts';
export {
  childPovertyIndicators,
  type Indicator,
  indicatorClasses,
  indicatorDefinition,
  indicatorFrameworks,
  type Polarity,
} from './indicator.ts';
export type { Mapping, Role } from './mapping.ts';
export { evidenceMessages } from './messages.ts';
export { type NationalIndicator, nationalIndicatorDefinition } from './national-indicator.ts';
export type { ObservationStatus } from './observation-status.ts';
export type { Period as ObservationPeriod } from './period-label.ts';
export { lackingForPublication } from './ready-to-publish.ts';
export { evidenceRecordDefinitions } from './record-definitions.ts';
export { sayMend, sayProblem } from './say-problem.ts';
export { type Stratum, strata } from './strata.ts';
