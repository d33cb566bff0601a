import { sql } from 'kysely';
import type { Acting } from '../../access/index.ts';
import { accountOf, accountOfEmail, peopleOf } from '../../access/store/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type FieldValue, type Place, type Problem, problem, type Result } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import type { Updater } from '../updates/due-items.ts';
import { itemDefinitions } from '../updates/item-standing.ts';
import { type KeptUpdate, nameOfItem, type UpdateToSend } from '../updates/update.ts';
import { rowOfUpdate, type UpdateLedgerRow } from '../updates/update-ledger.ts';
import { insertUpdates, type NewUpdate } from './insert-updates.ts';
import { everyUpdate } from './read-updates.ts';
import { sendUpdates } from './send-updates.ts';

/** Who brings rows in a kit. */
interface Bringing {
  readonly partnershipId: string;
  /** Identifier of the person, or `operator`. */
  readonly actor: string;
  /** The signed-in person; null for the operator at the command line. */
  readonly acting: Acting | null;
  readonly records: RecordStore;
  /** Today in Wales. */
  readonly today: string;
}

interface BroughtRow {
  readonly where: Place;
  readonly values: Readonly<Record<string, FieldValue>>;
}

interface Read {
  readonly where: Place;
  readonly row: UpdateLedgerRow;
}

/**
 * The door of the kit’s sheet `updates`. What the operator brings with the time it was sent is history: it is kept as it
 * was, and changes no record, for the records come with the kit. Any other row is sent now, through `sendUpdates`. Rows
 * that are kept already are passed over, so that the same kit again adds nothing.
 */
export const updatesDoor = {
  kind: 'update',

  /** Problems: `update.item-unknown`, `update.row-without-earlier`, and those of `sendUpdates`. */
  async takeIn(
    db: Database,
    bringing: Bringing,
    rows: readonly BroughtRow[],
  ): Promise<Result<{ readonly added: number; readonly unchanged: number }>> {
    const read = rows.map(
      ({ where, values }): Read => ({ where, row: values as unknown as UpdateLedgerRow }),
    );
    const unknown = await unknownItems(db, bringing, read);
    if (unknown.length > 0) return { ok: false, problems: unknown };
    const kept = await everyUpdate(db, bringing.partnershipId);
    const known = new Set(kept.map((update) => keyOfUpdate(update)));
    const fresh = read.filter(({ row }) => !known.has(keyOfRow(row)));
    const isHistory = ({ row }: Read) => bringing.acting === null && row.sentAt !== '';
    const history = await keepHistory(db, bringing, fresh.filter(isHistory), kept);
    if (!history.ok) return history;
    const sent = await sendNow(
      db,
      bringing,
      fresh.filter((each) => !isHistory(each)),
    );
    if (!sent.ok) return sent;
    return { ok: true, value: { added: fresh.length, unchanged: read.length - fresh.length } };
  },

  /** Every update, in the order they were sent. */
  async rowsOf(db: Database, partnershipId: string): Promise<readonly BroughtRow['values'][]> {
    const addresses = new Map(
      (await peopleOf(db, partnershipId)).map(({ id, email }) => [id, email] as const),
    );
    const updates = await everyUpdate(db, partnershipId);
    return updates.map(
      (update) =>
        rowOfUpdate(update, addresses.get(update.sentBy) ?? update.sentBy) as unknown as BroughtRow['values'],
    );
  },
};

async function unknownItems(
  db: Database,
  { records, partnershipId }: Bringing,
  read: readonly Read[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [kind, ofKind] of Map.groupBy(read, ({ row }) => row.itemKind)) {
    if (kind === null) continue;
    const codes = new Set(
      (await records.list(db, partnershipId, itemDefinitions[kind], { withWithdrawn: true })).map(
        ({ code }) => code,
      ),
    );
    for (const { row, where } of ofKind) {
      if (!codes.has(row.item))
        problems.push(problem('update.item-unknown', { ...where, column: 'item' }, { code: row.item }));
    }
  }
  return problems;
}

function keyOfUpdate(update: KeptUpdate): string {
  return JSON.stringify([
    nameOfItem(update.item),
    update.month,
    new Date(update.sentAt).toISOString(),
    update.state,
    update.words,
    update.figure?.value ?? null,
  ]);
}

function keyOfRow(row: UpdateLedgerRow): string {
  const sentAt = row.sentAt === '' ? '' : new Date(row.sentAt).toISOString();
  return JSON.stringify([
    `${row.itemKind} ${row.item}`,
    row.month,
    sentAt,
    row.state || null,
    row.words,
    row.value,
  ]);
}

/** Keeps rows as they were sent, one after the other where a later one names an earlier. */
async function keepHistory(
  db: Database,
  { partnershipId, actor }: Bringing,
  read: readonly Read[],
  kept: readonly KeptUpdate[],
): Promise<Result<null>> {
  const numbers = new Map(
    kept.map((update) => [`${nameOfItem(update.item)} ${update.month}`, update.number]),
  );
  const beside = new Map(
    kept
      .filter(({ outcome }) => outcome === 'kept-both')
      .map((update) => [nameOfItem(update.item), update.number]),
  );
  let waiting: NewUpdate[] = [];
  const write = async () => {
    const written = await insertUpdates(db, partnershipId, waiting);
    for (const [place, update] of waiting.entries()) {
      const number = written[place] ?? 0;
      numbers.set(`${nameOfItem(update.item)} ${update.month}`, number);
      if (update.outcome === 'kept-both') beside.set(nameOfItem(update.item), number);
    }
    waiting = [];
  };
  for (const { row, where } of read) {
    const update = updateOfRow(row);
    if (row.corrects || row.settles) await write();
    const corrected = numbers.get(`${nameOfItem(update.item)} ${row.month}`);
    const settled = beside.get(nameOfItem(update.item));
    if ((row.corrects && corrected === undefined) || (row.settles && settled === undefined))
      return {
        ok: false,
        problems: [
          problem('update.row-without-earlier', { ...where, column: row.corrects ? 'corrects' : 'settles' }),
        ],
      };
    waiting.push({
      ...update,
      sending: `kit ${row.sentBy} ${row.sentAt}`,
      sentBy: await identifierOf(db, row.sentBy || actor),
      forOrganisation: row.forOrganisation,
      sentAt: row.sentAt,
      way: row.way ?? 'sheet',
      outcome: row.outcome ?? 'applied',
      ...(row.corrects && corrected !== undefined && { corrects: corrected, reason: row.reason }),
      ...(row.settles && settled !== undefined && { settles: settled }),
    });
  }
  await write();
  return { ok: true, value: null };
}

/** The identifier of whoever has this address; the address itself where nobody has it yet. */
async function identifierOf(db: Database, address: string): Promise<string> {
  return (await accountOfEmail(db, address))?.id ?? address;
}

async function sendNow(
  db: Database,
  { partnershipId, actor, acting, records, today }: Bringing,
  read: readonly Read[],
): Promise<Result<null>> {
  if (read.length === 0) return { ok: true, value: null };
  const email = acting === null ? '' : ((await accountOf(db, acting.actor.id))?.email ?? '');
  const updater: Updater | null = acting && { email, role: acting.role, organisation: acting.organisation };
  const { rows } = await sql<{ now: string }>`select clock_timestamp() as now`.execute(db);
  const now = new Date(rows[0]?.now ?? '');
  const sent = await sendUpdates(
    db,
    records,
    { partnershipId, actor, updater, way: 'sheet', name: `kit ${actor} ${now.toISOString()}`, now, today },
    read.map(({ row }) => updateOfRow(row)),
  );
  return sent.ok ? { ok: true, value: null } : sent;
}

function updateOfRow(row: UpdateLedgerRow): UpdateToSend {
  const { periodStart, periodEnd, value, numerator, denominator } = row;
  const hasFigure = periodStart !== null && periodEnd !== null;
  return {
    item: { kind: row.itemKind ?? 'action', code: row.item },
    month: row.month,
    state: row.state === '' ? null : row.state,
    words: row.words,
    noChange: row.noChange === true,
    honestAnswer: row.honestAnswer,
    metOn: row.metOn,
    likelihood: row.likelihood,
    impact: row.impact,
    figure: hasFigure ? { value, numerator, denominator, from: periodStart, to: periodEnd } : null,
    basedOn: null,
  };
}
