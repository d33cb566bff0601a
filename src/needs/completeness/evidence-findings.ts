import { type Bilingual, inEither, type Language, sayNumber } from '../../language/index.ts';
import { type AnyRecord, isBilingual } from '../../records/index.ts';
import type { SourceComparison } from '../analysis/sources.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import type { AssessmentPart } from '../kinds/assessment-part.ts';
import type { DataGap } from '../kinds/data-gap.ts';
import type { Need } from '../kinds/need.ts';
import { needsMessages } from '../messages.ts';
import type { StoryToWrite } from './current-story.ts';
import type { UnregisteredGap } from './missing-breakdowns.ts';
import { characteristicsOf, type StandingOfPart } from './standing-of-parts.ts';
import type { UnknownAcrossBorder } from './unknown-across-border.ts';

/** What the evidence lacks, in one sentence, and the record where it is mended. */
export interface EvidenceFinding {
  readonly code:
    | 'gap-unregistered'
    | 'gap-told-elsewhere'
    | 'gap-overdue'
    | 'sources-disagree'
    | 'sources-differ'
    | 'need-on-demand'
    | 'priority-on-demand'
    | 'influence-unknown'
    | 'border-reliance-unknown'
    | 'border-needs-unknown'
    | 'story-missing'
    | 'part-absent'
    | 'part-overdue'
    | 'part-undated'
    | 'part-silent';
  /** The record to look at; null where it still has to be written. */
  readonly record: { readonly kind: string; readonly code: string } | null;
  readonly words: Bilingual;
}

/** Two sources of one indicator that do not say the same. */
export interface ApartSources {
  readonly indicator: Pick<AssessedIndicator, 'code' | 'title'>;
  readonly comparison: SourceComparison;
}

/** What was found about the evidence, each in the shape of its own question. */
export interface WhatIsLacking {
  readonly gaps: readonly UnregisteredGap[];
  readonly overdue: readonly DataGap[];
  readonly sources: readonly ApartSources[];
  readonly onDemand: readonly Need[];
  /** Priorities all of whose needs rest on demand alone. */
  readonly prioritiesOnDemand: readonly AnyRecord[];
  /** Needs that are being scored while nobody has said who can do anything about them. */
  readonly unowned: readonly Need[];
  readonly acrossBorder: readonly UnknownAcrossBorder[];
  readonly stories: readonly StoryToWrite[];
  readonly standing: readonly StandingOfPart[];
  readonly parts: readonly AssessmentPart[];
}

/**
 * Everything the evidence is found to lack, for people to mend: sources that contradict one another, needs that rest on
 * demand alone or that nobody answers for, breakdowns nobody has registered as a gap, gaps that are overdue, what is not known across the border with England, changes
 * nobody has explained, and parts of the assessment that are absent, overdue, undated or silent on a characteristic.
 *
 * @source NEED-03, NEED-05, NEED-08, NEED-10, NEED-11, NEED-14, NEED-16; EQ-04; GEO-03
 */
export function evidenceFindings(lacking: WhatIsLacking): readonly EvidenceFinding[] {
  return [
    ...lacking.sources.flatMap(sourceFinding),
    ...lacking.onDemand.map((need) => recordFinding('need-on-demand', need)),
    ...lacking.prioritiesOnDemand.map((priority) => recordFinding('priority-on-demand', priority)),
    ...lacking.unowned.map((need) => recordFinding('influence-unknown', need)),
    ...lacking.overdue.map((gap) => recordFinding('gap-overdue', gap)),
    ...lacking.gaps.map(gapFinding),
    ...lacking.acrossBorder.map(borderFinding),
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

/** A finding that says no more than what a record is called. */
function recordFinding(
  code: 'need-on-demand' | 'priority-on-demand' | 'influence-unknown' | 'gap-overdue',
  record: AnyRecord,
): EvidenceFinding {
  const title = record.values['title'] ?? null;
  return {
    code,
    record: { kind: record.kind, code: record.code },
    words: inBoth((say, language) =>
      say(`finding.${code}`, {
        record: isBilingual(title) ? called(title, language) : record.code,
      }),
    ),
  };
}

function borderFinding({ area, unknown }: UnknownAcrossBorder): EvidenceFinding {
  const code = `border-${unknown}-unknown` as const;
  return {
    code,
    record: null,
    words: inBoth((say, language) => say(`finding.${code}`, { area: called(area.name, language) })),
  };
}

function gapFinding({ indicator, breakdown, toldBy }: UnregisteredGap): EvidenceFinding {
  const code = toldBy === null ? 'gap-unregistered' : 'gap-told-elsewhere';
  return {
    code,
    record: { kind: 'indicator', code: indicator.code },
    words: inBoth((say, language) =>
      say(`finding.${code}`, {
        indicator: called(indicator.values.title, language),
        breakdown: say(`option.data-gap.breakdowns.${breakdown}`),
        dataset: toldBy ?? '',
      }),
    ),
  };
}

/** Where a source has no range, it can only be said that the values differ. */
function sourceFinding({ indicator, comparison }: ApartSources): readonly EvidenceFinding[] {
  const { verdict, source, period, apart, common } = comparison;
  if (verdict !== 'disagree' && verdict !== 'values-differ') return [];
  const code = verdict === 'disagree' ? 'sources-disagree' : 'sources-differ';
  return [
    {
      code,
      record: { kind: 'indicator', code: indicator.code },
      words: inBoth((say, language) =>
        say(`finding.${code}`, {
          indicator: called(indicator.title, language),
          dataset: source.dataset,
          period: period ?? '',
          apart: sayNumber(apart),
          common: sayNumber(common),
        }),
      ),
    },
  ];
}

type Say = ReturnType<typeof needsMessages.in>;

function inBoth(words: (say: Say, language: Language) => string): Bilingual {
  return { cy: words(needsMessages.in('cy'), 'cy'), en: words(needsMessages.in('en'), 'en') };
}

/** What a record is called in a language, or in the other where it has no name in this one yet. */
function called(title: Bilingual, language: Language): string {
  return inEither(title, language);
}
