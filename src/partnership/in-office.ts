import type { RecordSet } from '../records/index.ts';
import { type Organisation, organisationDefinition } from './organisation.ts';
import { type Seat, seatDefinition } from './seat.ts';

/** Whether a span of days that may be open at either end holds a day, the first and the last included. */
export function isCurrent(
  { startsOn, endsOn }: { readonly startsOn: string | null; readonly endsOn: string | null },
  on: string,
): boolean {
  return (startsOn === null || startsOn <= on) && (endsOn === null || on <= endsOn);
}

/** Whether an organisation is there on a day. @source LAW-04 */
export function isOpen({ values }: Organisation, on: string): boolean {
  return isCurrent({ startsOn: values.openedOn, endsOn: values.closedOn }, on);
}

/** Seats held on a day; observers have one too, but no say. A seat ends with its organisation. @source LAW-04 */
export function seatsOn(records: RecordSet, on: string): readonly Seat[] {
  const onPaper = new Set(voidSeatsOn(records, on).map(({ seat }) => seat.code));
  return records
    .all(seatDefinition)
    .filter(({ code, values }) => isCurrent(values, on) && !onPaper.has(code));
}

/** A seat that nobody ended, of an organisation that is not there any more; and who does its work now. */
export interface VoidSeat {
  readonly seat: Seat;
  readonly organisation: Organisation;
  readonly standsIn: Organisation | null;
}

/** Seats that are held on paper only, on a day. @source LAW-04 */
export function voidSeatsOn(records: RecordSet, on: string): readonly VoidSeat[] {
  return records.all(seatDefinition).flatMap((seat) => {
    const organisation = records.one(organisationDefinition, seat.values.organisation);
    if (!organisation || !isCurrent(seat.values, on) || isOpen(organisation, on)) return [];
    return [{ seat, organisation, standsIn: standingIn(records, organisation, on) }];
  });
}

/** Organisations with a say on a day: those with a seat that is not an observer's. */
export function membersOn(records: RecordSet, on: string): readonly Organisation[] {
  const seated = new Set(
    seatsOn(records, on).flatMap(({ values }) =>
      values.role === 'observer' || values.organisation === null ? [] : [values.organisation],
    ),
  );
  return records.all(organisationDefinition).filter(({ code }) => seated.has(code));
}

/**
 * The body that does the work of an organisation on a day: itself while it is open, otherwise the first of its
 * successors that is.
 *
 * @source LAW-04
 */
export function standingIn(records: RecordSet, organisation: Organisation, on: string): Organisation | null {
  const passed = new Set<string>();
  for (
    let body: Organisation | undefined = organisation;
    body !== undefined && !passed.has(body.code);
    body = records.one(organisationDefinition, body.values.successor)
  ) {
    if (isOpen(body, on)) return body;
    passed.add(body.code);
  }
  return null;
}
