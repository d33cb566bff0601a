import {
  type ExpectedEvents,
  expectedEventColumns,
  expectedEvents,
  type ReferenceBands,
} from '../expected-events.ts';
import { intervalColumns } from '../interval.ts';
import { fewestForByar, poissonLimits } from '../poisson.ts';
import type { CalculationColumn, CalculationTable } from './calculation.ts';
import { type Given, givenNumber, givenRows } from './given.ts';
import { gathered, oneGroup, type PlaceProblem, quoted, type RowGroups } from './row-groups.ts';
import { number, numbersOr, publishedLimits } from './table-columns.ts';

/** Columns that indirect standardisation reads: the area's own bands, and those of the reference population. */
export const referenceBandColumns: readonly CalculationColumn[] = [
  number('count', true),
  number('population', true),
  number('reference_count', true),
  number('reference_population', true),
];

/** Observed and expected events of each group, and what is wrong with its rows. */
export function eventsOfGroups(
  table: CalculationTable,
  groups: RowGroups,
): { readonly events: ExpectedEvents; readonly problems: readonly PlaceProblem[] } {
  const column = (name: string): Float64Array => gathered(numbersOr(table, name, Number.NaN), groups);
  const bands: ReferenceBands = {
    counts: column('count'),
    populations: column('population'),
    referenceCounts: column('reference_count'),
    referencePopulations: column('reference_population'),
    starts: groups.starts,
  };
  const events = expectedEventColumns(groups.count);
  expectedEvents(bands, events);
  const wrong = bandProblems(bands);
  return { events, problems: wrong.length > 0 ? wrong : withoutExpected(events, groups) };
}

/** The same for one input; its total of observed events may stand beside the rows where its ages are not known. */
export function eventsOfGiven(given: Given): ReturnType<typeof eventsOfGroups> {
  const rows = givenRows(given);
  const table: CalculationTable = {
    rows: rows.length,
    numbers: Object.fromEntries(
      referenceBandColumns.map(({ name }) => [
        name,
        Float64Array.from(rows, (row) => givenNumber(row, name)),
      ]),
    ),
    texts: {},
  };
  const found = eventsOfGroups(table, oneGroup(rows.length));
  const total = givenNumber(given, 'observed');
  if (!Number.isNaN(total)) found.events.observed[0] = total;
  return found;
}

function bandProblems(bands: ReferenceBands): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  const { counts, populations, referenceCounts, referencePopulations } = bands;
  for (let place = 0; place < counts.length; place += 1) {
    const say = (column: string, code: string, values: PlaceProblem['values']): void => {
      problems.push({ place, column, code, values });
    };
    const count = counts[place] as number;
    if (count < 0) say('count', 'methods.count-negative', { count });
    const people = populations[place] as number;
    if (people < 0) say('population', 'methods.population-negative', { found: quoted(people) });
    const referenceCount = referenceCounts[place] as number;
    if (referenceCount < 0) say('reference_count', 'methods.count-negative', { count: referenceCount });
    const reference = referencePopulations[place] as number;
    if (!(reference > 0))
      say('reference_population', 'methods.population-not-above-zero', { found: quoted(reference) });
  }
  return problems;
}

/** Nothing can be measured against nothing. */
function withoutExpected({ expected }: ExpectedEvents, { starts, count }: RowGroups): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  for (let group = 0; group < count; group += 1) {
    if (!((expected[group] as number) > 0)) {
      problems.push({ place: starts[group] as number, code: 'methods.no-expected-events' });
    }
  }
  return problems;
}

/** Limits of observed events times a factor, exact below ten and Byar's from ten on, with the name of the method. */
export function observedLimits(
  observed: Float64Array,
  factor: Float64Array,
): { readonly numbers: Record<string, Float64Array>; readonly method: string[] } {
  const numbers: Record<string, Float64Array> = {};
  for (const { confidence, lower, upper } of publishedLimits) {
    const limits = intervalColumns(observed.length);
    poissonLimits(observed, factor, confidence, fewestForByar, limits);
    numbers[lower] = limits.lower;
    numbers[upper] = limits.upper;
  }
  return { numbers, method: Array.from(observed, (count) => (count < fewestForByar ? 'Exact' : 'Byars')) };
}
