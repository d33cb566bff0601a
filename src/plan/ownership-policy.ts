import type { Acting } from '../access/index.ts';
import { type AnyRecord, type FieldValue, isEmptyValue } from '../records/index.ts';

type Values = Readonly<Record<string, FieldValue>>;

/**
 * Whether a person may bring this change to an ownership. Whoever runs the plan asks, asks another, and takes back what
 * nobody has answered; only people of the organisation asked accept, decline or hand on.
 *
 * @param before - the ownership as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source PLAN-07; issue 5, Delivery; DESIGN rule 4
 */
export function mayBringOwnership(acting: Acting, before: AnyRecord | null, after: Values | null): boolean {
  if (acting.role === 'viewer' || acting.role === 'analyst') return false;
  const all = [before?.values, after].filter((values) => values !== null && values !== undefined);
  const isOwn = all.every(({ organisation }) => organisation === acting.organisation);
  if (acting.organisation !== null && isOwn) return true;
  if (acting.role !== 'coordinator' && acting.role !== 'administrator') return false;
  if (after?.['state'] === 'handed-on') return before !== null && before.values['state'] !== 'declined';
  return all.every((values) => values['state'] === 'asked' && isEmptyValue(values['answeredOn'] ?? null));
}
