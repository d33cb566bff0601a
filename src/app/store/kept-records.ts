import { changeMark, type Database } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';

interface Kept {
  readonly mark: string;
  readonly records: Promise<RecordSet>;
}

/** Partnerships whose records are kept at once: those asked for last. */
const mostKept = 20;

/**
 * A record store that keeps the records of a partnership loaded until something in it has changed, and gives every
 * caller the same set until then: most pages need all records, and between two changes there are many pages. Inside a
 * transaction it reads what the transaction sees.
 */
export function keptRecords(store: RecordStore): RecordStore {
  const ofStore = new WeakMap<Database, Map<string, Kept>>();

  async function load(db: Database, partnershipId: string): Promise<RecordSet> {
    if (db.isTransaction) return store.load(db, partnershipId);
    const mark = await changeMark(db, partnershipId);
    const kept = ofStore.get(db) ?? new Map<string, Kept>();
    ofStore.set(db, kept);
    const known = kept.get(partnershipId);
    kept.delete(partnershipId);
    const latest = known?.mark === mark ? known : { mark, records: store.load(db, partnershipId) };
    kept.set(partnershipId, latest);
    const [longestUnasked] = kept.keys();
    if (kept.size > mostKept && longestUnasked !== undefined) kept.delete(longestUnasked);
    latest.records.catch(() => kept.delete(partnershipId));
    return latest.records;
  }

  return { ...store, load };
}
