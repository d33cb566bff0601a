import type { DuckDBDataChunk } from '@duckdb/node-api';
import { type Numbering, readNumbers } from './text-hashes.ts';

/** The items of a column as they lie in memory: one by one they take ten times as long. */
function itemsOf<Items>(chunk: DuckDBDataChunk, column: number): Items {
  return (chunk.getColumnVector(column) as unknown as { readonly items: Items }).items;
}

function halvesOf(chunk: DuckDBDataChunk, column: number): Uint32Array {
  const items = itemsOf<BigUint64Array>(chunk, column);
  return new Uint32Array(items.buffer, items.byteOffset, chunk.rowCount * 2);
}

/** What was read, with room to spare at the end of each column. */
export interface ReadRows {
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

export async function collect(
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
