import type { Acting } from '../access/index.ts';
import type { RiskClass } from '../performance/index.ts';

/** A value that awaits a second person, as far as deciding on it goes. */
export interface AwaitingValue {
  /** Identifier of whoever entered it. */
  readonly enteredBy: string;
  /** The organisation it was entered for. */
  readonly enteredFor: string | null;
  readonly riskClass: RiskClass | null;
}

/** Why somebody cannot sign a value off. */
export type SignOffRefusal = 'own-value' | 'role' | 'same-organisation';

const signingRoles: readonly Acting['role'][] = [
  'administrator',
  'coordinator',
  'delivery-lead',
  'analyst',
  'clerk',
];

/**
 * Whether somebody may sign a value off, by the risk class of its measure: an ordinary one needs nobody; a careful one
 * another person; a high one somebody of another organisation, or the coordinator.
 *
 * @returns null when they may, otherwise why not
 * @source issue 5, Delivery: second-person sign-off by risk class
 */
export function refusalOfSignOff(
  { actor, role, organisation }: Acting,
  { enteredBy, enteredFor, riskClass }: AwaitingValue,
): SignOffRefusal | null {
  if (!signingRoles.includes(role)) return 'role';
  if (actor.id === enteredBy) return 'own-value';
  if (riskClass !== 'high' || role === 'coordinator' || role === 'administrator') return null;
  return organisation !== null && organisation !== enteredFor ? null : 'same-organisation';
}
