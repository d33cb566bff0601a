import {
  type AssessmentPart,
  type CharacteristicsOfPart,
  characteristicsOf,
  protectedCharacteristics,
} from '../../needs/index.ts';
import type { AssessmentIndicator, AssessmentNeed, PublishedAssessment } from './published-assessment.ts';

/**
 * What the assessment as a whole says of the nine characteristics: covered where a part covers it, reasoned where none
 * does and one says why not, silent where none says anything.
 *
 * @source EQ-02, EQ-04
 */
export function wholeCharacteristics(parts: readonly AssessmentPart[]): CharacteristicsOfPart {
  return acrossParts(parts.map(characteristicsOf));
}

/** The same, of parts as they are published. */
export function acrossParts(parts: readonly CharacteristicsOfPart[]): CharacteristicsOfPart {
  const covered = protectedCharacteristics.filter((each) =>
    parts.some((part) => part.covered.includes(each)),
  );
  const reasoned = protectedCharacteristics.filter(
    (each) => !covered.includes(each) && parts.some((part) => part.reasoned.includes(each)),
  );
  return {
    covered,
    reasoned,
    silent: protectedCharacteristics.filter((each) => !covered.includes(each) && !reasoned.includes(each)),
  };
}

/** What a reader asks of every need, in the order of the document. @source NEED-05, NEED-07, NEED-11, NEED-13, NEED-17 */
export const askedOfNeeds = [
  'level',
  'trend',
  'where',
  'who',
  'why',
  'voice',
  'evidence',
  'what-works',
] as const;
export type AskedOfNeed = (typeof askedOfNeeds)[number];

export interface NeedCompleteness {
  readonly need: AssessmentNeed;
  readonly missing: readonly AskedOfNeed[];
  /** It rests on what people ask for, not on what they lack. */
  readonly isDemandOnly: boolean;
}

/** What each need answers of what is asked of it, and what not. */
export function completenessOfNeeds(assessment: PublishedAssessment): readonly NeedCompleteness[] {
  return assessment.needs.map((need) => {
    const indicators = assessment.indicators.filter(({ code }) => need.indicators.includes(code));
    const answers = answersOf(need, indicators, assessment);
    return {
      need,
      missing: askedOfNeeds.filter((asked) => !answers[asked]),
      isDemandOnly: need.basis === 'demand',
    };
  });
}

function answersOf(
  need: AssessmentNeed,
  indicators: readonly AssessmentIndicator[],
  { evidence, options, stories }: PublishedAssessment,
): Readonly<Record<AskedOfNeed, boolean>> {
  const isSaid = ({ cy, en }: { readonly cy: string; readonly en: string }) => cy.trim() + en.trim() !== '';
  return {
    level: indicators.some(({ latest }) => latest !== null),
    // A test that was made and found nothing is an answer; one that the figures cannot carry is not.
    trend: indicators.some(({ trend }) => trend.state === 'tested'),
    where: need.place !== null || indicators.some(({ neighbourhoods }) => neighbourhoods.length > 0),
    who: need.groups.length > 0,
    why: isSaid(need.story) || stories.some(({ indicator }) => need.indicators.includes(indicator)),
    voice: isSaid(need.voice),
    evidence: isSaid(need.otherEvidence) || evidence.some(({ needs }) => needs.includes(need.code)),
    'what-works': options.some(({ needs }) => needs.includes(need.code)),
  };
}
