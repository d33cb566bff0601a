import { type CellObject, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from './index.ts';

function cellsRead(cells: readonly CellObject[], date1904 = false): readonly string[] {
  const sheet = { '!ref': `A1:${utils.encode_col(cells.length - 1)}2` } as Record<string, unknown>;
  for (const [c, cell] of cells.entries()) sheet[utils.encode_cell({ r: 1, c })] = cell;
  const workbook = { ...utils.book_new(), Workbook: { WBProps: { date1904 } } };
  utils.book_append_sheet(workbook, sheet, 'plans');
  const bytes = new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const read = readWorkbook('plan.xlsx', bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.tables[0]?.rows[0]?.cells ?? [];
}

describe('cells that do not hold what was meant', () => {
  it('are named with their place: merged ones, and errors of formulas', () => {
    const sheet = utils.aoa_to_sheet([
      ['code', 'plan'],
      ['O1', 'PL1'],
      ['O2', ''],
    ]);
    sheet['!merges'] = [utils.decode_range('B2:B3')];
    sheet['A3'] = { t: 'e', f: '1/0', v: 0x07 };
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, 'outcomes');
    const bytes = new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const where = { file: 'plan.xlsx', sheet: 'outcomes' };
    expect(readWorkbook('plan.xlsx', bytes)).toEqual({
      ok: false,
      problems: [
        { code: 'kit.cells-merged', where: { ...where, row: 2 }, values: { found: 'B2:B3' } },
        { code: 'kit.cell-in-error', where: { ...where, row: 3, column: 'A' }, values: { found: '#DIV/0!' } },
      ],
    });
  });
});

describe('the cells of a workbook somebody filled in', () => {
  it('are dates as they are shown, and never more exact than that', () => {
    const day = 46112;
    expect(
      cellsRead([
        { t: 'n', v: day, z: 'yyyy-mm-dd' },
        { t: 'n', v: day, z: 'dd/mm/yyyy' },
        { t: 'n', v: day, z: 'mmm-yy' },
        { t: 'n', v: day, z: 'yyyy' },
      ]),
    ).toEqual(['2026-03-31', '2026-03-31', '2026-03', '2026']);
  });

  it('are the right dates in a workbook that counts from 1904', () => {
    expect(cellsRead([{ t: 'n', v: 46112 - 1462, z: 'yyyy-mm-dd' }], true)).toEqual(['2026-03-31']);
  });

  it('are numbers without the noise of binary fractions, and percentages with their sign', () => {
    expect(
      cellsRead([
        { t: 'n', v: 0.1 + 0.2 },
        { t: 'n', v: 1240000.5, z: '£#,##0.00' },
        { t: 'n', v: 0.714, z: '0.0%' },
        { t: 'n', v: 2013 },
        { t: 'b', v: true },
      ]),
    ).toEqual(['0.3', '1240000.5', '71.4%', '2013', 'yes']);
  });
});

describe('a workbook that is none', () => {
  it('is refused with a way out', () => {
    const bytes = new TextEncoder().encode('code,title_cy\n');
    expect(readWorkbook('x.xlsx', bytes)).toMatchObject({
      ok: false,
      problems: [{ code: 'kit.not-a-workbook' }],
    });
    const cut = writeWorkbook('p', []).slice(0, 200);
    expect(readWorkbook('x.xlsx', cut)).toMatchObject({
      ok: false,
      problems: [{ code: 'kit.not-a-workbook' }],
    });
  });
});
