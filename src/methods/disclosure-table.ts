import type { DisclosureSum, DisclosureTable } from './disclosure-policy.ts';

/** A line of a table, or an area: what it is called and what it is part of. */
export interface Level {
  readonly code: string;
  readonly parent?: string;
}

/** Key of the cell where a row and a column meet. */
export function cellKey(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

/**
 * A table of rows by columns, either of which may have totals above totals: areas in health boards in Wales, by sex and
 * all. Every row with parts is their sum in every column, and the other way round.
 *
 * @param countOf - null where a count is missing; undefined for a total that is to be added up
 */
export function crossTable(
  rows: readonly Level[],
  columns: readonly Level[],
  countOf: (row: string, column: string) => number | null | undefined,
): DisclosureTable {
  const partsOfRow = partsOf(rows);
  const partsOfColumn = partsOf(columns);
  const counts = new Map<string, number | null>();
  const countAt = (row: string, column: string): number | null => {
    const key = cellKey(row, column);
    const known = counts.get(key);
    if (known !== undefined) return known;
    const count = countOf(row, column) ?? addedUp(row, column);
    counts.set(key, count);
    return count;
  };
  const addedUp = (row: string, column: string): number | null => {
    if (countOf(row, column) === null) return null;
    const parts = partsOfRow.get(row)?.map((part) => countAt(part, column));
    const all = parts ?? partsOfColumn.get(column)?.map((part) => countAt(row, part)) ?? [];
    return all.length === 0 ? null : all.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  };
  return {
    cells: rows.flatMap((row) =>
      columns.map((column) => ({
        key: cellKey(row.code, column.code),
        count: countAt(row.code, column.code),
      })),
    ),
    sums: [
      ...[...partsOfRow].flatMap(([total, parts]) =>
        columns.map(({ code }) =>
          sumOf(
            cellKey(total, code),
            parts.map((part) => cellKey(part, code)),
          ),
        ),
      ),
      ...[...partsOfColumn].flatMap(([total, parts]) =>
        rows.map(({ code }) =>
          sumOf(
            cellKey(code, total),
            parts.map((part) => cellKey(code, part)),
          ),
        ),
      ),
    ],
  };
}

function sumOf(total: string, parts: readonly string[]): DisclosureSum {
  return { total, parts };
}

function partsOf(levels: readonly Level[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(levels.map(({ code }) => code));
  const parts = new Map<string, string[]>();
  for (const { code, parent } of levels) {
    if (parent === undefined || !known.has(parent)) continue;
    const list = parts.get(parent);
    if (list === undefined) parts.set(parent, [code]);
    else list.push(code);
  }
  return parts;
}
