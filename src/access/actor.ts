import type { Language } from '../language/index.ts';
import type { Role } from './permission.ts';

/** A signed-in person. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
}

/** The person's part in one partnership: a role, and the organisation they act for (none for the secretariat). */
export interface Membership {
  readonly partnershipId: string;
  readonly role: Role;
  readonly organisation: string | null;
}

/** A person acting in one partnership: what policies decide upon. */
export interface Acting {
  readonly actor: Actor;
  readonly partnershipId: string;
  readonly role: Role;
  readonly organisation: string | null;
}

/**
 * The person acting in that partnership, or null when they do not belong to it. Scrutiny, and an assessor from outside,
 * speak for none of the organisations that they look at, whichever employs them.
 */
export function actingIn(actor: Actor | null, partnershipId: string): Acting | null {
  const membership = actor?.memberships.find((candidate) => candidate.partnershipId === partnershipId);
  if (!actor || !membership) return null;
  const isOutside = membership.role === 'scrutiny-officer' || membership.role === 'assessor';
  const organisation = isOutside ? null : membership.organisation;
  return { actor, partnershipId, role: membership.role, organisation };
}
