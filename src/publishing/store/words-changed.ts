import type { Database } from '../../platform/database/index.ts';
import { changesBetween, isOfApprovedWords } from '../changes.ts';
import { readPublished, versionsOf } from './versions.ts';

/**
 * How many records say something else in the newest version of a plan than in an earlier one, of what bodies approve.
 *
 * @param of - `since`: the number of the earlier version
 * @source APPR-01, APPR-08
 */
export async function wordsChangedSince(
  { db, dataFolder }: { readonly db: Database; readonly dataFolder: string },
  partnershipId: string,
  { plan, since }: { readonly plan: string; readonly since: number },
): Promise<number> {
  const versions = await versionsOf(db, partnershipId, plan);
  const [newest] = versions;
  const earlier = versions.find(({ number }) => number === since);
  if (!newest || !earlier || newest === earlier) return 0;
  const [before, after] = await Promise.all(
    [earlier, newest].map(({ contentHash }) => readPublished(dataFolder, contentHash)),
  );
  return before && after ? changesBetween(before, after).filter(isOfApprovedWords).length : 0;
}
