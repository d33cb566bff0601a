import { confidenceFraction, intervalColumns } from '../interval.ts';
import { impossibleShare, wilsonInterval, wilsonLimits } from '../wilson.ts';
import type { Calculation } from './calculation.ts';
import { eachConfidence } from './each-confidence.ts';
import { givenNumber, givenObject } from './given.ts';
import { confidence, optionConfidence } from './option-values.ts';
import { neededNumbers, number, problemsOf } from './table-columns.ts';

/** Wilson's limits of a proportion, between 0 and 1, at any confidence. */
export const calculation: Calculation = {
  name: 'wilson',
  shape: 'row',
  inputs: [number('numerator', true), number('denominator', true), number('confidence')],
  outputs: [number('lower'), number('upper')],
  options: [confidence],
  table(table, options) {
    const counts = neededNumbers(table, 'numerator');
    const totals = neededNumbers(table, 'denominator');
    const into = intervalColumns(table.rows);
    const problems = eachConfidence(table, optionConfidence(options), into, (rows, at, limits) =>
      wilsonLimits(rows(counts), rows(totals), 1, at, limits),
    );
    const impossible = problemsOf(into.lower, (row) => {
      const count = counts[row] as number;
      const total = totals[row] as number;
      const code = impossibleShare(count, total);
      return code && { code, values: { count, total } };
    });
    return { rows: table.rows, numbers: { ...into }, texts: {}, problems: [...impossible, ...problems] };
  },
  one(given) {
    const fields = givenObject(given);
    const at = confidenceFraction(givenNumber(fields, 'confidence', 0.95));
    const [count, total] = [givenNumber(fields, 'numerator'), givenNumber(fields, 'denominator')];
    if (Number.isNaN(count) || Number.isNaN(total)) return { lower: null, upper: null };
    return wilsonInterval(count, total, at);
  },
};
