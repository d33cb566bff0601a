import { organisationDefinition } from './organisation.ts';
import { partnershipDefinition } from './partnership.ts';
import { seatDefinition } from './seat.ts';

export {
  isCurrent,
  isOpen,
  membersOn,
  seatsOn,
  standingIn,
  type VoidSeat,
  voidSeatsOn,
} from './in-office.ts';
export {
  type Organisation,
  type OrganisationKind,
  organisationDefinition,
  organisationKinds,
} from './organisation.ts';
export { type Partnership, partnershipDefinition } from './partnership.ts';
export { type Seat, seatDefinition } from './seat.ts';

/** Every kind of record the partnership owns, referred-to kinds first. */
export const partnershipDefinitions = [
  partnershipDefinition,
  organisationDefinition,
  seatDefinition,
] as const;
