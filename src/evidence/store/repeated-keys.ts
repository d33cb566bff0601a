import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import { rowsOf, sqlText } from './duckdb.ts';
import type { KnownTexts } from './known-texts.ts';
import { breakdownColumn } from './reading-query.ts';

/** A column of the key of an observation: every text it can hold, with the number of what that text means. */
interface KeyColumn {
  readonly column: string;
  readonly numbers: ReadonlyMap<string, number>;
  /** How many meanings there are. */
  readonly size: number;
}

/** Bits that are kept in memory at most, one for each combination: 128 MB. */
const mostCombinations = 2 ** 30;

/**
 * Whether any two observations of a release file are about the same thing.
 *
 * Texts come out of Parquet as dictionaries, and their hashes cost next to nothing; each hash leads to the number of
 * what the text means, the numbers to one for the whole combination, and that to a bit which may be set only once.
 * Where there are too many combinations for bits, the database counts distinct hashes of the whole key.
 *
 * @param path - Parquet file whose texts are all in the lists
 */
export async function haveRepeats(db: DuckDBConnection, path: string, known: KnownTexts): Promise<boolean> {
  const from = `read_parquet(${sqlText(path)})`;
  const columns = keyColumns(known);
  const combinations = columns?.reduce((product, column) => product * column.size, 1) ?? Infinity;
  if (!columns || columns.length === 0 || combinations > mostCombinations) {
    const key = [
      'area_code',
      'period_start',
      'period_end',
      'measure',
      ...[...known.dimensions.keys()].map(breakdownColumn),
    ];
    const [counted] = await rowsOf<{ n: string; once: string }>(
      db,
      `SELECT count(*) AS n, count(DISTINCT hash(${key.join(', ')})) AS once FROM ${from}`,
    );
    return counted?.n !== counted?.once;
  }
  const tables = await Promise.all(columns.map((column) => hashTable(db, column)));
  const seen = new Uint32Array((combinations >>> 5) + 1);
  const keys = new Int32Array(2048);
  const result = await db.stream(
    `SELECT ${columns.map(({ column }) => `hash(${column})`).join(', ')} FROM ${from}`,
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return false;
    keys.fill(0);
    for (const [at, table] of tables.entries()) {
      if (!addNumbers(keys, halvesOf(chunk, at), table)) return true;
    }
    if (marksTwice(seen, keys, chunk.rowCount)) return true;
  }
}

/** A column of hashes, each as its lower and upper half: the items as they lie in memory, since big integers one by one take ten times as long. */
function halvesOf(chunk: DuckDBDataChunk, column: number): Uint32Array {
  const vector = chunk.getColumnVector(column) as unknown as { readonly items: BigUint64Array };
  return new Uint32Array(vector.items.buffer, vector.items.byteOffset, chunk.rowCount * 2);
}

/** @returns nothing where one text means several things */
function keyColumns(known: KnownTexts): KeyColumn[] | undefined {
  const columns = [
    numbered(
      'area_code',
      known.areas.map(({ code }) => [code, code]),
    ),
    numbered(
      'period_label',
      known.periods.map(({ period }) => [period?.label ?? null, period && `${period.start}/${period.end}`]),
    ),
    numbered(
      'measure',
      known.measures.map(({ code }) => [code, code]),
    ),
    ...[...known.dimensions].map(([name, texts]) =>
      numbered(
        breakdownColumn(name),
        texts.map(({ code }) => [code, code]),
      ),
    ),
  ];
  if (columns.some((column) => !column)) return undefined;
  return columns.flatMap((column) => (column && column.size > 1 ? [column] : []));
}

function numbered(
  column: string,
  meanings: readonly (readonly [string | null, string | null])[],
): KeyColumn | undefined {
  const numbers = new Map<string, number>();
  const byMeaning = new Map<string, number>();
  for (const [text, meaning] of meanings) {
    if (text === null || meaning === null) continue;
    const number = byMeaning.get(meaning) ?? byMeaning.size;
    byMeaning.set(meaning, number);
    if ((numbers.get(text) ?? number) !== number) return undefined;
    numbers.set(text, number);
  }
  return { column, numbers, size: Math.max(byMeaning.size, 1) };
}

/** From the hash of a text, in two halves, to its number; one place after another is tried. */
interface HashTable {
  readonly size: number;
  readonly mask: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** -1 where nothing stands. */
  readonly number: Int32Array;
}

async function hashTable(db: DuckDBConnection, { numbers, size }: KeyColumn): Promise<HashTable> {
  const texts = [...numbers.keys()];
  const hashes = await rowsOf<{ h: string }>(
    db,
    `SELECT hash(t) AS h FROM (SELECT unnest([${texts.map(sqlText).join(', ')}]) AS t)`,
  );
  const length = 2 ** Math.ceil(Math.log2(texts.length * 4));
  const table: HashTable = {
    size,
    mask: length - 1,
    low: new Uint32Array(length),
    high: new Uint32Array(length),
    number: new Int32Array(length).fill(-1),
  };
  for (const [at, { h }] of hashes.entries()) {
    const hash = BigInt(h);
    const low = Number(hash & 0xffff_ffffn);
    let place = low & table.mask;
    while (table.number[place] !== -1) place = (place + 1) & table.mask;
    table.low[place] = low;
    table.high[place] = Number(hash >> 32n);
    table.number[place] = numbers.get(texts[at] ?? '') ?? -1;
  }
  return table;
}

/** Puts the number of each row's text behind its key so far. @returns false where a hash is none of the list */
function addNumbers(keys: Int32Array, halves: Uint32Array, table: HashTable): boolean {
  const { size, mask, low, high, number } = table;
  let lastLow = 0;
  let lastHigh = 0;
  let found = -1;
  for (let row = 0; row * 2 < halves.length; row++) {
    const lowHalf = halves[row * 2] as number;
    const highHalf = halves[row * 2 + 1] as number;
    if (found === -1 || lowHalf !== lastLow || highHalf !== lastHigh) {
      let place = lowHalf & mask;
      while (number[place] !== -1 && (low[place] !== lowHalf || high[place] !== highHalf)) {
        place = (place + 1) & mask;
      }
      found = number[place] as number;
      if (found === -1) return false;
      lastLow = lowHalf;
      lastHigh = highHalf;
    }
    keys[row] = (keys[row] as number) * size + found;
  }
  return true;
}

function marksTwice(seen: Uint32Array, keys: Int32Array, rows: number): boolean {
  for (let row = 0; row < rows; row++) {
    const key = keys[row] as number;
    const bit = 1 << (key & 31);
    const word = seen[key >>> 5] as number;
    if ((word & bit) !== 0) return true;
    seen[key >>> 5] = word | bit;
  }
  return false;
}
