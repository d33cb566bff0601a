import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColumnUse, cutRows, emptied, figureOf, type RowBatch, rowScanner } from './row-scanner.ts';
import { textFinder, textsOf } from './text-finder.ts';

interface Row {
  readonly text: string;
  readonly figure: number | null;
  readonly note: string;
}

const columns = (known: readonly string[]): ColumnUse[] => [
  { kind: 'text', finder: textFinder(known, ',') },
  { kind: 'ignored' },
  { kind: 'figure' },
  { kind: 'note' },
];

/** Rows as the scanner gives them, each batch read before it is filled again, or nothing where it wants care. */
function scanned(csv: string, known: readonly string[] = []): Row[] | undefined {
  const uses = columns(known);
  const [{ finder }] = uses as [Extract<ColumnUse, { kind: 'text' }>];
  const rows: Row[] = [];
  const keep = ({ rows: count, places, figures, notes }: RowBatch) => {
    const texts = textsOf(finder);
    for (let row = 0; row < count; row++) {
      const isPresent = (((figures[0]?.present[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1;
      const figure = isPresent ? (figures[0]?.values[row] ?? null) : null;
      rows.push({ text: texts[places[0]?.[row] ?? -1] ?? '?', figure, note: notes[0]?.[row] ?? '?' });
    }
  };
  const scanner = rowScanner(uses, ',', (batch) => {
    keep(batch);
    return emptied(batch);
  });
  const bytes = Buffer.from(csv);
  if (!cutRows(scanner, bytes, 0, bytes.length)) return undefined;
  keep(scanner.batch);
  return rows;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const cellOf = (text: string, isQuoted: boolean) => (isQuoted || /[",]/.test(text) ? quoted(text) : text);
const text = fc.oneof(
  fc.constantFrom(
    'W06000001',
    'W06000002',
    '',
    'a',
    'b',
    'ab',
    'a,b',
    'say "no"',
    '"',
    'Ynys Môn',
    'twelve letters',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', ' ', 'ŵ', '1'), maxLength: 12 }),
);
const figure = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5000, max: 5_000_000 }),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 4 }))
    .map(([n, d]) => Number((n / 10 ** d).toFixed(d))),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe('the cutting of rows', () => {
  it('gives back what was written, quoted or not, with either line end, whichever texts are known', () => {
    const row = fc.record({ text, figure, note: text, quotes: fc.boolean() });
    const file = fc.tuple(fc.array(row, { maxLength: 40 }), fc.constantFrom('\n', '\r\n'), fc.array(text));
    fc.assert(
      fc.property(file, ([rows, lineEnd, known]) => {
        const lines = rows.map(
          (one) =>
            `${cellOf(one.text, one.quotes)},x${one.text.replaceAll(/[",]/g, '')},${one.figure ?? ''},${cellOf(one.note, one.quotes)}${lineEnd}`,
        );
        expect(scanned(lines.join(''), [...new Set(known)])).toEqual(
          rows.map((one) => ({
            text: one.text,
            figure: one.figure === 0 ? expect.closeTo(0) : one.figure,
            note: one.note,
          })),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('rounds each figure once, as reading it by itself would', () => {
    const digits = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(20)).map(([whole, places]) => {
      const all = whole.toString().padStart(places + 1, '0');
      return places === 0 ? all : `${all.slice(0, -places)}.${all.slice(-places)}`;
    });
    fc.assert(
      fc.property(digits, (written) => {
        expect(scanned(`a,x,${written},\n`)?.[0]?.figure).toBe(Number(written));
      }),
      { numRuns: 500 },
    );
  });

  it('fills batch after batch', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `t${at % 7},x,${at % 3 ? at : ''},note ${at}\n`);
    const rows = scanned(lines.join(''));
    expect(rows).toHaveLength(5000);
    expect(
      rows?.filter((row, at) => row.figure !== (at % 3 ? at : null) || row.note !== `note ${at}`),
    ).toEqual([]);
  });

  it('does not take part of a cell for a text with a separator in it that it expects', () => {
    const rows = scanned('"a,b",x,1,\nc,x,2,\n"a,b",x,3,\nc,x,4,\n');
    expect(rows?.map((row) => row.text)).toEqual(['a,b', 'c', 'a,b', 'c']);
    const bare = scanned('c,x,1,\n"a,b",x,2,\nc,x,1,\na,b,2,\n');
    expect(bare?.map((row) => row.text)).toEqual(['c', 'a,b', 'c', 'a']);
  });

  it.each([
    ['too few cells', 'a,x,1\n'],
    ['too many cells', 'a,x,1,,\n'],
    ['a blank line', 'a,x,1,\n\n'],
    ['a quote that does not close', '"a,x,1,\n'],
    ['a quoted cell that goes on in the next line', '"a\nb",x,1,\n'],
    ['something after a closing quote', '"a"b,x,1,\n'],
    ['a quote inside a bare cell', 'a"b,x,1,\n'],
    ['a carriage return by itself', 'a,x,1,\rb,x,1,\n'],
    ['a word for a figure', 'a,x,many,\n'],
    ['blanks about a figure', 'a,x, 1,\n'],
    ['a thousand with an underscore', 'a,x,1_000,\n'],
    ['a thousand with a comma', 'a,x,"1,000",\n'],
    ['a point with nothing after it', 'a,x,1.,\n'],
    ['two points', 'a,x,1.2.3,\n'],
    ['a sign alone', 'a,x,-,\n'],
    ['a plus sign', 'a,x,+1,\n'],
    ['a figure without end', 'a,x,inf,\n'],
    ['a figure beyond all that can be held', 'a,x,1e999,\n'],
    ['no number', 'a,x,nan,\n'],
  ])('leaves %s to the careful reading', (_, csv) => {
    expect(scanned(csv)).toBeUndefined();
    expect(scanned(`a,x,1,\n${csv}`)).toBeUndefined();
  });

  it('reads a figure by its text alone where it has an exponent or very many digits', () => {
    expect(['1e3', '-2.5E-2', '.5'].map(figureOf)).toEqual([1000, -0.025, 0.5]);
    const long = ['12345678901234567890', '0.1234567890123456789'];
    expect(long.map(figureOf)).toEqual(long.map(Number));
  });
});
