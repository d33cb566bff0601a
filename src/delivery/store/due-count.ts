import { sql } from 'kysely';
import type { Acting } from '../../access/index.ts';
import { accountOf } from '../../access/store/index.ts';
import type { Services } from '../../access/web/index.ts';
import { changeMark, type Database } from '../../platform/database/index.ts';
import { dueItems } from '../updates/due-items.ts';
import { nameOfItem } from '../updates/update.ts';
import { monthOf } from '../updates/update-month.ts';
import { openUpdates } from './asked-items.ts';
import { itemsTold } from './read-updates.ts';

interface KeptCount {
  readonly mark: string;
  readonly count: number;
}

/** The counts told last, by person and partnership: it stands on every page, and most pages change nothing. */
const kept = new WeakMap<Database, Map<string, KeptCount>>();
const mostKept = 5000;

/**
 * How many things a person has still to tell this month: what their page of updates would list. Counted anew only once
 * a record was changed, something told or a figure entered.
 *
 * @param services - with the records as this person sees them
 * @source PAGES 2, "My updates (3)" stands beside the name
 */
export async function countDue(
  services: Pick<Services, 'db' | 'records' | 'today'>,
  acting: Acting,
): Promise<number> {
  const { db } = services;
  const { partnershipId, actor, role, organisation } = acting;
  const month = monthOf(services.today());
  const mark = `${month} ${await changeMark(db, partnershipId)} ${await tellingMark(db, partnershipId)}`;
  const ofDatabase = kept.get(db) ?? new Map<string, KeptCount>();
  kept.set(db, ofDatabase);
  const key = [partnershipId, actor.id, role, organisation].join(' ');
  const known = ofDatabase.get(key);
  if (known?.mark === mark) return known.count;
  const count = await countAnew(services, acting, month);
  if (ofDatabase.size >= mostKept) ofDatabase.clear();
  ofDatabase.set(key, { mark, count });
  return count;
}

async function countAnew(
  services: Pick<Services, 'db' | 'records'>,
  { partnershipId, actor, role, organisation }: Acting,
  month: string,
): Promise<number> {
  const { db } = services;
  const account = await accountOf(db, actor.id);
  const { records, reach } = await openUpdates(services, partnershipId);
  const updater = { email: account?.email ?? '', role, organisation };
  const items = dueItems(records, updater, month, reach).map(({ item }) => item);
  const told = await itemsTold(db, partnershipId, items, month);
  return items.filter((item) => !told.has(nameOfItem(item))).length;
}

/** So many of the newest rows are looked at: one may be seen after another that has a higher number. */
const newestLookedAt = 200;

/** Changes whenever something was told or a figure entered: neither is a change to a record. */
async function tellingMark(db: Database, partnershipId: string): Promise<string> {
  const newestIn = (table: 'delivery.update' | 'performance.measure_value') => sql`(
    select coalesce(sum(number), 0) from (
      select number from ${sql.table(table)} where partnership_id = ${partnershipId}
      order by number desc limit ${sql.lit(newestLookedAt)}) newest)`;
  const { rows } = await sql<{ mark: string }>`
    select ${newestIn('delivery.update')} || ' ' || ${newestIn('performance.measure_value')} as mark`.execute(
    db,
  );
  return rows[0]?.mark ?? '';
}
