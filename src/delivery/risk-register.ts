import {
  levelOfRisk,
  type Mitigation,
  mitigationDefinition,
  type Risk,
  type RiskLevel,
  riskDefinition,
  riskLevels,
  riskScore,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** A risk or issue as the register shows it. */
export interface RegisterEntry {
  readonly risk: Risk;
  readonly level: RiskLevel;
  /** Likelihood times impact, from 1 to 25; null while nobody has judged it. */
  readonly score: number | null;
  readonly target: number | null;
  /** Its score is above what is acceptable: it is the board's. */
  readonly isEscalated: boolean;
  readonly mitigations: readonly Mitigation[];
  /** Of these, past their day and not done. */
  readonly late: number;
}

/**
 * The open risks and issues of a partnership, the gravest first; those nobody has judged come last, because nobody knows.
 *
 * @param today - ISO date
 * @source GOV-36; PERF-13
 */
export function riskRegister(records: RecordSet, today: string): readonly RegisterEntry[] {
  const mitigations = Map.groupBy(records.all(mitigationDefinition), ({ values }) => values.risk);
  return records
    .all(riskDefinition)
    .filter(({ values }) => values.state !== 'closed')
    .map((risk) => entryOf(risk, mitigations.get(risk.code) ?? [], today))
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

function entryOf(risk: Risk, mitigations: readonly Mitigation[], today: string): RegisterEntry {
  const { likelihood, impact, targetLikelihood, targetImpact, appetite } = risk.values;
  const score = riskScore(likelihood, impact);
  return {
    risk,
    level: levelOfRisk(risk),
    score,
    target: riskScore(targetLikelihood, targetImpact),
    isEscalated: score !== null && appetite !== null && score > appetite,
    mitigations,
    late: mitigations.filter(
      ({ values }) => values.doneOn === null && values.dueOn !== null && values.dueOn < today,
    ).length,
  };
}

/** How many risks stand in each square of five by five: `matrix[likelihood - 1][impact - 1]`. @source GOV-36 */
export function riskMatrix(entries: readonly RegisterEntry[]): readonly (readonly number[])[] {
  const five = [1, 2, 3, 4, 5];
  return five.map((likelihood) =>
    five.map(
      (impact) =>
        entries.filter(({ risk }) => risk.values.likelihood === likelihood && risk.values.impact === impact)
          .length,
    ),
  );
}

/** The risks of one level, the gravest first. */
export interface RisksOfLevel {
  readonly level: RiskLevel;
  readonly entries: readonly RegisterEntry[];
}

/** The register by level, from the partnership down; levels without a risk are left out. */
export function byLevel(entries: readonly RegisterEntry[]): readonly RisksOfLevel[] {
  return riskLevels
    .map((level) => ({ level, entries: entries.filter((entry) => entry.level === level) }))
    .filter((each) => each.entries.length > 0);
}
