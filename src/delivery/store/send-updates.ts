import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { MeasureValue } from '../../performance/index.ts';
import { type Entry, enterValues } from '../../performance/store/index.ts';
import { actionDefinition, ownershipDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  type FieldValue,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
  recordSet,
} from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { mayUpdate, type Updater } from '../updates/due-items.ts';
import { itemDefinitions, sameStanding, standingOf, valuesAfter } from '../updates/item-standing.ts';
import {
  type ItemStanding,
  type KeptUpdate,
  nameOfItem,
  type UpdateItem,
  type UpdateItemKind,
  type UpdateOutcome,
  type UpdateToSend,
  type UpdateWay,
} from '../updates/update.ts';
import { isMonth, monthOf } from '../updates/update-month.ts';
import { insertUpdates, type NewUpdate } from './insert-updates.ts';
import { newestMonths, updatesOfSending } from './read-updates.ts';

/** Who sends, for whom, by which door. */
export interface Sending {
  readonly partnershipId: string;
  /** Identifier of the person, or `operator`: the same as history names. */
  readonly actor: string;
  /** The person as policies see them; null for the operator at the command line, who may send everything. */
  readonly updater: Updater | null;
  readonly way: UpdateWay;
  /** Names this sending: the same form or file sent twice is taken once. */
  readonly name: string;
  readonly now: Date;
  /** Today in Wales. */
  readonly today: string;
}

/** What stood when an update came that did not know of it. */
export interface Beside {
  readonly standing: ItemStanding;
  /** The value of the same period, of a measure. */
  readonly value: MeasureValue | null;
  /** Identifier of whoever made it so, and when; null where nobody can tell. */
  readonly by: string | null;
  readonly at: string | null;
}

/** One update that was sent, and what became of it. */
export interface SentUpdate {
  readonly number: number;
  readonly item: UpdateItem;
  readonly outcome: UpdateOutcome;
  /** Of an update kept beside another: the other. */
  readonly beside: Beside | null;
}

/** What came of a sending. */
export interface SendingResult {
  /** The same sending had come before: nothing was added. */
  readonly isRepeated: boolean;
  readonly updates: readonly SentUpdate[];
}

/** Only the newest month of an item is applied to its record; what is said of an earlier one is its history. */
interface Decided {
  readonly update: UpdateToSend;
  readonly outcome: UpdateOutcome;
  readonly beside: Beside | null;
}

/** What a sending looks at: the records it is about, locked, and the transaction it runs in. */
interface Opened {
  readonly db: Database;
  readonly store: RecordStore;
  readonly sending: Sending;
  readonly records: RecordSet;
}

/**
 * Takes updates: the only door, for the page, the signed link, a sheet and the interface for programs. Each is kept, and
 * applied to its record or entered as a value. Where somebody else changed the same thing since the sender looked, both
 * are kept and what stands is left as it is, until a person chooses. All are taken or none.
 *
 * Problems: `update.not-yours`, `update.item-unknown`, `update.month-unreadable`, `update.month-in-future`, and those of
 * `enterValues`; each under `where.record`.
 *
 * @param db - a transaction of the same actor
 * @param store - reads and saves the records
 * @source PERF-05, PERF-13; SYS-01; issue "lose nothing and never overwrite each other silently"
 */
export async function sendUpdates(
  db: Database,
  store: RecordStore,
  sending: Sending,
  updates: readonly UpdateToSend[],
): Promise<Result<SendingResult>> {
  // Two sendings of the same form wait for each other here; the second then finds the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${sending.partnershipId} ${sending.name}`}, 0))`.execute(
    db,
  );
  const earlier = await updatesOfSending(db, sending.partnershipId, sending.name);
  if (earlier.length > 0) return { ok: true, value: repeated(earlier) };
  const records = await lockItems(db, store, sending.partnershipId, updates);
  const problems = updates.flatMap((update) => problemsWith(update, sending, records));
  if (problems.length > 0) return { ok: false, problems };
  const opened: Opened = { db, store, sending, records };
  const decided = await decideAll(opened, updates);
  if (!decided.ok) return decided;
  const numbers = await insertUpdates(
    db,
    sending.partnershipId,
    decided.value.map(({ update, outcome }) => newUpdate(sending, update, outcome)),
  );
  return {
    ok: true,
    value: {
      isRepeated: false,
      updates: decided.value.map(({ update, outcome, beside }, index) => ({
        number: numbers[index] ?? 0,
        item: update.item,
        outcome,
        beside,
      })),
    },
  };
}

/** What a sending came to that had come before. */
export function repeated(earlier: readonly KeptUpdate[]): SendingResult {
  return {
    isRepeated: true,
    updates: earlier.map(({ number, item, outcome }) => ({ number, item, outcome, beside: null })),
  };
}

/** Of many codes it is quicker to read all records of the kind. */
const readOneByOneUpTo = 10;

/**
 * Locks the records the updates are about, in the same order for everybody, so that nobody waits in a circle; and reads
 * them with what says whose they are.
 */
async function lockItems(
  db: Database,
  store: RecordStore,
  partnershipId: string,
  updates: readonly UpdateToSend[],
): Promise<RecordSet> {
  const read: AnyRecord[] = [...(await store.list(db, partnershipId, ownershipDefinition))];
  const byKind = Map.groupBy(updates, ({ item }) => item.kind);
  for (const kind of [...byKind.keys()].toSorted()) {
    const codes = [...new Set(byKind.get(kind)?.map(({ item }) => item.code))].toSorted();
    const definition = itemDefinitions[kind];
    await sql`
      select 1 from ${sql.table(definition.table)}
      where partnership_id = ${partnershipId} and code = any(${codes}::text[])
      order by code for no key update`.execute(db);
    read.push(...(await readRecords(db, store, partnershipId, definition, codes)));
  }
  const actions = read.flatMap(({ values }) =>
    typeof values['action'] === 'string' ? [values['action']] : [],
  );
  read.push(...(await readRecords(db, store, partnershipId, actionDefinition, [...new Set(actions)])));
  return recordSet(read);
}

async function readRecords(
  db: Database,
  store: RecordStore,
  partnershipId: string,
  definition: RecordDefinition,
  codes: readonly string[],
): Promise<readonly AnyRecord[]> {
  if (codes.length > readOneByOneUpTo) {
    const wanted = new Set(codes);
    return (await store.list(db, partnershipId, definition)).filter(({ code }) => wanted.has(code));
  }
  const found: AnyRecord[] = [];
  for (const code of codes) {
    const record = await store.read(db, partnershipId, definition, code);
    if (record) found.push(record);
  }
  return found;
}

function problemsWith(
  { item, month }: UpdateToSend,
  { updater, today }: Sending,
  records: RecordSet,
): readonly Problem[] {
  const where = { record: nameOfItem(item) };
  if (!records.find(item.kind, item.code))
    return [problem('update.item-unknown', where, { code: item.code })];
  if (updater && !mayUpdate(records, updater, item))
    return [problem('update.not-yours', where, { code: item.code })];
  if (!isMonth(month)) return [problem('update.month-unreadable', where, { found: month })];
  return month > monthOf(today) ? [problem('update.month-in-future', where, { found: month })] : [];
}

async function decideAll(
  opened: Opened,
  updates: readonly UpdateToSend[],
): Promise<Result<readonly Decided[]>> {
  const inOrder = updates.toSorted((a, b) => a.month.localeCompare(b.month));
  const newest = new Map(inOrder.map((update) => [nameOfItem(update.item), update]));
  const entries = await enterFigures(opened, inOrder);
  if (!entries.ok) return entries;
  const told = await newestMonths(
    opened.db,
    opened.sending.partnershipId,
    inOrder.map(({ item }) => item),
  );
  const isNewest = (update: UpdateToSend) => {
    const name = nameOfItem(update.item);
    return newest.get(name) === update && update.month >= (told.get(name) ?? '');
  };
  const decided: Decided[] = [];
  for (const update of inOrder) {
    if (update.item.kind === 'performance-measure')
      decided.push(decidedByEntry(update, entries.value.get(update)));
    else if (isNewest(update)) decided.push(await apply(opened, update));
    else decided.push({ update, outcome: 'applied', beside: null });
  }
  return { ok: true, value: decided };
}

async function enterFigures(
  { db, sending }: Opened,
  updates: readonly UpdateToSend[],
): Promise<Result<ReadonlyMap<UpdateToSend, Entry>>> {
  const { partnershipId, actor, updater } = sending;
  const withFigure = updates.filter(({ figure }) => figure !== null);
  if (withFigure.length === 0) return { ok: true, value: new Map() };
  const values = withFigure.flatMap(({ item, figure, words, basedOn, reason }) =>
    figure === null
      ? []
      : [
          {
            measure: item.code,
            area: null,
            periodStart: figure.from,
            periodEnd: figure.to,
            value: figure.value,
            numerator: figure.numerator,
            denominator: figure.denominator,
            note: words,
            basedOn,
            ...(reason && { correctionReason: reason }),
            where: { record: nameOfItem(item) },
          },
        ],
  );
  // Who may send an update of a measure has been asked already: its owner may, whatever their role.
  const entering = { partnershipId, actor, acting: null, organisation: updater?.organisation ?? null };
  const entered = await enterValues(db, entering, values);
  if (!entered.ok) return entered;
  return {
    ok: true,
    value: new Map(withFigure.map((update, index) => [update, entered.value[index] as Entry])),
  };
}

const noStanding: ItemStanding = {
  state: null,
  words: { cy: '', en: '' },
  metOn: null,
  likelihood: null,
  impact: null,
};

function decidedByEntry(update: UpdateToSend, entry: Entry | undefined): Decided {
  if (entry?.outcome !== 'kept-both') return { update, outcome: 'applied', beside: null };
  const value = entry.before;
  return {
    update,
    outcome: 'kept-both',
    beside: { standing: noStanding, value, by: value?.enteredBy ?? null, at: value?.enteredAt ?? null },
  };
}

/** Applies an update to its record, unless what it changes was changed by somebody else since the sender looked. */
async function apply(opened: Opened, update: UpdateToSend): Promise<Decided> {
  const { db, store, sending, records } = opened;
  const { kind, code } = update.item;
  const record = records.find(kind, code);
  if (!record) throw new Error(`${nameOfItem(update.item)} was there a moment ago`);
  const now = standingOf(kind, record.values);
  const isStale = update.basedOn !== null && update.basedOn !== record.revision;
  if (isStale && !sameStanding(now, update) && !(await stoodTheSame(opened, record, update.basedOn))) {
    return {
      update,
      outcome: 'kept-both',
      beside: { standing: now, value: null, ...(await lastChange(opened, record)) },
    };
  }
  const values = valuesAfter(kind, record.values, update, sending.today);
  if (!isDeepStrictEqual(values, record.values)) {
    const saved = await store.save(db, sending.partnershipId, itemDefinitions[kind], {
      code,
      values,
      expectedRevision: record.revision,
    });
    if (!saved.ok) throw new Error(`${nameOfItem(update.item)} was locked and could not be saved`);
  }
  return { update, outcome: 'applied', beside: null };
}

/** Whether the part of a record that updates change is what the sender saw: then only something else was edited. */
async function stoodTheSame(
  { db, sending }: Opened,
  record: AnyRecord,
  basedOn: number | null,
): Promise<boolean> {
  const kind = record.kind as UpdateItemKind;
  const definition = itemDefinitions[kind];
  const { rows } = await sql<{ after: Readonly<Record<string, unknown>> }>`
    select after from history.change
    where partnership_id = ${sending.partnershipId} and table_name = ${definition.table}
      and record_code = ${record.code} and (after ->> 'revision')::bigint = ${basedOn}
    order by id limit 1`.execute(db);
  const [seen] = rows;
  if (!seen) return false;
  return sameStanding(standingOf(kind, valuesOfRow(seen.after)), standingOf(kind, record.values));
}

/** The fields that updates change, from a row of history. */
function valuesOfRow(row: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldValue>> {
  const text = (column: string) => String(row[column] ?? '');
  const own = (column: string) => (row[column] ?? null) as FieldValue;
  return {
    state: own('state'),
    deliveryState: own('delivery_state'),
    progress: { cy: text('progress_cy'), en: text('progress_en') },
    metOn: own('met_on'),
    likelihood: own('likelihood'),
    impact: own('impact'),
  };
}

async function lastChange(
  { db, sending }: Opened,
  record: AnyRecord,
): Promise<{ readonly by: string | null; readonly at: string | null }> {
  const { rows } = await sql<{ actor: string; changed_at: string }>`
    select actor, changed_at from history.change
    where partnership_id = ${sending.partnershipId} and table_name = ${itemDefinitions[record.kind as UpdateItemKind].table}
      and record_code = ${record.code} order by id desc limit 1`.execute(db);
  return { by: rows[0]?.actor ?? null, at: rows[0]?.changed_at ?? null };
}

function newUpdate(
  { name, actor, updater, now, way }: Sending,
  update: UpdateToSend,
  outcome: UpdateOutcome,
): NewUpdate {
  return {
    ...update,
    sending: name,
    sentBy: actor,
    forOrganisation: updater?.organisation ?? null,
    sentAt: now.toISOString(),
    way,
    outcome,
  };
}
