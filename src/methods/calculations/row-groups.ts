import { Refusal } from '../refusal.ts';
import type { CalculationResult, CalculationTable, RowProblem } from './calculation.ts';
import { groupsOf, namesOfGroups } from './table-columns.ts';

/** Rows of a table put together by group, so that a method walks each group in one stretch. */
export interface RowGroups {
  readonly count: number;
  /** Row of the table at each place, group after group. */
  readonly order: Uint32Array;
  /** The place where each group starts, and the end: one more than there are groups. */
  readonly starts: Uint32Array;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** Groups in the order they first appear; rows of a group need not be adjacent. */
export function rowGroups(table: CalculationTable, by: readonly string[]): RowGroups {
  const groups = groupsOf(table, by);
  const order = new Uint32Array(table.rows);
  const starts = new Uint32Array(groups.length + 1);
  let place = 0;
  groups.forEach(({ rows }, group) => {
    starts[group] = place;
    order.set(rows, place);
    place += rows.length;
  });
  starts[groups.length] = place;
  return { count: groups.length, order, starts, names: namesOfGroups(by, groups) };
}

/** One group of all rows. */
export function oneGroup(rows: number): RowGroups {
  return {
    count: 1,
    order: Uint32Array.from({ length: rows }, (_, row) => row),
    starts: Uint32Array.of(0, rows),
    names: {},
  };
}

/** A column with its rows in the order of the groups. */
export function gathered(column: Float64Array, { order }: RowGroups): Float64Array {
  return Float64Array.from(order, (row) => column[row] as number);
}

/** A problem at a place among gathered rows. */
export type PlaceProblem = Omit<RowProblem, 'row'> & { readonly place: number };

/** What came of each group, with what was wrong where; nothing is said of a group with a problem. */
export function groupResult(
  groups: RowGroups,
  found: readonly PlaceProblem[],
  numbers: Readonly<Record<string, Float64Array>>,
  texts: Readonly<Record<string, string[]>> = {},
): CalculationResult {
  for (const { place } of found) {
    const group = groupAt(groups, place);
    for (const column of Object.values(numbers)) column[group] = Number.NaN;
    for (const column of Object.values(texts)) column[group] = '';
  }
  return {
    rows: groups.count,
    numbers,
    texts: { ...groups.names, ...texts },
    problems: rowProblems(groups, found),
  };
}

/** A number as a problem quotes it: a missing one is a dash. */
export function quoted(value: number): number | string {
  return Number.isNaN(value) ? '–' : value;
}

/** Problems by the row of the table, from its top. */
export function rowProblems({ order }: RowGroups, found: readonly PlaceProblem[]): RowProblem[] {
  return found
    .map(({ place, ...problem }) => ({ row: order[place] as number, ...problem }))
    .sort((a, b) => a.row - b.row);
}

/** The group that a place falls in. */
export function groupAt({ starts }: RowGroups, place: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) > place) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** An input that is looked at alone is refused for the first thing wrong with it. */
export function refuseFirst([first]: readonly PlaceProblem[]): void {
  if (first === undefined) return;
  const { code, column, values } = first;
  throw new Refusal(code, column === undefined ? code : `${code}: ${column}`, values);
}
