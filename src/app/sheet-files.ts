import type { SheetFiles } from '../delivery/web/index.ts';
import { readCsv, readWorkbook, writeCsv, writeWorkbook } from '../kit/store/index.ts';

/** Reads and writes spreadsheets as the kit does: a workbook or a CSV file. */
export const sheetFiles: SheetFiles = {
  read(name, bytes) {
    if (name.toLowerCase().endsWith('.xlsx')) {
      const workbook = readWorkbook(name, bytes);
      return workbook.ok ? { ok: true, value: workbook.value.tables } : workbook;
    }
    const sheet = name.replace(/\.csv$/i, '');
    const table = readCsv(name, sheet, bytes);
    return table.ok ? { ok: true, value: [table.value] } : table;
  },
  write: (table, form) =>
    form === 'csv'
      ? writeCsv({ ...table, rows: [...table.rows] })
      : writeWorkbook('', [{ ...table, rows: [...table.rows] }]),
};
