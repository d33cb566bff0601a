import { calculation as benchmarkComparison } from './benchmark-comparison.ts';
import { calculation as byars } from './byars.ts';
import type { Calculation } from './calculation.ts';
import { calculation as mean } from './mean.ts';
import { calculation as proportion } from './proportion.ts';
import { calculation as quantile } from './quantile.ts';
import { calculation as rate } from './rate.ts';
import { calculation as recentTrend } from './recent-trend.ts';
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
];
