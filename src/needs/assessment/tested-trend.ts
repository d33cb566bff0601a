import {
  type Direction,
  fewestTrendPoints,
  judged,
  type RecentTrend,
  recentTrend,
} from '../../methods/index.ts';
import { monthsBetween } from '../analysis/stretch.ts';
import type { AssessedTrend, ObservedFigure, TrendWord } from './assessed-indicator.ts';

/** Trends look back this many points at most: older change is history, not direction. */
export const mostTrendPoints = 10;

/** The recent points that belong together: after the last break, not overlapping, ten at most. */
export function trendOf(
  figures: readonly ObservedFigure[],
  direction: Direction,
  methods: Set<string>,
): AssessedTrend {
  const { points, trend } = trendTested(figures);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return { state: 'refused', reason: 'no-figures' };
  if (trend.state === 'refused') return trend;
  methods.add('recent-trend');
  return {
    state: 'tested',
    word: trendWord(trend.word, direction),
    from: first.period,
    to: last.period,
    points: points.length,
  };
}

/** A test of the recent trend, in the unit of the figure each year; or why there is none. */
export type TestedTrend = RecentTrend | Extract<AssessedTrend, { readonly state: 'refused' }>;

/** The recent points of a series that belong together, and whether they rise or fall by more than chance. */
export function trendTested(figures: readonly ObservedFigure[]): {
  readonly points: readonly ObservedFigure[];
  readonly trend: TestedTrend;
} {
  const { points, isOfSeasons } = trendPoints(figures);
  if (points.length < fewestTrendPoints) {
    return { points, trend: { state: 'refused', reason: isOfSeasons ? 'too-few-years' : 'too-short' } };
  }
  const trend = recentTrend(
    points.map((figure) => ({
      at: yearsOf(figure.periodStart),
      value: figure.value ?? 0,
      spread: figure.lower === null || figure.upper === null ? null : (figure.upper - figure.lower) / 2,
    })),
  );
  return { points, trend };
}

function trendPoints(figures: readonly ObservedFigure[]) {
  const lastBreak = figures.findLastIndex((figure) => figure.status === 'break');
  const usable = figures.slice(Math.max(lastBreak, 0)).filter((figure) => figure.value !== null);
  const apart: ObservedFigure[] = [];
  for (const figure of usable.toReversed()) {
    const next = apart[0];
    if (!next || figure.periodEnd < next.periodStart) apart.unshift(figure);
  }
  const isOfSeasons = liesWithinYears(apart);
  const points = (isOfSeasons ? samePartOfYear(apart) : apart).slice(-mostTrendPoints);
  return { points, isOfSeasons };
}

const monthsAYear = 12;

/** Months and quarters, which have seasons. */
function liesWithinYears(figures: readonly ObservedFigure[]): boolean {
  const [before, last] = figures.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    monthsBetween(before.periodStart, last.periodStart) < monthsAYear
  );
}

/** The figures of the same month or quarter as the latest, so that a winter is not taken for a change. */
function samePartOfYear(figures: readonly ObservedFigure[]): readonly ObservedFigure[] {
  const monthOf = ({ periodStart }: ObservedFigure) => periodStart.slice(5, 7);
  const last = figures.at(-1);
  return figures.filter((figure) => last && monthOf(figure) === monthOf(last));
}

function trendWord(word: 'rising' | 'falling' | 'no-clear-change', direction: Direction): TrendWord {
  if (word === 'no-clear-change' || direction === 'no-direction') return word;
  return judged(word === 'rising' ? 'higher' : 'lower', direction) === 'better' ? 'better' : 'worse';
}

/** Years since the year 0, so that quarters and months lie evenly. */
function yearsOf(isoDate: string): number {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
