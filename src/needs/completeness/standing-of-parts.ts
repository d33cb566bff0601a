import { type AssessmentPart, type AssessmentPartName, assessmentParts } from '../kinds/assessment-part.ts';
import {
  type ProtectedCharacteristic,
  protectedCharacteristics,
} from '../kinds/protected-characteristics.ts';

/** How one of the assessments that law or guidance asks for stands. */
export interface StandingOfPart {
  readonly part: AssessmentPartName;
  readonly word: 'current' | 'overdue' | 'undated' | 'absent';
  /** The newest of that kind; null when there is none. */
  readonly newest: AssessmentPart | null;
}

/**
 * Every part that the one assessment should have: present, dated and current, or not.
 *
 * @param today - ISO date
 * @source NEED-03
 */
export function standingOfParts(parts: readonly AssessmentPart[], today: string): readonly StandingOfPart[] {
  return assessmentParts
    .filter((part) => part !== 'other')
    .map((part) => {
      const [newest] = parts
        .filter(({ values, withdrawn }) => !withdrawn && values.part === part)
        .toSorted((a, b) => ((a.values.asAt ?? '') < (b.values.asAt ?? '') ? 1 : -1));
      return { part, newest: newest ?? null, word: wordOf(newest, today) };
    });
}

function wordOf(part: AssessmentPart | undefined, today: string): StandingOfPart['word'] {
  if (!part) return 'absent';
  if (part.values.asAt === null) return 'undated';
  return part.values.nextDueOn !== null && part.values.nextDueOn < today ? 'overdue' : 'current';
}

/** What a part of the assessment says of the nine protected characteristics. */
export interface CharacteristicsOfPart {
  readonly covered: readonly ProtectedCharacteristic[];
  /** Left out, with a reason. */
  readonly reasoned: readonly ProtectedCharacteristic[];
  /** Neither covered nor reasoned. */
  readonly silent: readonly ProtectedCharacteristic[];
}

/**
 * Which characteristics a part covers, which it leaves out with a reason, and on which it is silent. One that is said
 * to be covered and left out counts as covered; one left out while no reason is written counts as silent.
 *
 * @source EQ-02, EQ-04
 */
export function characteristicsOf({ values }: AssessmentPart): CharacteristicsOfPart {
  const hasReason = values.whyNot.cy.trim() !== '' || values.whyNot.en.trim() !== '';
  const isCovered = (each: ProtectedCharacteristic) => values.covered.includes(each);
  const isReasoned = (each: ProtectedCharacteristic) =>
    !isCovered(each) && hasReason && values.notCovered.includes(each);
  return {
    covered: protectedCharacteristics.filter(isCovered),
    reasoned: protectedCharacteristics.filter(isReasoned),
    silent: protectedCharacteristics.filter((each) => !isCovered(each) && !isReasoned(each)),
  };
}
