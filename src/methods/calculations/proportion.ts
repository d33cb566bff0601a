import { shares } from '../proportion.ts';
import { Refusal } from '../refusal.ts';
import { impossibleShare, wilsonInterval, wilsonLimits } from '../wilson.ts';
import type { Calculation } from './calculation.ts';
import { givenNumber, givenObject } from './given.ts';
import { multiplier, optionAboveZero } from './option-values.ts';
import {
  limitColumns,
  neededNumbers,
  number,
  problemsOf,
  publishedLimits,
  scaleBy,
} from './table-columns.ts';

const usualMultiplier = 1;
const option = multiplier(String(usualMultiplier));

/** A share of a total with Wilson's limits, at the two confidences that public health publishes. */
export const calculation: Calculation = {
  name: 'proportion',
  shape: 'row',
  inputs: [number('numerator', true), number('denominator', true), number('multiplier')],
  outputs: [number('value'), ...limitColumns],
  options: [option],
  table(table, options) {
    const counts = neededNumbers(table, 'numerator');
    const totals = neededNumbers(table, 'denominator');
    const times = table.numbers['multiplier'];
    const by = times === undefined ? optionAboveZero(options, option) : 1;
    const value = new Float64Array(table.rows);
    shares(counts, totals, by, value);
    const numbers: Record<string, Float64Array> = { value };
    for (const { confidence, ...names } of publishedLimits) {
      const limits = { lower: new Float64Array(table.rows), upper: new Float64Array(table.rows) };
      wilsonLimits(counts, totals, by, confidence, limits);
      numbers[names.lower] = limits.lower;
      numbers[names.upper] = limits.upper;
    }
    const problems = problemsOf(value, (row) => {
      const count = counts[row] as number;
      const total = totals[row] as number;
      const code = impossibleShare(count, total);
      return code && { code, values: { count, total } };
    });
    if (times !== undefined) scaleBy(times, Object.values(numbers));
    return { rows: table.rows, numbers, texts: {}, problems };
  },
  one(given) {
    const fields = givenObject(given);
    const [count, total] = [givenNumber(fields, 'numerator'), givenNumber(fields, 'denominator')];
    const by = givenNumber(fields, 'multiplier', usualMultiplier);
    const impossible = impossibleShare(count, total);
    if (impossible !== undefined) {
      throw new Refusal(impossible, 'The total is above 0, and the count lies between 0 and it', {
        count,
        total,
      });
    }
    const isMissing = Number.isNaN(count) || Number.isNaN(total) || Number.isNaN(by);
    const found: Record<string, number | null> = { value: isMissing ? null : (count / total) * by };
    for (const { confidence, ...names } of publishedLimits) {
      const limits = isMissing ? undefined : wilsonInterval(count, total, confidence);
      found[names.lower] = limits ? limits.lower * by : null;
      found[names.upper] = limits ? limits.upper * by : null;
    }
    return found;
  },
};
