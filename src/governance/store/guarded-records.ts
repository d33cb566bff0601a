import type { Database } from '../../platform/database/index.ts';
import { type AnyRecord, type Problem, type RecordSet, recordSet } from '../../records/index.ts';
import type { RecordAmongMany, RecordStore } from '../../records/store/index.ts';
import { capacityProblems, claimsStrategyGroup } from '../capacity-guard.ts';
import { decisionDefinition } from '../decision.ts';
import { meetingDefinition } from '../meeting.ts';
import { strategyGroupBodies } from '../required-bodies.ts';
import { type GovernanceSources, readAskedBodies } from './read-asked-bodies.ts';

type ToSave = Pick<RecordAmongMany, 'definition' | 'code' | 'values' | 'where'>;

/**
 * A record store that refuses what the law refuses, whichever form, kit or file brings it: a meeting, or a decision, in
 * the capacity of the strategy group where a responsible authority is no member or is not there
 * (`governance.capacity-refused`). Nothing is written then.
 *
 * @source GOV-16
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
    const after = recordSet([...everyRecord(before), ...saved.map(asRecord)]);
    const keys = saved.map(({ definition, code }) => ({ kind: definition.kind, code }));
    if (!claimsStrategyGroup(after, keys)) return [];
    const { askedOn } = await readAskedBodies({ db, partnership, records: after, rulebooksFolder }, sources);
    const problems = capacityProblems(before, after, keys, (on) => strategyGroupBodies(after, askedOn(on)));
    const places = new Map(saved.map(({ definition, code, where }) => [`${definition.kind} ${code}`, where]));
    return problems.map((one) => ({
      ...one,
      where: { ...places.get(one.where.record ?? ''), ...one.where },
    }));
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

function isGuarded({ kind }: { readonly kind: string }): boolean {
  return kind === meetingDefinition.kind || kind === decisionDefinition.kind;
}

function everyRecord(records: RecordSet): readonly AnyRecord[] {
  return records.kinds.flatMap((kind) => records.ofKind(kind));
}

function asRecord({ definition: { kind }, code, values }: ToSave): AnyRecord {
  return { kind, code, values, revision: 0, withdrawn: false, lookAgain: [] };
}
