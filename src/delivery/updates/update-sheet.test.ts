import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAskedItem } from '../../../tests/an-asked-item.ts';
import { languages } from '../../language/index.ts';
import type { AskedItem } from './read-draft.ts';
import { nameOfItem } from './update.ts';
import { readUpdateSheet, type SheetTable, updatesOfRows, writeUpdateSheet } from './update-sheet.ts';

const blank = { cy: '', en: '' };

function asked(kind: AskedItem['item']['kind'], code: string, more: Partial<AskedItem> = {}): AskedItem {
  const called = kind === 'contribution' ? 'promise' : 'title';
  const values = { [called]: { cy: `Teitl ${code}`, en: `Title ${code}` } };
  const state = kind === 'action' ? 'on-course' : null;
  const isMeasure = kind === 'performance-measure';
  return anAskedItem(kind, {
    item: { kind, code },
    record: { kind, code, revision: 4, withdrawn: false, lookAgain: [], values },
    period: isMeasure ? { from: '2026-01-01', to: '2026-03-31' } : null,
    standing: { state, words: blank, metOn: null, likelihood: null, impact: null },
    basedOn: isMeasure ? null : 4,
    past: [81, 79, 82, 80, 81, 83],
    isShare: isMeasure,
    ...more,
  });
}

const items = [asked('action', 'A1'), asked('milestone', 'M1'), asked('performance-measure', 'F1')];
const place = { language: 'en', month: '2026-03', today: '2026-03-20', usualOf: () => '75% to 87%' } as const;
const sheetIn = (language: 'cy' | 'en') =>
  writeUpdateSheet(items, { language, month: '2026-03', wordsOf: () => ({ last: '', usual: '' }) });

function filledIn(table: SheetTable, row: number, cells: Readonly<Record<string, string>>): SheetTable {
  return {
    ...table,
    rows: table.rows.map((each) =>
      each.row === row
        ? { ...each, cells: each.cells.map((cell, index) => cells[table.header[index] ?? ''] ?? cell) }
        : each,
    ),
  };
}

function take(table: SheetTable) {
  const read = readUpdateSheet(table);
  const known = new Map(items.map((item) => [nameOfItem(item.item), item]));
  return { ...updatesOfRows(read.rows, known, place), unreadable: read.problems };
}

describe('the sheet of updates', () => {
  test.each(languages)('as it was downloaded (%s) says nothing', (language) => {
    expect(take(sheetIn(language))).toEqual({ updates: [], problems: [], unreadable: [] });
  });

  test('calls no two columns the same', () => {
    for (const language of languages) {
      const { header } = sheetIn(language);
      expect(new Set(header).size).toBe(header.length);
      expect(header[2]).toBe(language === 'cy' ? 'Teitl' : 'Title');
    }
  });

  test('takes states and answers in the words of either language', () => {
    const welsh = filledIn(sheetIn('cy'), 2, {
      'Cyflwr nawr': 'Ar ei hôl hi',
      'Beth ddigwyddodd': 'Dim safle.',
    });
    expect(take(welsh).updates).toMatchObject([{ state: 'slipping', basedOn: 4 }]);
    const english = filledIn(sheetIn('en'), 2, { 'No change': 'Yes' });
    expect(take(english).updates).toMatchObject([{ state: 'on-course', noChange: true }]);
  });

  test('says row and column of each mistake, and how far a figure is from the usual', () => {
    const table = filledIn(filledIn(sheetIn('en'), 2, { 'State now': 'Slipping' }), 4, {
      'How many counted': '12',
      'Out of how many': '100',
    });
    expect(take(table).problems).toMatchObject([
      { code: 'update.words-needed', where: { sheet: 'updates-2026-03', row: 2, column: 'What happened' } },
      {
        code: 'update.figure-unusual',
        where: { row: 4, column: 'Figure checked' },
        values: { range: '75% to 87%' },
      },
    ]);
    const checked = filledIn(table, 4, {
      'How many counted': '12',
      'Out of how many': '100',
      'Figure checked': 'yes',
    });
    expect(take(checked).updates).toMatchObject([{ figure: { value: 12, from: '2026-01-01' } }]);
  });

  test('refuses a second row about the same thing, a version that is no number and an answer that is none, each in its place', () => {
    const asItWas = sheetIn('en');
    const [first] = asItWas.rows;
    const twice = { ...asItWas, rows: [...asItWas.rows, { row: 9, cells: first?.cells ?? [] }] };
    expect(take(twice).unreadable).toMatchObject([
      { code: 'update.sheet-row-twice', where: { row: 9, column: 'Code' }, values: { found: 'A1', row: 2 } },
    ]);
    const wrong = filledIn(filledIn(asItWas, 2, { 'Version seen': '4,0' }), 4, {
      'Figure checked': 'perhaps',
    });
    expect(take(wrong).unreadable).toMatchObject([
      {
        code: 'update.sheet-seen-unreadable',
        where: { row: 2, column: 'Version seen' },
        values: { found: '4,0' },
      },
      { code: 'update.sheet-no-change-unreadable', where: { row: 4, column: 'Figure checked' } },
    ]);
  });

  test('without the columns that name things, says which are missing', () => {
    const { problems } = readUpdateSheet({ file: 'a.csv', sheet: 'a', header: ['Code'], rows: [] });
    expect(problems).toMatchObject([{ code: 'update.sheet-column-missing', where: { row: 1 } }]);
  });

  test('never breaks on what people type, and places every problem', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 19 }), { maxLength: 5 }), (cells) => {
        const { header } = sheetIn('en');
        const table = {
          file: 'x.csv',
          sheet: 'x',
          header,
          rows: cells.map((row, index) => ({ row: index + 2, cells: row })),
        };
        const { problems, unreadable } = take(table);
        for (const found of [...problems, ...unreadable]) expect(found.where.row).toBeGreaterThan(1);
      }),
    );
  });
});
