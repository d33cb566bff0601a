import type { AssessedArea, ObservedFigure, ObservedSeries } from './assessed-indicator.ts';

/** Figures as columns: what they are chosen by and added up from. Each becomes an object only when it is shown. */
export interface FigureColumns {
  /** What periods are called. */
  readonly labels: readonly string[];
  /** Which label each row has. */
  readonly labelOf: (row: number) => number;
  /** NaN where there is none; no rows at all where nothing has one. */
  readonly value: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** Which row of the file a figure stands in; nothing for a sum. */
  readonly sourceRow: (row: number) => number | undefined;
  readonly figure: (row: number) => ObservedFigure;
}

/** Every small area of one type within an area, whether or not it has figures. */
export interface SmallAreaFigures {
  readonly areas: readonly AssessedArea[];
  readonly columns: FigureColumns;
  /** Rows of the columns, area after area, each area's in the order of time. */
  readonly rows: Uint32Array;
  /** Where each area starts among the rows, and the end: one more than there are areas. */
  readonly starts: Uint32Array;
}

/** Whether something stands in a row of a column. */
export function isThere(column: Float64Array, row: number): boolean {
  const value = column[row];
  return value !== undefined && !Number.isNaN(value);
}

/** Small areas whose figures are objects already, as columns. */
export function smallAreaFigures(series: readonly ObservedSeries[]): SmallAreaFigures {
  const figures = series.flatMap((each) => each.figures);
  const labels = [...new Set(figures.map(({ period }) => period))];
  const numbers = new Map(labels.map((label, number) => [label, number] as const));
  const label = Uint32Array.from(figures, ({ period }) => numbers.get(period) ?? 0);
  const column = (name: 'value' | 'numerator' | 'denominator') =>
    Float64Array.from(figures, (figure) => figure[name] ?? Number.NaN);
  const starts = new Uint32Array(series.length + 1);
  for (const [place, each] of series.entries()) {
    starts[place + 1] = (starts[place] as number) + each.figures.length;
  }
  return {
    areas: series.map(({ area }) => area),
    columns: {
      labels,
      labelOf: (row) => label[row] as number,
      value: column('value'),
      numerator: column('numerator'),
      denominator: column('denominator'),
      sourceRow: (row) => figures[row]?.row,
      figure: (row) => {
        const found = figures[row];
        if (!found) throw new Error(`There is no row ${row}`);
        return found;
      },
    },
    rows: Uint32Array.from(figures, (_, row) => row),
    starts,
  };
}

/** Whether any small area has a figure. */
export function hasValues({ rows, columns }: SmallAreaFigures): boolean {
  return rows.some((row) => isThere(columns.value, row));
}

/** The first row of each area in a period, -1 where it has none. @param period - nothing finds nothing */
export function rowsIn(small: SmallAreaFigures, period: string | undefined): Int32Array {
  const wanted = period === undefined ? -1 : small.columns.labels.indexOf(period);
  return firstRows(small, (row) => small.columns.labelOf(row) === wanted);
}

/** The last row of each area with a value, -1 where it has none. */
export function lastRowsWithValue(small: SmallAreaFigures): Int32Array {
  const { rows, starts, areas, columns } = small;
  return Int32Array.from(areas, (_, place) => {
    for (let at = (starts[place + 1] as number) - 1; at >= (starts[place] as number); at -= 1) {
      if (isThere(columns.value, rows[at] as number)) return rows[at] as number;
    }
    return -1;
  });
}

function firstRows(
  { rows, starts, areas }: SmallAreaFigures,
  isWanted: (row: number) => boolean,
): Int32Array {
  return Int32Array.from(areas, (_, place) => {
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
      if (isWanted(rows[at] as number)) return rows[at] as number;
    }
    return -1;
  });
}

/** All small areas of one period added up. */
export interface PeriodSum {
  /** The rows that were added up. */
  readonly rows: readonly number[];
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Small areas added up, for each period in which every one of them has what is added: the value of a count, else
 * numerator and denominator.
 */
export function sumsByPeriod(small: SmallAreaFigures, isCount: boolean): readonly PeriodSum[] {
  const { rows, areas, columns } = small;
  const { value, numerator, denominator, labels } = columns;
  const sums = labels.map(() => ({ rows: [] as number[], value: 0, numerator: 0, denominator: 0 }));
  const lacking = new Set<number>();
  const met: number[] = [];
  for (const row of rows) {
    const label = columns.labelOf(row);
    const sum = sums[label] as (typeof sums)[number];
    if (sum.rows.length === 0) met.push(label);
    sum.rows.push(row);
    if (isCount ? isThere(value, row) : isThere(numerator, row) && isThere(denominator, row)) {
      if (isCount) sum.value += value[row] as number;
      else {
        sum.numerator += numerator[row] as number;
        sum.denominator += denominator[row] as number;
      }
    } else lacking.add(label);
  }
  return met.flatMap((label) => {
    const sum = sums[label] as (typeof sums)[number];
    return sum.rows.length === areas.length && !lacking.has(label) ? [sum] : [];
  });
}
