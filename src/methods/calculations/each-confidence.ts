import { confidenceFraction, type IntervalColumns } from '../interval.ts';
import type { CalculationTable, RowProblem } from './calculation.ts';

/**
 * Works out limits of a table whose rows may each ask for a confidence in a column of that name: run by run of rows
 * that ask for the same.
 *
 * @param usual - as a fraction, for a table without the column and rows without an answer
 * @param into - limits of the whole table; NaN where the confidence cannot be
 * @param work - given how to take the rows of the run from a column, their confidence, and where their limits go
 */
export function eachConfidence(
  { rows, numbers }: CalculationTable,
  usual: number,
  into: IntervalColumns,
  work: (run: (column: Float64Array) => Float64Array, confidence: number, into: IntervalColumns) => void,
): RowProblem[] {
  const asked = numbers['confidence'];
  if (asked === undefined) {
    work((column) => column, usual, into);
    return [];
  }
  const problems: RowProblem[] = [];
  for (let start = 0, end = 0; start < rows; start = end) {
    const found = asked[start] as number;
    for (end = start + 1; end < rows && Object.is(asked[end], found); end += 1);
    const run = (column: Float64Array): Float64Array => column.subarray(start, end);
    const limits = { lower: run(into.lower), upper: run(into.upper) };
    if (Number.isNaN(found)) work(run, usual, limits);
    else if (isConfidence(found)) work(run, confidenceFraction(found), limits);
    else {
      limits.lower.fill(Number.NaN);
      limits.upper.fill(Number.NaN);
      for (let row = start; row < end; row += 1) {
        problems.push({ row, column: 'confidence', code: 'methods.confidence-outside', values: { found } });
      }
    }
  }
  return problems;
}

function isConfidence(found: number): boolean {
  return (found >= 0.9 && found <= 1) || (found >= 90 && found <= 100);
}
