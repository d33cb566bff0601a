import { type Problem, problem, type Result } from '../../records/index.ts';
import type { Calculation } from '../calculations/calculation.ts';
import { type CsvPlan, csvBlock, readCsvRows } from './csv-reader.ts';

/** The first line of a table, and which of its columns a method takes. */
export interface Heading {
  readonly names: readonly string[];
  readonly plan: CsvPlan;
  /** Names of the columns in the plan, as the method calls them. */
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
  /** The bytes of the line itself, and where the next begins. */
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly nextLine: number;
}

interface Window {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
/** A workbook is a ZIP file; UTF-16 has its own marks, and noughts between its letters. */
const otherFiles = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

function startsWith({ bytes, start, end }: Window, sign: readonly number[]): boolean {
  return end - start >= sign.length && sign.every((byte, at) => bytes[start + at] === byte);
}

/**
 * Reads the heading of a table and finds the columns of a method in it: by name, whatever the case and the blanks around it.
 *
 * @param window - of the input from its first byte, with its first line whole
 * @param by - columns that name groups
 */
export function readHeading(
  window: Window,
  calculation: Calculation,
  by: readonly string[],
): Result<Heading> {
  const refused = (code: string, values: Problem['values'] = {}): Result<Heading> => ({
    ok: false,
    problems: [problem(code, { row: 1 }, { method: calculation.name, ...values })],
  });
  const { bytes, end, isLast } = window;
  if (otherFiles.some((sign) => startsWith(window, sign)) || bytes.subarray(window.start, end).includes(0)) {
    return refused('methods.csv-not-text');
  }
  const start = window.start + (startsWith(window, byteOrderMark) ? byteOrderMark.length : 0);
  const counted = csvBlock({ width: 0, numbers: [], texts: [] }, 1);
  const from = { start, end, line: 1, isLast };
  const reached = readCsvRows(bytes, from, { width: 0, numbers: [], texts: [] }, counted);
  if (reached.isQuoteOpen) return refused('methods.csv-quote-open');
  if (counted.rows === 0) return refused('methods.calc-input-none');
  const width = counted.cells[0] as number;
  const everything = { width, numbers: [], texts: Array.from({ length: width }, (_, at) => at) };
  const block = csvBlock(everything, 1);
  readCsvRows(bytes, from, everything, block);
  const names = block.texts.map(([name = '']) => name.trim());

  const missing: string[] = [];
  const twice: string[] = [];
  const take = (name: string, isNeeded: boolean): number => {
    const places = placesIn(names, name);
    if (places.length === 0 && isNeeded) missing.push(name);
    if (places.length > 1) twice.push(name);
    return places[0] ?? -1;
  };
  const taken = calculation.inputs.map(({ name, type, isNeeded = false }) => ({
    name,
    type,
    at: take(name, isNeeded),
  }));
  const groups = by.map((name) => ({ name, type: 'text' as const, at: take(name, true) }));
  const [onlyName = ''] = names;
  if (missing.length > 0 && width === 1 && onlyName.includes(';')) return refused('methods.csv-semicolon');
  if (missing.length > 0 && width === 1 && onlyName.includes('\t')) return refused('methods.csv-tab');
  if (missing.length > 0) {
    return refused('methods.csv-column-missing', { missing: missing.join(', '), present: names.join(', ') });
  }
  const [found] = twice;
  if (found !== undefined) return refused('methods.csv-column-twice', { found });
  const kept = calculation.shape === 'row' ? names : by;
  const inTheWay = calculation.outputs.find(({ name }) => placesIn(kept, name).length > 0);
  if (inTheWay) return refused('methods.csv-column-in-the-way', { found: inTheWay.name });

  const present = [...taken, ...groups].filter(({ at }) => at >= 0);
  const numbers = present.filter(({ type }) => type === 'number');
  const texts = [
    ...new Map(present.filter(({ type }) => type === 'text').map((each) => [each.name, each])).values(),
  ];
  return {
    ok: true,
    value: {
      names,
      plan: { width, numbers: numbers.map(({ at }) => at), texts: texts.map(({ at }) => at) },
      numbers: numbers.map(({ name }) => name),
      texts: texts.map(({ name }) => name),
      start: block.starts[0] as number,
      end: block.ends[0] as number,
      next: reached.at,
      nextLine: reached.line,
    },
  };
}

/** Where a column of this name stands: spelt the same, else the same but for capitals. */
function placesIn(names: readonly string[], wanted: string): readonly number[] {
  const places = (isSame: (name: string) => boolean): number[] =>
    names.flatMap((name, at) => (isSame(name) ? [at] : []));
  const exact = places((name) => name === wanted);
  return exact.length > 0 ? exact : places((name) => name.toLowerCase() === wanted.toLowerCase());
}
