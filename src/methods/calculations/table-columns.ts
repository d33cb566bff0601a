import type { CalculationColumn, CalculationTable, RowProblem } from './calculation.ts';

/** Names of limits at the two confidences that public health publishes, as reference values name them. */
export const publishedLimits = [
  { confidence: 0.95, lower: 'lower95', upper: 'upper95' },
  { confidence: 0.998, lower: 'lower998', upper: 'upper998' },
] as const;

export const limitColumns: readonly CalculationColumn[] = publishedLimits.flatMap(({ lower, upper }) => [
  { name: lower, type: 'number' },
  { name: upper, type: 'number' },
]);

export const number = (name: string, isNeeded = false): CalculationColumn => ({
  name,
  type: 'number',
  ...(isNeeded && { isNeeded }),
});

/** @throws Error when a needed column is not there: whoever reads the table has checked that */
export function neededNumbers({ numbers }: CalculationTable, name: string): Float64Array {
  const column = numbers[name];
  if (column === undefined) throw new Error(`The table has no column of numbers ${name}`);
  return column;
}

/** A column where it is there, else one that says the same in every row. */
export function numbersOr({ numbers, rows }: CalculationTable, name: string, usual: number): Float64Array {
  return numbers[name] ?? new Float64Array(rows).fill(usual);
}

/** Multiplies columns by another, row by row; its missing numbers make theirs missing. */
export function scaleBy(factors: Float64Array, columns: readonly Float64Array[]): void {
  for (const column of columns) {
    for (let row = 0; row < column.length; row += 1) {
      column[row] = (column[row] as number) * (factors[row] as number);
    }
  }
}

/**
 * Problems of the rows in which nothing came out. Rows with a figure are passed over, so that good tables cost nothing.
 *
 * @param look - why a row cannot be, or nothing where something is only missing
 */
export function problemsOf(
  value: Float64Array,
  look: (row: number) => Omit<RowProblem, 'row'> | undefined,
): RowProblem[] {
  const problems: RowProblem[] = [];
  for (let row = 0; row < value.length; row += 1) {
    if (!Number.isNaN(value[row])) continue;
    const found = look(row);
    if (found !== undefined) problems.push({ row, ...found });
  }
  return problems;
}

/** Rows by the group they belong to, in the order the groups first appear, with what names each group. */
export function groupsOf(
  { rows, texts }: CalculationTable,
  by: readonly string[],
): readonly { readonly names: readonly string[]; readonly rows: readonly number[] }[] {
  if (by.length === 0)
    return rows === 0 ? [] : [{ names: [], rows: Array.from({ length: rows }, (_, row) => row) }];
  const groups = new Map<string, { names: string[]; rows: number[] }>();
  for (let row = 0; row < rows; row += 1) {
    const names = by.map((name) => texts[name]?.[row] ?? '');
    const key = JSON.stringify(names);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { names, rows: [row] });
  }
  return [...groups.values()];
}

/** The columns that name the groups, as they come back in a result. */
export function namesOfGroups(
  by: readonly string[],
  groups: readonly { readonly names: readonly string[] }[],
): Record<string, readonly string[]> {
  return Object.fromEntries(by.map((name, at) => [name, groups.map(({ names }) => names[at] ?? '')]));
}
