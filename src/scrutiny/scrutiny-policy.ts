import { type Acting, roleMay } from '../access/index.ts';
import { type AnyRecord, type FieldValue, isEmptyValue } from '../records/index.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** Kinds that only scrutiny writes: it is independent of those it looks at. */
export const scrutinysOwnKinds = [
  'scrutiny-committee',
  'programme-item',
  'scrutiny-review',
  'hearing',
  'designated-provider',
  'recommendation',
  'scrutiny-question',
] as const;

/** What scrutiny asks in a response; the rest is the answer. */
const askedFields = ['title', 'recommendation', 'organisation', 'dueOn'] as const;
const answerFields = ['answer', 'owner', 'answeredOn', 'actionBy', 'actionTaken', 'doneOn'] as const;

/** Whether a person writes for scrutiny: nobody else does, not even an administrator. @source SCRU-06 */
export function mayKeepScrutiny({ role }: Acting): boolean {
  return roleMay(role, 'scrutiny.keep');
}

/**
 * Whether a person may bring this change to a response. Scrutiny asks, and changes or takes back what it asked while it
 * is awaited; the organisation that was asked answers, and leaves the question as it was.
 *
 * @param before - the response as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source SCRU-06; DESIGN rule 4
 */
export function mayBringResponse(acting: Acting, before: AnyRecord | null, after: Values | null): boolean {
  if (mayKeepScrutiny(acting)) {
    return [before?.values, after].every((values) => !values || isOnlyAsked(values));
  }
  if (!before || !after || !maySpeakForAddressee(acting, before.values['organisation'] ?? null)) return false;
  return askedFields.every((name) => isSame(before.values[name], after[name]));
}

/** Whether a person answers for the organisation asked; for the board as a whole, whoever runs the partnership does. */
export function maySpeakForAddressee({ role, organisation }: Acting, asked: FieldValue): boolean {
  if (role === 'viewer' || role === 'analyst' || role === 'scrutiny-officer') return false;
  if (asked === null) return organisation === null;
  return organisation === asked;
}

function isOnlyAsked(values: Values): boolean {
  return values['state'] === 'awaited' && answerFields.every((name) => isEmptyValue(values[name] ?? null));
}

function isSame(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null);
}
