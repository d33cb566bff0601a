import type { Acting } from '../access/index.ts';
import { type AnyRecord, type FieldValue, isEmptyValue } from '../records/index.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** What a body alone can say of its own decision. */
const decisionFields = ['decidedOn', 'minuteReference', 'resolution', 'conditions', 'reservation'] as const;

/**
 * Whether a person may bring this change to an approval. Whoever runs the plan may ask a body for one, and change what
 * was asked while it is awaited; what the body decided is recorded, changed and taken back by people of that body alone.
 *
 * @param before - the approval as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source APPR-01; DESIGN rule 4
 */
export function mayBringApproval(acting: Acting, before: AnyRecord | null, after: Values | null): boolean {
  if (acting.role === 'viewer' || acting.role === 'analyst') return false;
  const all = [before?.values, after].filter((values) => values !== null && values !== undefined);
  if (acting.organisation !== null && all.every((each) => each['organisation'] === acting.organisation)) {
    return true;
  }
  return (acting.role === 'coordinator' || acting.role === 'administrator') && all.every(isOnlyAsked);
}

function isOnlyAsked(values: Values): boolean {
  return values['state'] === 'awaited' && decisionFields.every((name) => isEmptyValue(values[name] ?? null));
}
