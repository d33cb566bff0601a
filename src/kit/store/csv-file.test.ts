import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a CSV file', () => {
  it('counts rows as a spreadsheet does, however many lines a cell has', () => {
    const read = readCsv('a.csv', 'a', bytes('\uFEFFcode,text\r\nT1,"un\ndau"\r\n\r\nT2,tri'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: ['code', 'text'],
        rows: [{ row: 2, cells: ['T1', 'un\ndau'] }, { row: 3 }, { row: 4, cells: ['T2', 'tri'] }],
      },
    });
  });
  it('in another encoding is refused rather than losing ŵ', () => {
    expect(readCsv('a.csv', 'a', Uint8Array.of(0x74, 0xf4, 0x0a))).toMatchObject({
      ok: false,
      problems: [{ code: 'kit.not-utf8' }],
    });
    expect(readCsv('a.csv', 'a', Uint8Array.of(0xff, 0xfe, 0x74, 0x00))).toMatchObject({ ok: false });
  });
  it('with a quotation mark out of place says on which line', () => {
    expect(readCsv('a.csv', 'a', bytes('code,text\nT1,a "b" c\n'))).toMatchObject({
      ok: false,
      problems: [{ code: 'kit.csv-quotes', where: { file: 'a.csv' }, values: { line: 2 } }],
    });
  });
});
