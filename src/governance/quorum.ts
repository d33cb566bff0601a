import type { RecordSet } from '../records/index.ts';
import { groupOf, membersAt } from './group-members.ts';
import type { Meeting } from './meeting.ts';

/** Whether enough members were there to decide. */
export interface Quorum {
  readonly members: number;
  /** Members that were there. */
  readonly present: number;
  /** How many are needed; null where the group has no rule on record. */
  readonly needed: number | null;
  readonly isQuorate: boolean;
}

/**
 * The quorum of a meeting by the rule of the group that met: a number of organisations, half of the members, or every
 * member. A group without a rule is quorate whoever is there.
 *
 * @param there - codes of the organisations that count as there: of one decision, those that took part in it
 * @source GOV-18; issue 4 "Who"
 */
export function quorumOf(
  records: RecordSet,
  meeting: Meeting,
  there: readonly string[] = meeting.values.present,
): Quorum {
  const members = membersAt(records, meeting);
  const present = members.filter(({ code }) => there.includes(code)).length;
  const needed = neededBy(records, meeting, members.length);
  return { members: members.length, present, needed, isQuorate: needed === null || present >= needed };
}

function neededBy(records: RecordSet, meeting: Meeting, members: number): number | null {
  const group = groupOf(records, meeting)?.values;
  switch (group?.quorumRule) {
    case 'number':
      return group.quorum;
    case 'half':
      return Math.ceil(members / 2);
    case 'every-member':
      return members;
    default:
      return null;
  }
}
