import {
  type AreaCount,
  type AreaWeight,
  bestFit,
  type Reaggregation,
  reaggregate,
} from '../re-aggregation.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation, CalculationTable, RowProblem } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows, orNull } from './given.ts';
import { givenText } from './given-lists.ts';
import { optionYes } from './option-values.ts';
import { groupsOf, neededNumbers, number } from './table-columns.ts';

const wholeAreas = { name: 'best-fit', type: 'yes-no', usual: 'no' } as const;

/** Counts of areas carried over to other areas: a row for each share of an area, a row back for each area it leads to. */
export const calculation: Calculation = {
  name: 're-aggregation',
  shape: 'group',
  inputs: [
    { name: 'area', type: 'text', isNeeded: true },
    { name: 'to', type: 'text', isNeeded: true },
    number('weight', true),
    number('numerator', true),
    number('denominator'),
  ],
  outputs: [
    { name: 'to', type: 'text' },
    number('numerator'),
    number('denominator'),
    { name: 'estimate', type: 'text' },
  ],
  options: [wholeAreas],
  table(table, options, by) {
    const isWhole = optionYes(options, wholeAreas);
    const problems: RowProblem[] = [];
    const rows = groupsOf(table, by).flatMap(({ names, rows: lines }) => {
      const { counts, problem } = carriedOver(table, lines, isWhole);
      if (problem !== undefined) problems.push(problem);
      return counts.map((count) => ({ ...count, names }));
    });
    return {
      rows: rows.length,
      numbers: {
        numerator: Float64Array.from(rows, (row) => row.numerator),
        denominator: Float64Array.from(rows, (row) => row.denominator ?? Number.NaN),
      },
      texts: {
        ...Object.fromEntries(by.map((name, at) => [name, rows.map((row) => row.names[at] ?? '')])),
        to: rows.map((row) => row.area),
        estimate: rows.map((row) => (row.isEstimate ? 'yes' : 'no')),
      },
      problems,
    };
  },
  one(given) {
    const fields = givenObject(given);
    const weights = givenRows(fields, 'weights').map((row) => ({
      from: givenText(row, 'from', ''),
      to: givenText(row, 'to', ''),
      weight: givenNumber(row, 'weight'),
    }));
    const result = reaggregate(
      givenRows(fields).map(countOf),
      fields['best_fit'] === true ? bestFit(weights) : weights,
    );
    if (result.state === 'refused') throw refusalOf(result);
    return {
      rows: result.counts.map(({ area, numerator, denominator, isEstimate }) => ({
        area,
        numerator,
        denominator,
        is_estimate: isEstimate,
      })),
    };
  },
};

function countOf(row: Given): AreaCount {
  return {
    area: givenText(row, 'area', ''),
    numerator: givenNumber(row, 'numerator'),
    denominator: orNull(givenNumber(row, 'denominator')),
  };
}

function refusalOf({ reason, areas }: Extract<Reaggregation, { state: 'refused' }>): Refusal {
  return new Refusal(`methods.${reason}`, `${reason}: ${areas.join(', ')}`, { areas: areas.join(', ') });
}

function carriedOver(table: CalculationTable, lines: readonly number[], isWhole: boolean) {
  const [shares, numerators] = [neededNumbers(table, 'weight'), neededNumbers(table, 'numerator')];
  const denominators = table.numbers['denominator'];
  const at = (name: string, line: number) => table.texts[name]?.[line] ?? '';
  const weights: readonly AreaWeight[] = lines.map((line) => ({
    from: at('area', line),
    to: at('to', line),
    weight: shares[line] as number,
  }));
  const counts = new Map(
    lines.map((line): [string, AreaCount] => [
      at('area', line),
      {
        area: at('area', line),
        numerator: numerators[line] as number,
        denominator: orNull(denominators?.[line] ?? Number.NaN),
      },
    ]),
  );
  try {
    const result = reaggregate([...counts.values()], isWhole ? bestFit(weights) : weights);
    if (result.state === 'done') return { counts: result.counts, problem: undefined };
    throw refusalOf(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const areas = String(error.values['areas'] ?? error.values['area'] ?? '').split(', ');
    const row = lines.find((line) => areas.includes(at('area', line)) || areas.includes(at('to', line))) ?? 0;
    return { counts: [], problem: { row, code: error.code, values: error.values } };
  }
}
