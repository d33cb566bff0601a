import type { MeasureKind } from '../dataset.ts';
import type { NumberRole } from '../mapping.ts';
import type { Parts } from './typed-query.ts';

/** The figures of some rows, a column for each role there is. */
export type FigureColumns = ReadonlyMap<NumberRole, Float64Array>;

/** What a figure of a kind must be for sure. */
const testsByKind: Readonly<Record<MeasureKind, (value: number) => boolean>> = {
  percentage: (value) => value >= 0 && value <= 100,
  proportion: (value) => value >= 0 && value <= 100,
  rate: (value) => value >= 0 && value < Infinity,
  count: (value) => value >= 0 && value < Infinity && value === Math.round(value),
  other: Number.isFinite,
};

/** The kind of all figures of a file whose rows can be told to be fine by their figures alone; nothing for others. */
export function kindToBeSureOf(parts: Parts): MeasureKind | undefined {
  const [kind, another] = parts.kinds;
  const isPlain = parts.areNumbers && !parts.hasStatus && !parts.worksOutValue && parts.numbers.has('value');
  return isPlain && another === undefined ? kind : undefined;
}

/**
 * Whether rows pass every check by their figures alone and have no status, as `surelyFine` says of each: here of a
 * whole vector at once, for a tenth of what the database takes. Rows it is not true of may be fine, too.
 *
 * @param columns - figures without gaps
 */
export function areSurelyFine(kind: MeasureKind, columns: FigureColumns, rows: number): boolean {
  const value = columns.get('value');
  const numerator = columns.get('numerator');
  const denominator = columns.get('denominator');
  const lower = columns.get('lower95');
  const upper = columns.get('upper95');
  const test = testsByKind[kind];
  if (!value || !every(value, rows, test)) return false;
  if (numerator && !every(numerator, rows, (each) => each >= 0 && each < Infinity)) return false;
  if (denominator && !every(denominator, rows, (each) => each > 0 && each < Infinity)) return false;
  if (kind === 'proportion' && numerator && denominator) {
    if (!areShares(value, numerator, denominator, rows)) return false;
  }
  // Limits are finite where they hold a finite value between them.
  if (lower && !areOrdered(lower, value, rows)) return false;
  return !upper || areOrdered(value, upper, rows);
}

function every(column: Float64Array, rows: number, test: (figure: number) => boolean): boolean {
  for (let row = 0; row < rows; row++) if (!test(column[row] as number)) return false;
  return true;
}

/** Half a point apart at most, where the check itself allows a little more: multiplied out, figures are rounded otherwise. */
function areShares(
  value: Float64Array,
  numerator: Float64Array,
  denominator: Float64Array,
  rows: number,
): boolean {
  for (let row = 0; row < rows; row++) {
    const [n, d] = [numerator[row] as number, denominator[row] as number];
    if (!(n <= d && Math.abs((value[row] as number) * d - 100 * n) <= 0.5 * d)) return false;
  }
  return true;
}

function areOrdered(lower: Float64Array, upper: Float64Array, rows: number): boolean {
  for (let row = 0; row < rows; row++) {
    const [low, high] = [lower[row] as number, upper[row] as number];
    if (!(low <= high && low > -Infinity && high < Infinity)) return false;
  }
  return true;
}
