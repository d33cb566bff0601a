import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';

/** Every partnership of this installation, by the name it has in addresses. */
export async function partnershipIds(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ partnership_id: string }>`
    select partnership_id from partnership.partnership where not withdrawn order by partnership_id`.execute(
    db,
  );
  return rows.map((row) => row.partnership_id);
}
