import { byte, powersOfTen } from './csv-bytes.ts';
import { readNumberCell } from './csv-numbers.ts';

/** Which columns of a table are taken, by their place in it. */
export interface CsvPlan {
  /** Cells of the heading; a row with another number of them is a bad row. */
  readonly width: number;
  readonly numbers: readonly number[];
  readonly texts: readonly number[];
}

export interface CellProblem {
  /** Row of the block, from 0. */
  readonly row: number;
  /** Place of the column, where it lies in one. */
  readonly at?: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Rows that were read together, column by column in the order of the plan. */
export interface CsvBlock {
  rows: number;
  readonly numbers: readonly Float64Array[];
  readonly texts: readonly string[][];
  /** Where a row begins and ends in the bytes that were read, without its end of line. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Cells of each row. */
  readonly cells: Uint32Array;
  /** Line of the input on which each row begins, from 1. */
  readonly lines: Float64Array;
  problems: CellProblem[];
}

/** A block with room for some rows, to be filled again and again. */
export function csvBlock(plan: CsvPlan, room: number): CsvBlock {
  return {
    rows: 0,
    numbers: plan.numbers.map(() => new Float64Array(room)),
    texts: plan.texts.map(() => []),
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    cells: new Uint32Array(room),
    lines: new Float64Array(room),
    problems: [],
  };
}

/** How far a reading came. */
export interface Reached {
  /** The first byte that was not read: the beginning of a row. */
  readonly at: number;
  /** Line on which that byte stands. */
  readonly line: number;
  /** Whether the row there opens a quotation mark that the bytes do not close. */
  readonly isQuoteOpen: boolean;
}

const utf8 = new TextDecoder();
/** More digits than these do not fit into the whole numbers of a double. */
const mostDigits = 15;

const ignored = -1;
/** In place of a count or a place, where the bytes end before the row does. */
const notWhole = -1;

/**
 * Reads rows of comma-separated text straight into columns, as many as are whole and find room. Empty lines are passed
 * over. Cells may be quoted, and lines may end as on any machine.
 *
 * @param bytes - UTF-8; what lies before `start` and from `end` on is not looked at
 * @param line - of the input, on which `start` stands, from 1
 * @param isLast - whether nothing comes behind `end`: the last row needs no end of line then
 * @source RFC 4180; numbers of up to 15 digits as Clinger WD (1990), How to read floating point numbers accurately
 */
export function readCsvRows(
  bytes: Uint8Array,
  { start, end, line, isLast }: { start: number; end: number; line: number; isLast: boolean },
  plan: CsvPlan,
  block: CsvBlock,
): Reached {
  const { starts, ends, cells, lines } = block;
  const reader = new RowReader(bytes, { start, end, isLast }, plan, block);
  const room = starts.length;
  let rows = 0;
  let rowStart = start;
  let rowLine = line;
  while (rowStart < end && rows < room) {
    const first = bytes[rowStart];
    const isEmpty = first === byte.newline || first === byte.carriageReturn;
    const found = isEmpty ? 0 : reader.readRow(rows);
    const next = found < 0 ? notWhole : endOfLine(bytes, reader.at, end, isLast);
    if (next < 0) break;
    if (!isEmpty) {
      if (found !== plan.width) reader.refuseRow(rows, found);
      starts[rows] = rowStart;
      ends[rows] = reader.at;
      cells[rows] = found;
      lines[rows] = rowLine;
      rows += 1;
    }
    rowStart = next;
    rowLine += 1 + reader.linesInside;
    reader.startRow(next);
  }
  block.rows = rows;
  // What was found in a row that is not whole is found again when it is.
  block.problems = reader.problems.filter(({ row }) => row < rows);
  return { at: rowStart, line: rowLine, isQuoteOpen: reader.isQuoteOpen };
}

/** Reads the cells of one row after the other, from left to right, into the columns of a block. */
class RowReader {
  /** The next byte. */
  at: number;
  /** Ends of lines within quotation marks of this row. */
  linesInside = 0;
  isQuoteOpen = false;
  readonly problems: CellProblem[] = [];
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #isLast: boolean;
  readonly #width: number;
  readonly #block: CsvBlock;
  readonly #numberOf: Int32Array;
  readonly #textOf: Int32Array;

  constructor(
    bytes: Uint8Array,
    { start, end, isLast }: { start: number; end: number; isLast: boolean },
    { width, numbers, texts }: CsvPlan,
    block: CsvBlock,
  ) {
    this.at = start;
    this.#bytes = bytes;
    this.#end = end;
    this.#isLast = isLast;
    this.#width = width;
    this.#block = block;
    this.#numberOf = placesOf(width, numbers);
    this.#textOf = placesOf(width, texts);
  }

  startRow(at: number): void {
    this.at = at;
    this.linesInside = 0;
  }

  /** @returns how many cells the row has, or `notWhole` */
  readRow(row: number): number {
    for (let cell = 0; ; cell += 1) {
      const number = cell < this.#width ? (this.#numberOf[cell] as number) : ignored;
      const text = cell < this.#width ? (this.#textOf[cell] as number) : ignored;
      const isRead =
        number !== ignored && text === ignored && this.#readPlainNumber(this.#block.numbers[number], row);
      if (!isRead && !this.#readCell(row, cell, number, text)) return notWhole;
      if (this.at >= this.#end || this.#bytes[this.at] !== byte.comma) return cell + 1;
      this.at += 1;
    }
  }

  /** A row with another number of cells than the heading has no numbers: nobody knows which cell is which. */
  refuseRow(row: number, found: number): void {
    const { numbers, texts } = this.#block;
    while (this.problems.at(-1)?.row === row) this.problems.pop();
    this.problems.push({ row, code: 'methods.csv-cells', values: { expected: this.#width, found } });
    for (const column of numbers) column[row] = Number.NaN;
    for (let missing = found; missing < this.#width; missing += 1) {
      const text = this.#textOf[missing] as number;
      if (text !== ignored) (texts[text] as string[])[row] = '';
    }
  }

  /**
   * The common case, without a string: digits, perhaps with a minus and a point, up to the end of the cell; or nothing.
   *
   * @returns whether that is what the cell held; it is still to be read otherwise
   */
  #readPlainNumber(column: Float64Array | undefined, row: number): boolean {
    if (column === undefined) return false;
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.at;
    const isNegative = at < end && bytes[at] === byte.minus;
    if (isNegative) at += 1;
    let value = 0;
    let digits = 0;
    let decimals = -1;
    let found = 0;
    for (; at < end; at += 1) {
      found = bytes[at] as number;
      if (found >= byte.zero && found <= byte.nine) {
        value = value * 10 + (found - byte.zero);
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if (found === byte.point && decimals < 0) decimals = 0;
      else break;
    }
    if (at < end ? !isCellEnd(found) : !this.#isLast) return false;
    if (at === this.at) column[row] = Number.NaN;
    else if (digits === 0 || digits > mostDigits) return false;
    else {
      const size = decimals > 0 ? value / (powersOfTen[decimals] as number) : value;
      column[row] = isNegative ? -size : size;
    }
    this.at = at;
    return true;
  }

  /** Any cell. @returns false when it is not whole */
  #readCell(row: number, cell: number, number: number, text: number): boolean {
    const isWanted = number !== ignored || text !== ignored;
    const isQuoted = this.at < this.#end && this.#bytes[this.at] === byte.quote;
    const content = isQuoted ? this.#readQuoted(isWanted) : this.#readBare(isWanted);
    if (content === undefined) return false;
    const behind = this.at;
    this.#toCellEnd();
    if (this.at >= this.#end && !this.#isLast) return false;
    const isStray = this.at > behind;
    if (isStray) this.problems.push({ row, at: cell, code: 'methods.csv-quote-stray', values: {} });
    if (text !== ignored) (this.#block.texts[text] as string[])[row] = content;
    if (number !== ignored) {
      const read = readNumberCell(content);
      (this.#block.numbers[number] as Float64Array)[row] = read.state === 'read' ? read.value : Number.NaN;
      if (read.state === 'unreadable' && !isStray) {
        this.problems.push({ row, at: cell, code: read.code, values: { found: content.slice(0, 40) } });
      }
    }
    return true;
  }

  #readBare(isWanted: boolean): string {
    const start = this.at;
    this.#toCellEnd();
    return isWanted && this.at > start ? utf8.decode(this.#bytes.subarray(start, this.at)) : '';
  }

  /** What stands between quotation marks, or nothing where they are not whole. */
  #readQuoted(isWanted: boolean): string | undefined {
    const bytes = this.#bytes;
    const end = this.#end;
    let close = this.at + 1;
    let isDoubled = false;
    for (;;) {
      while (close < end && bytes[close] !== byte.quote) {
        const inside = bytes[close];
        const isLineEnd =
          inside === byte.newline || (inside === byte.carriageReturn && bytes[close + 1] !== byte.newline);
        if (isLineEnd) this.linesInside += 1;
        close += 1;
      }
      if (close >= end) {
        this.isQuoteOpen = true;
        return undefined;
      }
      // The next byte may make it a quotation mark within the text.
      if (close + 1 >= end && !this.#isLast) return undefined;
      if (close + 1 >= end || bytes[close + 1] !== byte.quote) break;
      isDoubled = true;
      close += 2;
    }
    const content = isWanted ? utf8.decode(bytes.subarray(this.at + 1, close)) : '';
    this.at = close + 1;
    return isDoubled ? content.replaceAll('""', '"') : content;
  }

  #toCellEnd(): void {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.at;
    while (at < end && !isCellEnd(bytes[at] as number)) at += 1;
    this.at = at;
  }
}

/** For each column of the table, its place among those that are taken. */
function placesOf(width: number, taken: readonly number[]): Int32Array {
  const places = new Int32Array(width).fill(ignored);
  taken.forEach((column, place) => {
    places[column] = place;
  });
  return places;
}

function isCellEnd(found: number): boolean {
  return found === byte.comma || found === byte.newline || found === byte.carriageReturn;
}

/** The byte behind the end of a line, or `notWhole` where a carriage return may still get its newline. */
function endOfLine(bytes: Uint8Array, at: number, end: number, isLast: boolean): number {
  if (at >= end) return isLast ? end : notWhole;
  if (bytes[at] === byte.newline) return at + 1;
  if (at + 1 >= end) return isLast ? end : notWhole;
  return bytes[at + 1] === byte.newline ? at + 2 : at + 1;
}
