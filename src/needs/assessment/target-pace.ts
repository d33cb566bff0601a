import type { Indicator, Polarity } from '../../evidence/index.ts';
import type { IndicatorTarget } from '../kinds/indicator-target.ts';
import type { ObservedFigure } from './assessed-indicator.ts';
import { type TestedTrend, trendTested } from './tested-trend.ts';

/**
 * How the pace of the last years stands against the pace that the target needs. `no-clear-change`: the figures rise and
 * fall by no more than chance.
 */
export type PaceWord = 'on-pace' | 'too-slow' | 'wrong-way' | 'no-clear-change';

/** A target beside the figures: reached, past, or how fast they must change and how fast they do. */
export type TargetPace =
  | { readonly state: 'reached' | 'past'; readonly latest: ObservedFigure; readonly away: number }
  | {
      readonly state: 'ahead';
      readonly latest: ObservedFigure;
      /** From the latest figure to the target, in the unit of the figure. */
      readonly away: number;
      /** Change that is needed each year until the day. */
      readonly neededAYear: number;
      /** Change each year of the recent figures, and what that means; or why it cannot be said. */
      readonly pace:
        | {
            readonly state: 'tested';
            readonly word: PaceWord;
            readonly aYear: number;
            readonly from: string;
            readonly to: string;
          }
        | Extract<TestedTrend, { readonly state: 'refused' }>;
    }
  | { readonly state: 'refused'; readonly reason: 'no-figures' };

const daysAYear = 365.25;
const millisecondsADay = 86_400_000;

/**
 * What a target asks of the figures. The distance from the latest figure to the target, divided by the years from the
 * end of its period to the day of the target, is the change needed each year. It is set beside the slope of the recent
 * trend, which is a pace only where that trend is more than chance.
 *
 * @param series - figures of the area of the target, oldest first
 * @returns refused without a figure; the pace is refused wherever a trend cannot be tested, with that reason
 * @source NEED-22; docs/methods.md, Pace to a target
 */
export function targetPace(
  series: readonly ObservedFigure[],
  { values }: Pick<IndicatorTarget, 'values'>,
  polarity: Polarity | null,
): TargetPace {
  const latest = series.findLast((figure) => figure.value !== null);
  const target = values.value;
  if (!latest || latest.value === null || target === null || values.reachedBy === null) {
    return { state: 'refused', reason: 'no-figures' };
  }
  const away = target - latest.value;
  if (isReached(away, polarity)) return { state: 'reached', latest, away };
  const years = yearsBetween(latest.periodEnd, values.reachedBy);
  if (years <= 0) return { state: 'past', latest, away };
  return { state: 'ahead', latest, away, neededAYear: away / years, pace: paceOf(series, away / years) };
}

/** The targets of an indicator in an area, the nearest day first. */
export function targetsOf(
  targets: readonly IndicatorTarget[],
  indicator: Pick<Indicator, 'code'>,
  area: { readonly code: string },
): readonly IndicatorTarget[] {
  return targets
    .filter(({ values }) => values.indicator === indicator.code && values.area === area.code)
    .toSorted((a, b) => ((a.values.reachedBy ?? '') < (b.values.reachedBy ?? '') ? -1 : 1));
}

/** Without a better direction, only the target itself is the target. */
function isReached(away: number, polarity: Polarity | null): boolean {
  if (polarity === 'higher-is-better') return away <= 0;
  if (polarity === 'lower-is-better') return away >= 0;
  return away === 0;
}

function paceOf(series: readonly ObservedFigure[], needed: number) {
  const { points, trend } = trendTested(series);
  if (trend.state === 'refused') return trend;
  return {
    state: 'tested' as const,
    word: trend.word === 'no-clear-change' ? trend.word : paceWord(trend.slope, needed),
    aYear: trend.slope,
    from: points[0]?.period ?? '',
    to: points.at(-1)?.period ?? '',
  };
}

function paceWord(aYear: number, needed: number): PaceWord {
  if (Math.sign(aYear) !== Math.sign(needed)) return 'wrong-way';
  return Math.abs(aYear) >= Math.abs(needed) ? 'on-pace' : 'too-slow';
}

function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsADay / daysAYear;
}
