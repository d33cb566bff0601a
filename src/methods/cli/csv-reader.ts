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
  const { numbers, texts, starts, ends, cells, lines } = block;
  const numberOf = placesOf(plan.width, plan.numbers);
  const textOf = placesOf(plan.width, plan.texts);
  const room = starts.length;
  const problems: CellProblem[] = [];
  let rows = 0;
  let rowStart = start;
  let rowLine = line;
  let isQuoteOpen = false;

  reading: while (rowStart < end && rows < room) {
    const first = bytes[rowStart] as number;
    if (first === byte.newline || first === byte.carriageReturn) {
      const next = endOfLine(bytes, rowStart, end, isLast);
      if (next < 0) break;
      rowStart = next;
      rowLine += 1;
      continue;
    }
    const problemsBefore = problems.length;
    let at = rowStart;
    let cell = 0;
    let linesInside = 0;
    for (;;) {
      const place = cell < plan.width ? (numberOf[cell] as number) : ignored;
      const cellStart = at;
      let isRead = false;
      if (place !== ignored) {
        // The common case, without a string: digits, perhaps with a minus and a point, up to the end of the cell.
        let value = 0;
        let digits = 0;
        let decimals = -1;
        let next = at < end ? (bytes[at] as number) : byte.comma;
        const isNegative = next === byte.minus;
        if (isNegative) next = bytes[++at] as number;
        for (; at < end; next = bytes[++at] as number) {
          if (next >= byte.zero && next <= byte.nine) {
            value = value * 10 + (next - byte.zero);
            digits += 1;
            if (decimals >= 0) decimals += 1;
          } else if (next === byte.point && decimals < 0) decimals = 0;
          else break;
        }
        if (at < end ? isCellEnd(next) : isLast) {
          if (digits > 0 && digits <= mostDigits) {
            const size = decimals > 0 ? value / (powersOfTen[decimals] as number) : value;
            (numbers[place] as Float64Array)[rows] = isNegative ? -size : size;
            isRead = true;
          } else if (at === cellStart) {
            (numbers[place] as Float64Array)[rows] = Number.NaN;
            isRead = true;
          }
        }
      }
      if (!isRead) {
        at = cellStart;
        let content = '';
        const isWanted = place !== ignored || (cell < plan.width && textOf[cell] !== ignored);
        let isStray = false;
        if (at < end && bytes[at] === byte.quote) {
          let close = at + 1;
          let isDoubled = false;
          for (;;) {
            while (close < end && bytes[close] !== byte.quote) {
              const inside = bytes[close] as number;
              if (
                inside === byte.newline ||
                (inside === byte.carriageReturn && bytes[close + 1] !== byte.newline)
              ) {
                linesInside += 1;
              }
              close += 1;
            }
            if (close >= end || (close + 1 >= end && !isLast)) {
              isQuoteOpen = close >= end;
              break reading;
            }
            if (close + 1 < end && bytes[close + 1] === byte.quote) {
              isDoubled = true;
              close += 2;
            } else break;
          }
          if (isWanted) {
            content = utf8.decode(bytes.subarray(at + 1, close));
            if (isDoubled) content = content.replaceAll('""', '"');
          }
          at = close + 1;
          while (at < end && !isCellEnd(bytes[at] as number)) {
            isStray = true;
            at += 1;
          }
        } else {
          while (at < end && !isCellEnd(bytes[at] as number)) at += 1;
          if (isWanted && at > cellStart) content = utf8.decode(bytes.subarray(cellStart, at));
        }
        if (at >= end && !isLast) break reading;
        if (isStray) problems.push({ row: rows, at: cell, code: 'methods.csv-quote-stray', values: {} });
        if (place !== ignored) {
          const read = readNumberCell(content);
          (numbers[place] as Float64Array)[rows] = read.state === 'read' ? read.value : Number.NaN;
          if (read.state === 'unreadable' && !isStray) {
            problems.push({ row: rows, at: cell, code: read.code, values: { found: content.slice(0, 40) } });
          }
        }
        const text = cell < plan.width ? (textOf[cell] as number) : ignored;
        if (text !== ignored) (texts[text] as string[])[rows] = content;
      } else if (cell < plan.width && textOf[cell] !== ignored) {
        (texts[textOf[cell] as number] as string[])[rows] = utf8.decode(bytes.subarray(cellStart, at));
      }
      cell += 1;
      if (at < end && bytes[at] === byte.comma) {
        at += 1;
        continue;
      }
      break;
    }
    const next = at >= end ? (isLast ? end : -1) : endOfLine(bytes, at, end, isLast);
    if (next < 0) {
      problems.length = problemsBefore;
      break;
    }
    if (cell !== plan.width) {
      problems.length = problemsBefore;
      problems.push({ row: rows, code: 'methods.csv-cells', values: { expected: plan.width, found: cell } });
      for (const column of numbers) column[rows] = Number.NaN;
      for (let missing = cell; missing < plan.width; missing += 1) {
        if (textOf[missing] !== ignored) (texts[textOf[missing] as number] as string[])[rows] = '';
      }
    }
    starts[rows] = rowStart;
    ends[rows] = at;
    cells[rows] = cell;
    lines[rows] = rowLine;
    rows += 1;
    rowStart = next;
    rowLine += 1 + linesInside;
  }
  block.rows = rows;
  block.problems = problems.filter(({ row }) => row < rows);
  return { at: rowStart, line: rowLine, isQuoteOpen };
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

/** The byte behind the end of a line, or −1 where a carriage return may still get its newline. */
function endOfLine(bytes: Uint8Array, at: number, end: number, isLast: boolean): number {
  if (bytes[at] === byte.newline) return at + 1;
  if (at + 1 >= end) return isLast ? end : -1;
  return bytes[at + 1] === byte.newline ? at + 2 : at + 1;
}
