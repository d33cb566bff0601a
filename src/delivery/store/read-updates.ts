import { sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import {
  type KeptUpdate,
  nameOfItem,
  type UpdateFigure,
  type UpdateItem,
  type UpdateItemKind,
  type UpdateOutcome,
  type UpdateWay,
} from '../updates/update.ts';
import { itemsTable, type UpdateRow } from './update-tables.ts';

/** The updates of these items from a month on, newest first. */
export async function updatesOf(
  db: Database,
  partnershipId: string,
  items: readonly UpdateItem[],
  since: string,
): Promise<readonly KeptUpdate[]> {
  if (items.length === 0) return [];
  const { rows } = await sql<UpdateRow>`
    select u.* from ${itemsTable(items)}
    join delivery.update u on u.partnership_id = ${partnershipId} and u.item_kind = asked.kind and u.item = asked.code
    where u.month >= ${since}
    order by u.number desc`.execute(db);
  return rows.map(keptUpdate);
}

/** Every update of one item, newest first. */
export async function historyOfItem(
  db: Database,
  partnershipId: string,
  item: UpdateItem,
): Promise<readonly KeptUpdate[]> {
  return updatesOf(db, partnershipId, [item], '');
}

/** What was sent at once, in order. */
export async function updatesOfSending(
  db: Database,
  partnershipId: string,
  sending: string,
): Promise<readonly KeptUpdate[]> {
  const { rows } = await sql<UpdateRow>`
    select * from delivery.update
    where partnership_id = ${partnershipId} and sending = ${sending} order by number`.execute(db);
  return rows.map(keptUpdate);
}

/** One update by its number. */
export async function updateOfNumber(
  db: Database,
  partnershipId: string,
  number: number,
): Promise<KeptUpdate | undefined> {
  const { rows } = await sql<UpdateRow>`
    select * from delivery.update where partnership_id = ${partnershipId} and number = ${number}`.execute(db);
  return rows.map(keptUpdate)[0];
}

/** What one person sent, newest first. @param names - their identifier, and the address a kit knows them by */
export async function updatesSentBy(
  db: Database,
  partnershipId: string,
  names: readonly string[],
  limit = 100,
): Promise<readonly KeptUpdate[]> {
  const { rows } = await sql<UpdateRow>`
    select * from delivery.update where partnership_id = ${partnershipId} and sent_by = any(${[...names]}::text[])
    order by number desc limit ${limit}`.execute(db);
  return rows.map(keptUpdate);
}

/** Every update of a partnership in the order they were sent, for a kit. */
export async function everyUpdate(db: Database, partnershipId: string): Promise<readonly KeptUpdate[]> {
  const { rows } = await sql<UpdateRow>`
    select * from delivery.update where partnership_id = ${partnershipId} order by number`.execute(db);
  return rows.map(keptUpdate);
}

/** Updates that stand beside another of the same item, until somebody has chosen which stands; newest first. */
export async function unsettledUpdates(db: Database, partnershipId: string): Promise<readonly KeptUpdate[]> {
  const { rows } = await sql<UpdateRow>`
    select u.* from delivery.update u
    where u.partnership_id = ${partnershipId} and u.outcome = 'kept-both'
      and not exists (select 1 from delivery.update s
        where s.partnership_id = u.partnership_id and s.settles = u.number)
    order by u.number desc`.execute(db);
  return rows.map(keptUpdate);
}

/** The items among these that had an update already in a month: they are no longer due. */
export async function itemsTold(
  db: Database,
  partnershipId: string,
  items: readonly UpdateItem[],
  month: string,
): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const { rows } = await sql<{ kind: string; code: string }>`
    select distinct asked.kind, asked.code from ${itemsTable(items)}
    join delivery.update u on u.partnership_id = ${partnershipId} and u.item_kind = asked.kind and u.item = asked.code
    where u.month = ${month}`.execute(db);
  return new Set(rows.map(({ kind, code }) => `${kind} ${code}`));
}

/** The newest month that was told of each of these items, by its name. */
export async function newestMonths(
  db: Database,
  partnershipId: string,
  items: readonly UpdateItem[],
): Promise<ReadonlyMap<string, string>> {
  if (items.length === 0) return new Map();
  const { rows } = await sql<{ kind: UpdateItemKind; code: string; month: string }>`
    select u.item_kind as kind, u.item as code, max(u.month) as month from ${itemsTable(items)}
    join delivery.update u on u.partnership_id = ${partnershipId} and u.item_kind = asked.kind and u.item = asked.code
    group by u.item_kind, u.item`.execute(db);
  return new Map(rows.map(({ month, ...item }) => [nameOfItem(item), month]));
}

/** A row as an update. */
export function keptUpdate(row: UpdateRow): KeptUpdate {
  return {
    number: row.number,
    sending: row.sending,
    item: { kind: row.item_kind as UpdateItemKind, code: row.item },
    month: row.month,
    state: row.state,
    words: { cy: row.words_cy, en: row.words_en },
    metOn: row.met_on,
    likelihood: row.likelihood,
    impact: row.impact,
    noChange: row.no_change,
    honestAnswer: row.honest_answer,
    figure: figureOf(row),
    sentBy: row.sent_by,
    forOrganisation: row.for_organisation,
    sentAt: row.sent_at,
    way: row.by_way_of as UpdateWay,
    basedOn: row.based_on_revision,
    outcome: row.outcome as UpdateOutcome,
    corrects: row.corrects,
    reason: { cy: row.reason_cy, en: row.reason_en },
    settles: row.settles,
  };
}

function figureOf({
  value,
  numerator,
  denominator,
  period_start,
  period_end,
}: UpdateRow): UpdateFigure | null {
  if (period_start === null || period_end === null) return null;
  return { value, numerator, denominator, from: period_start, to: period_end };
}
