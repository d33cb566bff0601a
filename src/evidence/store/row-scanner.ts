import { endOfExpected, placeOf, type TextFinder } from './text-finder.ts';

/** Rows in one vector of the database. */
export const vectorRows = 2048;

/** What becomes of the cells of a column. */
export type ColumnUse =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'text'; readonly finder: TextFinder }
  | { readonly kind: 'figure' }
  | { readonly kind: 'note' };

/** Some rows by column, at most as many as a vector of the database holds. */
export interface RowBatch {
  rows: number;
  /** For each column of texts, their places. */
  readonly places: readonly Int32Array[];
  readonly figures: readonly Figures[];
  /** For each column of notes, the notes; empty where there is none. */
  readonly notes: readonly string[][];
  /** Whoever looks at the rows may note here which are beyond doubt: 1 for each. */
  readonly sound: Uint8Array;
}

export interface Figures {
  readonly values: Float64Array;
  /** A bit for each row that has a figure, as the database keeps them. */
  readonly present: Uint8Array;
  isAnyMissing: boolean;
}

/** Cuts plain bytes into rows. */
export interface RowScanner {
  readonly delimiter: number;
  /** The batch being filled. */
  batch: RowBatch;
  /** Takes a full batch. @returns one that may be filled */
  readonly onFull: (batch: RowBatch) => RowBatch;
  readonly kinds: Uint8Array;
  /** Of each column, its number among those of its kind. */
  readonly numbers: Uint8Array;
  readonly finders: readonly TextFinder[];
  unquoted: Uint8Array;
}

const newline = 10;
const carriageReturn = 13;
const quote = 34;
const kindNumbers = { ignored: 0, text: 1, figure: 2, note: 3 } as const;

export function rowScanner(
  columns: readonly ColumnUse[],
  delimiter: string,
  onFull: (batch: RowBatch) => RowBatch,
): RowScanner {
  const seen = { ignored: 0, text: 0, figure: 0, note: 0 };
  return {
    delimiter: delimiter.charCodeAt(0),
    batch: emptyBatch(columns),
    onFull,
    kinds: Uint8Array.from(columns, ({ kind }) => kindNumbers[kind]),
    numbers: Uint8Array.from(columns, ({ kind }) => seen[kind]++),
    finders: columns.flatMap((column) => (column.kind === 'text' ? [column.finder] : [])),
    unquoted: new Uint8Array(1 << 10),
  };
}

export function emptyBatch(columns: readonly ColumnUse[]): RowBatch {
  const each = <Value>(kind: ColumnUse['kind'], value: () => Value): Value[] =>
    columns.flatMap((column) => (column.kind === kind ? [value()] : []));
  return {
    rows: 0,
    places: each('text', () => new Int32Array(vectorRows)),
    figures: each('figure', () => ({
      values: new Float64Array(vectorRows),
      present: new Uint8Array(vectorRows / 8).fill(0xff),
      isAnyMissing: false,
    })),
    notes: each('note', () => []),
    sound: new Uint8Array(vectorRows),
  };
}

/** Makes a batch that has been used fit to be filled. */
export function emptied(batch: RowBatch): RowBatch {
  batch.rows = 0;
  for (const figures of batch.figures) {
    if (figures.isAnyMissing) figures.present.fill(0xff);
    figures.isAnyMissing = false;
  }
  for (const notes of batch.notes) notes.length = 0;
  return batch;
}

/**
 * Cuts whole lines into cells, and puts these into batches: texts by their places, figures as numbers.
 *
 * @param to - just after the end of a line
 * @returns false at the first row that only a careful reading can judge: too few or too many cells, quotes that do not
 *   close in their line, a blank line, a line that ends otherwise, a figure that is not bare
 */
export function cutRows(scanner: RowScanner, bytes: Uint8Array, from: number, to: number): boolean {
  const { delimiter, kinds, numbers, finders } = scanner;
  const last = kinds.length - 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lastToCompare = bytes.length - 8;
  let { batch } = scanner;
  let at = from;
  while (at < to) {
    const row = batch.rows;
    for (let column = 0; column <= last; column++) {
      const kind = kinds[column] as number;
      const number = numbers[column] as number;
      const end = column === last ? newline : delimiter;
      const orEnd = column === last ? carriageReturn : delimiter;
      let after = -1;
      if (kind === kindNumbers.text) {
        const finder = finders[number] as TextFinder;
        if (at <= lastToCompare) after = endOfExpected(finder, bytes, view, at, end, orEnd);
        if (after >= 0) (batch.places[number] as Int32Array)[row] = finder.last;
      } else if (kind === kindNumbers.figure) {
        after = endOfBareFigure(bytes, at, end, orEnd, (batch.figures[number] as Figures).values, row);
      }
      if (after < 0) after = cutCell(scanner, bytes, at, kind, number);
      if (after < 0 || (bytes[after] !== end && bytes[after] !== orEnd)) return false;
      at = after + 1;
      if (bytes[after] === carriageReturn && bytes[at++] !== newline) return false;
    }
    batch.rows = row + 1;
    if (batch.rows === vectorRows) {
      batch = scanner.onFull(batch);
      scanner.batch = batch;
    }
  }
  return true;
}

/** Powers of ten that are exact, as is dividing a whole number below 10^15 by one: the result is rounded once. */
const powersOfTen = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * Reads a figure of digits and at most one point.
 *
 * @returns where it ends, or -1 where it is not one of at most fifteen digits that ends as a cell does
 */
function endOfBareFigure(
  bytes: Uint8Array,
  from: number,
  end: number,
  orEnd: number,
  into: Float64Array,
  row: number,
): number {
  const isNegative = bytes[from] === 45;
  const first = isNegative ? from + 1 : from;
  let at = first;
  let whole = 0;
  let digit = (bytes[at] as number) - 48;
  while (digit >= 0 && digit <= 9) {
    whole = whole * 10 + digit;
    digit = (bytes[++at] as number) - 48;
  }
  let digits = at - first;
  let decimals = 0;
  if (bytes[at] === 46) {
    const point = at;
    digit = (bytes[++at] as number) - 48;
    while (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digit = (bytes[++at] as number) - 48;
    }
    decimals = at - point - 1;
    if (decimals === 0) return -1;
    digits += decimals;
  }
  if (digits === 0 || digits > 15 || (bytes[at] !== end && bytes[at] !== orEnd)) return -1;
  const figure = decimals === 0 ? whole : whole / (powersOfTen[decimals] as number);
  into[row] = isNegative ? -figure : figure;
  return at;
}

/** Cuts a cell that is not as expected. @returns where it ends, or -1 where it cannot be judged here */
function cutCell(scanner: RowScanner, bytes: Uint8Array, at: number, kind: number, number: number): number {
  if (bytes[at] !== quote) {
    const end = endOfPlain(bytes, at, scanner.delimiter);
    return end >= 0 && keepCell(scanner, bytes, at, end, kind, number) ? end : -1;
  }
  const end = endOfQuoted(bytes, at);
  if (end < 0) return -1;
  const length = unquote(scanner, bytes, at, end);
  return keepCell(scanner, scanner.unquoted, 0, length, kind, number) ? end : -1;
}

function endOfPlain(bytes: Uint8Array, from: number, delimiter: number): number {
  for (let at = from; ; at++) {
    const byte = bytes[at] as number;
    if (byte === delimiter || byte === newline || byte === carriageReturn) return at;
    if (byte === quote) return -1;
  }
}

/** The place after the closing quote, or -1 where it is not in the same line. */
function endOfQuoted(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; bytes[at] !== newline; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) return at + 1;
    at++;
  }
  return -1;
}

/** Puts what stands in quotes aside. @returns its length */
function unquote(scanner: RowScanner, bytes: Uint8Array, from: number, end: number): number {
  if (scanner.unquoted.length < end - from) scanner.unquoted = new Uint8Array(2 * (end - from));
  let length = 0;
  for (let at = from + 1; at < end - 1; at++) {
    scanner.unquoted[length++] = bytes[at] as number;
    if (bytes[at] === quote) at++;
  }
  return length;
}

/** @returns false where a figure cannot be read here */
function keepCell(
  { batch, finders }: RowScanner,
  bytes: Uint8Array,
  from: number,
  to: number,
  kind: number,
  number: number,
): boolean {
  const row = batch.rows;
  if (kind === kindNumbers.text) {
    (batch.places[number] as Int32Array)[row] = placeOf(finders[number] as TextFinder, bytes, from, to);
  } else if (kind === kindNumbers.note) {
    (batch.notes[number] as string[])[row] = textOf(bytes, from, to);
  } else if (kind === kindNumbers.figure) {
    const figures = batch.figures[number] as Figures;
    const figure = from === to ? 0 : figureOf(textOf(bytes, from, to));
    if (figure === undefined) return false;
    figures.values[row] = figure;
    if (from === to) {
      const place = row >>> 3;
      figures.present[place] = (figures.present[place] as number) & ~(1 << (row & 7));
      figures.isAnyMissing = true;
    }
  }
  return true;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

/** A bare figure: not one with blanks, signs for thousands or underscores, and none without end. */
export function figureOf(text: string): number | undefined {
  if (!/^-?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const figure = Number(text);
  return Number.isFinite(figure) ? figure : undefined;
}
