import { quantileOf } from '../quantile.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation, CalculationOption, RowProblem } from './calculation.ts';
import { givenNumber, givenObject, givenRows, orNull } from './given.ts';
import { optionNumber, optionYes } from './option-values.ts';
import { groupsOf, neededNumbers, number } from './table-columns.ts';

const quantiles: CalculationOption = { name: 'quantiles', type: 'number', usual: '10' };
const invert: CalculationOption = { name: 'invert', type: 'yes-no', usual: 'yes' };

/** Which tenth, fifth or other part each row falls in by its rank within its group. */
export const calculation: Calculation = {
  name: 'quantile',
  shape: 'row',
  isAcrossRows: true,
  inputs: [number('value', true)],
  outputs: [number('quantile')],
  options: [quantiles, invert],
  table(table, options, by) {
    const values = neededNumbers(table, 'value');
    const parts = checkedParts(optionNumber(options, quantiles));
    const highestFirst = optionYes(options, invert);
    const quantile = new Float64Array(table.rows).fill(Number.NaN);
    const problems: RowProblem[] = [];
    for (const { rows } of groupsOf(table, by)) {
      const found = quantileOf(
        rows.map((row) => orNull(values[row] as number)),
        parts,
        highestFirst,
      );
      rows.forEach((row, at) => {
        quantile[row] = found[at] ?? Number.NaN;
      });
      const known = rows.filter((row) => !Number.isNaN(values[row]));
      const [first] = known;
      if (first !== undefined && known.length < parts) {
        problems.push({
          row: first,
          code: 'methods.too-few-for-quantiles',
          values: { n: known.length, quantiles: parts },
        });
      }
    }
    return { rows: table.rows, numbers: { quantile }, texts: {}, problems };
  },
  one(given) {
    const fields = givenObject(given);
    const parts = checkedParts(givenNumber(fields, 'quantiles', 10));
    const highestFirst = fields['invert'] ?? true;
    if (typeof highestFirst !== 'boolean') {
      throw new Refusal('methods.given-not-yes-no', 'Neither true nor false: invert', { column: 'invert' });
    }
    const values = givenRows(fields).map((row) => orNull(givenNumber(row, 'value')));
    return { quantile: quantileOf(values, parts, highestFirst) };
  },
};

function checkedParts(parts: number): number {
  if (Number.isInteger(parts) && parts >= 2) return parts;
  throw new Refusal('methods.quantiles-not-whole', 'Quantiles are a whole number from 2', { found: parts });
}
