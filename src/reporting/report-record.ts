import type { Bilingual } from '../language/index.ts';
import type { Standing } from '../performance/index.ts';
import type { ActionState, ContributionState } from '../plan/index.ts';

/** One figure of a result; values in its unit, counts where it is a part of something. */
export interface ResultFigure {
  /** As the source writes it, or the last day of the period of a measure. */
  readonly period: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What is done about a result that got worse: a challenge, a step against a risk, or ideas of a session about it. */
export interface ResultMitigation {
  readonly kind: 'challenge' | 'mitigation' | 'turning-session';
  readonly code: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/**
 * How a figure of the population or of one service moved up to the end of the year. Of a service it says nothing of the
 * population: cause and effect are hard to ascribe.
 *
 * @source REP-01, PERF-16
 */
export interface ReportResult {
  readonly kind: 'indicator' | 'performance-measure';
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  /** Digits after the point; null: as recorded. */
  readonly decimals: number | null;
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'no-direction';
  /** Whose measure it is; null for the population. */
  readonly organisation: string | null;
  readonly outcomes: readonly string[];
  /** Oldest first, the newest eight at most. */
  readonly figures: readonly ResultFigure[];
  readonly standing: Standing;
  /** Whether the curve has turned since its baseline. */
  readonly curve: 'turned' | 'not-turned' | 'worse' | 'cannot-say';
  readonly mitigations: readonly ResultMitigation[];
  /** What else moved it, as those who told a contribution story see it. */
  readonly externalFactors: readonly Bilingual[];
}

export interface ReportMilestone {
  readonly code: string;
  readonly title: Bilingual;
  readonly dueOn: string;
  /** Null: not met by the end of the year. */
  readonly metOn: string | null;
}

export interface ReportPromise {
  readonly code: string;
  readonly organisation: string;
  readonly promise: Bilingual;
  readonly state: ContributionState;
  /** How the partner's own part goes; null: nobody has said. */
  readonly delivery: ActionState | null;
  /** Why it was declined, or agreed in part. */
  readonly answer: Bilingual;
}

/** An action of the plan as it stood at the end of the year. */
export interface ReportAction {
  readonly code: string;
  readonly title: Bilingual;
  readonly lead: string | null;
  readonly outcomes: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly state: ActionState | null;
  /** The month in which that was last said, `2026-03`; null where only the record says it. */
  readonly saidIn: string | null;
  readonly progress: Bilingual;
  /** Those due in the year, met or not. */
  readonly milestones: readonly ReportMilestone[];
  readonly promises: readonly ReportPromise[];
}

/** Whether a result got worse: its trend did, or its curve since the baseline. */
export function isWorse({ standing, curve }: Pick<ReportResult, 'standing' | 'curve'>): boolean {
  return standing === 'worse' || curve === 'worse';
}

/** Whether it got better, and no other test says that it got worse. */
export function isBetter(result: Pick<ReportResult, 'standing' | 'curve'>): boolean {
  return !isWorse(result) && (result.standing === 'better' || result.curve === 'turned');
}

/** How many results moved which way; of the rest no test says anything. */
export interface ResultTally {
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  readonly unknown: number;
}

/** @source REP-02, REP-09 */
export function tallyOfResults(results: readonly Pick<ReportResult, 'standing' | 'curve'>[]): ResultTally {
  const worse = results.filter(isWorse).length;
  const better = results.filter(isBetter).length;
  const same = results.filter(
    (each) => !isWorse(each) && !isBetter(each) && each.standing === 'no-clear-change',
  ).length;
  return { better, worse, same, unknown: results.length - better - worse - same };
}

/** Whether a promise is not being kept: it was declined, or what it is part of stands still or was stopped. */
export function isPromiseBroken(
  { state, delivery }: Pick<ReportPromise, 'state' | 'delivery'>,
  action: Pick<ReportAction, 'state'>,
): boolean {
  if (state === 'declined') return true;
  if (state === 'proposed') return false;
  const stands = delivery ?? action.state;
  return stands === 'stuck' || stands === 'stopped';
}
