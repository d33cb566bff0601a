import type { AreaRegister } from '../geography/index.ts';
import type { MeasureDescription, Observation } from './dataset.ts';

/** Observations of one release, and what is needed to see how they add up. */
export interface CountedRelease {
  readonly observations: readonly Observation[];
  readonly measures: Readonly<Record<string, MeasureDescription>>;
  readonly breakdowns: readonly string[];
  readonly register: AreaRegister;
}

/** A count in a release: a row can have several, and measures can share one. */
export interface CountedRow {
  readonly observation: Observation;
  /** What is counted: sums are of one scope. */
  readonly scope: string;
  readonly cell: string;
  readonly count: number | null;
}

/**
 * What a row is about, the same in every release: scope, area, period and groups.
 *
 * @param instead - what stands in place of its area, its period or one of its groups: rows that differ in nothing else
 *   have the same key then
 */
export function rowKey(
  { areaType, areaCode: code, periodStart, periodEnd, breakdown }: Observation,
  breakdowns: readonly string[],
  scope: string,
  instead: Partial<Record<'area' | 'period', string>> & {
    readonly breakdown?: Readonly<Record<string, string>>;
  } = {},
): string {
  const groups = { ...breakdown, ...instead.breakdown };
  return JSON.stringify([
    scope,
    instead.area ?? `${areaType}/${code}`,
    instead.period ?? `${periodStart}/${periodEnd}`,
    ...breakdowns.toSorted().map((name) => groups[name] ?? ''),
  ]);
}
