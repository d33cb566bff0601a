import {
  type CheckResult,
  citationInWords,
  type FactPlace,
  gapInWords,
  type Requirement,
  type Verdict,
} from '../duties/index.ts';
import type { Bilingual } from '../language/index.ts';
import type { RecordSet } from '../records/index.ts';
import { nodeId, type Thread } from './thread.ts';

/** Rulebook whose rules are those of the thread itself. */
export const threadRulebook = 'thread';

/** One place where the thread is broken: which rule, at which record, and where it is mended. */
export interface BrokenThread {
  readonly record: { readonly kind: string; readonly code: string };
  readonly rule: string;
  readonly requirement: Requirement;
  /** What is missing, in one sentence. */
  readonly words: Bilingual;
  readonly source: Bilingual;
  readonly mend: FactPlace;
}

/**
 * Every broken thread that a check found, at the record it concerns: the gaps of the thread's own rulebook.
 *
 * @param titleOf - what a record is called, for the sentence
 * @source DESIGN "Broken threads are findings"
 */
export function brokenThreads(
  result: CheckResult,
  titleOf: (kind: string, code: string) => Bilingual | undefined,
): readonly BrokenThread[] {
  return result.families
    .filter((family) => family.rulebook === threadRulebook)
    .flatMap((family) => family.verdicts)
    .filter((verdict) => verdict.word === 'not-met' || verdict.word === 'partly')
    .flatMap((verdict) => verdict.gaps.flatMap((gap) => brokenAt(verdict, gap, titleOf)));
}

function brokenAt(
  verdict: Verdict,
  gap: FactPlace,
  titleOf: (kind: string, code: string) => Bilingual | undefined,
): readonly BrokenThread[] {
  if (gap.code === undefined) return [];
  const { requirement } = verdict;
  const title = titleOf(gap.kind, gap.code);
  const inWords = (language: 'cy' | 'en') =>
    gapInWords(requirement, title?.[language] || gap.code || '', language);
  return [
    {
      record: { kind: gap.kind, code: gap.code },
      rule: requirement.id,
      requirement,
      words: { cy: inWords('cy'), en: inWords('en') },
      source: {
        cy: citationInWords(requirement.citation, 'cy'),
        en: citationInWords(requirement.citation, 'en'),
      },
      mend: gap,
    },
  ];
}

/** Broken threads by the record they are at: what the thread marks. */
export function brokenByRecord(
  broken: readonly BrokenThread[],
): ReadonlyMap<string, readonly BrokenThread[]> {
  return Map.groupBy(broken, ({ record }) => nodeId(record.kind, record.code));
}

/** How many threads are broken at records that are no part of the thread themselves: a barrier to taking part, say. */
export function brokenBeside({ nodes }: Thread, broken: readonly Pick<BrokenThread, 'record'>[]): number {
  return broken.filter(({ record }) => !nodes.has(nodeId(record.kind, record.code))).length;
}

/** The plan a partnership works on: the one asked for, else the newest that is not superseded. */
export function planAtWork(records: RecordSet, asked?: string): string | undefined {
  if (asked !== undefined) return records.find('plan', asked)?.code;
  return records
    .ofKind('plan')
    .filter((plan) => plan.values['state'] !== 'superseded')
    .toSorted((a, b) => (String(a.values['startsOn'] ?? '') < String(b.values['startsOn'] ?? '') ? 1 : -1))[0]
    ?.code;
}
