import { intervalColumns } from '../interval.ts';
import { fewestForByar, poissonInterval, poissonLimits } from '../poisson.ts';
import { impossibleRate, rates } from '../rate.ts';
import { Refusal } from '../refusal.ts';
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

const usualMultiplier = 100_000;
const option = multiplier(String(usualMultiplier));

/** As reference values name them. */
const methodNames = { exact: 'Exact', byar: 'Byars' } as const;

/** A crude rate with exact Poisson limits below ten events and Byar's from ten on. */
export const calculation: Calculation = {
  name: 'rate',
  shape: 'row',
  inputs: [number('numerator', true), number('denominator', true), number('multiplier')],
  outputs: [number('value'), ...limitColumns, { name: 'method', type: 'text' }],
  options: [option],
  table(table, options) {
    const events = neededNumbers(table, 'numerator');
    const populations = neededNumbers(table, 'denominator');
    const times = table.numbers['multiplier'];
    const by = times === undefined ? optionAboveZero(options, option) : 1;
    const value = new Float64Array(table.rows);
    const factor = new Float64Array(table.rows);
    const [usual, wide] = [intervalColumns(table.rows), intervalColumns(table.rows)];
    const [usualNames, wideNames] = publishedLimits;
    rates(events, populations, by, usualNames.confidence, { value, factor, ...usual });
    poissonLimits(events, factor, wideNames.confidence, fewestForByar, wide);
    const numbers: Record<string, Float64Array> = {
      value,
      [usualNames.lower]: usual.lower,
      [usualNames.upper]: usual.upper,
      [wideNames.lower]: wide.lower,
      [wideNames.upper]: wide.upper,
    };
    const problems = problemsOf(value, (row) => {
      const count = events[row] as number;
      const total = populations[row] as number;
      const code = impossibleRate(count, total);
      return code && { code, values: { count, total } };
    });
    if (times !== undefined) scaleBy(times, Object.values(numbers));
    return { rows: table.rows, numbers, texts: { method: methodsOf(events, value) }, problems };
  },
  one(given) {
    const fields = givenObject(given);
    const [count, total] = [givenNumber(fields, 'numerator'), givenNumber(fields, 'denominator')];
    const by = givenNumber(fields, 'multiplier', usualMultiplier);
    const impossible = impossibleRate(count, total);
    if (impossible !== undefined) {
      throw new Refusal(impossible, 'The population is above 0 and the count 0 or more', { count, total });
    }
    const isMissing = Number.isNaN(count) || Number.isNaN(total) || Number.isNaN(by);
    const per = by / total;
    const found: Record<string, number | string | null> = { value: isMissing ? null : count * per };
    for (const { confidence, ...names } of publishedLimits) {
      const limits = isMissing ? undefined : poissonInterval(count, confidence);
      found[names.lower] = limits ? limits.lower * per : null;
      found[names.upper] = limits ? limits.upper * per : null;
      found['method'] = limits ? methodNames[limits.method] : null;
    }
    return found;
  },
};

function methodsOf(events: Float64Array, value: Float64Array): readonly string[] {
  const methods = new Array<string>(events.length);
  for (let row = 0; row < events.length; row += 1) {
    if (Number.isNaN(value[row])) methods[row] = '';
    else methods[row] = (events[row] as number) < fewestForByar ? methodNames.exact : methodNames.byar;
  }
  return methods;
}
