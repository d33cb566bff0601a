import { sql } from 'kysely';
import { type Change, changes, type Database } from '../../platform/database/index.ts';
import type { RecordDefinition } from '../../records/index.ts';
import { linkTable } from '../../records/store/index.ts';

/** One act on a record: the change of its own row, and what each of its lists of references held before and after. */
export interface RecordChange {
  readonly change: Change;
  /** By field name, codes in their order; only lists that changed. */
  readonly links: ReadonlyMap<
    string,
    { readonly before: readonly string[]; readonly after: readonly string[] }
  >;
}

/**
 * Every change of one record, newest first, with its lists of references: those are rows of tables of their own, and
 * are always written after the record's own row, in the same transaction.
 */
export async function historyOfRecord(
  db: Database,
  partnershipId: string,
  definition: RecordDefinition,
  code: string,
): Promise<readonly RecordChange[]> {
  const own = await changes(db, { partnershipId, table: definition.table, code });
  const oldestFirst = own.toReversed();
  const links = new Map<number, Map<string, { before: string[]; after: string[] }>>();
  for (const field of definition.fields) {
    if (field.type !== 'references') continue;
    for (const link of await linkChanges(db, partnershipId, linkTable(definition, field), code)) {
      const act = oldestFirst.findLast(({ id }) => id < link.id);
      if (!act) continue;
      const ofAct = links.get(act.id) ?? new Map<string, { before: string[]; after: string[] }>();
      const held = ofAct.get(field.name) ?? { before: [], after: [] };
      if (link.before) held.before.push(String(link.before['target']));
      if (link.after) held.after.push(String(link.after['target']));
      links.set(act.id, ofAct.set(field.name, held));
    }
  }
  return own.map((change) => {
    const changed = [...(links.get(change.id) ?? [])].filter(
      ([, { before, after }]) => before.join(' ') !== after.join(' '),
    );
    return { change, links: new Map(changed) };
  });
}

/** Changes to the links of one record, oldest first, in the order of the list: a link's code is both codes. */
async function linkChanges(
  db: Database,
  partnershipId: string,
  table: string,
  code: string,
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select * from history.change
    where partnership_id = ${partnershipId} and table_name = ${table} and split_part(record_code, ' ', 1) = ${code}
    order by id`.execute(db);
  return rows;
}
