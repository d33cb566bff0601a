import {
  type ObservationColumns,
  type ObservedPeriod,
  periodsInOrder,
  type TextColumn,
} from '../observation-columns.ts';
import type { ReadRows } from './rows-in-memory.ts';

export const numberNames = ['value', 'numerator', 'denominator', 'lower95', 'upper95'] as const;
type NumberName = (typeof numberNames)[number];

interface Meanings {
  readonly texts: ReadonlyMap<string, readonly (string | null)[]>;
  readonly textNames: readonly string[];
  readonly numberColumns: readonly NumberName[];
  readonly breakdowns: readonly string[];
}

export function columnsOf(read: ReadRows, meanings: Meanings): ObservationColumns {
  const { rows } = read;
  const textColumn = (name: string): TextColumn => {
    const at = meanings.textNames.indexOf(name);
    return {
      texts: (meanings.texts.get(name) ?? []).map((text) => text ?? ''),
      numbers: (read.texts[at] as Uint32Array).subarray(0, rows),
    };
  };
  const numbersOf = (name: NumberName): Float64Array => {
    const at = meanings.numberColumns.indexOf(name);
    return at < 0 ? new Float64Array(0) : (read.numbers[at] as Float64Array).subarray(0, rows);
  };
  const [area, areaType, measure] = [textColumn('area_code'), textColumn('area_type'), textColumn('measure')];
  const labels = textColumn('period_label');
  const breakdowns = new Map(
    meanings.breakdowns.map((name) => [name, textColumn(`breakdown_${name}`)] as const),
  );
  const { periods, period } = numberPeriods(read, labels);
  const [value, numerator, denominator] = [
    numbersOf('value'),
    numbersOf('numerator'),
    numbersOf('denominator'),
  ];
  const [lower95, upper95] = [numbersOf('lower95'), numbersOf('upper95')];
  const statuses = read.texts[meanings.textNames.indexOf('status')] as Uint32Array;
  const text = ({ texts, numbers }: TextColumn, row: number) => texts[numbers[row] as number] ?? '';
  return {
    rows,
    area,
    areaType,
    measure,
    breakdowns,
    periods,
    period,
    value,
    numerator,
    denominator,
    sourceRow: (row) => read.sourceRow[row],
    at: (row) => ({
      ...(periods[period[row] as number] as ObservedPeriod),
      areaCode: text(area, row),
      areaType: text(areaType, row),
      measure: text(measure, row),
      breakdown: Object.fromEntries([...breakdowns].map(([name, column]) => [name, text(column, row)])),
      value: cell(value, row),
      numerator: cell(numerator, row),
      denominator: cell(denominator, row),
      lower95: cell(lower95, row),
      upper95: cell(upper95, row),
      status: meanings.texts.get('status')?.[statuses[row] as number] ?? null,
      sourceRow: read.sourceRow[row] as number,
    }),
  };
}

function cell(column: Float64Array, row: number): number | null {
  const value = column[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Which period each row is of; most rows with one label have one start and one end. */
function numberPeriods(
  { rows, start, end }: ReadRows,
  labels: TextColumn,
): Pick<ObservationColumns, 'periods' | 'period'> {
  const period = new Uint32Array(rows);
  const found: ObservedPeriod[] = [];
  const numbers = new Map<string, number>();
  const usual = labels.texts.map(() => ({ start: Number.NaN, end: Number.NaN, number: -1 }));
  for (let row = 0; row < rows; row += 1) {
    const label = labels.numbers[row] as number;
    const last = usual[label] as (typeof usual)[number];
    if (last.start !== start[row] || last.end !== end[row]) {
      last.start = start[row] as number;
      last.end = end[row] as number;
      const key = `${last.start} ${last.end} ${label}`;
      last.number = numbers.get(key) ?? found.length;
      if (last.number === found.length) {
        numbers.set(key, last.number);
        const periodLabel = labels.texts[label] ?? '';
        found.push({ periodLabel, periodStart: dateOf(last.start), periodEnd: dateOf(last.end) });
      }
    }
    period[row] = last.number;
  }
  const { periods, places } = periodsInOrder(found);
  for (let row = 0; row < rows; row += 1) period[row] = places[period[row] as number] as number;
  return { periods, period };
}

function dateOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
