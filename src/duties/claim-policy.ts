import type { Acting } from '../access/index.ts';
import { type AnyRecord, type FieldValue, isEmptyValue } from '../records/index.ts';

/**
 * Whether a person may bring this change to a claim. Anyone may write down what an organisation claims, as long as
 * nobody has answered it; only a person acting for an organisation may change its claim or say that it still stands,
 * and only one acting for another organisation may confirm it, or dispute it with a reason.
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
  const { claimedBy, state } = after;
  if (state === 'claimed') {
    if (!isUnanswered(after)) return false;
    return !before || (own !== null && claimedBy === own && before.values['claimedBy'] === own);
  }
  if (own === null || claimedBy === own) return false;
  if (before && !claimFields.every((name) => sameText(before.values[name], after[name]))) return false;
  return state === 'disputed'
    ? after['disputedBy'] === own && isEmpty(after['confirmedBy']) && !isEmpty(after['disputeReason'])
    : after['confirmedBy'] === own && isEmpty(after['disputedBy']);
}

/** What a claim says, which an answer to it leaves as it is. */
const claimFields = [
  'requirement',
  'targetKind',
  'targetCode',
  'targetParagraph',
  'text',
  'claimedBy',
] as const;

function isUnanswered(values: Readonly<Record<string, FieldValue>>): boolean {
  return ['confirmedBy', 'disputedBy', 'disputeReason'].every((name) => isEmpty(values[name]));
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || isEmptyValue(value);
}

function sameText(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
