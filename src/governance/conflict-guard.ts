import type { Organisation } from '../partnership/index.ts';
import { type Problem, problem, type RecordSet } from '../records/index.ts';
import { conflictsIn } from './conflict.ts';
import { type Decision, decisionDefinition } from './decision.ts';
import { meetingDefinition } from './meeting.ts';
import { namesInBoth, type SavedRecord } from './saved-record.ts';

/**
 * The problems of a save, whatever form, kit or file it comes from, after which a provider with a declared interest
 * would have taken part in the decision to commission: a decision it did not withdraw from, or a meeting at which it
 * turns out to have been there. What stood so before is no problem of this save, and an interest that is declared
 * afterwards is a finding.
 *
 * @param saved - the records that are saved
 * @returns problems `governance.provider-decides`, with the names of those who must withdraw in both languages
 * @source COMM-08; issue 4 "Who"
 */
export function conflictProblems(
  before: RecordSet,
  after: RecordSet,
  saved: readonly SavedRecord[],
): readonly Problem[] {
  const touched = new Set(saved.map(({ kind, code }) => `${kind} ${code}`));
  const isTouched = (kind: string, code: string | null) => touched.has(`${kind} ${code}`);
  return after.all(decisionDefinition).flatMap((decision) => {
    const ofDecision = isTouched(decision.kind, decision.code);
    if (!ofDecision && !isTouched(meetingDefinition.kind, decision.values.meeting)) return [];
    const stoodBefore = providersDeciding(before, before.one(decisionDefinition, decision.code));
    const who = providersDeciding(after, decision).filter(
      ({ code }) => !stoodBefore.some((each) => each.code === code),
    );
    if (who.length === 0) return [];
    const where = ofDecision
      ? { record: `${decision.kind} ${decision.code}`, field: 'withdrew', column: 'withdrew' }
      : {
          record: `${meetingDefinition.kind} ${decision.values.meeting}`,
          field: 'present',
          column: 'present',
        };
    return [
      problem('governance.provider-decides', where, {
        who: namesInBoth(who.map(({ values }) => values.name)),
      }),
    ];
  });
}

/** The organisations that decided although an interest keeps them out. */
function providersDeciding(records: RecordSet, decision: Decision | undefined): readonly Organisation[] {
  const meeting = records.one(meetingDefinition, decision?.values.meeting);
  if (!decision || !meeting) return [];
  return conflictsIn(records, decision, meeting)
    .filter(({ tookPart }) => tookPart)
    .map(({ organisation }) => organisation);
}
