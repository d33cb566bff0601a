import type { Organisation } from '../partnership/index.ts';
import { compareCodes, type RecordSet } from '../records/index.ts';
import { type AgendaItem, agendaItemDefinition } from './agenda-item.ts';
import { type Conflict, conflictsIn, decidingOn } from './conflict.ts';
import { type Decision, decisionDefinition } from './decision.ts';
import { type FollowUp, followUpDefinition } from './follow-up.ts';
import type { Group } from './group.ts';
import { groupOf, membersAt } from './group-members.ts';
import { type Capacity, type Meeting, meetingDefinition } from './meeting.ts';
import { wasHeld } from './meeting-held.ts';
import { type Quorum, quorumOf } from './quorum.ts';
import { type Reservation, reservationDefinition } from './reservation.ts';
import {
  capacityOfDecision,
  type RequiredBodies,
  type SittingCapacity,
  sittingCapacity,
} from './sitting-capacity.ts';

/** A decision with where organisations see it otherwise, who had to withdraw, and in what capacity it was taken. */
export interface DecisionInFull {
  readonly decision: Decision;
  readonly capacity: Capacity;
  readonly sitting: SittingCapacity;
  /** Of those who decided: whoever withdrew is not counted. */
  readonly quorum: Quorum;
  readonly reservations: readonly Reservation[];
  readonly conflicts: readonly Conflict[];
}

/** What does not hold of a meeting; each is a finding with words of its own. */
export type MeetingFinding =
  | 'no-performance-item'
  | 'not-quorate'
  | 'decision-not-quorate'
  | 'capacity-refused'
  | 'conflicted-took-part'
  | 'decision-without-reasons';

/** A meeting with everything that belongs to it. */
export interface MeetingInFull {
  readonly meeting: Meeting;
  readonly group: Group | null;
  readonly members: readonly Organisation[];
  readonly quorum: Quorum;
  readonly sitting: SittingCapacity;
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly DecisionInFull[];
  readonly followUps: readonly FollowUp[];
  /** Actions of earlier meetings of the group that were not done by the day of this one. */
  readonly carriedOver: readonly FollowUp[];
  readonly findings: readonly MeetingFinding[];
}

/**
 * A meeting from agenda to minutes: who was there, whether it could decide, what was decided in what capacity, who saw
 * it otherwise, what is to be done, and what does not hold.
 *
 * @param requiredOn - the responsible authorities of the area on a day, for the capacity of the strategy group
 * @source GOV-16, GOV-18; APPR-05; COMM-08
 */
export function meetingInFull(
  records: RecordSet,
  meeting: Meeting,
  requiredOn: (on: string) => RequiredBodies,
): MeetingInFull {
  const required = requiredOn(meeting.values.heldOn ?? '');
  const agenda = agendaOf(records, meeting);
  const decisions = records
    .all(decisionDefinition)
    .filter(({ values }) => values.meeting === meeting.code)
    .map((decision) => decisionInFull(records, decision, meeting, required));
  const quorum = quorumOf(records, meeting);
  const sitting = sittingCapacity(records, meeting, meeting.values.capacity ?? 'board', required);
  const sittings = [
    sitting,
    ...agenda.map(({ values }) =>
      sittingCapacity(records, meeting, values.capacity ?? meeting.values.capacity ?? 'board', required),
    ),
    ...decisions.map((each) => each.sitting),
  ];
  return {
    meeting,
    group: groupOf(records, meeting),
    members: membersAt(records, meeting),
    quorum,
    sitting,
    agenda,
    decisions,
    followUps: records.all(followUpDefinition).filter(({ values }) => values.meeting === meeting.code),
    carriedOver: carriedOverTo(records, meeting),
    findings: findingsOf({ meeting, quorum, sittings, agenda, decisions }),
  };
}

function agendaOf(records: RecordSet, meeting: Meeting): readonly AgendaItem[] {
  const placeOf = ({ values }: AgendaItem) => values.position ?? Number.MAX_SAFE_INTEGER;
  return records
    .all(agendaItemDefinition)
    .filter(({ values }) => values.meeting === meeting.code)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || compareCodes(a.code, b.code));
}

function decisionInFull(
  records: RecordSet,
  decision: Decision,
  meeting: Meeting,
  required: RequiredBodies,
): DecisionInFull {
  const capacity = capacityOfDecision(decision, meeting);
  return {
    decision,
    capacity,
    sitting: sittingCapacity(records, meeting, capacity, required),
    quorum: quorumOf(records, meeting, decidingOn(decision, meeting)),
    reservations: records
      .all(reservationDefinition)
      .filter(({ values }) => values.decision === decision.code),
    conflicts: conflictsIn(records, decision, meeting),
  };
}

function carriedOverTo(records: RecordSet, meeting: Meeting): readonly FollowUp[] {
  const on = meeting.values.heldOn ?? '';
  const group = groupOf(records, meeting)?.code;
  const earlier = new Set(
    records
      .all(meetingDefinition)
      .filter((each) => (each.values.heldOn ?? '') < on && groupOf(records, each)?.code === group)
      .map(({ code }) => code),
  );
  return records
    .all(followUpDefinition)
    .filter(
      ({ values }) => earlier.has(values.meeting ?? '') && (values.doneOn === null || values.doneOn > on),
    );
}

/** What the findings of a meeting are drawn from: the sittings are those of the whole, of its parts and its decisions. */
interface LookedAt extends Pick<MeetingInFull, 'meeting' | 'quorum' | 'agenda' | 'decisions'> {
  readonly sittings: readonly SittingCapacity[];
}

function findingsOf({ meeting, quorum, sittings, agenda, decisions }: LookedAt): readonly MeetingFinding[] {
  const { state, body } = meeting.values;
  if (state === 'cancelled') return [];
  const isHeld = wasHeld(meeting.values);
  const hasStandingItem = agenda.some(({ values }) => values.sort === 'performance');
  const found: readonly (readonly [MeetingFinding, boolean])[] = [
    ['no-performance-item', body === 'board' && !hasStandingItem],
    ['not-quorate', isHeld && !quorum.isQuorate],
    ['decision-not-quorate', isHeld && quorum.isQuorate && decisions.some((each) => !each.quorum.isQuorate)],
    ['capacity-refused', isHeld && sittings.some(({ may }) => !may)],
    ['conflicted-took-part', decisions.some(({ conflicts }) => conflicts.some(({ tookPart }) => tookPart))],
    ['decision-without-reasons', decisions.some(({ decision }) => isUnsaid(decision.values.reasons))],
  ];
  return found.flatMap(([finding, isSo]) => (isSo ? [finding] : []));
}

function isUnsaid({ cy, en }: { readonly cy: string; readonly en: string }): boolean {
  return cy.trim() + en.trim() === '';
}
