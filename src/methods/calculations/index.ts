import { calculation as benchmarkComparison } from './benchmark-comparison.ts';
import { calculation as byars } from './byars.ts';
import type { Calculation } from './calculation.ts';
import { calculation as directlyStandardisedRate } from './directly-standardised-rate.ts';
import { calculation as disclosureControlAndRounding } from './disclosure-control-and-rounding.ts';
import { calculation as forecast } from './forecast.ts';
import { calculation as funnelPlot } from './funnel-plot.ts';
import { calculation as gap } from './gap.ts';
import { calculation as indirectlyStandardisedRate } from './indirectly-standardised-rate.ts';
import { calculation as indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts';
import { calculation as lifeExpectancy } from './life-expectancy.ts';
import { calculation as mean } from './mean.ts';
import { calculation as proportion } from './proportion.ts';
import { calculation as quantile } from './quantile.ts';
import { calculation as rate } from './rate.ts';
import { calculation as reAggregation } from './re-aggregation.ts';
import { calculation as recentTrend } from './recent-trend.ts';
import { calculation as slopeIndexOfInequality } from './slope-index-of-inequality.ts';
import { calculation as spcXmr } from './spc-xmr.ts';
import { calculation as wilson } from './wilson.ts';

/** Every method that `llinyn calc` offers, in the order of its list. */
export const calculations: readonly Calculation[] = [
  proportion,
  rate,
  mean,
  wilson,
  byars,
  quantile,
  benchmarkComparison,
  recentTrend,
  directlyStandardisedRate,
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
  slopeIndexOfInequality,
  gap,
  funnelPlot,
  lifeExpectancy,
  disclosureControlAndRounding,
  forecast,
  reAggregation,
  spcXmr,
];
