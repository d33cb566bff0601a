/** Least cost of variables from 0 to a limit, under equalities. */
export interface LinearProgramme {
  /** Of one unit of each variable. */
  readonly costs: readonly number[];
  /** The most each variable may be; Infinity where nothing limits it. */
  readonly limits: readonly number[];
  readonly rows: readonly EqualityRow[];
}

export interface EqualityRow {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly equals: number;
}

export type Solution =
  | { readonly state: 'solved'; readonly values: readonly number[]; readonly cost: number }
  | { readonly state: 'impossible' }
  | { readonly state: 'unlimited' };

const tolerance = 1e-9;
/** Dantzig's rule is fast and may circle; after this many steps Bland's, which cannot. */
const stepsBeforeBland = 2000;

/**
 * Solves a linear programme by the simplex method for bounded variables, on a dense tableau: fit for some hundreds of
 * variables. The answer is a corner of what is allowed, so with whole-number totals of a table it is in whole numbers.
 *
 * @source Dantzig GB, Thapa MN (1997), Linear Programming 1, ch 3 (two phases) and ch 3.6 (upper bounds);
 *   Bland RG (1977), Mathematics of Operations Research 2:103–107
 */
export function cheapest(programme: LinearProgramme): Solution {
  const tableau = startOf(programme);
  const width = programme.costs.length;
  improve(tableau, unmetEqualities(tableau, width));
  const unmet = tableau.basis.reduce(
    (sum, variable, row) => sum + (variable >= width ? (tableau.right[row] ?? 0) : 0),
    0,
  );
  if (unmet > 1e-7) return { state: 'impossible' };
  tableau.limits.fill(0, width);
  if (!improve(tableau, reducedCosts(tableau, programme.costs))) return { state: 'unlimited' };
  const values = valuesOf(tableau, width);
  return {
    state: 'solved',
    values,
    cost: values.reduce((sum, value, j) => sum + value * (programme.costs[j] ?? 0), 0),
  };
}

/**
 * Rows of coefficients; variables outside the basis stand at 0, or at their limit where they are turned round. Beyond
 * the programme's own variables stand the artificial ones, one a row, which never come back once they have left.
 */
interface Tableau {
  readonly rows: readonly Float64Array[];
  readonly right: Float64Array;
  readonly basis: number[];
  readonly limits: number[];
  readonly isTurned: boolean[];
}

function startOf({ costs, limits, rows }: LinearProgramme): Tableau {
  const width = costs.length;
  const right = Float64Array.from(rows, (row) => Math.abs(row.equals));
  return {
    rows: rows.map(({ terms, equals }) => {
      const coefficients = new Float64Array(width);
      const sign = equals < 0 ? -1 : 1;
      for (const [variable, coefficient] of terms) {
        coefficients[variable] = (coefficients[variable] ?? 0) + sign * coefficient;
      }
      return coefficients;
    }),
    right,
    basis: rows.map((_, row) => width + row),
    limits: [...limits, ...rows.map(() => Number.POSITIVE_INFINITY)],
    isTurned: new Array(width + rows.length).fill(false),
  };
}

function unmetEqualities(tableau: Tableau, width: number): Float64Array {
  const reduced = new Float64Array(width);
  for (const row of tableau.rows)
    for (let j = 0; j < width; j += 1) reduced[j] = (reduced[j] ?? 0) - (row[j] ?? 0);
  return reduced;
}

function reducedCosts({ rows, basis, isTurned }: Tableau, costs: readonly number[]): Float64Array {
  const turnedCost = (variable: number) => (isTurned[variable] ? -1 : 1) * (costs[variable] ?? 0);
  const reduced = Float64Array.from(costs, (_, j) => turnedCost(j));
  rows.forEach((row, i) => {
    const cost = turnedCost(basis[i] ?? 0);
    if (cost === 0) return;
    for (let j = 0; j < reduced.length; j += 1) reduced[j] = (reduced[j] ?? 0) - cost * (row[j] ?? 0);
  });
  return reduced;
}

function valuesOf({ basis, right, isTurned, limits }: Tableau, width: number): readonly number[] {
  const values = new Array<number>(width).fill(0);
  basis.forEach((variable, row) => {
    if (variable < width) values[variable] = right[row] ?? 0;
  });
  return values.map((value, j) => (isTurned[j] ? (limits[j] ?? 0) - value : value));
}

/** @returns false where nothing limits the improvement */
function improve(tableau: Tableau, reduced: Float64Array): boolean {
  for (let step = 0; ; step += 1) {
    const entering = enteringVariable(reduced, tableau, step > stepsBeforeBland);
    if (entering < 0) return true;
    const { row, length, atLimit } = firstToStop(tableau, entering);
    if (length === Number.POSITIVE_INFINITY) return false;
    if (row < 0) turnRound(tableau, reduced, entering, length);
    else {
      if (atLimit) turnBasic(tableau, row);
      pivot(tableau, reduced, row, entering);
    }
  }
}

function enteringVariable(reduced: Float64Array, { limits }: Tableau, isBland: boolean): number {
  let best = -1;
  let least = -tolerance;
  for (let j = 0; j < reduced.length; j += 1) {
    if ((reduced[j] ?? 0) >= least || limits[j] === 0) continue;
    if (isBland) return j;
    best = j;
    least = reduced[j] ?? 0;
  }
  return best;
}

/** What stops a growing variable first: its own limit (row −1), or a basic variable that falls to 0 or meets its limit. */
function firstToStop({ rows, right, basis, limits }: Tableau, entering: number) {
  let row = -1;
  let length = limits[entering] ?? Number.POSITIVE_INFINITY;
  let atLimit = false;
  rows.forEach((coefficients, i) => {
    const coefficient = coefficients[entering] ?? 0;
    if (Math.abs(coefficient) <= tolerance) return;
    const falls = coefficient > 0;
    const limit = limits[basis[i] ?? 0] ?? Number.POSITIVE_INFINITY;
    const room = Math.max(0, falls ? (right[i] ?? 0) : limit - (right[i] ?? 0)) / Math.abs(coefficient);
    const isTie = row >= 0 && room < length + tolerance && (basis[i] ?? 0) < (basis[row] ?? 0);
    if (room < length - tolerance || isTie) [row, length, atLimit] = [i, Math.min(room, length), !falls];
  });
  return { row, length, atLimit };
}

function turnRound(
  { rows, right, isTurned }: Tableau,
  reduced: Float64Array,
  variable: number,
  limit: number,
) {
  rows.forEach((row, i) => {
    right[i] = (right[i] ?? 0) - (row[variable] ?? 0) * limit;
    row[variable] = -(row[variable] ?? 0);
  });
  reduced[variable] = -(reduced[variable] ?? 0);
  isTurned[variable] = !isTurned[variable];
}

function turnBasic({ rows, right, basis, limits, isTurned }: Tableau, i: number): void {
  const variable = basis[i] ?? 0;
  const row = rows[i];
  if (row === undefined) return;
  for (let j = 0; j < row.length; j += 1) if (j !== variable) row[j] = -(row[j] ?? 0);
  right[i] = (limits[variable] ?? 0) - (right[i] ?? 0);
  isTurned[variable] = !isTurned[variable];
}

function pivot({ rows, right, basis }: Tableau, reduced: Float64Array, at: number, entering: number): void {
  const pivotRow = rows[at];
  if (pivotRow === undefined) return;
  const divisor = pivotRow[entering] ?? 1;
  for (let j = 0; j < pivotRow.length; j += 1) pivotRow[j] = (pivotRow[j] ?? 0) / divisor;
  right[at] = (right[at] ?? 0) / divisor;
  rows.forEach((row, i) => {
    const factor = row[entering] ?? 0;
    if (i === at || factor === 0) return;
    subtract(row, pivotRow, factor);
    right[i] = (right[i] ?? 0) - factor * (right[at] ?? 0);
  });
  subtract(reduced, pivotRow, reduced[entering] ?? 0);
  basis[at] = entering;
}

function subtract(row: Float64Array, other: Float64Array, factor: number): void {
  for (let j = 0; j < row.length; j += 1) {
    const value = other[j] ?? 0;
    if (value !== 0) row[j] = (row[j] ?? 0) - factor * value;
  }
}
