export { type ComparisonWord, compareWithBenchmark, type Direction, judged } from './comparison.ts';
export { type ProtectedTable, protectTable } from './disclosure.ts';
export { type Deduced, deducedFrom } from './disclosure-attack.ts';
export {
  type DisclosureCell,
  type DisclosurePolicy,
  type DisclosureSum,
  type DisclosureTable,
  type EarlierRelease,
  isSmall,
  type ShownCell,
} from './disclosure-policy.ts';
export type { Level } from './disclosure-table.ts';
export { type Fifth, type FifthsGap, gapBetweenFifths, type SmallAreaCount } from './fifths-gap.ts';
export { type BackTest, type ChosenForecast, chooseForecast, type ForecastMethod } from './forecast.ts';
export { absoluteGap, type MeasuredValue, relativeGap } from './gap.ts';
export type { Interval } from './interval.ts';
export { poissonInterval } from './poisson.ts';
export { quantileOf } from './quantile.ts';
export {
  type AreaCount,
  type AreaWeight,
  populationWeightedMean,
  type ReaggregatedCount,
  type Reaggregation,
  reaggregate,
} from './re-aggregation.ts';
export { fewestTrendPoints, type RecentTrend, recentTrend, type TrendPoint } from './recent-trend.ts';
export { roundHalfUp, roundToBase } from './rounding.ts';
export type { ForecastStep } from './simple-forecasts.ts';
export type { SlopeLimitsMethod } from './slope-index-limits.ts';
export type { SlopeValueType } from './slope-index-of-inequality.ts';
export { type SlopeGroup, slopeOf } from './slope-of-groups.ts';
export {
  type Assurance,
  type ImprovementDirection,
  type XmrOptions,
  type XmrPoint,
  xmrChart,
} from './spc-xmr.ts';
export { type MethodName, methodNames, methodSources, methodTexts } from './texts/method-texts.ts';
export { meanDistance, type RankRange, rankRanges, weightSets } from './weighted-ranks.ts';
export { wilsonInterval } from './wilson.ts';
