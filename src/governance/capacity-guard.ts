import type { Organisation } from '../partnership/index.ts';
import { type Problem, problem, type RecordSet } from '../records/index.ts';
import { agendaItemDefinition } from './agenda-item.ts';
import { decisionDefinition } from './decision.ts';
import { type Meeting, meetingDefinition } from './meeting.ts';
import { wasHeld } from './meeting-held.ts';
import { namesInBoth, type SavedRecord } from './saved-record.ts';
import { type RequiredBodies, type SittingCapacity, sittingCapacity } from './sitting-capacity.ts';

/** A meeting that sat as the strategy group, or a part or a decision of one that did. */
interface Sitting extends SavedRecord {
  readonly meeting: Meeting;
}

/**
 * The problems of a save, whatever form, kit or file it comes from, after which a meeting that was held, an item of its
 * agenda, or a decision, would claim the capacity of the strategy group without a body that must be there. A claim that the save leaves as it was
 * is no problem of this save.
 *
 * @param saved - the records that are saved
 * @param requiredOn - the responsible authorities of the area on a day, an ISO date
 * @returns problems `governance.capacity-refused`, with the names of those who lack in both languages
 * @source GOV-16; 000 Ch1 "Legislative requirements"
 */
export function capacityProblems(
  before: RecordSet,
  after: RecordSet,
  saved: readonly SavedRecord[],
  requiredOn: (on: string) => RequiredBodies,
): readonly Problem[] {
  return sittingsTouched(after, saved)
    .filter((sitting) => !isAsItWas(before, after, sitting))
    .flatMap(({ kind, code, meeting }) => {
      const required = requiredOn(meeting.values.heldOn ?? '');
      const sitting = sittingCapacity(after, meeting, 'strategy-group', required);
      if (sitting.may) return [];
      const where = { record: `${kind} ${code}`, field: 'capacity', column: 'capacity' };
      return [problem('governance.capacity-refused', where, { who: whoLacks(sitting) })];
    });
}

/** Whether a save touches anything that claims the capacity of the strategy group. */
export function claimsStrategyGroup(after: RecordSet, saved: readonly SavedRecord[]): boolean {
  return sittingsTouched(after, saved).length > 0;
}

function sittingsTouched(after: RecordSet, saved: readonly SavedRecord[]): readonly Sitting[] {
  const touched = new Set(saved.map(({ kind, code }) => `${kind} ${code}`));
  const meetings = after
    .all(meetingDefinition)
    .filter(({ kind, code, values }) => touched.has(`${kind} ${code}`) && isSittingAsStrategyGroup(values))
    .map((meeting) => ({ kind: meeting.kind, code: meeting.code, meeting }));
  const parts = [...after.all(agendaItemDefinition), ...after.all(decisionDefinition)]
    .filter(({ values }) => values.capacity === 'strategy-group')
    .filter(
      ({ kind, code, values }) =>
        touched.has(`${kind} ${code}`) || touched.has(`${meetingDefinition.kind} ${values.meeting}`),
    )
    .flatMap(({ kind, code, values }) => {
      const meeting = after.one(meetingDefinition, values.meeting);
      return meeting && (kind === decisionDefinition.kind || wasHeld(meeting.values))
        ? [{ kind, code, meeting }]
        : [];
    });
  return [...meetings, ...parts];
}

function isSittingAsStrategyGroup(values: Meeting['values']): boolean {
  return values.capacity === 'strategy-group' && wasHeld(values);
}

/** Whether a sitting claimed the same before, of the same meeting with the same bodies present: then it stands as a finding. */
function isAsItWas(before: RecordSet, after: RecordSet, { kind, code, meeting }: Sitting): boolean {
  const record = before.find(kind, code);
  const meetingBefore = before.one(meetingDefinition, meeting.code);
  if (!record || !meetingBefore) return false;
  const claims = (each: typeof record) => [each.values['capacity'], each.values['meeting'] ?? null];
  const sits = ({ values }: Meeting) => [values.state, values.heldOn, values.present];
  const now = after.find(kind, code) ?? record;
  return (
    JSON.stringify([claims(record), sits(meetingBefore)]) === JSON.stringify([claims(now), sits(meeting)])
  );
}

function whoLacks({ notMembers, absent, unrecorded }: SittingCapacity): string {
  const bodies: readonly Organisation[] = [...notMembers, ...absent];
  return namesInBoth([...bodies.map(({ values }) => values.name), ...unrecorded]);
}
