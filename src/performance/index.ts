import { performanceMeasureDefinition } from './performance-measure.ts';

export { mayEnterValues } from './entering-values.ts';
export {
  type EntryOutcome,
  type Figure,
  isReleased,
  type MeasureValue,
  measureValueLedger,
  type RiskClass,
  type SentValue,
  standingOnEntry,
  type ValuePeriod,
} from './measure-value.ts';
export {
  type MeasureKind,
  measureKinds,
  type PerformanceMeasure,
  performanceMeasureDefinition,
} from './performance-measure.ts';

/** Every kind of record performance accountability owns. */
export const performanceDefinitions = [performanceMeasureDefinition] as const;
