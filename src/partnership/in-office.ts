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

/** Seats held on a day; observers have one too, but no say. */
export function seatsOn(records: RecordSet, on: string): readonly Seat[] {
  return records.all(seatDefinition).filter(({ values }) => isCurrent(values, on));
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
