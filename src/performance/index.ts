import { performanceMeasureDefinition } from './performance-measure.ts';

export { indicatorFreshForYears } from './book-indicator.ts';
export { formulaProblemsOf } from './calculated-measure.ts';
export type { Colour, Standing } from './colour-rules.ts';
export {
  type Curve,
  type CurveAnswer,
  type CurvePoint,
  curveOf,
} from './curve.ts';
export {
  accountabilityOf,
  bookOfRecords,
  type MeasureAccountability,
} from './measure-book.ts';
export {
  instantForm,
  type MeasureValue,
  measureValueLedger,
  type RiskClass,
  type SentValue,
} from './measure-value.ts';
export {
  curveOfMeasure,
  type MeasuredSeries,
  measuredSeries,
  type SeriesValue,
  seriesOfMeasure,
  yearsAt,
} from './measured-series.ts';
export {
  figureForms,
  type MeasureKind,
  measureKinds,
  measureStandings,
  type PerformanceMeasure,
  performanceMeasureDefinition,
  powers,
} from './performance-measure.ts';
export { codesToRead, measuresOfScorecard, type ScorecardRow, scorecardRows } from './scorecard.ts';

/** Every kind of record performance accountability owns. */
export const performanceDefinitions = [performanceMeasureDefinition] as const;
