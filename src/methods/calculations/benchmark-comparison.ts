import { type ComparisonWord, compareWithBenchmark, type Direction } from '../comparison.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation, CalculationOption, RowProblem } from './calculation.ts';
import { type Given, givenNumber, givenObject } from './given.ts';
import { optionText } from './option-values.ts';
import { neededNumbers, number, problemsOf } from './table-columns.ts';

const directions: readonly Direction[] = ['higher-is-better', 'lower-is-better', 'no-direction'];
const direction: CalculationOption = {
  name: 'direction',
  type: 'text',
  usual: 'no-direction',
  choices: directions,
};

/** How a value stands beside a benchmark by its confidence interval. */
export const calculation: Calculation = {
  name: 'benchmark-comparison',
  shape: 'row',
  inputs: [number('lower', true), number('upper', true), number('benchmark', true)],
  outputs: [{ name: 'comparison', type: 'text' }],
  options: [direction],
  table(table, options) {
    const lower = neededNumbers(table, 'lower');
    const upper = neededNumbers(table, 'upper');
    const benchmark = neededNumbers(table, 'benchmark');
    const towards = checkedDirection(optionText(options, direction));
    const comparison = new Array<string>(table.rows);
    const isCompared = new Float64Array(table.rows);
    for (let row = 0; row < table.rows; row += 1) {
      const limits = { lower: lower[row] as number, upper: upper[row] as number };
      const word = compared(limits, benchmark[row] as number, towards);
      comparison[row] = word ?? '';
      isCompared[row] = word === undefined ? Number.NaN : 1;
    }
    const problems: RowProblem[] = problemsOf(isCompared, (row) => {
      const [low, high] = [lower[row] as number, upper[row] as number];
      return low > high ? { code: 'methods.limits-crossed', values: { lower: low, upper: high } } : undefined;
    });
    return { rows: table.rows, numbers: {}, texts: { comparison }, problems };
  },
  one(given) {
    const fields = givenObject(given);
    const limits = { lower: givenNumber(fields, 'lower'), upper: givenNumber(fields, 'upper') };
    if (limits.lower > limits.upper) {
      throw new Refusal('methods.limits-crossed', 'The lower limit is above the upper', limits);
    }
    const towards = checkedDirection(textOf(fields, 'direction', 'no-direction'));
    return { comparison: compared(limits, givenNumber(fields, 'benchmark'), towards) ?? null };
  },
};

/** Nothing where something is missing or the limits are crossed. */
function compared(
  limits: { readonly lower: number; readonly upper: number },
  benchmark: number,
  towards: Direction,
): ComparisonWord | undefined {
  const isWhole = limits.lower <= limits.upper && !Number.isNaN(benchmark);
  return isWhole ? compareWithBenchmark(limits, benchmark, towards) : undefined;
}

function checkedDirection(found: string): Direction {
  const known = directions.find((each) => each === found);
  if (known !== undefined) return known;
  throw new Refusal('methods.option-not-a-choice', `Not a direction: ${found}`, {
    option: direction.name,
    found,
    choices: directions.join(', '),
  });
}

function textOf(fields: Given, name: string, otherwise: string): string {
  const value = fields[name] ?? otherwise;
  return typeof value === 'string' ? value : String(value);
}
