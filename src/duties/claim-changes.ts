import type { Bilingual } from '../language/index.ts';
import { isEmptyValue } from '../records/index.ts';
import type { Claim } from './claim.ts';

type ClaimValues = Claim['values'];

/** What a claim remembers of the moment somebody looked at what it points to. */
export interface Look {
  /** ISO date. */
  readonly on: string;
  /** Revision of the record it points to. */
  readonly revision: number;
  readonly requirementVersion: string;
}

/** What somebody writes down when they claim: which record does it, and how. */
export type Claiming = Pick<ClaimValues, 'targetKind' | 'targetCode' | 'targetParagraph' | 'text'>;

/** The values of a claim that an organisation makes, or makes anew: nobody has answered it yet. */
export function claimMade(
  requirement: string,
  claimedBy: string,
  claiming: Claiming,
  look: Look,
): ClaimValues {
  return {
    ...claiming,
    ...pinned(look),
    ...unanswered,
    requirement,
    claimedBy,
    claimedOn: look.on,
  };
}

/**
 * A claim whose own organisation looked again and says that it still stands. What another body confirmed was what stood
 * there before, so its word has to be given again.
 */
export function claimLookedAtAgain(claim: ClaimValues, look: Look): ClaimValues {
  return { ...claim, ...pinned(look), ...unanswered };
}

/** A claim that another organisation confirms, having looked at what stands there today. */
export function claimConfirmed(claim: ClaimValues, by: string, look: Look): ClaimValues {
  return {
    ...claim,
    ...pinned(look),
    ...unanswered,
    state: 'confirmed',
    confirmedBy: by,
    answeredOn: look.on,
  };
}

/** A claim that another organisation disputes. Null without a reason. @param on - ISO date */
export function claimDisputed(
  claim: ClaimValues,
  by: string,
  reason: Bilingual,
  on: string,
): ClaimValues | null {
  if (isEmptyValue(reason)) return null;
  return {
    ...claim,
    ...unanswered,
    state: 'disputed',
    disputedBy: by,
    disputeReason: reason,
    answeredOn: on,
  };
}

const unanswered = {
  state: 'claimed',
  confirmedBy: null,
  disputedBy: null,
  disputeReason: { cy: '', en: '' },
  answeredOn: null,
} as const;

function pinned({ on, revision, requirementVersion }: Look) {
  return { targetRevision: revision, requirementVersion, lookedAtOn: on };
}

/** One paragraph of a longer text, counted from 1; blank lines part paragraphs. Null when there are not so many. */
export function paragraphOf(text: string, number: number): string | null {
  const paragraphs = text.split(/\n\s*\n/).map((each) => each.trim());
  return paragraphs.filter((each) => each !== '')[number - 1] ?? null;
}
