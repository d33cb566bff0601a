import type { Rulebook } from '../duties/index.ts';
import type { Organisation } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Invitation, invitationDefinition, type invitedAs } from './invitation.ts';
import { type BodyPart, bodyParts, type RequiredBody } from './required-bodies.ts';

/** A body of the lists: the organisation that answers them, or nobody, and every reason why it is asked. */
export interface AskedBody {
  readonly organisation: Organisation | null;
  readonly reasons: readonly RequiredBody[];
}

/** What the invitations are looked up by: the plan they are about, and the rows that ask. */
export interface InvitationsLookedAt {
  readonly records: RecordSet;
  /** Code of the plan. */
  readonly plan: string | undefined;
  readonly rulebook: Pick<Rulebook, 'requirements'>;
}

/** How far the asking of a body has come. */
type InvitedState = 'not-yet' | 'in-part' | 'waiting' | 'replied';

/** The invitations of one body, and the reasons that none of those sent covers. */
export interface InvitedSoFar {
  readonly state: InvitedState;
  readonly invitations: readonly Invitation[];
  readonly notYetAbout: readonly RequiredBody[];
}

/**
 * How far a body has been asked about a plan. An invitation counts from the day it was sent, and only for the duties or
 * rows that it names: a body asked about one plan has not been asked about another. Whoever is no organisation is found by
 * the rows alone.
 *
 * @source CONS-03
 */
export function invitedSoFar(at: InvitationsLookedAt, body: AskedBody): InvitedSoFar {
  const invitations = invitationsOf(at, body);
  const sent = invitations.filter(({ values }) => values.invitedOn !== null);
  const notYetAbout = body.reasons.filter(
    (reason) => !sent.some((invitation) => isAbout(invitation, reason, familyOf(at, reason))),
  );
  return { state: stateOf(sent, notYetAbout), invitations, notYetAbout };
}

function invitationsOf({ records, plan }: InvitationsLookedAt, { organisation, reasons }: AskedBody) {
  const rows = new Set(reasons.map(({ requirement }) => requirement));
  return records
    .all(invitationDefinition)
    .filter(({ values }) => values.plan === plan)
    .filter(({ values }) =>
      organisation === null
        ? values.organisation === null && values.requirements.some((row) => rows.has(row))
        : values.organisation === organisation.code,
    );
}

function isAbout({ values }: Invitation, { requirement }: RequiredBody, family: string | undefined): boolean {
  return values.requirements.includes(requirement) || values.duties.some((duty) => duty === family);
}

/** The duty to which the row of a reason belongs. */
function familyOf({ rulebook }: Pick<InvitationsLookedAt, 'rulebook'>, { requirement }: RequiredBody) {
  return rulebook.requirements.find(({ id }) => id === requirement)?.family;
}

function stateOf(sent: readonly Invitation[], notYetAbout: readonly RequiredBody[]): InvitedState {
  if (sent.length === 0) return 'not-yet';
  if (notYetAbout.length > 0) return 'in-part';
  return sent.every(hasReplied) ? 'replied' : 'waiting';
}

function hasReplied({ values }: Invitation): boolean {
  return values.reply !== null && values.reply !== 'none';
}

/** How many bodies there are in each state. @source CONS-03 */
export function countInvited(all: readonly InvitedSoFar[]): Readonly<Record<InvitedState, number>> {
  const counts = { 'not-yet': 0, 'in-part': 0, waiting: 0, replied: 0 };
  for (const { state } of all) counts[state] += 1;
  return counts;
}

const asPart: Readonly<Record<BodyPart, (typeof invitedAs)[number]>> = {
  partner: 'partner',
  'co-operating': 'co-operating-body',
  consultee: 'consultee',
  voice: 'participant',
};

/**
 * What the form of a new invitation begins with, for what a body has not been asked about yet: as what, by the closest part
 * it has, and about which duties. Whoever is no organisation is invited under the rows themselves.
 */
export function invitationToWrite(
  at: Pick<InvitationsLookedAt, 'rulebook'>,
  organisation: Organisation | null,
  reasons: readonly RequiredBody[],
): Pick<Invitation['values'], 'as' | 'duties' | 'requirements'> {
  const part = bodyParts.find((each) => reasons.some((reason) => reason.part === each)) ?? 'consultee';
  const families = new Set(reasons.flatMap((reason) => familyOf(at, reason) ?? []));
  return organisation
    ? { as: asPart[part], duties: [...families], requirements: [] }
    : { as: asPart[part], duties: [], requirements: reasons.map(({ requirement }) => requirement) };
}
