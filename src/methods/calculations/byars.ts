import { confidenceFraction, intervalColumns } from '../interval.ts';
import { byarInterval, poissonLimits } from '../poisson.ts';
import type { Calculation } from './calculation.ts';
import { eachConfidence } from './each-confidence.ts';
import { givenNumber, givenObject } from './given.ts';
import { confidence, optionConfidence } from './option-values.ts';
import { neededNumbers, number, problemsOf } from './table-columns.ts';

/** Byar's limits of a count, at any confidence. */
export const calculation: Calculation = {
  name: 'byars',
  shape: 'row',
  inputs: [number('count', true), number('confidence')],
  outputs: [number('lower'), number('upper')],
  options: [confidence],
  table(table, options) {
    const counts = neededNumbers(table, 'count');
    const into = intervalColumns(table.rows);
    const problems = eachConfidence(table, optionConfidence(options), into, (run, at, limits) =>
      poissonLimits(run(counts), 1, at, 0, limits),
    );
    const impossible = problemsOf(into.lower, (row) => {
      const count = counts[row] as number;
      return count < 0 ? { column: 'count', code: 'methods.count-negative', values: { count } } : undefined;
    });
    return { rows: table.rows, numbers: { ...into }, texts: {}, problems: [...impossible, ...problems] };
  },
  one(given) {
    const fields = givenObject(given);
    const at = confidenceFraction(givenNumber(fields, 'confidence', 0.95));
    const count = givenNumber(fields, 'count');
    return Number.isNaN(count) ? { lower: null, upper: null } : byarInterval(count, at);
  },
};
