import { columnsOf, type Place, readFields } from '../records/index.ts';
import { headingsOfLedger, type KitLedger, type LedgerRow } from './kit-ledger.ts';
import type { KitTable } from './kit-table.ts';
import { checkWidth, hasText, type Note, placeOf, readHeadings } from './read-headings.ts';

/** Reads the rows of a ledger, in their order; every problem has its file, sheet, row and column. */
export function readLedger(ledger: KitLedger, table: KitTable, note: Note): readonly LedgerRow[] {
  const needed = ledger.fields.filter((field) => field.needed === 'to-save').map((field) => columnsOf(field));
  const columns = readHeadings(headingsOfLedger(ledger), needed, table, note);
  return table.rows.filter(hasText).map((row) => {
    checkWidth(table, row, note);
    const submitted: Record<string, string> = {};
    for (const [heading, index] of columns) submitted[heading] = row.cells[index] ?? '';
    const where: Place = { ...placeOf(table), row: row.row };
    const { values, problems } = readFields(ledger, submitted);
    for (const found of problems) {
      // A needed column that is missing altogether has been noted once for the sheet.
      if (found.code === 'records.required' && !columns.has(found.where.column ?? '')) continue;
      note(found.code, { ...where, ...found.where }, found.values);
    }
    return { where, values };
  });
}
