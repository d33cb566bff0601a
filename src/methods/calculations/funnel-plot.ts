import {
  axisEnd,
  axisStart,
  countCategory,
  expectedOnFunnel,
  type FunnelCategory,
  type FunnelLimits,
  funnelPositions,
  proportionCategory,
  proportionFunnel,
} from '../funnel-plot.ts';
import { Refusal } from '../refusal.ts';
import type { Calculation, CalculationOption, CalculationTable } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows, orNull } from './given.ts';
import { multiplier, optionAboveZero, optionText } from './option-values.ts';
import {
  oneGroup,
  type PlaceProblem,
  quoted,
  type RowGroups,
  refuseFirst,
  rowGroups,
  rowProblems,
} from './row-groups.ts';
import { number, numbersOr } from './table-columns.ts';

const statistics = ['proportion', 'ratio', 'rate'] as const;
const rateTypes = ['dsr', 'crude'] as const;
const ratioTypes = ['count', 'isr'] as const;

const statistic: CalculationOption = {
  name: 'statistic',
  type: 'text',
  usual: 'proportion',
  choices: statistics,
};
const rateType: CalculationOption = { name: 'rate-type', type: 'text', usual: 'crude', choices: rateTypes };
const years: CalculationOption = { name: 'years-of-data', type: 'number', usual: '1' };
const times = multiplier('100');

interface FunnelChoice {
  readonly statistic: (typeof statistics)[number];
  readonly rateType: (typeof rateTypes)[number];
  readonly ratioType: (typeof ratioTypes)[number];
  readonly multiplier: number;
  readonly years: number;
}

/** Which areas differ from all of them together by more than chance, small areas being given more room. */
export const calculation: Calculation = {
  name: 'funnel-plot',
  shape: 'row',
  isAcrossRows: true,
  inputs: [
    number('numerator'),
    number('denominator'),
    number('observed'),
    number('expected'),
    number('count'),
    number('rate'),
    number('population'),
  ],
  outputs: [
    { name: 'significance', type: 'text' },
    number('baseline'),
    number('lower_2s_limit'),
    number('upper_2s_limit'),
    number('lower_3s_limit'),
    number('upper_3s_limit'),
    number('rate_chart'),
    number('denominator_derived'),
  ],
  options: [statistic, rateType, times, years],
  table(table, options, by) {
    const choice: FunnelChoice = {
      statistic: chosen(statistics, optionText(options, statistic), statistic.name),
      rateType: chosen(rateTypes, optionText(options, rateType), rateType.name),
      ratioType: 'count',
      multiplier: optionAboveZero(options, times),
      years: optionAboveZero(options, years),
    };
    const groups = rowGroups(table, by);
    const areas = areasOf(table, groups, choice);
    const column = () => new Float64Array(table.rows).fill(Number.NaN);
    const numbers = Object.fromEntries(
      calculation.outputs.filter(({ type }) => type === 'number').map(({ name }) => [name, column()]),
    );
    const significance = new Array<string>(table.rows).fill('');
    for (let group = 0; group < groups.count; group += 1) {
      const [start, end] = [groups.starts[group] as number, groups.starts[group + 1] as number];
      const baseline = baselineOf(areas, choice, start, end);
      for (let place = start; place < end; place += 1) {
        const row = groups.order[place] as number;
        const figures = areas.isWrong[place] ? {} : figuresOfArea(areas, place, baseline, choice);
        for (const [name, figure] of Object.entries(figures)) (numbers[name] as Float64Array)[row] = figure;
        significance[row] = areas.isWrong[place] ? '' : (categoryOf(areas, place, baseline, choice) ?? '');
      }
    }
    return {
      rows: table.rows,
      numbers,
      texts: { significance },
      problems: rowProblems(groups, areas.problems),
    };
  },
  one(given) {
    const fields = givenObject(given);
    const choice = choiceOf(fields);
    const rows = givenRows(fields);
    const table = tableOf(rows);
    const areas = areasOf(table, oneGroup(rows.length), choice);
    refuseFirst(areas.problems);
    const baseline = baselineOf(areas, choice, 0, rows.length);
    const places = rows.map((_, place) => place);
    return {
      limits: limitsAlong(areas, baseline, choice),
      significance: places.map((place) => categoryOf(areas, place, baseline, choice) ?? null),
      points:
        choice.statistic === 'rate'
          ? places.map((place) => {
              const { rate_chart, denominator_derived } = pointOf(areas, place, choice);
              return { rate_chart: orNull(rate_chart), denominator_derived: orNull(denominator_derived) };
            })
          : null,
    };
  },
};

function chosen<Choice extends string>(choices: readonly Choice[], found: string, option: string): Choice {
  const known = choices.find((each) => each === found);
  if (known !== undefined) return known;
  throw new Refusal('methods.option-not-a-choice', `Not a choice: ${found}`, {
    option,
    found,
    choices: choices.join(', '),
  });
}

function choiceOf(fields: Given): FunnelChoice {
  const text = (name: string, usual: string): string => String(fields[name] ?? usual);
  return {
    statistic: chosen(statistics, text('statistic', 'proportion'), 'statistic'),
    rateType: chosen(rateTypes, text('rate_type', 'crude'), 'rate_type'),
    ratioType: chosen(ratioTypes, text('ratio_type', 'count'), 'ratio_type'),
    multiplier: givenNumber(fields, 'multiplier', 100),
    years: givenNumber(fields, 'years_of_data', 1),
  };
}

/** Other names that columns of the same meaning go by in reference values. */
const otherNames: Readonly<Record<string, string>> = { events: 'count' };

function tableOf(rows: readonly Given[]): CalculationTable {
  const present = new Set(rows.flatMap((row) => Object.keys(row)));
  const names = [...present].filter((name) =>
    calculation.inputs.some((input) => input.name === (otherNames[name] ?? name)),
  );
  return {
    rows: rows.length,
    numbers: Object.fromEntries(
      names.map((name) => [
        otherNames[name] ?? name,
        Float64Array.from(rows, (row) => givenNumber(row, name)),
      ]),
    ),
    texts: {},
  };
}

/** Areas of all groups: what was counted, and out of how many. */
interface FunnelAreas {
  readonly counts: Float64Array;
  /** People, expected events, or the population behind a rate (NaN for a standardised rate of no events). */
  readonly sizes: Float64Array;
  readonly rates: Float64Array;
  readonly isWrong: readonly boolean[];
  readonly problems: readonly PlaceProblem[];
}

const columnNames = {
  proportion: { count: 'numerator', size: 'denominator' },
  ratio: { count: 'observed', size: 'expected' },
  rate: { count: 'count', size: 'population' },
} as const;

function areasOf(table: CalculationTable, { order }: RowGroups, choice: FunnelChoice): FunnelAreas {
  const names = columnNames[choice.statistic];
  const column = (name: string): Float64Array => {
    const values = numbersOr(table, name, Number.NaN);
    return Float64Array.from(order, (row) => values[row] as number);
  };
  const [counts, given, rates] = [column(names.count), column(names.size), column('rate')];
  const sizes =
    choice.statistic === 'rate'
      ? given.map((people, at) => sizeOfRate(counts, rates, people, at, choice))
      : given;
  const problems: PlaceProblem[] = [];
  const isWrong = Array.from(counts, (count, place) => {
    const found =
      countProblem(count, names.count) ??
      (choice.statistic === 'rate'
        ? rateProblem(count, rates[place] as number, given[place] as number)
        : sizeProblem(count, sizes[place] as number, choice.statistic));
    if (found) problems.push({ place, ...found });
    return found !== undefined;
  });
  return { counts, sizes, rates, isWrong, problems };
}

/** People (times years) behind a rate: those that its events at that rate come from. */
function sizeOfRate(
  counts: Float64Array,
  rates: Float64Array,
  people: number,
  at: number,
  { rateType: type, multiplier: by }: FunnelChoice,
): number {
  const count = counts[at] as number;
  if (count === 0) return type === 'dsr' ? Number.NaN : people;
  return (by * count) / (rates[at] as number);
}

type Wrong = Omit<PlaceProblem, 'place'>;

function countProblem(count: number, column: string): Wrong | undefined {
  if (Number.isNaN(count)) return { column, code: 'methods.count-missing' };
  return count < 0 ? { column, code: 'methods.count-negative', values: { count } } : undefined;
}

function sizeProblem(count: number, size: number, kind: 'proportion' | 'ratio'): Wrong | undefined {
  const column = columnNames[kind].size;
  if (!(size > 0)) {
    return { column, code: 'methods.population-not-above-zero', values: { found: quoted(size) } };
  }
  if (kind === 'proportion' && count > size) {
    return {
      column: columnNames[kind].count,
      code: 'methods.count-above-total',
      values: { count, total: size },
    };
  }
  return undefined;
}

function rateProblem(count: number, rate: number, people: number): Wrong | undefined {
  if (count === 0) {
    return people > 0 ? undefined : { column: 'population', code: 'methods.no-events-need-population' };
  }
  return rate > 0
    ? undefined
    : { column: 'rate', code: 'methods.rate-not-above-zero', values: { found: quoted(rate) } };
}

/** All areas of a group taken together: a proportion, events for each expected, or events for each person. */
function baselineOf(
  { counts, sizes, isWrong }: FunnelAreas,
  choice: FunnelChoice,
  start: number,
  end: number,
): number {
  if (choice.statistic === 'ratio') return 1;
  let [events, people] = [0, 0];
  for (let place = start; place < end; place += 1) {
    if (isWrong[place]) continue;
    events += counts[place] as number;
    if ((sizes[place] as number) > 0) people += sizes[place] as number;
  }
  return events / people;
}

/** A standardised rate of fewer events is not held to say anything. */
const fewestForStandardised = 10;

function categoryOf(
  { counts, sizes }: FunnelAreas,
  place: number,
  baseline: number,
  { statistic: kind, rateType: type }: FunnelChoice,
): FunnelCategory | undefined {
  const [count, size] = [counts[place] as number, sizes[place] as number];
  if (kind === 'proportion') return proportionCategory(count, size, baseline);
  if (kind === 'rate' && type === 'dsr' && count < fewestForStandardised) {
    return 'Not applicable for events less than 10 for dsrs';
  }
  return countCategory(count, baseline * size);
}

/** Where an area's rate is drawn, and over how many people a year. */
function pointOf(
  { counts, sizes, rates }: FunnelAreas,
  place: number,
  { rateType: type, years: over }: FunnelChoice,
): { readonly rate_chart: number; readonly denominator_derived: number } {
  if (type === 'dsr' && (counts[place] as number) < fewestForStandardised) {
    return { rate_chart: Number.NaN, denominator_derived: Number.NaN };
  }
  return { rate_chart: rates[place] as number, denominator_derived: (sizes[place] as number) / over };
}

/** The limits at the size of one area, in the unit of its figure. */
function figuresOfArea(
  areas: FunnelAreas,
  place: number,
  baseline: number,
  choice: FunnelChoice,
): Record<string, number> {
  const { statistic: kind, multiplier: by } = choice;
  const [count, size] = [areas.counts[place] as number, areas.sizes[place] as number];
  const scale = kind === 'ratio' ? 1 : by;
  const point = kind === 'rate' ? pointOf(areas, place, choice) : {};
  if (kind === 'proportion') {
    return {
      baseline: baseline * by,
      ...namedLimits(cutLimits(proportionFunnel(baseline, size), by)),
      ...point,
    };
  }
  if (!(count > 0)) return { baseline: baseline * scale, ...point };
  const limits = valuesOnFunnel(expectedOnFunnel(Math.round(count)), Math.round(count));
  return { baseline: baseline * scale, ...namedLimits(timesLimits(limits, baseline * scale)), ...point };
}

function namedLimits({ lower2, upper2, lower3, upper3 }: FunnelLimits): Record<string, number> {
  return { lower_2s_limit: lower2, upper_2s_limit: upper2, lower_3s_limit: lower3, upper_3s_limit: upper3 };
}

function mapLimits(limits: FunnelLimits, change: (limit: number) => number): FunnelLimits {
  return {
    lower2: change(limits.lower2),
    upper2: change(limits.upper2),
    lower3: change(limits.lower3),
    upper3: change(limits.upper3),
  };
}

function timesLimits(limits: FunnelLimits, by: number): FunnelLimits {
  return mapLimits(limits, (limit) => limit * by);
}

/** A proportion is not below none nor above all. */
function cutLimits(limits: FunnelLimits, by: number): FunnelLimits {
  return mapLimits(limits, (limit) => Math.min(1, Math.max(0, limit)) * by);
}

/** Observed over expected on each limit. */
function valuesOnFunnel(expected: FunnelLimits, events: number): FunnelLimits {
  return mapLimits(expected, (each) => events / each);
}

/** The limits at the positions of a chart's axis, as reference values name them. */
function limitsAlong(
  areas: FunnelAreas,
  baseline: number,
  choice: FunnelChoice,
): readonly Record<string, number>[] {
  const positions = Array.from(positionsOf(areas, baseline, choice));
  if (choice.statistic === 'proportion') {
    return positions.map((population) => ({
      Population: population,
      ...namedLimits(cutLimits(proportionFunnel(baseline, population), choice.multiplier)),
      baseline: baseline * choice.multiplier,
    }));
  }
  return positions.map((events) => {
    const expected = expectedOnFunnel(events);
    return choice.statistic === 'ratio'
      ? ratioLimits(events, expected, choice)
      : rateLimits(events, expected, baseline, choice);
  });
}

function ratioLimits(
  events: number,
  expected: FunnelLimits,
  { ratioType }: FunnelChoice,
): Record<string, number> {
  const limits = mapLimits(valuesOnFunnel(expected, events), (ratio) =>
    ratioType === 'count' ? ratio - 1 : ratio * 100,
  );
  return {
    Observed_events: events,
    ...interleaved(expected, 'exp_events', limits, ratioType),
  };
}

function rateLimits(
  events: number,
  expected: FunnelLimits,
  baseline: number,
  { multiplier: by, years: over }: FunnelChoice,
): Record<string, number> {
  const populations = mapLimits(expected, (each) => each / baseline / over);
  const limits = mapLimits(valuesOnFunnel(expected, events), (ratio) => ratio * baseline * by);
  return {
    Events: events,
    ...interleaved(populations, 'population_1_year', limits, 'limit'),
    baseline: baseline * by,
  };
}

function interleaved(sizes: FunnelLimits, sizeName: string, limits: FunnelLimits, limitName: string) {
  return {
    [`lower_2s_${sizeName}`]: sizes.lower2,
    [`lower_2s_${limitName}`]: limits.lower2,
    [`upper_2s_${sizeName}`]: sizes.upper2,
    [`upper_2s_${limitName}`]: limits.upper2,
    [`lower_3s_${sizeName}`]: sizes.lower3,
    [`lower_3s_${limitName}`]: limits.lower3,
    [`upper_3s_${sizeName}`]: sizes.upper3,
    [`upper_3s_${limitName}`]: limits.upper3,
  };
}

function positionsOf(
  { sizes }: FunnelAreas,
  baseline: number,
  { statistic: kind, years: over }: FunnelChoice,
) {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const size of sizes) {
    if (size < least) least = size;
    if (size > most) most = size;
  }
  if (kind !== 'rate') {
    // Ratios stop one step short of the end of the axis, as in the published tool.
    return funnelPositions(axisStart(least, most), axisEnd(most), kind === 'ratio' ? 1 : 0);
  }
  const first = axisStart(least / over, most / over) * over;
  const last = axisEnd(most / over) * over;
  return funnelPositions(Math.floor(first * baseline), Math.ceil(last * baseline));
}
