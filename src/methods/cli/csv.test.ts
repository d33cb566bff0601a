import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvBlock, type CsvPlan, csvBlock, readCsvRows } from './csv-reader.ts';
import { CsvWriter } from './csv-writer.ts';

const utf8 = new TextEncoder();

interface Row {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly line: number;
  readonly source: string;
}

/** Reads a text that comes in pieces, with room for a few rows at a time. */
function readInPieces(text: string, plan: CsvPlan, piece: number, room: number) {
  const all = utf8.encode(text);
  const block: CsvBlock = csvBlock(plan, room);
  const rows: Row[] = [];
  const problems: { readonly row: number; readonly code: string }[] = [];
  let reached = { at: 0, line: 1, isQuoteOpen: false };
  for (let end = Math.min(piece, all.length); ; ) {
    const isLast = end === all.length;
    const before = reached.at;
    reached = readCsvRows(all, { start: reached.at, end, line: reached.line, isLast }, plan, block);
    problems.push(...block.problems.map(({ row, code }) => ({ row: rows.length + row, code })));
    for (let row = 0; row < block.rows; row += 1) {
      rows.push({
        numbers: block.numbers.map((column) => column[row] as number),
        texts: block.texts.map((column) => column[row] as string),
        line: block.lines[row] as number,
        source: new TextDecoder().decode(all.subarray(block.starts[row], block.ends[row])),
      });
    }
    if (block.rows === room || (isLast && reached.at > before && reached.at < end)) continue;
    if (isLast) return { rows, problems, reached, end: all.length };
    end = Math.min(end + piece, all.length);
  }
}

const written = (value: number): string => {
  const writer = new CsvWriter(8);
  writer.number(value);
  return new TextDecoder().decode(writer.take());
};

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', ' ', 'a', 'ŵ', '1', '.', '-') }),
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);
const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
    newline: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
    piece: fc.integer({ min: 1, max: 40 }),
    room: fc.integer({ min: 1, max: 5 }),
  }),
);
const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;

describe('the reader of tables', () => {
  it('reads what csv-parse reads, however the bytes come in', () => {
    fc.assert(
      fc.property(table, ({ width, rows, newline, isEnded, piece, room }) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(newline) + (isEnded ? newline : '');
        const theirs = parse(text, {
          record_delimiter: newline,
          skip_empty_lines: true,
          columns: false,
        }) as string[][];
        const plan = { width, numbers: [], texts: Array.from({ length: width }, (_, at) => at) };
        const ours = readInPieces(text, plan, piece, room);
        expect(ours.rows.map(({ texts }) => texts)).toEqual(theirs);
        expect(ours.problems).toEqual([]);
        expect(ours.reached.at).toBe(ours.end);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every number as the language itself does', () => {
    const plan = { width: 2, numbers: [1], texts: [0] };
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map(String),
      fc.tuple(fc.integer(), fc.nat()).map(([whole, part]) => `${whole}.${part}`),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.boolean(), (numbers, isQuoted) => {
        const text = numbers.map((each) => `x,${isQuoted ? `"${each}"` : each}`).join('\n');
        const { rows } = readInPieces(text, plan, 7, 3);
        expect(rows.map((row) => row.numbers[0])).toEqual(numbers.map((each) => Number(each)));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows what is missing, held back, or no number at all', () => {
    const cells = [
      '',
      'NA',
      ' 7 ',
      '"1,234"',
      '12%',
      '[c]',
      '*',
      '..',
      ':',
      'seven',
      '0x10',
      '1e3',
      '+5',
      '.5',
      '5.',
    ];
    const { rows, problems } = readInPieces(
      cells.map((each) => `x,${each}`).join('\n'),
      { width: 2, numbers: [1], texts: [] },
      1000,
      100,
    );
    const nothing = Number.NaN;
    expect(rows.map(({ numbers: [value] }) => value)).toEqual(
      [nothing, nothing, 7, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing].concat([
        1000, 5, 0.5, 5,
      ]),
    );
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [3, 'methods.number-separator'],
      [4, 'methods.number-separator'],
      [5, 'methods.number-marker'],
      [6, 'methods.number-marker'],
      [7, 'methods.number-marker'],
      [8, 'methods.number-marker'],
      [9, 'methods.number-unreadable'],
      [10, 'methods.number-unreadable'],
    ]);
  });

  it('counts lines as an editor does, through quoted lines and empty ones', () => {
    const text = 'a,1\n"two\nlines",2\n\n\nb,3\r\nc,4';
    const { rows } = readInPieces(text, { width: 2, numbers: [1], texts: [0] }, 3, 2);
    expect(rows.map(({ line, source }) => [line, source])).toEqual([
      [1, 'a,1'],
      [2, '"two\nlines",2'],
      [6, 'b,3'],
      [7, 'c,4'],
    ]);
  });

  it('names rows with too many or too few cells, text behind a closing quotation mark, and a mark left open', () => {
    const plan = { width: 2, numbers: [1], texts: [0] };
    const { rows, problems, reached } = readInPieces('a,1,9\nb\n"c"x,3\n"d,4\ne,5', plan, 1000, 10);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [0, 'methods.csv-cells'],
      [1, 'methods.csv-cells'],
      [2, 'methods.csv-quote-stray'],
    ]);
    expect(rows.map(({ numbers: [value] }) => value)).toEqual([Number.NaN, Number.NaN, 3]);
    expect(reached).toMatchObject({ line: 4, isQuoteOpen: true });
  });
});

describe('the writer of tables', () => {
  it('writes numbers that stand for what was given, to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const back = Number(written(value));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives back every number of up to 15 digits as it was', () => {
    const decimal = fc
      .tuple(
        fc.bigInt({ min: 1n, max: 999_999_999_999_999n }),
        fc.integer({ min: -21, max: 0 }),
        fc.boolean(),
      )
      .map(([digits, power, isNegative]) => Number(`${isNegative ? '-' : ''}${digits}e${power}`));
    fc.assert(
      fc.property(decimal, (value) => {
        expect(Number(written(value))).toBe(value);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-12.5, '-12.5'],
    [0.1, '0.1'],
    [0.000123, '0.000123'],
    [100, '100'],
    [999_999_999_999_999, '999999999999999'],
    [0.9999999999999999, '1'],
    [9.999999999999998, '10'],
    [1e21, '1e+21'],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, 'Inf'],
  ])('writes %d as %s', (value, text) => {
    expect(written(value)).toBe(text);
  });

  it('puts text in quotation marks where it must', () => {
    const writer = new CsvWriter(4);
    for (const text of ['plain', 'a,b', 'say "so"', 'Môn']) {
      writer.text(text);
      writer.comma();
    }
    writer.endLine();
    expect(new TextDecoder().decode(writer.take())).toBe('plain,"a,b","say ""so""",Môn,\n');
    expect(writer.length).toBe(0);
  });
});
