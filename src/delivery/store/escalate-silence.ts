import type { Services } from '../../access/web/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { ownershipDefinition } from '../../plan/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { escalationsDue, silenceLimits } from '../escalation.ts';

/**
 * Takes the steps that silence asks for today in a partnership, each once, and keeps its day with the ownership. One that
 * somebody answers at the same moment is left alone.
 *
 * @returns codes of the ownerships that went a step further
 * @source issue 5, Delivery
 */
export async function escalateSilence(
  { db, records, today }: Pick<Services, 'db' | 'records' | 'today'>,
  partnershipId: string,
): Promise<readonly string[]> {
  const known = await records.load(db, partnershipId);
  const limits = silenceLimits(known.one(partnershipDefinition, partnershipId));
  const due = escalationsDue(known, limits, today());
  const taken: string[] = [];
  for (const { ownership, values } of due) {
    const saved = await transaction(db, theSystem, (inside) =>
      records.save(inside, partnershipId, ownershipDefinition, {
        code: ownership.code,
        values,
        expectedRevision: ownership.revision,
      }),
    );
    if (saved.ok) taken.push(ownership.code);
  }
  return taken;
}
