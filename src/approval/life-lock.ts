import type { AnyRecord, FieldValue, RecordSet } from '../records/index.ts';

/** Why a change may not come in beside the page of the plan's life. */
export type LifeLock = 'state-of-plan' | 'state-change';

/**
 * What a kit may not bring: another state for a plan that is here already, and any change to the story of its states.
 * A plan that is new here comes with the state and the story it has.
 *
 * @param change - `before` is null for a new record, `after` null for a withdrawal
 * @param known - records already here
 * @source DESIGN rule 3; APPR-01
 */
export function lifeLock(
  change: {
    readonly kind: string;
    readonly before: AnyRecord | null;
    readonly after: Readonly<Record<string, FieldValue>> | null;
  },
  known: RecordSet,
): LifeLock | null {
  const { kind, before, after } = change;
  if (kind === 'plan' && before && after && before.values['state'] !== after['state']) return 'state-of-plan';
  if (kind !== 'state-change') return null;
  if (before) return 'state-change';
  return known.find('plan', String(after?.['plan'] ?? '')) ? 'state-change' : null;
}
