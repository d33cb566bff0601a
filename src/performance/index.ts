import { performanceMeasureDefinition } from './performance-measure.ts';

export {
  type MeasureKind,
  measureKinds,
  type PerformanceMeasure,
  performanceMeasureDefinition,
} from './performance-measure.ts';

/** Every kind of record performance accountability owns. */
export const performanceDefinitions = [performanceMeasureDefinition] as const;
