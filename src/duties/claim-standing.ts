import type { FactIndex } from './fact-index.ts';
import { type ClaimFact, type FactRecord, type RecordRef, valuesOf } from './facts.ts';
import { requirementVersion } from './requirement-version.ts';
import type { Requirement } from './rulebook.ts';
import { readDateRange } from './uncertain-date.ts';
import { type Judgement, reason } from './verdict.ts';

/** Why somebody must look at a claim again; the words are `suspicion.<name>`. */
export const suspicions = ['record-gone', 'record-changed', 'rule-changed', 'assessment-renewed'] as const;
export type Suspicion = (typeof suspicions)[number];

/** How a claim stands on the day of the check. */
export interface ClaimStanding {
  readonly code: string;
  readonly target: RecordRef;
  readonly state: ClaimFact['state'];
  readonly claimedBy: string;
  readonly confirmedBy: string | null;
  /** What has changed since somebody last looked at it: while there is anything, it carries nothing. */
  readonly suspicions: readonly Suspicion[];
  /** Whether there is any suspicion. */
  readonly lookAgain: boolean;
}

const order: Readonly<Record<ClaimFact['state'], number>> = { confirmed: 0, claimed: 1, disputed: 2 };

/** Every claim about a requirement, that which carries furthest first: one still good before one to look at again. */
export function claimsFor(requirement: Requirement, index: FactIndex): readonly ClaimStanding[] {
  const claims = index.claimsOf(requirement.id);
  if (claims.length === 0) return [];
  return claims
    .map((claim) => standingOf(claim, requirement, index))
    .sort(
      (a, b) =>
        Number(a.lookAgain) - Number(b.lookAgain) ||
        order[a.state] - order[b.state] ||
        (a.code < b.code ? -1 : 1),
    );
}

function standingOf(claim: ClaimFact, requirement: Requirement, index: FactIndex): ClaimStanding {
  const found = suspicionsOf(claim, requirement, index);
  const { code, target, state, claimedBy, confirmedBy } = claim;
  return { code, target, state, claimedBy, confirmedBy, suspicions: found, lookAgain: found.length > 0 };
}

/** What has changed under a claim since somebody last looked at it. @source DUTY-02; PAGES section 4.5 */
function suspicionsOf(claim: ClaimFact, requirement: Requirement, index: FactIndex): readonly Suspicion[] {
  const target = index.find(claim.target.kind, claim.target.code);
  const looked = readDateRange(claim.lookedAtOn)?.latest;
  const isAfterLook = (day: string | null | undefined) =>
    looked !== undefined && day !== null && day !== undefined && day > looked;
  const hasRecordChanged =
    claim.targetRevision !== null && target?.revision !== undefined && target.revision > claim.targetRevision;
  const isAmended =
    (claim.requirementVersion ?? null) !== null &&
    claim.requirementVersion !== requirementVersion(requirement);
  const isLawYounger = isAfterLook(readDateRange(requirement.from)?.earliest);
  const isAssessmentYounger =
    isAfterLook(index.facts.assessmentOn) && restsOnAssessment(claim, requirement, target);
  return [
    ...(target === undefined ? (['record-gone'] as const) : []),
    ...(hasRecordChanged ? (['record-changed'] as const) : []),
    ...(isAmended || isLawYounger ? (['rule-changed'] as const) : []),
    ...(isAssessmentYounger ? (['assessment-renewed'] as const) : []),
  ];
}

/** Parts of the plan and kinds of record that are drawn from the needs assessment. */
const partsOnAssessment: readonly string[] = ['analysis', 'needs'];
const kindsOnAssessment: readonly string[] = ['need', 'indicator', 'assessment-part', 'priority'];

function restsOnAssessment(
  { target }: ClaimFact,
  requirement: Requirement,
  record: FactRecord | undefined,
): boolean {
  if (partsOnAssessment.includes(requirement.part) || kindsOnAssessment.includes(target.kind)) return true;
  return valuesOf(record?.fields['part']).some((part) => partsOnAssessment.includes(part));
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
