import type { FiguresReach } from '../delivery/index.ts';
import type { ScorecardRow } from '../performance/index.ts';

/** How far the figures of measures reach: by code, the last day of the newest. */
export function figuresReach(rows: readonly ScorecardRow[]): FiguresReach {
  return new Map(
    rows.flatMap(({ measure, series }) =>
      series.latest ? [[measure.code, series.latest.periodEnd] as const] : [],
    ),
  );
}
