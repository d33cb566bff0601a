import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';

/**
 * The day on which the newest edition of the needs assessment was frozen; null when none has been. The table belongs to
 * publishing, which stands above: a store opened without it has no editions.
 */
export async function newestAssessmentOn(db: Database, partnershipId: string): Promise<string | null> {
  const { rows: tables } = await sql<{ found: string | null }>`
    select to_regclass('publishing.edition')::text as found`.execute(db);
  if (!tables[0]?.found) return null;
  const { rows } = await sql<{ frozen_on: string | null }>`
    select max(frozen_on)::text as frozen_on from publishing.edition
    where partnership_id = ${partnershipId}`.execute(db);
  return rows[0]?.frozen_on ?? null;
}
