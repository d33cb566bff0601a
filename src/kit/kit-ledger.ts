import { updateLedger } from '../delivery/index.ts';
import { measureValueLedger } from '../performance/index.ts';
import {
  columnsOf,
  type Field,
  type FieldValue,
  type Place,
  type RecordDefinition,
  writeField,
} from '../records/index.ts';
import { type KitTable, sheetOf } from './kit-table.ts';

/**
 * A sheet besides those of records: what grows without end and is only ever added to, like the values of measures. Its
 * rows have no code, and stand in the order they were entered. A sheet has a door in `store/ledger-doors.ts` by which
 * its rows come in and go out.
 */
export interface KitLedger {
  /** What one row is called; the sheet is its plural. */
  readonly kind: string;
  /** The kind of record its rows are about: without it, the sheet is unknown. */
  readonly about: string;
  readonly fields: readonly Field[];
}

/** A row of a ledger as it was read, with where it stands. */
export interface LedgerRow {
  readonly where: Place;
  readonly values: Readonly<Record<string, FieldValue>>;
}

const everyLedger: readonly KitLedger[] = [measureValueLedger, updateLedger];

/** The ledgers of a kit that holds records of these kinds. */
export function ledgersFor(definitions: readonly RecordDefinition[]): readonly KitLedger[] {
  return everyLedger.filter(({ about }) => definitions.some(({ kind }) => kind === about));
}

/** The headings of a ledger's sheet, in order. */
export function headingsOfLedger({ fields }: KitLedger): readonly string[] {
  return fields.flatMap((field) => columnsOf(field));
}

/** The sheet of a ledger, as `readKit` reads it back. */
export function writeLedger(ledger: KitLedger, rows: readonly LedgerRow['values'][]): KitTable {
  const sheet = sheetOf(ledger.kind);
  const header = headingsOfLedger(ledger);
  return {
    file: `${sheet}.csv`,
    sheet,
    header,
    rows: rows.map((values, index) => {
      const texts = Object.assign(
        {},
        ...ledger.fields.map((field) => writeField(field, values[field.name] ?? null)),
      ) as Readonly<Record<string, string>>;
      return { row: index + 2, cells: header.map((heading) => texts[heading] ?? '') };
    }),
  };
}
