export { type ComparisonWord, compareWithBenchmark, type Direction, judged } from './comparison.ts';

export { type Fifth, type FifthsGap, gapBetweenFifths, type SmallAreaCount } from './fifths-gap.ts';
export type { Interval } from './interval.ts';
export { poissonInterval } from './poisson.ts';

export { quantileOf } from './quantile.ts';

export { fewestTrendPoints, type RecentTrend, recentTrend, type TrendPoint } from './recent-trend.ts';
export { wilsonInterval } from './wilson.ts';
