import type { Database } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type RecordDefinition,
  type RecordSet,
  referencesOf,
} from '../../records/index.ts';
import type { RecordStore, RecordToSave } from '../../records/store/index.ts';
import {
  isAbout,
  type Looker,
  recordsAsSeen,
  seesEverything,
  unseenBy,
  withoutUnseen,
} from '../restricted.ts';

/**
 * The record store as somebody may see it: what is restricted is not in it, neither listed nor read nor lost when they
 * save a record that refers to it. Whoever keeps the plan gets the store itself.
 *
 * @source issue 5, Delivery: restricted items are counted, never listed
 */
export function recordsSeenBy(looker: Looker, store: RecordStore): RecordStore {
  if (seesEverything(looker)) return store;
  const { definitions } = store;
  // The same set is given as long as the store gives its own: what was worked out from one is found again.
  const seenBefore = new WeakMap<RecordSet, RecordSet>();

  async function unseenIn(db: Database, partnershipId: string): Promise<ReadonlySet<string>> {
    return unseenBy(looker, await store.load(db, partnershipId), definitions);
  }

  const isUnseen = (record: AnyRecord, definition: RecordDefinition, unseen: ReadonlySet<string>) =>
    unseen.has(`${record.kind} ${record.code}`) ||
    isAbout(record, definition, unseen) ||
    // Withdrawn records are in no set: nobody says any more who carried them.
    (record.withdrawn && record.values['restricted'] === true);

  return {
    ...store,
    async load(db, partnershipId) {
      const all = await store.load(db, partnershipId);
      const seen = seenBefore.get(all) ?? recordsAsSeen(all, definitions, unseenBy(looker, all, definitions));
      seenBefore.set(all, seen);
      return seen;
    },
    async list(db, partnershipId, definition, asked) {
      const all = await store.list(db, partnershipId, definition, asked);
      const unseen = await unseenIn(db, partnershipId);
      return all.flatMap((record) => {
        if (!isUnseen(record, definition, unseen)) return [withoutUnseen(record, definition, unseen)];
        // Codes that are taken are known to whoever gives out new ones; what they stand for is not.
        return asked?.withWithdrawn ? [blank(record, definition)] : [];
      });
    },
    async read(db, partnershipId, definition, code) {
      const record = await store.read(db, partnershipId, definition, code);
      if (!record) return undefined;
      const unseen = await unseenIn(db, partnershipId);
      return isUnseen(record, definition, unseen) ? undefined : withoutUnseen(record, definition, unseen);
    },
    async save(db, partnershipId, definition, asked) {
      const unseen = await unseenIn(db, partnershipId);
      const before = unseen.size > 0 && (await store.read(db, partnershipId, definition, asked.code));
      return store.save(
        db,
        partnershipId,
        definition,
        before ? withLinksKept(asked, before, definition, unseen) : asked,
      );
    },
  };
}

function blank(record: AnyRecord, definition: RecordDefinition): AnyRecord {
  const values = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return { ...record, values, lookAgain: [], withdrawn: true };
}

/** Whoever cannot see a link cannot mean to take it out. */
function withLinksKept(
  asked: RecordToSave,
  before: AnyRecord,
  definition: RecordDefinition,
  unseen: ReadonlySet<string>,
): RecordToSave {
  const kept = definition.fields.flatMap((field) => {
    if (field.type !== 'references') return [];
    const hidden = referencesOf(before, field.name).filter((code) => unseen.has(`${field.to} ${code}`));
    const sent = (asked.values[field.name] ?? []) as readonly string[];
    return hidden.length === 0 ? [] : [[field.name, [...new Set([...sent, ...hidden])]] as const];
  });
  return { ...asked, values: { ...asked.values, ...Object.fromEntries(kept) } };
}
