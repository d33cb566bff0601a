import type { Indicator } from '../../evidence/index.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';

/** A figure that has a value. */
export type KnownFigure = ObservedFigure & { readonly value: number };

/** The lowest and the highest that a figure can be. */
export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

const nowhere = Number.POSITIVE_INFINITY;

/** What an indicator can be at all: no share is above the whole, and no count below nought. */
export function boundsOf({ values }: Indicator): Bounds {
  if (values.method === 'proportion') return { lowest: 0, highest: values.multiplier ?? 100 };
  if (values.method === 'rate' || values.method === 'count') return { lowest: 0, highest: nowhere };
  return { lowest: -nowhere, highest: nowhere };
}

export function within({ lowest, highest }: Bounds, value: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

/** What a chart over time or a forecast can be made of. */
export interface Stretch {
  /** Evenly spaced, each with a value, none overlapping the next; the latest last. */
  readonly figures: readonly KnownFigure[];
  /** Why it does not reach further back, where it does not. */
  readonly cutBy: 'gap' | 'overlap' | null;
}

/**
 * The latest figures that follow one another without a gap: charts over time and forecasts take no other. Averages
 * of several years overlap, and are thinned out from the latest back until they do not.
 *
 * @param figures - oldest first
 * @source NEED-06; docs/methods.md, Control chart
 */
export function latestStretch(figures: readonly ObservedFigure[]): Stretch {
  const apart = withoutOverlaps(figures);
  const latest = apart.figures.findLastIndex(({ value }) => value !== null);
  const found: KnownFigure[] = [];
  let step: number | null = null;
  for (const figure of apart.figures.slice(0, latest + 1).toReversed()) {
    const [next] = found;
    const ahead = next ? monthsBetween(figure.periodStart, next.periodStart) : null;
    step ??= ahead;
    if (!isKnown(figure) || (ahead !== null && ahead !== step)) return { figures: found, cutBy: 'gap' };
    found.unshift(figure);
  }
  return { figures: found, cutBy: apart.isThinned ? 'overlap' : null };
}

function isKnown(figure: ObservedFigure): figure is KnownFigure {
  return figure.value !== null;
}

function withoutOverlaps(figures: readonly ObservedFigure[]) {
  const kept: ObservedFigure[] = [];
  for (const figure of figures.toReversed()) {
    const [next] = kept;
    if (!next || figure.periodEnd < next.periodStart) kept.unshift(figure);
  }
  return { figures: kept, isThinned: kept.length < figures.length };
}

/** Whole months from one day to another. */
export function monthsBetween(from: string, to: string): number {
  const [months, then] = [from, to].map((day) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return year * 12 + month + (date - 1) / 31;
  });
  return Math.round((then ?? 0) - (months ?? 0));
}
