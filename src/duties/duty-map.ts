import type { Bilingual } from '../language/index.ts';
import type { CheckResult, Verdict } from './check.ts';
import type { RecordRef } from './facts.ts';
import { distinctRefs, type VerdictWord } from './verdict.ts';

/** One line of the duty map: a statutory item and where the plan discharges it. */
export interface DutyMapRow {
  readonly rulebook: string;
  readonly family: string;
  readonly familyName: Bilingual;
  readonly requirement: string;
  /** The letter the source gives it, like `(b)`; null where the source has none. */
  readonly letter: string | null;
  readonly wording: Bilingual;
  readonly citation: Verdict['requirement']['citation'];
  /** Sections and other records it is discharged in; empty when nowhere yet. */
  readonly where: readonly RecordRef[];
  readonly word: VerdictWord;
  /** Codes of organisations. */
  readonly claimedBy: string | null;
  readonly confirmedBy: string | null;
  readonly disputed: boolean;
  readonly lookAgain: boolean;
}

/**
 * The duty map of a checked plan: every row of the statutory duties it says it discharges, so that citizens and
 * elected members can see where.
 *
 * @source DUTY-02, PLAN-11; 000 Ch2 Assurance
 */
export function dutyMap(result: CheckResult): readonly DutyMapRow[] {
  return result.families
    .filter(({ family }) => family.statutory)
    .flatMap(({ family, verdicts }) =>
      verdicts
        .filter((verdict) => verdict.reasons[0]?.code !== 'duty-not-claimed')
        .map((verdict) => rowOf(verdict, family.id, family.name)),
    );
}

function rowOf(verdict: Verdict, family: string, familyName: Bilingual): DutyMapRow {
  const { requirement, claim } = verdict;
  return {
    rulebook: verdict.rulebook,
    family,
    familyName,
    requirement: requirement.id,
    letter: requirement.letter ?? null,
    wording: requirement.wording,
    citation: requirement.citation,
    where: distinct(verdict.used),
    word: verdict.word,
    claimedBy: claim?.claimedBy ?? null,
    confirmedBy: claim?.confirmedBy ?? null,
    disputed: claim?.state === 'disputed',
    lookAgain: claim?.lookAgain ?? false,
  };
}

/** As people count them: A2 before A10. */
const byCode = new Intl.Collator('en', { numeric: true });

function distinct(refs: readonly RecordRef[]): RecordRef[] {
  return distinctRefs(refs).toSorted((a, b) => byCode.compare(`${a.kind} ${a.code}`, `${b.kind} ${b.code}`));
}
