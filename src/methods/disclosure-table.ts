import type { DisclosureCell, DisclosureSum, DisclosureTable } from './disclosure-policy.ts';
import { Refusal } from './refusal.ts';

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

/**
 * Adds what follows from two counts of a table by taking one from the other: people of an area outside a smaller one
 * within it, or those added since an earlier release of a count that only grows. Nobody publishes the difference, but
 * anybody can work it out.
 *
 * @throws Refusal when a cell is not there, or the part is more than the whole
 */
export function withDifference(table: DisclosureTable, whole: string, part: string): DisclosureTable {
  const countAt = (key: string) => table.cells.find((cell) => cell.key === key)?.count ?? null;
  const [greater, less] = [countAt(whole), countAt(part)];
  if (greater === null || less === null || less > greater) {
    throw new Refusal('methods.disclosure-difference', 'A difference is taken of a count and a part of it');
  }
  const key = JSON.stringify([whole, 'without', part]);
  return {
    cells: [...table.cells, { key, count: greater - less, isPublished: false }],
    sums: [...table.sums, sumOf(whole, [part, key])],
  };
}

/** An area drawn from small areas. */
export interface DrawnArea {
  readonly code: string;
  readonly members: readonly string[];
}

/**
 * Areas that may overlap, each a sum of the small areas it is drawn from. Small areas that lie in the same areas are taken
 * together, and so are what two areas share and what one has beyond the other: none of them is published, and none may
 * be worked out where it is small.
 *
 * @param countOf - people counted in a small area
 */
export function overlappingAreas(
  areas: readonly DrawnArea[],
  countOf: (member: string) => number,
): DisclosureTable {
  const inAreas = new Map<string, string[]>();
  for (const { code, members } of areas) {
    for (const member of new Set(members)) inAreas.set(member, [...(inAreas.get(member) ?? []), code]);
  }
  const pieces = Map.groupBy(inAreas, ([, codes]) => JSON.stringify(codes));
  const cells: DisclosureCell[] = [...pieces].map(([key, members]) => ({
    key,
    count: members.reduce((sum, [member]) => sum + countOf(member), 0),
    isPublished: false,
  }));
  const counts = new Map(cells.map(({ key, count }) => [key, count ?? 0]));
  const sums: DisclosureSum[] = [];
  const add = (key: string, parts: readonly string[], isPublished: boolean) => {
    cells.push({ key, count: parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0), isPublished });
    sums.push(sumOf(key, parts));
  };
  const piecesIn = (holds: (codes: readonly string[]) => boolean) =>
    [...pieces].filter(([, members]) => holds(members[0]?.[1] ?? [])).map(([key]) => key);
  for (const { code } of areas)
    add(
      code,
      piecesIn((codes) => codes.includes(code)),
      true,
    );
  for (const { code: one } of areas) {
    for (const { code: other } of areas) {
      if (one === other) continue;
      const beyond = piecesIn((codes) => codes.includes(one) && !codes.includes(other));
      if (beyond.length > 1) add(JSON.stringify([one, 'without', other]), beyond, false);
      const shared = piecesIn((codes) => codes.includes(one) && codes.includes(other));
      if (one < other && shared.length > 1) add(JSON.stringify([one, 'and', other]), shared, false);
    }
  }
  return { cells, sums };
}
