import { type DataGap, isOverdue } from '../kinds/data-gap.ts';

/** How the entries of the data development agenda stand, those to act on first. */
export const gapStandings = ['overdue', 'open', 'being-collected', 'can-stop', 'accepted', 'closed'] as const;
export type GapStanding = (typeof gapStandings)[number];

/** Entries that stand alike, those due first at the top. */
export interface GapsStandingAlike {
  readonly standing: GapStanding;
  readonly gaps: readonly DataGap[];
}

/**
 * The data development agenda: what is late, what must be collected, and what can stop.
 *
 * @param today - ISO date
 * @source NEED-16
 */
export function dataGapAgenda(gaps: readonly DataGap[], today: string): readonly GapsStandingAlike[] {
  const byStanding = Map.groupBy(gaps, (gap) => standingOf(gap, today));
  return gapStandings.flatMap((standing) => {
    const those = byStanding.get(standing);
    return those ? [{ standing, gaps: those.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1)) }] : [];
  });
}

function standingOf(gap: DataGap, today: string): GapStanding {
  return isOverdue(gap, today) ? 'overdue' : (gap.values.state ?? 'open');
}

/** Those without a day come last. */
function dueOf({ values }: DataGap): string {
  return values.dueOn ?? '9999';
}
