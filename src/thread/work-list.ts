import { answersFor, type CheckResult, type FactPlace, type Requirement } from '../duties/index.ts';
import type { TextLacking } from '../editing/index.ts';
import type { Bilingual, Language } from '../language/index.ts';
import type { EvidenceFinding } from '../needs/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { BrokenThread } from './broken-threads.ts';

/** One thing somebody should do, and why. It goes when its fact is mended, not when it is ticked. */
export type WorkItem =
  | {
      readonly type: 'mend';
      readonly requirement: Requirement;
      readonly rulebook: string;
      /** Where it is mended; without a place, the requirement's own page says what to do. */
      readonly place: FactPlace | null;
      /** What is wrong, in one sentence. */
      readonly why: Bilingual;
    }
  | {
      readonly type: 'texts';
      readonly language: Language;
      readonly missing: number;
      readonly lookAgain: number;
    }
  /** What the figures and the records behind them were found to lack. */
  | { readonly type: 'evidence'; readonly finding: EvidenceFinding }
  | ClaimToAnswer
  | { readonly type: 'agree'; readonly contribution: string; readonly organisation: string };

/** A claim that the organisation that made it must look at again, or that another organisation disputes. */
interface ClaimToAnswer {
  readonly type: 'claim';
  readonly code: string;
  readonly requirement: Requirement;
  readonly why: 'look-again' | 'disputed';
  /** Who made it, and alone can answer. */
  readonly organisation: string | null;
}

/** What needs a person, most pressing first. */
export interface WorkList {
  readonly now: readonly WorkItem[];
  readonly soon: readonly WorkItem[];
  readonly whenYouCan: readonly WorkItem[];
  /** What only others can do, for those who run the plan: agree contributions, answer for claims, mend what is theirs. */
  readonly waiting: readonly WorkItem[];
  readonly broken: number;
  /** What the evidence lacks, whether or not a broken thread says the same. */
  readonly lacking: number;
}

export interface WhatIsKnown {
  readonly result: CheckResult;
  readonly threadRulebook: string;
  readonly broken: readonly BrokenThread[];
  readonly lacking: readonly EvidenceFinding[];
  readonly texts: readonly TextLacking[];
  readonly records: RecordSet;
  /** Who acts for one organisation sees what that organisation answers for; null shows everything. */
  readonly onlyOf: string | null;
  /** The organisation the person acts for: what it has to agree needs them, and does not wait for others. */
  readonly organisation: string | null;
  readonly may: WhatOneMayDo;
}

/** What the person may do: nobody is asked for what they may not do. */
export interface WhatOneMayDo {
  readonly write: boolean;
  readonly claim: boolean;
  /** Sees to what stops publication, and to what others owe. */
  readonly runThePlan: boolean;
  readonly mend: (broken: BrokenThread) => boolean;
}

/**
 * What needs somebody, in three groups by harm if late and nearness: what stops publication and what is overdue; what
 * goes stale or misleads and the texts of one language; the other broken threads, and what else the evidence lacks.
 *
 * @source PAGES section 4.17; SYS-18
 */
export function workList(known: WhatIsKnown): WorkList {
  const { records, onlyOf, organisation, may } = known;
  const isTheirs = (kind: string, code: string) =>
    onlyOf === null || answersFor(kind, code, records) === onlyOf;
  const broken = known.broken.filter(({ record }) => isTheirs(record.kind, record.code));
  const mended = mendOf(known.threadRulebook);
  const ofKind = (kinds: readonly string[], areWanted = true) =>
    broken
      .filter(may.mend)
      .filter(({ record }) => kinds.includes(record.kind) === areWanted)
      .map(mended);
  const lacking = known.lacking.filter(({ record }) =>
    record ? isTheirs(record.kind, record.code) : onlyOf === null,
  );
  const evidence = (areSoon: boolean) =>
    lacking
      .filter(({ code }) => pressing.includes(code) === areSoon)
      .filter((finding) => !isBrokenAlready(finding, broken))
      .map((finding) => ({ type: 'evidence' as const, finding }));
  const proposed = records
    .ofKind('contribution')
    .filter(({ values }) => values['state'] === 'proposed' && (values['consentOn'] ?? null) === null)
    .map((contribution) => ({
      type: 'agree' as const,
      contribution: contribution.code,
      organisation: String(contribution.values['organisation'] ?? ''),
    }));
  const claims = claimsToAnswer(known.result);
  const isOwn = (each: { organisation: string | null }) =>
    organisation !== null && each.organisation === organisation;
  const ofOthers = [
    ...[...proposed, ...claims].filter((each) => !isOwn(each)),
    ...broken.filter((each) => !may.mend(each) && each.record.kind !== 'contribution').map(mended),
  ];
  return {
    now: [
      ...(may.write ? proposed.filter(isOwn) : []),
      ...(may.runThePlan ? stopsPublication(known.result) : []),
      ...ofKind(['milestone']),
    ],
    soon: [
      ...ofKind(['performance-measure']),
      ...(may.claim ? claims.filter(isOwn) : []),
      ...(may.write ? evidence(true) : []),
      ...(may.write && onlyOf === null ? textItems(known.texts) : []),
    ],
    whenYouCan: [
      ...ofKind(['milestone', 'performance-measure', 'contribution'], false),
      ...(may.write ? evidence(false) : []),
    ],
    waiting: may.runThePlan ? ofOthers : [],
    broken: broken.length,
    lacking: lacking.length,
  };
}

/** What of the evidence goes stale or misleads while it waits. */
const pressing: readonly EvidenceFinding['code'][] = ['gap-overdue', 'part-overdue', 'sources-disagree'];

/** Findings of the evidence that a rule of the thread can make too. */
const sameAsRule: Readonly<Partial<Record<EvidenceFinding['code'], string>>> = {
  'need-on-demand': 'thread.need.not-demand-alone',
  'priority-on-demand': 'thread.priority.not-demand-alone',
  'gap-overdue': 'thread.data-gap.kept',
  'part-silent': 'thread.assessment-part.characteristics',
};

function isBrokenAlready({ code, record }: EvidenceFinding, broken: readonly BrokenThread[]): boolean {
  return broken.some(
    (each) =>
      each.rule === sameAsRule[code] && each.record.kind === record?.kind && each.record.code === record.code,
  );
}

function mendOf(rulebook: string) {
  return ({ requirement, mend, words }: BrokenThread): WorkItem => ({
    type: 'mend',
    requirement,
    rulebook,
    place: mend,
    why: words,
  });
}

function stopsPublication(result: CheckResult): readonly WorkItem[] {
  return result.findings
    .filter(({ severity }) => severity === 'stops-publication')
    .map(({ verdict }) => ({
      type: 'mend',
      requirement: verdict.requirement,
      rulebook: verdict.rulebook,
      place: null,
      why: verdict.requirement.wording,
    }));
}

function claimsToAnswer(result: CheckResult): readonly ClaimToAnswer[] {
  return result.families
    .flatMap(({ verdicts }) => verdicts)
    .flatMap(({ claims, requirement }) =>
      claims
        .filter(({ lookAgain, state }) => lookAgain || state === 'disputed')
        .map(({ code, claimedBy, lookAgain }) => ({
          type: 'claim' as const,
          code,
          requirement,
          why: lookAgain ? ('look-again' as const) : ('disputed' as const),
          organisation: claimedBy,
        })),
    );
}

function textItems(texts: readonly TextLacking[]): readonly WorkItem[] {
  return (['cy', 'en'] as const).flatMap((language): WorkItem[] => {
    const mine = texts.filter((text) => text.language === language);
    if (mine.length === 0) return [];
    const missing = mine.filter(({ state }) => state === 'missing').length;
    return [{ type: 'texts', language, missing, lookAgain: mine.length - missing }];
  });
}
