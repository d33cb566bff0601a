import type { Bilingual, Language } from '../language/index.ts';
import type { AssessmentPart } from './assessment-part.ts';
import type { StoryToWrite } from './current-story.ts';
import { needsMessages } from './messages.ts';
import type { UnregisteredGap } from './missing-breakdowns.ts';
import { characteristicsOf, type StandingOfPart } from './standing-of-parts.ts';

/** What the evidence lacks, in one sentence, and the record where it is mended. */
export interface EvidenceFinding {
  readonly code:
    | 'gap-unregistered'
    | 'story-missing'
    | 'part-absent'
    | 'part-overdue'
    | 'part-undated'
    | 'part-silent';
  /** The record to look at; null where it still has to be written. */
  readonly record: { readonly kind: string; readonly code: string } | null;
  readonly words: Bilingual;
}

/**
 * Everything the evidence is found to lack, for people to mend: breakdowns nobody has registered as a gap, changes
 * nobody has explained, and parts of the assessment that are absent, overdue, undated or silent on a characteristic.
 *
 * @source NEED-03, NEED-05, NEED-16; EQ-04
 */
export function evidenceFindings(lacking: {
  readonly gaps: readonly UnregisteredGap[];
  readonly stories: readonly StoryToWrite[];
  readonly standing: readonly StandingOfPart[];
  readonly parts: readonly AssessmentPart[];
}): readonly EvidenceFinding[] {
  return [
    ...lacking.gaps.map(
      ({ indicator, breakdown }): EvidenceFinding => ({
        code: 'gap-unregistered',
        record: { kind: 'indicator', code: indicator.code },
        words: inBoth((say, language) =>
          say('finding.gap-unregistered', {
            indicator: called(indicator.values.title, language),
            breakdown: say(`option.data-gap.breakdowns.${breakdown}`),
          }),
        ),
      }),
    ),
    ...lacking.stories.map(
      ({ indicator, period }): EvidenceFinding => ({
        code: 'story-missing',
        record: { kind: 'indicator', code: indicator.code },
        words: inBoth((say, language) =>
          say('finding.story-missing', { indicator: called(indicator.title, language), period }),
        ),
      }),
    ),
    ...lacking.standing.flatMap(({ part, word, newest }): EvidenceFinding[] => {
      if (word === 'current') return [];
      const code = `part-${word}` as const;
      return [
        {
          code,
          record: newest && { kind: newest.kind, code: newest.code },
          words: inBoth((say) =>
            say(`finding.${code}`, { part: say(`option.assessment-part.part.${part}`) }),
          ),
        },
      ];
    }),
    ...lacking.parts.flatMap((part): EvidenceFinding[] => {
      const { silent } = characteristicsOf(part);
      if (part.withdrawn || silent.length === 0) return [];
      return [
        {
          code: 'part-silent',
          record: { kind: part.kind, code: part.code },
          words: inBoth((say, language) =>
            say('finding.part-silent', {
              part: called(part.values.title, language),
              characteristics: silent.map((each) => say(`option.assessment-part.covered.${each}`)).join(', '),
            }),
          ),
        },
      ];
    }),
  ];
}

type Say = ReturnType<typeof needsMessages.in>;

function inBoth(words: (say: Say, language: Language) => string): Bilingual {
  return { cy: words(needsMessages.in('cy'), 'cy'), en: words(needsMessages.in('en'), 'en') };
}

/** What a record is called in a language, or in the other where it has no name in this one yet. */
function called(title: Bilingual, language: Language): string {
  return title[language] || title.cy || title.en;
}
