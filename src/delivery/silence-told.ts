import type { Role } from '../access/index.ts';
import type { SilenceStanding } from './escalation.ts';

/** Somebody of the partnership who can be written to. */
export interface Reachable {
  readonly email: string;
  readonly role: Role;
  readonly organisation: string | null;
}

/** On which occasion somebody is told of a question that waits for an answer. */
export const silenceOccasions = ['asked', 'reminder', 'seat', 'board'] as const;
export type SilenceOccasion = (typeof silenceOccasions)[number];

/**
 * The occasions on which a person is told of one that has not answered, as far as it has gone up: the person asked, or
 * those who answer for the organisation where it was asked as a body; then everybody of the organisation; then whoever
 * prepares the board.
 *
 * @source issue 5, Delivery: silence escalates along the seat's organisation
 */
export function occasionsOf(
  { ownership, steps }: SilenceStanding,
  { email, role, organisation }: Reachable,
): readonly SilenceOccasion[] {
  const { person, organisation: asked } = ownership.values;
  const isOfOrganisation = organisation !== null && organisation === asked;
  const isAsked =
    person === ''
      ? isOfOrganisation && (role === 'delivery-lead' || role === 'clerk')
      : person.toLowerCase() === email.toLowerCase();
  const hears: Readonly<Record<SilenceOccasion, boolean>> = {
    asked: isAsked,
    reminder: isAsked,
    seat: isOfOrganisation && !isAsked,
    board: role === 'coordinator' || role === 'administrator',
  };
  const taken = new Set<string>(steps.filter(({ takenOn }) => takenOn !== null).map(({ step }) => step));
  return silenceOccasions.filter((each) => hears[each] && (each === 'asked' || taken.has(each)));
}
