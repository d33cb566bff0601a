import { chosenGroups, type Indicator } from '../../evidence/index.ts';
import type {
  CataloguedRelease,
  Evidence,
  ObservationColumns,
  TextColumn,
} from '../../evidence/store/index.ts';
import { isFifthColumn } from '../analysis/breakdowns.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';
import { commonestLength, monthsOf } from '../assessment/period-length.ts';
import type { FigureColumns } from '../assessment/small-area-figures.ts';
import { isForEverybody, observedFigure } from './observed-figures.ts';

/** Rows of a release that some indicators mean, found by measure and area. */
export interface IndicatorColumns {
  readonly release: CataloguedRelease;
  readonly columns: ObservationColumns;
  readonly figures: FigureColumns;
  /** Rows by measure, then area, then in the order of time. */
  readonly order: Uint32Array;
  /** Where each measure's rows of each area start in that order. */
  readonly starts: Uint32Array;
  readonly areaNumbers: ReadonlyMap<string, number>;
  readonly measureNumbers: ReadonlyMap<string, number>;
  /** Whole months of each period. */
  readonly months: readonly number[];
}

/** Rows one indicator means in some areas: one for each area and period. */
export interface ChosenRows {
  readonly rows: Uint32Array;
  /** Where each area starts among them, and the end. */
  readonly starts: Uint32Array;
}

/** About as many rows are held at once: some 200 MB. */
const mostRows = 2_000_000;

interface BlockOfIndicators {
  readonly indicators: readonly Indicator[];
  /** Nothing where the indicators take any measure. */
  readonly measures: readonly string[] | undefined;
}

/**
 * Reads what indicators of one dataset mean in some areas, block by block, so that however many there are no more than
 * a few million rows are held at once.
 *
 * @param indicators - all of this dataset
 * @param areas - codes
 * @returns nothing where the dataset has no release
 */
export async function* readIndicators(
  evidence: Evidence,
  dataset: string,
  indicators: readonly Indicator[],
  areas: readonly string[],
): AsyncGenerator<{
  readonly indicators: readonly Indicator[];
  readonly found: IndicatorColumns | undefined;
}> {
  const release = await evidence.latestRelease(dataset);
  if (!release) {
    yield { indicators, found: undefined };
    return;
  }
  for (const { indicators: those, measures } of blocksOf(indicators, release, areas.length)) {
    const columns = await evidence.columns(release, {
      areas,
      ...(measures && { measures }),
      breakdowns: askedBreakdowns(those, release),
    });
    yield { indicators: those, found: indicatorColumns(release, columns) };
  }
}

function blocksOf(
  indicators: readonly Indicator[],
  release: CataloguedRelease,
  areas: number,
): readonly BlockOfIndicators[] {
  const byMeasure = Map.groupBy(indicators, ({ values }) => values.measure);
  const anyMeasure = byMeasure.get('') ?? [];
  byMeasure.delete('');
  const expected = release.rows * Math.min(1, areas / Math.max(1, release.areas));
  const perBlock = Math.max(1, Math.floor((mostRows * release.measures.length) / Math.max(1, expected)));
  const measures = [...byMeasure.keys()];
  const blocks = Array.from({ length: Math.ceil(measures.length / perBlock) }, (_, block) => {
    const those = measures.slice(block * perBlock, (block + 1) * perBlock);
    return { indicators: those.flatMap((measure) => byMeasure.get(measure) ?? []), measures: those };
  });
  return anyMeasure.length > 0 ? [...blocks, { indicators: anyMeasure, measures: undefined }] : blocks;
}

/** Groups that are asked for, of breakdowns that every indicator of a block asks for: other rows need not be read. */
function askedBreakdowns(
  indicators: readonly Indicator[],
  release: CataloguedRelease,
): ReadonlyMap<string, readonly string[]> {
  const asked = indicators.map(({ values }) => chosenGroups(values.breakdown));
  // Fifths of deprivation are shown beside the figure of everybody.
  if (release.breakdowns.some(isFifthColumn)) return new Map();
  const named = release.breakdowns.filter((name) => asked.every((each) => name in each));
  return new Map(named.map((name) => [name, [...new Set(asked.map((each) => each[name] ?? ''))]] as const));
}

/** Columns with their rows put in order. */
function indicatorColumns(release: CataloguedRelease, columns: ObservationColumns): IndicatorColumns {
  const { area, measure, period, periods, rows } = columns;
  const areas = area.texts.length;
  const byTime = inOrderOf(rows, periods.length, (row) => period[row] as number);
  const placeOf = (row: number) => (measure.numbers[row] as number) * areas + (area.numbers[row] as number);
  const { order, starts } = inOrderOf(rows, measure.texts.length * areas, placeOf, byTime.order);
  return {
    release,
    columns,
    figures: figureColumns(columns),
    order,
    starts,
    areaNumbers: numbersOf(area),
    measureNumbers: numbersOf(measure),
    months: periods.map(monthsOf),
  };
}

function numbersOf({ texts }: TextColumn): ReadonlyMap<string, number> {
  return new Map(texts.map((text, number) => [text, number] as const));
}

/** Rows in the order of a number each has; those with one number stay in the order given. */
function inOrderOf(
  rows: number,
  size: number,
  numberOf: (row: number) => number,
  given?: Uint32Array,
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(size + 1);
  for (let row = 0; row < rows; row += 1) {
    const next = numberOf(row) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let place = 0; place < size; place += 1) {
    starts[place + 1] = (starts[place + 1] as number) + (starts[place] as number);
  }
  const free = starts.slice();
  const order = new Uint32Array(rows);
  for (let at = 0; at < rows; at += 1) {
    const row = given ? (given[at] as number) : at;
    const place = numberOf(row);
    order[free[place] as number] = row;
    free[place] = (free[place] as number) + 1;
  }
  return { order, starts };
}

function figureColumns(columns: ObservationColumns): FigureColumns {
  const { period, periods, value, numerator, denominator } = columns;
  const labels = [...new Set(periods.map(({ periodLabel }) => periodLabel))];
  const labelOfPeriod = Uint32Array.from(periods, ({ periodLabel }) => labels.indexOf(periodLabel));
  return {
    labels,
    labelOf: (row) => labelOfPeriod[period[row] as number] as number,
    value,
    numerator,
    denominator,
    sourceRow: columns.sourceRow,
    figure: (row): ObservedFigure => observedFigure(columns.at(row)),
  };
}

/**
 * The rows an indicator means: one for each area and period, all of one length. A breakdown nobody chose is read at the
 * value that stands for everybody.
 *
 * @param areas - codes, each once
 * @returns null where it cannot be known which figure is meant: several measures remain, or no group is everybody
 */
export function chosenRows(
  found: IndicatorColumns,
  { measure, breakdown }: Pick<Indicator['values'], 'measure' | 'breakdown'>,
  areas: readonly string[],
): ChosenRows | null {
  const { columns, release } = found;
  const asked = chosenGroups(breakdown);
  const measures = measuresNamed(found, measure);
  const isAsked = askedRows(columns, asked);
  let chosen = keptRows(rowsOfAreas(found, measures, areas), isAsked);
  if (differentIn(chosen.rows, columns.measure).size > 1) return null;
  for (const name of release.breakdowns.filter((each) => !(each in asked))) {
    const column = columns.breakdowns.get(name);
    const groups = column ? differentIn(chosen.rows, column) : new Set<string>();
    if (!column || groups.size <= 1) continue;
    const all = [...groups].filter((group) => group === '' || isForEverybody(group));
    if (all.length !== 1) return null;
    chosen = keptRows(chosen, (row) => column.texts[column.numbers[row] as number] === all[0]);
  }
  return ofOneLength(found, chosen);
}

/** Rows of one area whatever groups they are about, for a measure. */
export function rowsOfEveryGroup(found: IndicatorColumns, measure: string, area: string): Uint32Array {
  return rowsOfAreas(found, measuresNamed(found, measure), [area]).rows;
}

function measuresNamed({ columns, measureNumbers }: IndicatorColumns, measure: string): readonly number[] {
  if (measure === '') return columns.measure.texts.map((_, number) => number);
  const number = measureNumbers.get(measure);
  return number === undefined ? [] : [number];
}

function askedRows(
  columns: ObservationColumns,
  asked: Readonly<Record<string, string>>,
): ((row: number) => boolean) | undefined {
  const tests = Object.entries(asked).map(([name, group]) => {
    const column = columns.breakdowns.get(name);
    const number = column ? column.texts.indexOf(group) : -1;
    return (row: number) => column?.numbers[row] === number;
  });
  return tests.length === 0 ? undefined : (row) => tests.every((isAsked) => isAsked(row));
}

function rowsOfAreas(
  { order, starts, areaNumbers, columns }: IndicatorColumns,
  measures: readonly number[],
  areas: readonly string[],
): ChosenRows {
  const all = columns.area.texts.length;
  const startsOf = new Uint32Array(areas.length + 1);
  const parts: Uint32Array[] = [];
  let length = 0;
  for (const [place, code] of areas.entries()) {
    const area = areaNumbers.get(code);
    for (const measure of area === undefined ? [] : measures) {
      const at = measure * all + (area ?? 0);
      const part = order.subarray(starts[at], starts[at + 1]);
      parts.push(part);
      length += part.length;
    }
    startsOf[place + 1] = length;
  }
  const rows = new Uint32Array(length);
  let filled = 0;
  for (const part of parts) {
    rows.set(part, filled);
    filled += part.length;
  }
  return { rows, starts: startsOf };
}

/** @param isKept - all where there is none */
function keptRows(chosen: ChosenRows, isKept: ((row: number) => boolean) | undefined): ChosenRows {
  if (!isKept) return chosen;
  const rows = new Uint32Array(chosen.rows.length);
  const starts = new Uint32Array(chosen.starts.length);
  let kept = 0;
  for (let place = 0; place + 1 < starts.length; place += 1) {
    for (let at = chosen.starts[place] as number; at < (chosen.starts[place + 1] as number); at += 1) {
      const row = chosen.rows[at] as number;
      if (!isKept(row)) continue;
      rows[kept] = row;
      kept += 1;
    }
    starts[place + 1] = kept;
  }
  return { rows: rows.subarray(0, kept), starts };
}

function differentIn(rows: Uint32Array, { texts, numbers }: TextColumn): ReadonlySet<string> {
  const met = new Uint8Array(texts.length);
  for (const row of rows) met[numbers[row] as number] = 1;
  return new Set(texts.filter((_, number) => met[number] === 1));
}

function ofOneLength({ columns, months }: IndicatorColumns, chosen: ChosenRows): ChosenRows {
  if (months.every((each) => each === months[0])) return chosen;
  const counts = new Map<number, number>();
  for (const row of chosen.rows) {
    const length = months[columns.period[row] as number] as number;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  if (counts.size < 2) return chosen;
  const kept = commonestLength(counts);
  return keptRows(chosen, (row) => months[columns.period[row] as number] === kept);
}

/** Those of a row list's part that are about areas of one type, in the order of time. */
export function rowsOfType(
  { columns: { areaType } }: IndicatorColumns,
  { rows, starts }: ChosenRows,
  place: number,
  type: string,
): Uint32Array {
  const those = rows.subarray(starts[place], starts[place + 1]);
  const number = areaType.texts.indexOf(type);
  return those.every((row) => areaType.numbers[row] === number)
    ? those
    : those.filter((row) => areaType.numbers[row] === number);
}

/** What types of area the rows are about. */
export function typesOfRows({ columns }: IndicatorColumns, rows: Uint32Array): ReadonlySet<string> {
  return differentIn(rows, columns.areaType);
}
