import { calledOf, type RecordDefinition, type RecordSet } from '../records/index.ts';
import type { CheckResult, FamilyResult, Verdict } from './check.ts';
import { type Claim, claimDefinition } from './claim.ts';
import { type Opinion, opinionDefinition } from './opinion.ts';
import { type Reply, replyDefinition } from './reply.ts';

/** One item of a statutory duty, with all that anybody said of it. */
export interface AssuranceItem {
  readonly verdict: Verdict;
  readonly claims: readonly Claim[];
  readonly replies: readonly Reply[];
  readonly opinions: readonly Opinion[];
}

/** One statutory duty of the annex. */
export interface AssuranceDuty {
  readonly family: FamilyResult;
  readonly items: readonly AssuranceItem[];
}

/**
 * The assurance section of a plan: each statutory duty it discharges, item by item, with what was claimed, replied and
 * thought about it. Items of a duty the plan does not claim are left out.
 *
 * @source PLAN-11, DUTY-01, DUTY-02; 000 Ch2 Assurance
 */
export function assuranceOf(result: CheckResult, records: RecordSet): readonly AssuranceDuty[] {
  const said = saidOfRequirements(records);
  return result.families
    .filter(({ family }) => family.statutory)
    .map((family) => ({
      family,
      items: family.verdicts
        .filter((verdict) => verdict.reasons[0]?.code !== 'duty-not-claimed')
        .map((verdict) => ({ verdict, ...said(verdict.requirement.id) })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** What claims, replies and opinions say of each requirement, each kind read once. */
export function saidOfRequirements(
  records: RecordSet,
): (requirement: string) => Omit<AssuranceItem, 'verdict'> {
  const by = <R extends { readonly values: { readonly requirement: string } }>(all: readonly R[]) =>
    Map.groupBy(all, ({ values }) => values.requirement);
  const claims = by(records.all(claimDefinition));
  const replies = by(records.all(replyDefinition));
  const opinions = by(records.all(opinionDefinition));
  return (requirement) => ({
    claims: claims.get(requirement) ?? [],
    replies: replies.get(requirement) ?? [],
    opinions: opinions.get(requirement) ?? [],
  });
}

/** What a record is called; its code where its kind is not at hand. */
export function titleOfRecord(
  { kind, code }: { readonly kind: string; readonly code: string },
  records: RecordSet,
  definitionOf: (kind: string) => RecordDefinition | undefined,
) {
  const record = records.find(kind, code);
  const definition = definitionOf(kind);
  return record && definition ? calledOf(definition, record) : { cy: code, en: code };
}
