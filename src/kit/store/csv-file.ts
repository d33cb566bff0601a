import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { problem, type Result } from '../../records/index.ts';
import { csvCellOf, type KitTable, textOfCsvCell } from '../index.ts';

/**
 * Reads a CSV file as a spreadsheet shows it: row numbers count rows, not lines, and the heading is row 1. Problems:
 * not UTF-8 (`kit.not-utf8`), quotation marks that do not close (`kit.csv-quotes`).
 */
export function readCsv(file: string, sheet: string, bytes: Uint8Array): Result<KitTable> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, problems: [problem('kit.not-utf8', { file })] };
  }
  try {
    const records: string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.map(textOfCsvCell) }));
    return { ok: true, value: { file, sheet, header: rows[0]?.cells ?? [], rows: rows.slice(1) } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    return { ok: false, problems: [problem('kit.csv-quotes', { file, row: line }, { line })] };
  }
}

/** A sheet as a CSV file: UTF-8 with the mark that makes spreadsheets read Welsh letters rightly. */
export function writeCsv(table: KitTable): string {
  const rows = [table.header, ...table.rows.map(({ cells }) => cells)];
  return `\uFEFF${stringify(
    rows.map((cells) => cells.map(csvCellOf)),
    {
      record_delimiter: '\r\n',
      quoted_match: /[\r\n]/,
    },
  )}`;
}
