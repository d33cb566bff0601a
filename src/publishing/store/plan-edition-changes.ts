import { sql } from 'kysely';
import { type PartOfPlan, planEditionDefinition } from '../../approval/index.ts';
import { outcomeDefinition, sectionDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';

const tables: Readonly<Record<PartOfPlan['kind'], string>> = {
  section: sectionDefinition.table,
  outcome: outcomeDefinition.table,
};

/**
 * Which of the parts that an edition stands for have changed since it was approved, so that somebody must look again. A
 * part that is only brought in with the rest of a kit has not changed. Nothing for an edition that was never approved.
 *
 * @source CYP-10; LANG-03
 */
export async function changedSinceApproval(
  db: Database,
  partnershipId: string,
  edition: string,
  parts: readonly PartOfPlan[],
): Promise<readonly PartOfPlan[]> {
  const { rows } = await sql<{ readonly table_name: string; readonly record_code: string }>`
    select distinct table_name, record_code from history.change
    where partnership_id = ${partnershipId} and operation = 'update'
      and table_name in (${tables.section}, ${tables.outcome})
      and id > (
        select max(id) from history.change
        where partnership_id = ${partnershipId} and table_name = ${planEditionDefinition.table}
          and record_code = ${edition} and after ->> 'state' = 'approved'
          and before ->> 'state' is distinct from 'approved')`.execute(db);
  const changed = new Set(rows.map(({ table_name, record_code }) => `${table_name} ${record_code}`));
  return parts.filter(({ kind, code }) => changed.has(`${tables[kind]} ${code}`));
}
