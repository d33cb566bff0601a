import {
  isCurrent,
  type Organisation,
  organisationDefinition,
  type Seat,
  seatDefinition,
} from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { membersAt } from './group-members.ts';
import { type Meeting, meetingDefinition } from './meeting.ts';
import { wasHeld } from './meeting-held.ts';

/** How often an organisation or the holder of a seat was there, of the meetings it belonged at. */
export interface Attended {
  readonly asked: number;
  readonly there: number;
  readonly apologies: number;
}
export interface OrganisationAttendance extends Attended {
  readonly organisation: Organisation;
}
export interface SeatAttendance extends Attended {
  readonly seat: Seat;
  /** How often of those it was a deputy who came. */
  readonly byDeputy: number;
}

/** Meetings of the board that have been held, in order of their days. */
export function boardMeetingsHeld(records: RecordSet, from: string, to: string): readonly Meeting[] {
  return records
    .all(meetingDefinition)
    .filter(({ values }) => values.body === 'board' && wasHeld(values) && isWithin(values.heldOn, from, to))
    .toSorted((a, b) => (a.values.heldOn ?? '').localeCompare(b.values.heldOn ?? ''));
}

function isWithin(day: string | null, from: string, to: string): boolean {
  return day !== null && from <= day && day <= to;
}

/** Attendance of each member organisation at meetings of the board. @source GOV-06 */
export function attendanceOfOrganisations(
  records: RecordSet,
  meetings: readonly Meeting[],
): readonly OrganisationAttendance[] {
  return records.all(organisationDefinition).flatMap((organisation) => {
    const own = meetings.filter((meeting) =>
      membersAt(records, meeting).some(({ code }) => code === organisation.code),
    );
    if (own.length === 0) return [];
    const counted = own.filter(({ values }) => values.present.includes(organisation.code));
    const excused = own.filter(({ values }) => values.apologies.includes(organisation.code));
    return [{ organisation, asked: own.length, there: counted.length, apologies: excused.length }];
  });
}

/**
 * Attendance of the holder of each seat, or the deputy, at those meetings of the board that recorded it seat by seat.
 *
 * @source GOV-06
 */
export function attendanceOfSeats(
  records: RecordSet,
  meetings: readonly Meeting[],
): readonly SeatAttendance[] {
  const recorded = meetings.filter(({ values }) => values.seats.length + values.deputies.length > 0);
  return records.all(seatDefinition).flatMap((seat) => {
    const own = recorded.filter(({ values }) => isCurrent(seat.values, values.heldOn ?? ''));
    if (own.length === 0) return [];
    const byDeputy = own.filter(({ values }) => values.deputies.includes(seat.code));
    const counted = own.filter((each) => byDeputy.includes(each) || each.values.seats.includes(seat.code));
    return [{ seat, asked: own.length, there: counted.length, apologies: 0, byDeputy: byDeputy.length }];
  });
}
