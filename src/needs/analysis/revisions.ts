import type { ObservedFigure } from '../assessment/assessed-indicator.ts';

/** What became of the figure of one period from one release to the next. */
export interface FigureRevision {
  readonly kind: 'changed' | 'added' | 'taken-out';
  readonly period: string;
  readonly before: ObservedFigure | null;
  readonly now: ObservedFigure | null;
}

export interface FigureRevisions {
  readonly revisions: readonly FigureRevision[];
  /** Figures that stand in both releases and are the same. */
  readonly unchanged: number;
}

/**
 * What changed in the figures of an area since the release before, the latest period first. A changed count is a change
 * even where the value stays.
 *
 * @source INFO-03; SYS-04
 */
export function figureRevisions(
  now: readonly ObservedFigure[],
  before: readonly ObservedFigure[],
): FigureRevisions {
  const earlier = new Map(before.map((figure) => [periodKey(figure), figure]));
  const revisions: FigureRevision[] = [];
  let unchanged = 0;
  for (const figure of now) {
    const old = earlier.get(periodKey(figure));
    earlier.delete(periodKey(figure));
    if (!old) revisions.push({ kind: 'added', period: figure.period, before: null, now: figure });
    else if (isSame(old, figure)) unchanged += 1;
    else revisions.push({ kind: 'changed', period: figure.period, before: old, now: figure });
  }
  for (const figure of earlier.values())
    revisions.push({ kind: 'taken-out', period: figure.period, before: figure, now: null });
  const startOf = (each: FigureRevision) => (each.now ?? each.before)?.periodStart ?? '';
  return { revisions: revisions.toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1)), unchanged };
}

function periodKey({ periodStart, periodEnd }: ObservedFigure): string {
  return `${periodStart}/${periodEnd}`;
}

const compared = ['value', 'lower', 'upper', 'numerator', 'denominator', 'status'] as const;

function isSame(one: ObservedFigure, other: ObservedFigure): boolean {
  return compared.every((part) => one[part] === other[part]);
}
