import { confidenceFraction, twoSidedDeviate } from '../interval.ts';
import {
  isTooUncertain,
  type LifeTableFault,
  lifeExpectancies,
  lifeTableAges,
  lifeTableFault,
} from '../life-expectancy.ts';
import type { Calculation, CalculationTable } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows, orNull } from './given.ts';
import {
  groupAt,
  oneGroup,
  type PlaceProblem,
  quoted,
  type RowGroups,
  rowGroups,
  rowProblems,
} from './row-groups.ts';
import { limitColumns, neededNumbers, number, publishedLimits } from './table-columns.ts';

/** As reference values say it. */
const reasons: Record<LifeTableFault, string> = {
  'negative-deaths': 'a band has deaths below zero',
  'population-not-above-zero': 'a band has a population at or below zero',
  'band-missing': 'a band is missing',
  'more-deaths-than-people': 'a band has more deaths than population',
  'too-few-people': 'total population below 5,000',
  'no-deaths-in-last-band': 'no deaths in the last band',
};

/** Years that people of each age would live on average at the death rates of today. */
export const calculation: Calculation = {
  name: 'life-expectancy',
  shape: 'row',
  isAcrossRows: true,
  inputs: [number('age_from', true), number('population', true), number('deaths', true)],
  outputs: [number('value'), ...limitColumns],
  options: [],
  table(table, _options, by) {
    const groups = rowGroups(table, by);
    const tables = lifeTablesOf(table, groups);
    const numbers: Record<string, Float64Array> = {
      value: spread(tables, table.rows, (at) => shown(tables, at)),
    };
    for (const { confidence, lower, upper } of publishedLimits) {
      const z = twoSidedDeviate(confidence);
      numbers[lower] = spread(tables, table.rows, (at) => limit(tables, at, -z));
      numbers[upper] = spread(tables, table.rows, (at) => limit(tables, at, z));
    }
    return { rows: table.rows, numbers, texts: {}, problems: rowProblems(groups, tables.problems) };
  },
  one(given) {
    const fields = givenObject(given);
    const rows = givenRows(fields);
    const column = (name: string) => Float64Array.from(rows, (row) => givenNumber(row, name));
    const numbers = Object.fromEntries(calculation.inputs.map(({ name }) => [name, column(name)]));
    const tables = lifeTablesOf({ rows: rows.length, numbers, texts: {} }, oneGroup(rows.length));
    const [fault] = tables.faults;
    if (fault !== undefined) return { suppressed: true, reason: reasons[fault], by_age: null };
    const asked = confidencesOf(fields);
    return {
      by_age: lifeTableAges.map((age, at) => ({
        age_from: age,
        value: orNull(shown(tables, at)),
        ...Object.fromEntries(
          asked.flatMap(({ z, suffix }) => [
            [`lower${suffix}`, orNull(limit(tables, at, -z))],
            [`upper${suffix}`, orNull(limit(tables, at, z))],
          ]),
        ),
      })),
    };
  },
};

/** One confidence or a list of them; limits are named after its percentage, without the point. */
function confidencesOf(fields: Given): readonly { readonly z: number; readonly suffix: string }[] {
  const asked = fields['confidence'];
  const list: readonly unknown[] = Array.isArray(asked) ? asked : [asked ?? 0.95];
  return list.map((each) => {
    const fraction = confidenceFraction(Number(each));
    const percentage = String(Number((fraction * 100).toFixed(6)));
    return { z: twoSidedDeviate(fraction), suffix: percentage.replace('.', '') };
  });
}

/** Life tables of all groups, twenty bands to each. */
interface LifeTables {
  readonly expectancy: Float64Array;
  readonly standardError: Float64Array;
  /** The row of the table that each band came from; -1 where it is missing. */
  readonly rowOf: Int32Array;
  readonly faults: readonly (LifeTableFault | undefined)[];
  readonly problems: readonly PlaceProblem[];
}

function lifeTablesOf(table: CalculationTable, groups: RowGroups): LifeTables {
  const bands = lifeTableAges.length;
  const cells = groups.count * bands;
  const rowOf = new Int32Array(cells).fill(-1);
  const misplaced = placeBands(neededNumbers(table, 'age_from'), groups, rowOf);
  const column = (name: string): Float64Array => {
    const values = neededNumbers(table, name);
    return Float64Array.from(rowOf, (row) => (row < 0 ? Number.NaN : (values[row] as number)));
  };
  const [deaths, populations] = [column('deaths'), column('population')];
  for (const { place } of misplaced) {
    const group = groupAt(groups, place);
    deaths.fill(Number.NaN, group * bands, (group + 1) * bands);
  }
  const faults = Array.from({ length: groups.count }, (_, group) =>
    lifeTableFault(deaths, populations, group * bands),
  );
  const found = { expectancy: new Float64Array(cells), standardError: new Float64Array(cells) };
  lifeExpectancies(deaths, populations, found);
  const atFault = faults.flatMap((fault, group) =>
    fault === undefined || misplaced.some(({ place }) => groupAt(groups, place) === group)
      ? []
      : [{ place: groups.starts[group] as number, code: `methods.life-table.${fault}` }],
  );
  return { ...found, rowOf, faults, problems: [...misplaced, ...atFault] };
}

/** Puts each row in its band; those of an age that starts no band, or of a band already taken, are problems. */
function placeBands(
  ages: Float64Array,
  { starts, order, count }: RowGroups,
  rowOf: Int32Array,
): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let group = 0; group < count; group += 1) {
    for (let place = starts[group] as number; place < (starts[group + 1] as number); place += 1) {
      const row = order[place] as number;
      const age = ages[row] as number;
      const band = lifeTableAges.indexOf(age);
      const cell = group * lifeTableAges.length + band;
      if (band >= 0 && rowOf[cell] === -1) rowOf[cell] = row;
      else
        problems.push({
          place,
          column: 'age_from',
          code: 'methods.age-not-of-life-table',
          values: { found: quoted(age) },
        });
    }
  }
  return problems;
}

function shown({ expectancy, standardError }: LifeTables, at: number): number {
  return isTooUncertain(standardError[at] as number) ? Number.NaN : (expectancy[at] as number);
}

function limit({ expectancy, standardError }: LifeTables, at: number, deviates: number): number {
  return (expectancy[at] as number) + deviates * (standardError[at] as number);
}

function spread({ rowOf }: LifeTables, rows: number, figure: (at: number) => number): Float64Array {
  const column = new Float64Array(rows).fill(Number.NaN);
  rowOf.forEach((row, at) => {
    if (row >= 0) column[row] = figure(at);
  });
  return column;
}
