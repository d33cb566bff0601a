import { type Meeting, meetingDefinition, wasHeld } from '../governance/index.ts';
import type { RecordSet } from '../records/index.ts';

/**
 * The next meeting of the board that has been planned or called; after the last of them, the newest that was held.
 *
 * @param on - ISO date: a meeting of today is still the next
 * @source GOV-18
 */
export function nextBoardMeeting(records: RecordSet, on: string): Meeting | undefined {
  const meetings = boardMeetings(records);
  const coming = meetings.filter(
    ({ values }) => !wasHeld(values) && values.state !== 'cancelled' && (values.heldOn ?? '') >= on,
  );
  return coming[0] ?? meetings.findLast(({ values }) => wasHeld(values));
}

/** Every meeting of the board, earliest first. */
export function boardMeetings(records: RecordSet): readonly Meeting[] {
  return records
    .all(meetingDefinition)
    .filter(({ values }) => values.body === 'board' && values.state !== 'cancelled')
    .toSorted((a, b) => (a.values.heldOn ?? '').localeCompare(b.values.heldOn ?? ''));
}
