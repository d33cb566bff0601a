import { peopleOf } from '../../access/store/index.ts';
import type { Database } from '../../platform/database/index.ts';

/** What people are called, by their identifier and by the address a kit knows them by. */
export async function sendersOf(db: Database, partnershipId: string): Promise<ReadonlyMap<string, string>> {
  const people = await peopleOf(db, partnershipId);
  return new Map(
    people.flatMap(({ id, email, name }) => [
      [id, name],
      [email, name],
    ]),
  );
}
