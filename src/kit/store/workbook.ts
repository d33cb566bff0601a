import {
  type CellObject,
  type Range,
  read,
  SSF,
  utils,
  type WorkBook,
  type WorkSheet,
  write,
} from '@e965/xlsx';
import { type Problem, problem, type Result } from '../../records/index.ts';
import { type KitContents, type KitManifest, type KitRow, type KitTable, kitFormat } from '../index.ts';

/** Sheets of a workbook that are for people to read and hold no records. */
const sheetsForPeople = ['notes', 'nodiadau', 'choices', 'dewisiadau'];

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

/**
 * Reads a workbook. A number is read as it was meant: a day as an ISO date, a month as a month, a percentage with its
 * sign, so that nothing is made more certain than it was. Problems: `kit.not-a-workbook`; `kit.cells-merged` and
 * `kit.cell-in-error`, where what was meant is not in the cells.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Result<KitContents> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  let workbook: WorkBook;
  try {
    if (!isZip) throw new Error('not a zip archive');
    workbook = read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellDates: false });
  } catch {
    return { ok: false, problems: [problem('kit.not-a-workbook', { file })] };
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  let manifest: KitManifest | null = null;
  const tables: KitTable[] = [];
  const problems: Problem[] = [];
  for (const sheet of workbook.SheetNames) {
    const rows = rowsOf(workbook.Sheets[sheet], date1904);
    const name = sheet.trim().toLowerCase();
    if (name === 'kit') manifest = manifestFrom(file, rows);
    else if (!sheetsForPeople.includes(name)) {
      problems.push(...unreadableCells(file, sheet, workbook.Sheets[sheet]));
      const header = rows.find(({ row }) => row === 1)?.cells ?? [];
      tables.push({ file, sheet, header, rows: rows.filter(({ row }) => row > 1) });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { tables, manifest } };
}

/** Of merged cells all but the first are empty, and would empty what is stored; an error of a formula is no text. */
function unreadableCells(file: string, sheet: string, cells: WorkSheet | undefined): Problem[] {
  const merges: readonly Range[] = cells?.['!merges'] ?? [];
  const merged = merges.map((range) =>
    problem('kit.cells-merged', { file, sheet, row: range.s.r + 1 }, { found: utils.encode_range(range) }),
  );
  const inError = cellsOf(cells).flatMap((row, index) =>
    (row ?? []).flatMap((cell, column) =>
      cell?.t === 'e'
        ? [
            problem(
              'kit.cell-in-error',
              { file, sheet, row: index + 1, column: utils.encode_col(column) },
              { found: textOf(cell, false) },
            ),
          ]
        : [],
    ),
  );
  return [...merged, ...inError];
}

function cellsOf(sheet: WorkSheet | undefined): Cells {
  return (sheet as { '!data'?: Cells } | undefined)?.['!data'] ?? [];
}

function rowsOf(sheet: WorkSheet | undefined, date1904: boolean): KitRow[] {
  const rows: KitRow[] = [];
  for (const [index, cells] of cellsOf(sheet).entries()) {
    if (!cells) continue;
    rows.push({ row: index + 1, cells: Array.from(cells, (cell) => textOf(cell, date1904)) });
  }
  return rows;
}

function textOf(cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'b') return cell.v === true ? 'yes' : 'no';
  if (cell.t === 'e') return String(cell.w ?? '#N/A');
  if (cell.t !== 'n') return String(cell.v);
  const number = Number(cell.v);
  const format = String(cell.z ?? 'General');
  if (SSF.is_date(format)) return dateText(number, format, date1904);
  // Fifteen digits are what a spreadsheet holds; the rest is noise of binary fractions.
  if (format.includes('%')) return `${plainNumber(Number((number * 100).toPrecision(15)))}%`;
  return plainNumber(Number(number.toPrecision(15)));
}

function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e')
    ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

/** A cell shown as "May 2013" holds 1 May 2013, but the person wrote a month: a month is what is read. */
function dateText(serial: number, format: string, date1904: boolean): string {
  const date = SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number } | null;
  if (!date) return String(serial);
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const year = String(date.y).padStart(4, '0');
  const month = String(date.m).padStart(2, '0');
  const day = String(date.d).padStart(2, '0');
  if (shown.includes('d')) return `${year}-${month}-${day}`;
  return shown.includes('m') ? `${year}-${month}` : year;
}

function manifestFrom(file: string, rows: readonly KitRow[]): KitManifest {
  const value = (name: string) =>
    rows.find(({ cells }) => cells[0]?.trim().toLowerCase() === name)?.cells[1]?.trim() ?? '';
  return { file, format: value('format') || String(kitFormat), partnership: value('partnership') };
}

interface ExtraSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Formats of cells by their number: general, and text. Said for each workbook, for the library else writes every format
 * it has met in any, and the same tables would not always give the same bytes.
 */
const cellFormats = { 0: 'General', 49: '@' };

/** A workbook of text cells: nothing in it can be run as a formula or turned into a date. */
export function writeWorkbook(
  partnership: string,
  tables: readonly KitTable[],
  extra: readonly ExtraSheet[] = [],
): Uint8Array {
  const workbook: WorkBook = Object.assign(utils.book_new(), { SSF: cellFormats });
  for (const { name, rows } of extra) utils.book_append_sheet(workbook, textSheet(rows), name);
  for (const table of tables) {
    const rows = [table.header, ...table.rows.map(({ cells }) => cells)];
    utils.book_append_sheet(workbook, textSheet(rows), table.sheet);
  }
  const manifest = [
    ['format', String(kitFormat)],
    ['partnership', partnership],
  ];
  utils.book_append_sheet(workbook, textSheet(manifest), 'kit');
  return new Uint8Array(
    write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer,
  );
}

function textSheet(rows: readonly (readonly string[])[]): WorkSheet {
  const sheet: WorkSheet = {};
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  for (const [r, cells] of rows.entries()) {
    for (const [c, text] of cells.entries()) {
      if (text !== '') sheet[utils.encode_cell({ r, c })] = { t: 's', v: escapedForXml(text), z: '@' };
    }
  }
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, rows.length - 1), c: width - 1 },
  });
  sheet['!cols'] = Array.from({ length: width }, (_, column) => ({
    wch: Math.min(60, Math.max(12, ...rows.map((cells) => (cells[column] ?? '').length))),
  }));
  return sheet;
}

/** In a workbook `_x0041_` stands for the letter A, so a text that has those very characters must say so. */
function escapedForXml(text: string): string {
  return text.replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x');
}
