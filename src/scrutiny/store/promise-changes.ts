import { updatesOf } from '../../delivery/store/index.ts';
import { actionDefinition, contributionDefinition, milestoneDefinition } from '../../plan/index.ts';
import { type Change, changes, type Database } from '../../platform/database/index.ts';
import type { MonthlyUpdate, PromiseRecords, RowChange } from '../promise-story.ts';

const definitions = [actionDefinition, contributionDefinition, milestoneDefinition];
/** More changes of one record than anybody made. */
const most = 5_000;

/** Every change that history keeps of an action, of what partners promised to it, and of its milestones. */
export async function promiseChanges(
  db: Database,
  partnershipId: string,
  { action, contributions, milestones }: PromiseRecords,
): Promise<readonly RowChange[]> {
  const wanted = [action, ...contributions, ...milestones];
  const found = await Promise.all(
    wanted.map(async ({ kind, code }) => {
      const table = definitions.find((definition) => definition.kind === kind)?.table ?? '';
      return (await changes(db, { partnershipId, table, code, limit: most })).map((change) =>
        rowChange(kind, code, change),
      );
    }),
  );
  return found.flat();
}

function rowChange(kind: string, code: string, { changed_at, before, after }: Change): RowChange {
  return { at: new Date(changed_at).toISOString(), kind, code, before, after };
}

/** What was told month by month of an action, of what partners promised to it, and of its milestones. */
export async function promiseUpdates(
  db: Database,
  partnershipId: string,
  { action, contributions, milestones }: PromiseRecords,
): Promise<readonly MonthlyUpdate[]> {
  const items = [action, ...contributions, ...milestones].map(({ kind, code }) => ({ kind, code }));
  const updates = await updatesOf(db, partnershipId, items, '');
  return updates.map(({ item, month, state, words, noChange }) => ({
    ...item,
    month,
    state,
    words,
    noChange,
  }));
}
