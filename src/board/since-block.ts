import {
  decisionDefinition,
  type FollowUp,
  followUpDefinition,
  type Meeting,
  meetingDefinition,
  wasHeld,
} from '../governance/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type BoardBlock, blockOf, type SinceLine, withoutAnswer } from './board-page.ts';
import { named, namedOrganisation } from './named-record.ts';

/** The meetings that count as one series: of the same group, or of the same sort where no group is named. */
function sameSeries(one: Meeting, other: Meeting): boolean {
  return one.values.group === other.values.group && one.values.body === other.values.body;
}

/** The meeting held before this one, in the same series. */
function meetingBefore(records: RecordSet, meeting: Meeting): Meeting | undefined {
  const on = meeting.values.heldOn ?? '';
  return records
    .all(meetingDefinition)
    .filter((each) => sameSeries(each, meeting) && wasHeld(each.values) && (each.values.heldOn ?? '') < on)
    .toSorted((a, b) => (a.values.heldOn ?? '').localeCompare(b.values.heldOn ?? ''))
    .at(-1);
}

/**
 * What came of the last meeting: how much of what it asked for, and of what was still open then, is done; and what is not.
 *
 * @param on - ISO date
 * @source GOV-18; PAGES 4.10
 */
export function sinceBlock(records: RecordSet, meeting: Meeting, on: string): BoardBlock<SinceLine> {
  const before = meetingBefore(records, meeting);
  if (!before) return withoutAnswer();
  const asked = askedUpTo(records, before);
  const open = asked
    .filter(({ values }) => values.doneOn === null || values.doneOn > on)
    .toSorted((a, b) => (a.values.dueOn ?? '9').localeCompare(b.values.dueOn ?? '9'));
  const decisions = records.all(decisionDefinition).filter(({ values }) => values.meeting === before.code);
  const summary: SinceLine = {
    sort: 'meeting',
    meeting: named(before),
    decisions: decisions.length,
    done: asked.length - open.length,
    followUps: asked.length,
  };
  return blockOf([summary, ...open.map((each) => openLine(records, each, on))], open.length);
}

/** What a meeting asked for, and what earlier meetings had asked for and was not done by its day. */
function askedUpTo(records: RecordSet, last: Meeting): readonly FollowUp[] {
  const on = last.values.heldOn ?? '';
  const earlier = new Set(
    records
      .all(meetingDefinition)
      .filter((each) => sameSeries(each, last) && (each.values.heldOn ?? '') < on)
      .map(({ code }) => code),
  );
  return records
    .all(followUpDefinition)
    .filter(
      ({ values: { meeting, doneOn } }) =>
        meeting === last.code || (earlier.has(meeting ?? '') && (doneOn === null || doneOn > on)),
    );
}

function openLine(records: RecordSet, followUp: FollowUp, on: string): SinceLine {
  const { organisation, dueOn } = followUp.values;
  return {
    sort: 'open',
    item: named(followUp),
    organisation: namedOrganisation(records, organisation),
    dueOn,
    isOverdue: dueOn !== null && dueOn < on,
  };
}
