import { performanceMeasureDefinition } from './performance-measure.ts';

export { type Colour, colourRuleOf, colourRules, type Standing } from './colour-rules.ts';
export {
  type Curve,
  type CurveAnswer,
  type CurvePoint,
  type CurveSilence,
  curveOf,
  fewestAfterBaseline,
  fewestBeforeBaseline,
} from './curve.ts';
export { mayEnterValues } from './entering-values.ts';
export {
  accountabilityOf,
  type BookMeasure,
  bookOfRecords,
  type MeasureAccountability,
  type MeasureBook,
} from './measure-book.ts';
export {
  type EntryOutcome,
  type Figure,
  instantForm,
  isReleased,
  type MeasureValue,
  measureValueLedger,
  type RiskClass,
  type SentValue,
  standingOnEntry,
  type ValuePeriod,
} from './measure-value.ts';
export {
  curveOfMeasure,
  type MeasuredSeries,
  measuredSeries,
  type SeriesValue,
  seriesOfMeasure,
  withNewestFigure,
  yearsAt,
} from './measured-series.ts';
export {
  figureForms,
  indicatorClasses,
  type MeasureKind,
  measureKinds,
  measureStandings,
  type PerformanceMeasure,
  performanceMeasureDefinition,
  powers,
} from './performance-measure.ts';
export { codesToRead, type ScorecardRow, scorecardRows } from './scorecard.ts';
export { type Service, type ServiceNudge, serviceNudges, servicesOf } from './service-nudges.ts';

/** Every kind of record performance accountability owns. */
export const performanceDefinitions = [performanceMeasureDefinition] as const;
