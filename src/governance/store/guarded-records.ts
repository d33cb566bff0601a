import type { Database } from '../../platform/database/index.ts';
import { type AnyRecord, type Problem, type RecordSet, recordSet } from '../../records/index.ts';
import type { RecordAmongMany, RecordStore } from '../../records/store/index.ts';
import { agendaItemDefinition } from '../agenda-item.ts';
import { capacityProblems, claimsStrategyGroup } from '../capacity-guard.ts';
import { conflictProblems } from '../conflict-guard.ts';
import { decisionDefinition } from '../decision.ts';
import { invitationDefinition } from '../invitation.ts';
import { invitationProblems } from '../invitation-guard.ts';
import { meetingDefinition } from '../meeting.ts';
import { strategyGroupBodies } from '../required-bodies.ts';
import { type GovernanceSources, readAskedBodies } from './read-asked-bodies.ts';

/** The records of a partnership before and after a save, and those that it saves. */
interface Change {
  readonly before: RecordSet;
  readonly after: RecordSet;
  readonly saved: readonly AnyRecord[];
}

type ToSave = Pick<RecordAmongMany, 'definition' | 'code' | 'values' | 'where'>;

/**
 * A record store that refuses what the law refuses, whichever form, kit or file brings it: a meeting, a part of one, or a
 * decision, in the capacity of the strategy group where a responsible authority is no member or is not there
 * (`governance.capacity-refused`); a decision to commission in which a provider with a declared interest took part
 * (`governance.provider-decides`); an invitation to nobody (`governance.invitation-nobody`); and a reply after the last day of
 * the consultation that no note accepts (`governance.reply-late`). Nothing is written then.
 *
 * @source GOV-16; COMM-08; CONS-03, CONS-11
 */
export function guardedRecords(
  store: RecordStore,
  { rulebooksFolder, ...sources }: GovernanceSources & { readonly rulebooksFolder: string },
): RecordStore {
  async function problemsOf(
    db: Database,
    partnership: string,
    before: RecordSet,
    saved: readonly ToSave[],
  ): Promise<readonly Problem[]> {
    const records = saved.map(asRecord);
    const after = recordSet([...everyRecord(before), ...records]);
    const problems = [
      ...invitationProblems(records, after),
      ...conflictProblems(before, after, records),
      ...(await capacityProblemsOf(db, partnership, { before, after, saved: records })),
    ];
    const places = new Map(saved.map(({ definition, code, where }) => [`${definition.kind} ${code}`, where]));
    return problems.map((one) => ({
      ...one,
      where: { ...places.get(one.where.record ?? ''), ...one.where },
    }));
  }

  async function capacityProblemsOf(
    db: Database,
    partnership: string,
    { before, after, saved }: Change,
  ): Promise<readonly Problem[]> {
    if (!claimsStrategyGroup(after, saved)) return [];
    const { askedOn } = await readAskedBodies({ db, partnership, records: after, rulebooksFolder }, sources);
    return capacityProblems(before, after, saved, (on) => strategyGroupBodies(after, askedOn(on)));
  }

  return {
    ...store,
    async save(db, partnership, definition, asked) {
      if (!isGuarded(definition)) return store.save(db, partnership, definition, asked);
      const before = await store.load(db, partnership);
      const problems = await problemsOf(db, partnership, before, [{ ...asked, definition }]);
      return problems.length > 0 ? { ok: false, problems } : store.save(db, partnership, definition, asked);
    },
    async saveMany(db, partnership, asked, stored) {
      const known = [...stored];
      const problems = asked.some(({ definition }) => isGuarded(definition))
        ? await problemsOf(db, partnership, recordSet(known), asked)
        : [];
      return problems.length > 0 ? { ok: false, problems } : store.saveMany(db, partnership, asked, known);
    },
  };
}

const guardedKinds: readonly string[] = [
  meetingDefinition,
  agendaItemDefinition,
  decisionDefinition,
  invitationDefinition,
].map(({ kind }) => kind);

function isGuarded({ kind }: { readonly kind: string }): boolean {
  return guardedKinds.includes(kind);
}

function everyRecord(records: RecordSet): readonly AnyRecord[] {
  return records.kinds.flatMap((kind) => records.ofKind(kind));
}

function asRecord({ definition: { kind }, code, values }: ToSave): AnyRecord {
  return { kind, code, values, revision: 0, withdrawn: false, lookAgain: [] };
}
