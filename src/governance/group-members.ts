import {
  isCurrent,
  isOpen,
  membersOn,
  type Organisation,
  organisationDefinition,
} from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Group, groupDefinition } from './group.ts';
import type { Meeting } from './meeting.ts';

/** The groups that there are on a day. */
export function groupsOn(records: RecordSet, on: string): readonly Group[] {
  return records.all(groupDefinition).filter(({ values }) => isCurrent(values, on));
}

/** The group that met: the one named, otherwise the group of the board's tier. */
export function groupOf(records: RecordSet, meeting: Meeting): Group | null {
  const named = records.one(groupDefinition, meeting.values.group);
  if (named || meeting.values.body !== 'board') return named ?? null;
  return records.all(groupDefinition).find(({ values }) => values.tier === 'board') ?? null;
}

/** Organisations with a say at a meeting on its day: members of the group, or of the board where none is named. */
export function membersAt(records: RecordSet, meeting: Meeting): readonly Organisation[] {
  const group = groupOf(records, meeting);
  const on = meeting.values.heldOn ?? '';
  if (group === null || group.values.members.length === 0) return membersOn(records, on);
  return group.values.members
    .flatMap((code) => records.one(organisationDefinition, code) ?? [])
    .filter((body) => isOpen(body, on));
}
