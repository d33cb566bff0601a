export { type ComparisonWord, compareWithBenchmark, type Direction, judged } from './comparison.ts';
export { chiSquaredQuantile, normalProbability, normalQuantile, studentTwoSided } from './distributions.ts';
export {
  differenceOf,
  type Fifth,
  type FifthsGap,
  fewestAreasForFifths,
  gapBetweenFifths,
  type SmallAreaCount,
} from './fifths-gap.ts';
export { type Interval, usualConfidence } from './interval.ts';
export { byarInterval, exactPoissonInterval, poissonInterval } from './poisson.ts';
export { proportion } from './proportion.ts';
export { quantileOf } from './quantile.ts';
export { rate } from './rate.ts';
export { fewestTrendPoints, type RecentTrend, recentTrend, type TrendPoint } from './recent-trend.ts';
export { wilsonInterval } from './wilson.ts';
