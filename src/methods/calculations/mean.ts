import { type MeanOfValues, meanInterval, meanOf } from '../mean.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation } from './calculation.ts';
import { givenObject, orNull } from './given.ts';
import {
  groupsOf,
  limitColumns,
  namesOfGroups,
  neededNumbers,
  number,
  publishedLimits,
} from './table-columns.ts';

/** The mean of each group's values, with limits by Student's t. */
export const calculation: Calculation = {
  name: 'mean',
  shape: 'group',
  inputs: [number('value', true)],
  outputs: [number('sum'), number('count'), number('stdev'), number('value'), ...limitColumns],
  options: [],
  table(table, _options, by) {
    const values = neededNumbers(table, 'value');
    const groups = groupsOf(table, by);
    const found = groups.map(({ rows }) => figuresOf(meanOf(rows.map((row) => values[row] as number))));
    const column = (name: string) => Float64Array.from(found, (figures) => figures[name] ?? Number.NaN);
    return {
      rows: groups.length,
      numbers: Object.fromEntries(calculation.outputs.map(({ name }) => [name, column(name)])),
      texts: namesOfGroups(by, groups),
      problems: [],
    };
  },
  one(given) {
    const { values } = givenObject(given);
    if (!Array.isArray(values)) {
      throw new Refusal('methods.given-not-list', 'Not a list: values', { column: 'values' });
    }
    const numbers = values.map((value: unknown) => {
      if (value === null) return Number.NaN;
      if (typeof value === 'number') return value;
      throw new Refusal('methods.given-not-number', 'Not a number: values', { column: 'values' });
    });
    const figures = figuresOf(meanOf(numbers));
    return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, orNull(value)]));
  },
};

function figuresOf(mean: MeanOfValues): Record<string, number> {
  const { sum, count, value, deviation } = mean;
  const figures: Record<string, number> = { sum, count, stdev: deviation, value };
  for (const { confidence, ...names } of publishedLimits) {
    const limits = meanInterval(mean, confidence);
    figures[names.lower] = limits.lower;
    figures[names.upper] = limits.upper;
  }
  return figures;
}
