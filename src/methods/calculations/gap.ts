import { absoluteGap, type MeasuredValue, relativeGap } from '../gap.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation } from './calculation.ts';
import { givenNumber, givenObject, orNull } from './given.ts';
import { neededNumbers, number } from './table-columns.ts';

const columns = ['value', 'lower', 'upper', 'other_value', 'other_lower', 'other_upper'] as const;
const outputs = [
  'difference',
  'difference_lower',
  'difference_upper',
  'ratio',
  'ratio_lower',
  'ratio_upper',
] as const;

/** How far two figures lie apart, and how many times one is the other, each with limits. */
export const calculation: Calculation = {
  name: 'gap',
  shape: 'row',
  inputs: columns.map((name) => number(name, true)),
  outputs: outputs.map((name) => number(name)),
  options: [],
  table(table) {
    const given = columns.map((name) => neededNumbers(table, name));
    const found = outputs.map(() => new Float64Array(table.rows).fill(Number.NaN));
    const problems = [];
    for (let row = 0; row < table.rows; row += 1) {
      const pair = pairOf(given.map((column) => column[row] as number));
      if (isCrossed(pair)) problems.push({ row, code: 'methods.limits-crossed', values: crossedOf(pair) });
      else
        gaps(pair).forEach((figure, at) => {
          (found[at] as Float64Array)[row] = figure;
        });
    }
    return {
      rows: table.rows,
      numbers: Object.fromEntries(outputs.map((name, at) => [name, found[at] as Float64Array])),
      texts: {},
      problems,
    };
  },
  one(given) {
    const fields = givenObject(given);
    const pair = pairOf(columns.map((name) => givenNumber(fields, name)));
    if (isCrossed(pair)) {
      throw new Refusal('methods.limits-crossed', 'A value lies between its limits', crossedOf(pair));
    }
    const figures = gaps(pair);
    return Object.fromEntries(outputs.map((name, at) => [name, orNull(figures[at] as number)]));
  },
};

type Pair = readonly [MeasuredValue, MeasuredValue];

function pairOf(figures: readonly number[]): Pair {
  const at = (start: number): MeasuredValue => ({
    value: figures[start] as number,
    lower: figures[start + 1] as number,
    upper: figures[start + 2] as number,
  });
  return [at(0), at(3)];
}

const isOutside = ({ value, lower, upper }: MeasuredValue): boolean => value < lower || value > upper;

function isCrossed(pair: Pair): boolean {
  return pair.some(isOutside);
}

function crossedOf(pair: Pair): { readonly lower: number; readonly upper: number } {
  const [{ lower, upper }] = [pair.find(isOutside) ?? pair[0]];
  return { lower, upper };
}

function gaps([first, second]: Pair): readonly number[] {
  const difference = absoluteGap(first, second);
  const ratio = relativeGap(first, second);
  return [difference, ratio].flatMap(({ value, lower, upper }) => [value, lower, upper]);
}
