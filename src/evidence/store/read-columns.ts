import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import {
  type ObservationColumns,
  type ObservedPeriod,
  periodsInOrder,
  type TextColumn,
} from '../observation-columns.ts';
import type { CataloguedRelease } from './catalogue.ts';
import { rowsOf, sqlName, sqlText } from './duckdb.ts';
import { breakdownColumn } from './reading-query.ts';

/** Which rows of a release are wanted. */
export interface ColumnsQuery {
  /** All where it is not said. */
  readonly measures?: readonly string[];
  readonly areas?: readonly string[];
  readonly areaType?: string;
  /** Wanted values of breakdowns; others are not read. */
  readonly breakdowns?: ReadonlyMap<string, readonly string[]>;
}

/** Longer lists are compared here instead: DuckDB takes longer to compare with them than to hand the rows over. */
const longestCondition = 300;
const numberNames = ['value', 'numerator', 'denominator', 'lower95', 'upper95'] as const;
type NumberName = (typeof numberNames)[number];

/**
 * Reads rows of a release file into typed arrays, texts as numbers.
 *
 * DuckDB hands a text over far slower than its hash, which it works out once for each text of a Parquet dictionary: so
 * hashes are read, and the few texts they stand for are asked for afterwards.
 *
 * @param path - Parquet file of the release
 */
export async function readColumns(
  connection: DuckDBConnection,
  path: string,
  release: CataloguedRelease,
  query: ColumnsQuery,
): Promise<ObservationColumns> {
  const numbered = release.hasRowNumbers ? '' : ', file_row_number=true';
  const from = `read_parquet(${sqlText(path)}${numbered})`;
  const names = new Set((await connection.run(`SELECT * FROM ${from} LIMIT 0`)).columnNames());
  const numberColumns = numberNames.filter((name) => names.has(name));
  const texts = textColumnsOf(release, query);
  const tables = texts.map(({ isClosed }) => numbering(isClosed));
  await nameKnown(connection, texts, tables);
  const row = release.hasRowNumbers ? 'source_row::INTEGER' : '(file_row_number + 2)::INTEGER';
  const selected = [
    ...texts.map(({ name }) => `hash(${sqlName(name)})`),
    'period_start::DATE',
    'period_end::DATE',
    row,
    ...numberColumns.map((name) => `coalesce(${name}, 'NaN'::DOUBLE)`),
  ];
  const result = await connection.stream(`SELECT ${selected.join(', ')} FROM ${from} ${conditionOf(query)}`);
  const read = await collect(result, tables, numberColumns.length);
  await nameUnknown(connection, from, texts, tables);
  return columnsOf(read, {
    texts: new Map(texts.map(({ name }, at) => [name, tables[at]?.texts ?? []])),
    textNames: texts.map(({ name }) => name),
    numberColumns,
    breakdowns: release.breakdowns,
  });
}

/** A column of texts, and every text in it that is wanted or can be there, where that is known. */
interface TextToRead {
  readonly name: string;
  readonly known: readonly string[] | undefined;
  /** Rows with any other text are left out. */
  readonly isClosed: boolean;
}

/** Areas and measures first: only they can leave rows out. */
function textColumnsOf(release: CataloguedRelease, query: ColumnsQuery): readonly TextToRead[] {
  const open = (name: string, known?: readonly string[]): TextToRead => ({ name, known, isClosed: false });
  return [
    { name: 'area_code', known: query.areas, isClosed: query.areas !== undefined },
    { name: 'measure', known: query.measures ?? release.measures, isClosed: query.measures !== undefined },
    open('area_type', release.areaTypes),
    open('period_label'),
    open('status'),
    ...release.breakdowns.map((name) => open(`breakdown_${name}`)),
  ];
}

function conditionOf({ measures, areas, areaType, breakdowns }: ColumnsQuery): string {
  const within = (column: string, texts: readonly string[] | undefined) => {
    if (!texts || texts.length > longestCondition) return [];
    return texts.length === 0 ? ['false'] : [`${column} IN (${texts.map(sqlText).join(', ')})`];
  };
  const conditions = [
    ...within('measure', measures),
    ...within('area_code', areas),
    ...within('area_type', areaType === undefined ? undefined : [areaType]),
    ...[...(breakdowns ?? [])].flatMap(([name, texts]) => within(breakdownColumn(name), texts)),
  ];
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** From the hash of a text, in two halves, to its number; one place after another is tried. */
interface Numbering {
  mask: number;
  low: Uint32Array;
  high: Uint32Array;
  /** -1 where nothing stands. */
  numbers: Int32Array;
  /** Hashes in the order of their numbers, and the texts they stand for as far as they are known. */
  readonly hashes: bigint[];
  readonly texts: (string | null)[];
  /** Hashes that are not known yet are left out rather than taken in. */
  readonly isClosed: boolean;
}

function numbering(isClosed: boolean): Numbering {
  return { ...emptyPlaces(64), hashes: [], texts: [], isClosed };
}

function emptyPlaces(length: number): Pick<Numbering, 'mask' | 'low' | 'high' | 'numbers'> {
  return {
    mask: length - 1,
    low: new Uint32Array(length),
    high: new Uint32Array(length),
    numbers: new Int32Array(length).fill(-1),
  };
}

function placeOf({ mask, low, high, numbers }: Numbering, lowHalf: number, highHalf: number): number {
  let place = lowHalf & mask;
  while (numbers[place] !== -1 && (low[place] !== lowHalf || high[place] !== highHalf)) {
    place = (place + 1) & mask;
  }
  return place;
}

function put(table: Numbering, lowHalf: number, highHalf: number, number: number): void {
  const place = placeOf(table, lowHalf, highHalf);
  table.low[place] = lowHalf;
  table.high[place] = highHalf;
  table.numbers[place] = number;
}

function add(table: Numbering, lowHalf: number, highHalf: number): number {
  const number = table.hashes.push((BigInt(highHalf) << 32n) | BigInt(lowHalf)) - 1;
  if (table.hashes.length * 4 > table.mask) {
    Object.assign(table, emptyPlaces((table.mask + 1) * 4));
    for (const [known, hash] of table.hashes.entries()) {
      put(table, Number(hash & 0xffff_ffffn), Number(hash >> 32n), known);
    }
  } else put(table, lowHalf, highHalf, number);
  return number;
}

/** The number of each row's text, -1 for those that are left out. */
function readNumbers(table: Numbering, halves: Uint32Array, rows: number, into: Int32Array): void {
  let [lastLow, lastHigh, last] = [0, 0, -2];
  for (let row = 0; row < rows; row += 1) {
    const lowHalf = halves[row * 2] as number;
    const highHalf = halves[row * 2 + 1] as number;
    if (last === -2 || lowHalf !== lastLow || highHalf !== lastHigh) {
      last = table.numbers[placeOf(table, lowHalf, highHalf)] as number;
      if (last === -1 && !table.isClosed) last = add(table, lowHalf, highHalf);
      lastLow = lowHalf;
      lastHigh = highHalf;
    }
    into[row] = last;
  }
}

/** The items of a column as they lie in memory: one by one they take ten times as long. */
function itemsOf<Items>(chunk: DuckDBDataChunk, column: number): Items {
  return (chunk.getColumnVector(column) as unknown as { readonly items: Items }).items;
}

function halvesOf(chunk: DuckDBDataChunk, column: number): Uint32Array {
  const items = itemsOf<BigUint64Array>(chunk, column);
  return new Uint32Array(items.buffer, items.byteOffset, chunk.rowCount * 2);
}

/** What was read, with room to spare at the end of each column. */
interface ReadRows {
  rows: number;
  /** In the order of the texts selected. */
  texts: Uint32Array[];
  /** Days from 1 January 1970. */
  start: Int32Array;
  end: Int32Array;
  sourceRow: Int32Array;
  numbers: Float64Array[];
}

const chunkSize = 2048;

async function collect(
  result: { fetchChunk: () => Promise<DuckDBDataChunk | null> },
  tables: readonly Numbering[],
  numberColumns: number,
): Promise<ReadRows> {
  const read = newRows(tables.length, numberColumns);
  const scratch = tables.map(() => new Int32Array(chunkSize));
  const kept = new Int32Array(chunkSize);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return read;
    for (const [at, table] of tables.entries()) {
      readNumbers(table, halvesOf(chunk, at), chunk.rowCount, scratch[at] as Int32Array);
    }
    const count = keepKnown(scratch, chunk.rowCount, kept);
    if (count > 0) append(read, chunk, scratch, kept, count);
  }
}

function newRows(texts: number, numbers: number): ReadRows {
  const room = chunkSize * 8;
  return {
    rows: 0,
    texts: Array.from({ length: texts }, () => new Uint32Array(room)),
    start: new Int32Array(room),
    end: new Int32Array(room),
    sourceRow: new Int32Array(room),
    numbers: Array.from({ length: numbers }, () => new Float64Array(room)),
  };
}

/** Areas and measures come first, and only they can be left out. */
function keepKnown([areas, measures]: readonly Int32Array[], rows: number, kept: Int32Array): number {
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    if ((areas?.[row] ?? -1) >= 0 && (measures?.[row] ?? -1) >= 0) {
      kept[count] = row;
      count += 1;
    }
  }
  return count;
}

function append(
  read: ReadRows,
  chunk: DuckDBDataChunk,
  scratch: readonly Int32Array[],
  kept: Int32Array,
  count: number,
): void {
  if (read.rows + count > read.start.length) growRows(read);
  const from = read.rows;
  const copy = (items: Int32Array | Float64Array, into: Uint32Array | Int32Array | Float64Array) => {
    for (let at = 0; at < count; at += 1) into[from + at] = items[kept[at] as number] as number;
  };
  for (const [at, into] of read.texts.entries()) copy(scratch[at] as Int32Array, into);
  const dates = read.texts.length;
  copy(itemsOf<Int32Array>(chunk, dates), read.start);
  copy(itemsOf<Int32Array>(chunk, dates + 1), read.end);
  copy(itemsOf<Int32Array>(chunk, dates + 2), read.sourceRow);
  for (const [at, into] of read.numbers.entries()) copy(itemsOf<Float64Array>(chunk, dates + 3 + at), into);
  read.rows += count;
}

function growRows(read: ReadRows): void {
  const room = read.start.length * 2;
  const grown = <Column extends Uint32Array | Int32Array | Float64Array>(column: Column, larger: Column) => {
    larger.set(column);
    return larger;
  };
  read.texts = read.texts.map((column) => grown(column, new Uint32Array(room)));
  read.start = grown(read.start, new Int32Array(room));
  read.end = grown(read.end, new Int32Array(room));
  read.sourceRow = grown(read.sourceRow, new Int32Array(room));
  read.numbers = read.numbers.map((column) => grown(column, new Float64Array(room)));
}

/** Numbers the texts that are known beforehand. */
async function nameKnown(
  connection: DuckDBConnection,
  columns: readonly TextToRead[],
  tables: readonly Numbering[],
): Promise<void> {
  const asked = columns.flatMap(({ known }, place) =>
    known && known.length > 0
      ? [
          `SELECT ${place} AS place, t, hash(t)::VARCHAR AS h FROM (SELECT unnest([${[...new Set(known)].map(sqlText).join(', ')}]) AS t)`,
        ]
      : [],
  );
  await name(connection, asked, tables);
}

/** Finds the texts of the hashes that were met on the way. */
async function nameUnknown(
  connection: DuckDBConnection,
  from: string,
  columns: readonly TextToRead[],
  tables: readonly Numbering[],
): Promise<void> {
  const asked = columns.flatMap(({ name: column }, place) => {
    const { hashes = [], texts = [] } = tables[place] ?? {};
    return hashes.length > texts.length
      ? [
          `SELECT ${place} AS place, t, hash(t)::VARCHAR AS h FROM (SELECT DISTINCT ${sqlName(column)}::VARCHAR AS t FROM ${from})`,
        ]
      : [];
  });
  await name(connection, asked, tables);
}

async function name(
  connection: DuckDBConnection,
  asked: readonly string[],
  tables: readonly Numbering[],
): Promise<void> {
  if (asked.length === 0) return;
  const rows = await rowsOf<{ place: number; t: string | null; h: string }>(
    connection,
    asked.join(' UNION ALL '),
  );
  const named = tables.map(() => new Map<bigint, string | null>());
  for (const { place, t, h } of rows) {
    const hash = BigInt(h);
    if (named[place]?.has(hash)) throw new Error(`Two texts of column ${place} have one hash`);
    named[place]?.set(hash, t);
  }
  for (const [place, texts] of named.entries()) {
    const table = tables[place] as Numbering;
    if (table.hashes.length === 0) {
      for (const hash of texts.keys()) add(table, Number(hash & 0xffff_ffffn), Number(hash >> 32n));
    }
    for (const [number, hash] of table.hashes.entries()) {
      if (texts.has(hash)) table.texts[number] = texts.get(hash) ?? null;
    }
  }
}

interface Meanings {
  readonly texts: ReadonlyMap<string, readonly (string | null)[]>;
  readonly textNames: readonly string[];
  readonly numberColumns: readonly NumberName[];
  readonly breakdowns: readonly string[];
}

function columnsOf(read: ReadRows, meanings: Meanings): ObservationColumns {
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
