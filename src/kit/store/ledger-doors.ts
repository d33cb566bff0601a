import type { Acting } from '../../access/index.ts';
import { updatesDoor } from '../../delivery/store/index.ts';
import { measureValuesDoor } from '../../performance/store/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Problem, RecordDefinition, Result } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { type KitTable, type LedgerRow, ledgersFor, writeLedger } from '../index.ts';

/** Who brings the rows of a kit. */
interface Bringing {
  readonly partnershipId: string;
  readonly actor: string;
  readonly acting: Acting | null;
  readonly records: RecordStore;
  /** Today in Wales. */
  readonly today: string;
}

/** How the rows of one ledger come in and go out. */
interface LedgerDoor {
  readonly kind: string;
  /** Adds the rows that are not kept yet. */
  readonly takeIn: (
    db: Database,
    bringing: Bringing,
    rows: readonly LedgerRow[],
  ) => Promise<Result<{ readonly added: number; readonly unchanged: number }>>;
  /** Every row, in the order they were entered: `takeIn` of the same rows adds nothing. */
  readonly rowsOf: (db: Database, partnershipId: string) => Promise<readonly LedgerRow['values'][]>;
}

const doors: readonly LedgerDoor[] = [measureValuesDoor, updatesDoor];

/** What became of the rows of one ledger. */
export interface LedgerReport {
  readonly kind: string;
  readonly added: number;
  readonly unchanged: number;
}

/** Takes the rows of every ledger of a kit in, once its records are. Problems: those of the doors. */
export async function takeLedgersIn(
  db: Database,
  bringing: Bringing,
  ledgers: ReadonlyMap<string, readonly LedgerRow[]>,
): Promise<Result<readonly LedgerReport[]>> {
  const reports: LedgerReport[] = [];
  const problems: Problem[] = [];
  for (const { kind, takeIn } of doors) {
    const rows = ledgers.get(kind) ?? [];
    if (rows.length === 0) continue;
    const done = await takeIn(db, bringing, rows);
    if (done.ok) reports.push({ kind, ...done.value });
    else problems.push(...done.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: reports };
}

/** The sheets of the ledgers of a partnership, one for each. */
export async function ledgerTables(
  db: Database,
  partnershipId: string,
  definitions: readonly RecordDefinition[],
): Promise<readonly KitTable[]> {
  const tables: KitTable[] = [];
  for (const ledger of ledgersFor(definitions)) {
    const door = doors.find(({ kind }) => kind === ledger.kind);
    tables.push(writeLedger(ledger, (await door?.rowsOf(db, partnershipId)) ?? []));
  }
  return tables;
}
