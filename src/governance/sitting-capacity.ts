import type { Bilingual } from '../language/index.ts';
import { membersOn, type Organisation } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { Decision } from './decision.ts';
import type { Capacity, Meeting } from './meeting.ts';

/** Whether a meeting may sit in a capacity; where not, who keeps it from doing so. */
export interface SittingCapacity {
  readonly may: boolean;
  /** Required bodies that are no members of the board. */
  readonly notMembers: readonly Organisation[];
  /** Required bodies that are members but were not there. */
  readonly absent: readonly Organisation[];
  /** Kinds of body that the law requires and nobody has recorded. */
  readonly unrecorded: readonly Bilingual[];
}

/** The bodies that must be there for a capacity: those on record, and those that nobody has recorded. */
export interface RequiredBodies {
  readonly organisations: readonly Organisation[];
  /** Names of kinds of body that no organisation on record answers. */
  readonly unrecorded: readonly Bilingual[];
}

/**
 * Whether a meeting may sit in a capacity. The board sits as the crime and disorder strategy group only where every
 * responsible authority is a member of the board and is at the meeting; what it decides in that capacity is minuted as
 * such. In any other capacity nobody is required.
 *
 * @param required - the responsible authorities of the area
 * @source GOV-16; 000 Ch1 "Legislative requirements"
 */
export function sittingCapacity(
  records: RecordSet,
  meeting: Meeting,
  capacity: Capacity,
  required: RequiredBodies,
): SittingCapacity {
  if (capacity !== 'strategy-group') return { may: true, notMembers: [], absent: [], unrecorded: [] };
  const members = new Set(membersOn(records, meeting.values.heldOn ?? '').map(({ code }) => code));
  const notMembers = required.organisations.filter(({ code }) => !members.has(code));
  const absent = required.organisations.filter(
    ({ code }) => members.has(code) && !meeting.values.present.includes(code),
  );
  const { unrecorded } = required;
  return {
    may: notMembers.length + absent.length + unrecorded.length === 0,
    notMembers,
    absent,
    unrecorded,
  };
}

/** The capacity in which a decision was taken: its own, otherwise that of its meeting. */
export function capacityOfDecision(decision: Decision, meeting: Meeting): Capacity {
  return decision.values.capacity ?? meeting.values.capacity ?? 'board';
}
