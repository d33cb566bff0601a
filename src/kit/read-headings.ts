import type { Place } from '../records/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { columnLetter, type KitRow, type KitTable } from './kit-table.ts';

/** Writes down a problem that was found. */
export type Note = (code: string, where: Place, values?: Record<string, string | number>) => void;

/** Which column holds which heading. */
export type ColumnsOfSheet = ReadonlyMap<string, number>;

export function placeOf(table: KitTable): Place {
  return { file: table.file, sheet: table.sheet };
}

/** Sheets and headings are found whatever their capitals, spaces and hyphens. */
export function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

export function hasText({ cells }: KitRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/**
 * Finds the headings of a sheet in its columns. Problems: `kit.heading-missing`, `kit.column-misspelt`,
 * `kit.column-unknown`, `kit.column-twice`, `kit.column-missing`.
 *
 * @param known - every heading the sheet may have
 * @param needed - lists of headings, of each of which there must be one at least
 */
export function readHeadings(
  known: readonly string[],
  needed: readonly (readonly string[])[],
  table: KitTable,
  note: Note,
): ColumnsOfSheet {
  const byPlainName = new Map(known.map((heading) => [plain(heading), heading]));
  const columns = new Map<string, number>();
  for (const [index, written] of table.header.entries()) {
    const where = { ...placeOf(table), row: 1, column: written.trim() || columnLetter(index) };
    if (written.trim() === '') {
      const first = table.rows.find(({ cells }) => (cells[index] ?? '').trim() !== '');
      if (first) note('kit.heading-missing', { ...where, row: first.row }, { column: columnLetter(index) });
      continue;
    }
    const heading = byPlainName.get(plain(written));
    if (heading === undefined) {
      const suggestion = didYouMean(plain(written), known);
      if (suggestion) note('kit.column-misspelt', where, { found: written.trim(), suggestion });
      else note('kit.column-unknown', where, { found: written.trim(), columns: known.join(', ') });
    } else if (columns.has(heading)) {
      const other = columnLetter(columns.get(heading) ?? 0);
      note('kit.column-twice', where, { found: heading, one: other, other: columnLetter(index) });
    } else columns.set(heading, index);
  }
  for (const either of needed) {
    if (either.some((heading) => columns.has(heading))) continue;
    note('kit.column-missing', { ...placeOf(table), row: 1 }, { column: either.join(', ') });
  }
  return columns;
}

/** Says when a row has text beyond the last heading: it would be lost. */
export function checkWidth(table: KitTable, row: KitRow, note: Note): void {
  const beyond = row.cells.findIndex((cell, index) => index >= table.header.length && cell.trim() !== '');
  if (beyond === -1) return;
  const where = { ...placeOf(table), row: row.row, column: columnLetter(beyond) };
  note('kit.cell-beyond-headings', where, { found: (row.cells[beyond] ?? '').trim().slice(0, 80) });
}
