import type { Acting } from '../access/index.ts';
import type { AnyRecord, FieldValue } from '../records/index.ts';

/**
 * Whether a person may bring this change to a contribution in a kit. Anyone may propose one for any organisation;
 * only a person acting for an organisation may change its contribution, agree it or say that it has consented.
 *
 * @param before - the contribution as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source DESIGN rule 4; GOV-07, GOV-08
 */
export function mayBringContribution(
  acting: Acting,
  before: AnyRecord | null,
  after: Readonly<Record<string, FieldValue>> | null,
): boolean {
  const isOwn = (values: Readonly<Record<string, FieldValue>>) =>
    acting.organisation !== null && values['organisation'] === acting.organisation;
  if (before && !isOwn(before.values)) return false;
  if (!after || isOwn(after)) return true;
  return !before && after['state'] === 'proposed' && (after['consentOn'] ?? null) === null;
}
