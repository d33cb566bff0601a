import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const fullWidth = 9000;

describe('the columns of a table in a Word file', () => {
  it('are as wide as their shares', () => {
    expect(columnWidths([{ text: 'Pwy', share: 2 }, { text: 'Beth' }], fullWidth)).toEqual([6000, 3000]);
  });

  it('never cut a word of a heading in two where the others can spare the room', () => {
    const columns = [
      { text: 'Gwasanaeth', share: 1.2 },
      { text: 'Pwy', share: 1.1 },
      { text: 'Gwasanaeth Cymraeg', share: 0.8 },
      { text: 'Yr hyn sy’n brin', share: 1.5 },
      { text: 'Ieithoedd eraill' },
      { text: 'Yn disgrifio', share: 0.9 },
    ];
    const [service, , ability] = columnWidths(columns, fullWidth);
    expect(ability).toBeGreaterThanOrEqual('Gwasanaeth'.length * 112);
    expect(service).toBeGreaterThan(ability ?? 0);
  });

  it('never cut a word of a cell in two either, unless it is as long as an address', () => {
    const columns = [
      { text: 'A', share: 3 },
      { text: 'B', share: 0.3 },
    ];
    const [, verdict] = columnWidths(columns, fullWidth, [
      ['x', 'Bodlonwyd'],
      ['x', 'Amherthnasol'],
    ]);
    expect(verdict).toBeGreaterThanOrEqual('Amherthnasol'.length * 104);
    const [, address] = columnWidths(columns, fullWidth, [['x', 'https://cyngor.example/cynllun/hir/iawn']]);
    expect(address).toBeLessThan(2000);
  });

  it('are never wider together than the page', () => {
    const column = fc.record({
      text: fc.string({ maxLength: 60 }),
      share: fc.double({ min: 0.1, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths(columns, fullWidth);
        expect(widths).toHaveLength(columns.length);
        expect(widths.every((width) => width > 0)).toBe(true);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(fullWidth);
      }),
    );
  });
});
