import type { Indicator } from '../../evidence/index.ts';
import { type ImprovementDirection, type XmrPoint, xmrChart } from '../../methods/index.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';
import { type Bounds, boundsOf, type KnownFigure, latestStretch, within } from './stretch.ts';

/** The rule by which a figure is a signal; the words are the message `signal.<name>`. */
export type SignalRule =
  | 'above-limit'
  | 'below-limit'
  | 'rising-run'
  | 'falling-run'
  | 'near-upper'
  | 'near-lower'
  | 'high-run'
  | 'low-run';

export interface ChartedFigure {
  readonly figure: KnownFigure;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Which stretch between breaks, from 0. */
  readonly segment: number;
  readonly signal: SignalRule | null;
  /** Whether the signal is good news: only where a direction is agreed. */
  readonly news: 'improvement' | 'concern' | null;
}

export type IndicatorControlChart =
  | {
      readonly state: 'worked-out';
      readonly figures: readonly ChartedFigure[];
      /** Limits from fewer figures than this settle only with more. */
      readonly isUnsettled: boolean;
      readonly cutBy: 'gap' | 'overlap' | null;
    }
  | {
      readonly state: 'refused';
      readonly reason: 'too-short' | 'too-short-after-break' | 'too-short-after-gap';
    };

/** Figures since the last break, fewer than which no limits are drawn. */
export const fewestChartFigures = 5;
const settledFrom = 12;
/** A stretch before a break needs two for a moving range: one by itself is left out. */
const fewestBeforeBreak = 2;

/**
 * The figures of an area with the limits of their usual variation, worked out afresh after every break in the series.
 *
 * @param figures - oldest first
 * @source NEED-06; PERF-03; docs/methods.md, Control chart (XmR)
 */
export function indicatorControlChart(
  indicator: Indicator,
  figures: readonly ObservedFigure[],
): IndicatorControlChart {
  const stretch = latestStretch(figures);
  const starts = stretch.figures.flatMap(({ status }, at) => (status === 'break' && at > 0 ? [at] : []));
  const last = starts.at(-1) ?? 0;
  if (stretch.figures.length - last < fewestChartFigures) {
    const reason =
      last > 0 ? 'too-short-after-break' : stretch.cutBy === 'gap' ? 'too-short-after-gap' : 'too-short';
    return { state: 'refused', reason };
  }
  const first = firstCharted(starts);
  const charted = stretch.figures.slice(first);
  const points = xmrChart(
    charted.map(({ value }) => value),
    {
      improvementDirection: directionOf(indicator),
      screensOutliers: true,
      rebaseAt: starts.filter((at) => at > first).map((at) => at - first),
    },
  );
  const bounds = boundsOf(indicator);
  return {
    state: 'worked-out',
    figures: charted.flatMap((figure, at) => {
      const point = points[at];
      return point ? [chartedFigure(figure, point, bounds)] : [];
    }),
    isUnsettled: stretch.figures.length - last < settledFrom,
    cutBy: stretch.cutBy,
  };
}

/** Breaks so near one another that no moving range lies between them leave what is before them out. */
function firstCharted(breaks: readonly number[]): number {
  const edges = [0, ...breaks];
  const short = edges.findLastIndex(
    (from, number) => number < edges.length - 1 && (edges[number + 1] ?? 0) - from < fewestBeforeBreak,
  );
  return edges[short + 1] ?? 0;
}

function directionOf({ values }: Indicator): ImprovementDirection {
  if (values.polarity === 'higher-is-better') return 'increase';
  return values.polarity === 'lower-is-better' ? 'decrease' : 'neutral';
}

const rules: Readonly<Record<XmrPoint['specialCause'], SignalRule | null>> = {
  'Above UCL': 'above-limit',
  'Below LCL': 'below-limit',
  '7 Point Trend (Increasing)': 'rising-run',
  '7 Point Trend (Decreasing)': 'falling-run',
  '2 in 3 Above CL': 'near-upper',
  '2 in 3 Below CL': 'near-lower',
  '7 Points Above CL': 'high-run',
  '7 Points Below CL': 'low-run',
  'Common Cause': null,
};

function chartedFigure(figure: KnownFigure, point: XmrPoint, bounds: Bounds): ChartedFigure {
  const { pointType } = point;
  return {
    figure,
    mean: point.mean,
    lower: within(bounds, point.lowerLimit),
    upper: within(bounds, point.upperLimit),
    segment: point.segment,
    signal: rules[point.specialCause],
    news:
      pointType === 'special_cause_improvement'
        ? 'improvement'
        : pointType === 'special_cause_concern'
          ? 'concern'
          : null,
  };
}
