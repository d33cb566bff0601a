import type { FactIndex } from './fact-index.ts';
import type { ClaimFact, RecordRef } from './facts.ts';
import type { Requirement } from './rulebook.ts';
import { readDateRange } from './uncertain-date.ts';
import { type Judgement, reason } from './verdict.ts';

/** How a claim stands on the day of the check. */
export interface ClaimStanding {
  readonly code: string;
  readonly target: RecordRef;
  readonly state: ClaimFact['state'];
  readonly claimedBy: string;
  readonly confirmedBy: string | null;
  /** The text it pointed to, or the law itself, has changed since: somebody must look again. */
  readonly lookAgain: boolean;
}

const order: Readonly<Record<ClaimFact['state'], number>> = { confirmed: 0, claimed: 1, disputed: 2 };

/** The claim that carries furthest for a requirement: one still good before one to look at again. */
export function claimFor(requirement: Requirement, index: FactIndex): ClaimStanding | null {
  const standing = index
    .claimsOf(requirement.id)
    .map((claim) => standingOf(claim, requirement, index))
    .sort(
      (a, b) =>
        Number(a.lookAgain) - Number(b.lookAgain) ||
        order[a.state] - order[b.state] ||
        (a.code < b.code ? -1 : 1),
    );
  return standing[0] ?? null;
}

function standingOf(claim: ClaimFact, requirement: Requirement, index: FactIndex): ClaimStanding {
  const target = index.find(claim.target.kind, claim.target.code);
  const textChanged =
    target === undefined ||
    (claim.targetRevision !== null &&
      target.revision !== undefined &&
      target.revision > claim.targetRevision);
  const claimedOn = readDateRange(claim.claimedOn);
  const lawChanged =
    claimedOn !== null && (readDateRange(requirement.from)?.earliest ?? '') > claimedOn.latest;
  const { code, state, claimedBy, confirmedBy } = claim;
  return { code, target: claim.target, state, claimedBy, confirmedBy, lookAgain: textChanged || lawChanged };
}

/**
 * What a verdict becomes when a body says where the duty is discharged. A claim stands in for reading text, and for a
 * rule whose row says that there are other ways; it never makes up for a missing link or date.
 *
 * @source DUTY-01, DUTY-02
 */
export function withClaim(
  judgement: Judgement,
  requirement: Requirement,
  claim: ClaimStanding | null,
): Judgement {
  if (!claim || !mayBeClaimed(requirement)) return judgement;
  const place = { kind: 'claim', code: claim.code };
  if (claim.lookAgain) return held(judgement, 'claim-look-again', place);
  if (claim.state === 'disputed') return held(judgement, 'claim-disputed', place);
  if (judgement.word === 'met') return judgement;
  const used = [...judgement.used, claim.target];
  if (requirement.rule.kind === 'claim' && requirement.rule.confirmed && claim.state !== 'confirmed') {
    return {
      ...judgement,
      word: 'partly',
      reasons: [reason('claim-not-confirmed')],
      used,
      missing: [],
      gaps: [place],
    };
  }
  return {
    ...judgement,
    word: 'met',
    reasons: [reason(claim.state === 'confirmed' ? 'claim-confirmed' : 'claim-claimed')],
    used,
    missing: [],
    gaps: [],
    have: judgement.needed,
  };
}

/** Whether a body's word can carry this requirement. */
export function mayBeClaimed(requirement: Requirement): boolean {
  return requirement.claimable || requirement.rule.kind === 'content' || requirement.rule.kind === 'claim';
}

/** The claim carries nothing: the rule's own word stays, with the claim named as a place to mend. */
function held(judgement: Judgement, code: string, place: { kind: string; code: string }): Judgement {
  // Somebody has claimed it: that nobody has would no longer be true.
  const others = judgement.reasons.filter((why) => why.code !== 'nobody-claims');
  const missing = judgement.missing.filter((fact) => fact.kind !== 'claim');
  return { ...judgement, reasons: [...others, reason(code)], missing, gaps: [...judgement.gaps, place] };
}
