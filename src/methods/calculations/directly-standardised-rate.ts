import {
  directlyStandardisedRates,
  directRateColumns,
  dobsonLimits,
  europeanStandardPopulation2013,
  type StandardBands,
} from '../directly-standardised-rate.ts';
import { intervalColumns } from '../interval.ts';
import type { Calculation, CalculationOption, CalculationTable } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows, orNull } from './given.ts';
import { multiplier, optionAboveZero, optionYes } from './option-values.ts';
import {
  gathered,
  groupResult,
  oneGroup,
  type PlaceProblem,
  quoted,
  type RowGroups,
  refuseFirst,
  rowGroups,
} from './row-groups.ts';
import { limitColumns, number, numbersOr, publishedLimits } from './table-columns.ts';

const usualMultiplier = 100_000;
const option = multiplier(String(usualMultiplier));
const independent: CalculationOption = { name: 'independent-events', type: 'yes-no', usual: 'yes' };

/**
 * A rate as it would be with the ages of a standard population, with Dobson's limits. Without a column of standard
 * populations the bands are the 19 of the European Standard Population of 2013, in order of age.
 */
export const calculation: Calculation = {
  name: 'directly-standardised-rate',
  shape: 'group',
  inputs: [
    number('count'),
    number('population', true),
    number('standard_population'),
    { name: 'ageband', type: 'text' },
    number('events_per_person'),
    number('persons'),
  ],
  outputs: [number('total_count'), number('total_population'), number('value'), ...limitColumns],
  options: [option, independent],
  table(table, options, by) {
    const groups = rowGroups(table, by);
    const { bands, problems } = bandsOf(table, groups, optionYes(options, independent));
    return groupResult(groups, problems, figuresOf(bands, optionAboveZero(options, option)));
  },
  one(given) {
    const fields = givenObject(given);
    const table = tableOf(givenRows(fields));
    const isIndependent = fields['independent_events'] !== false;
    const { bands, problems } = bandsOf(table, oneGroup(table.rows), isIndependent);
    refuseFirst(problems);
    const figures = figuresOf(bands, givenNumber(fields, 'multiplier', usualMultiplier));
    return Object.fromEntries(
      Object.entries(figures).map(([name, [value]]) => [name, orNull(value ?? Number.NaN)]),
    );
  },
};

function tableOf(rows: readonly Given[]): CalculationTable {
  const names = calculation.inputs.filter(({ type }) => type === 'number').map(({ name }) => name);
  const present = names.filter((name) => rows.some((row) => row[name] !== undefined));
  return {
    rows: rows.length,
    numbers: Object.fromEntries(
      present.map((name) => [name, Float64Array.from(rows, (row) => givenNumber(row, name))]),
    ),
    texts: { ageband: rows.map((row) => String(row['ageband'] ?? '')) },
  };
}

function figuresOf(bands: StandardBands, by: number): Record<string, Float64Array> {
  const rates = directRateColumns(bands.starts.length - 1);
  directlyStandardisedRates(bands, by, rates);
  const figures: Record<string, Float64Array> = {
    total_count: rates.totalCount,
    total_population: rates.totalPopulation,
    value: rates.value,
  };
  for (const { confidence, lower, upper } of publishedLimits) {
    const limits = intervalColumns(rates.value.length);
    dobsonLimits(rates, confidence, limits);
    figures[lower] = limits.lower;
    figures[upper] = limits.upper;
  }
  return figures;
}

interface CheckedBands {
  readonly bands: StandardBands;
  readonly problems: readonly PlaceProblem[];
}

function bandsOf(table: CalculationTable, groups: RowGroups, isIndependent: boolean): CheckedBands {
  const column = (name: string): Float64Array => gathered(numbersOr(table, name, Number.NaN), groups);
  const populations = column('population');
  const given = table.numbers['standard_population'];
  const standards = given === undefined ? europeanBands(groups) : gathered(given, groups);
  const rows = { populations, standards, starts: groups.starts };
  const problems = populationProblems(rows, given === undefined);
  if (isIndependent) {
    const counts = column('count');
    return { bands: { ...rows, counts }, problems: [...problems, ...negativeProblems(counts, 'count')] };
  }
  const persons = column('persons');
  const each = column('events_per_person');
  const ages = Array.from(groups.order, (row) => table.texts['ageband']?.[row] ?? '');
  return {
    bands: bandsOfPeople({ ...rows, persons, each, ages }),
    problems: [
      ...problems,
      ...negativeProblems(persons, 'persons'),
      ...eventProblems(each, ages),
      ...disagreements(rows, ages),
    ],
  };
}

/** The standard in every group that has as many bands as it; NaN elsewhere. */
function europeanBands({ starts, order, count }: RowGroups): Float64Array {
  const standards = new Float64Array(order.length).fill(Number.NaN);
  for (let group = 0; group < count; group += 1) {
    const start = starts[group] as number;
    const size = (starts[group + 1] as number) - start;
    if (size === europeanStandardPopulation2013.length) standards.set(europeanStandardPopulation2013, start);
  }
  return standards;
}

type BandRows = Pick<StandardBands, 'populations' | 'standards' | 'starts'>;

function populationProblems({ populations, standards }: BandRows, isEuropean: boolean): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let place = 0; place < populations.length; place += 1) {
    const found = populations[place] as number;
    if (!(found > 0)) {
      problems.push({
        place,
        column: 'population',
        code: 'methods.population-not-above-zero',
        values: { found: quoted(found) },
      });
    }
    const standard = standards[place] as number;
    if (!(standard >= 0)) {
      const code = isEuropean ? 'methods.bands-not-european' : 'methods.standard-population-missing';
      problems.push({ place, column: 'standard_population', code, values: { found: quoted(standard) } });
    }
  }
  return problems;
}

function negativeProblems(counts: Float64Array, column: string): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] as number;
    if (count < 0) problems.push({ place, column, code: 'methods.count-negative', values: { count } });
  }
  return problems;
}

function eventProblems(each: Float64Array, ages: readonly string[]): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let place = 0; place < each.length; place += 1) {
    const found = each[place] as number;
    if (!(found > 0)) {
      problems.push({
        place,
        column: 'events_per_person',
        code: 'methods.events-per-person-missing',
        values: { found: quoted(found) },
      });
    }
    if (ages[place] === '') problems.push({ place, column: 'ageband', code: 'methods.ageband-missing' });
  }
  return problems;
}

/** Rows of one band of one area that give it different people. */
function disagreements(
  { populations, standards, starts }: BandRows,
  ages: readonly string[],
): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const firstOf = new Map<string, number>();
    for (let place = starts[group] as number; place < (starts[group + 1] as number); place += 1) {
      const age = ages[place] as string;
      const first = firstOf.get(age) ?? place;
      firstOf.set(age, first);
      if (populations[first] !== populations[place] || standards[first] !== standards[place]) {
        problems.push({ place, column: 'ageband', code: 'methods.band-disagrees', values: { ageband: age } });
      }
    }
  }
  return problems;
}

/** Rows of a band for each number of events a person had, added up to one for the band. */
function bandsOfPeople({
  populations,
  standards,
  starts,
  persons,
  each,
  ages,
}: BandRows & {
  readonly persons: Float64Array;
  readonly each: Float64Array;
  readonly ages: readonly string[];
}): StandardBands {
  const into = {
    counts: [] as number[],
    squares: [] as number[],
    populations: [] as number[],
    standards: [] as number[],
  };
  const ends = [0];
  for (let group = 0; group + 1 < starts.length; group += 1) {
    const bandOf = new Map<string, number>();
    for (let place = starts[group] as number; place < (starts[group + 1] as number); place += 1) {
      const age = ages[place] as string;
      const band = bandOf.get(age) ?? into.counts.length;
      if (!bandOf.has(age)) {
        bandOf.set(age, band);
        into.counts.push(0);
        into.squares.push(0);
        into.populations.push(populations[place] as number);
        into.standards.push(standards[place] as number);
      }
      const events = each[place] as number;
      const people = persons[place] as number;
      if (!(people > 0)) continue;
      into.counts[band] = (into.counts[band] as number) + people * events;
      into.squares[band] = (into.squares[band] as number) + people * events * events;
    }
    ends.push(into.counts.length);
  }
  return {
    counts: Float64Array.from(into.counts),
    squares: Float64Array.from(into.squares),
    populations: Float64Array.from(into.populations),
    standards: Float64Array.from(into.standards),
    starts: Uint32Array.from(ends),
  };
}
