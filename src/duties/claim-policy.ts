import type { Acting } from '../access/index.ts';
import type { AnyRecord, FieldValue } from '../records/index.ts';

/**
 * Whether a person may bring this change to a claim. Anyone may write down what an organisation claims, as long as
 * nobody has confirmed it; only a person acting for an organisation may change its claim, and only one acting for
 * another organisation may confirm or dispute it.
 *
 * @param before - the claim as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source DUTY-01, DUTY-02; DESIGN rule 4: nobody confirms their own claim
 */
export function mayBringClaim(
  acting: Acting,
  before: AnyRecord | null,
  after: Readonly<Record<string, FieldValue>> | null,
): boolean {
  const own = acting.organisation;
  if (!after) return own !== null && before?.values['claimedBy'] === own;
  const { claimedBy, confirmedBy, state } = after;
  const isPlain = state === 'claimed' && (confirmedBy ?? null) === null;
  if (isPlain) return !before || (own !== null && claimedBy === own && before.values['claimedBy'] === own);
  const isAnothers = own !== null && claimedBy !== own;
  const saysTheSame = !before || claimFields.every((name) => sameText(before.values[name], after[name]));
  if (state === 'disputed') return isAnothers && saysTheSame;
  return isAnothers && confirmedBy === own && saysTheSame;
}

/** What a claim says, which an answer to it leaves as it is. */
const claimFields = ['requirement', 'targetKind', 'targetCode', 'text', 'claimedBy'] as const;

function sameText(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
