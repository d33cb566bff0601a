import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { areaRegister, areasOfWales, areaType } from '../../geography/index.ts';
import type { MeasureDescription } from '../dataset.ts';
import { emptyMapping, type Mapping, type Role } from '../mapping.ts';
import { shapeOf } from '../row-shape.ts';
import type { Converted } from './conversion.ts';
import { convert } from './convert.ts';
import { rowsOf, sqlText, withDuckdb } from './duckdb.ts';
import { headingsOf, headText } from './source-file.ts';
import { inspectSource } from './source-inspection.ts';

const folder = temporaryFolder('llinyn-convert');
const heading = 'area,period,sex,value,numerator,denominator';
const areas = areasOfWales.filter((area) => area.type === 'local-authority').map((area) => area.code);
const rows = areas.flatMap((area, at) =>
  Array.from(
    { length: 40 },
    (_, year) =>
      `${area},${1980 + year},${year % 2 ? 'F' : 'M'},${(at * 7 + year) % 100}.5,${at},${at + year + 1}`,
  ),
);

async function converted(
  csv: string,
  carefulUpTo: number,
  measures: Mapping['measures'] = new Map(),
): Promise<Converted> {
  const place = mkdtempSync(path.join(folder, 'one-'));
  const file = path.join(place, 'figures.csv');
  writeFileSync(file, csv);
  const source = await inspectSource(file, 'figures.csv');
  const columns = (csv.split('\n')[0] ?? '')
    .split(',')
    .map((name): [string, Role] => [name, name === 'sex' ? 'dimension:sex' : (name as Role)]);
  const mapping = {
    ...emptyMapping,
    areaTypes: [areaType('local-authority')],
    columns: new Map(columns),
    measures,
  };
  const shape = shapeOf(headingsOf(await headText(source, 'utf-8'), ',', 1), mapping, 'figures.csv');
  if (!shape.ok) throw new Error(JSON.stringify(shape.problems));
  return convert({
    source,
    dialect: { encoding: 'utf-8', delimiter: ',', headingRow: 1 },
    shape: shape.value,
    mapping,
    meanings: new Map(),
    register: areaRegister(areasOfWales),
    folder: place,
    thisYear: 2026,
    acceptPartial: false,
    carefulUpTo,
  });
}

function contentOf(one: Converted): Promise<object[]> {
  const from = sqlText(one.parquet?.path ?? '');
  return withDuckdb(path.join(folder, 'spill'), (db) =>
    rowsOf(db, `SELECT COLUMNS(c -> c <> 'source_row') FROM read_parquet(${from})`),
  );
}

function bytesOf(one: Converted): Buffer {
  return readFileSync(one.parquet?.path ?? '');
}

/** What a conversion says of the release it made. */
const inShort = [
  'observations',
  'areas',
  'areaTypes',
  'periodStart',
  'periodEnd',
  'highest',
  'measures',
  'breakdowns',
] as const;

const swiftly = 0;
const carefully = 1 << 30;

describe('a large file that is wrong throughout', () => {
  it('counts every fault, tells the first thousand and gives back the first rows only', async () => {
    const wrong = Array.from({ length: 100_500 }, (_, at) => `X${at},2020,F,1.5,1,2`);
    const refused = await converted(`${heading}\n${wrong.join('\n')}\n`, swiftly);
    expect(refused.parquet).toBeUndefined();
    expect(refused.rejectedRows).toBe(wrong.length);
    expect(Object.fromEntries(refused.problemCounts)).toEqual({ 'evidence.area-code-wrong': wrong.length });
    expect(refused.problems).toHaveLength(1000);
    expect(refused.problems[0]?.where).toEqual({ file: 'figures.csv', row: 2, column: 'area' });
    expect(refused.rejected).toHaveLength(100_000);
    expect(refused.rejected.at(-1)).toMatchObject({
      row: 100_001,
      cells: expect.arrayContaining(['X99999']),
    });
  });
});

describe('a large file in one pass', () => {
  it('gives the same observations as the careful reading', async () => {
    const csv = `${heading}\n${rows.join('\n')}\n`;
    const [swift, careful] = [await converted(csv, swiftly), await converted(csv, carefully)];
    expect([swift.hasRowNumbers, careful.hasRowNumbers]).toEqual([false, true]);
    expect(swift.observations).toBe(rows.length);
    expect(await contentOf(swift)).toEqual(await contentOf(careful));
  });

  it.each([
    ['of every area', rows],
    ['of two areas of those registered', rows.slice(0, 80)],
    ['of one area', rows.slice(0, 40)],
    ['with some figures missing, the highest among them', rows.map((row) => row.replace(/,99\.5,/, ',,'))],
    ['with no figure at all', rows.map((row) => row.replace(/,\d+\.5,\d+,\d+$/, ',,,'))],
    ['with periods written in two ways', rows.map((row) => row.replace(/,(1999|2019),F/, ',$1-01-01/P1Y,F'))],
  ])('says of a file %s what the careful reading says', async (_, some) => {
    const csv = `${heading}\n${some.join('\n')}\n`;
    const said = (one: Converted) => inShort.map((part) => [part, one[part]]);
    const [swift, careful] = [await converted(csv, swiftly), await converted(csv, carefully)];
    expect([swift.hasRowNumbers, careful.hasRowNumbers]).toEqual([false, true]);
    expect(said(swift)).toEqual(said(careful));
  });

  it('gives the same bytes for the same rows', async () => {
    const csv = `${heading}\n${rows.join('\n')}\n`;
    for (const upTo of [swiftly, carefully]) {
      expect(bytesOf(await converted(csv, upTo)).equals(bytesOf(await converted(csv, upTo)))).toBe(true);
    }
  });

  it.each([
    ['an unknown area', 'W06000007,2020,M,5,1,2', 'evidence.area-unknown'],
    ['an unreadable period', 'W06000001,soon,M,5,1,2', 'evidence.period-unreadable'],
    ['a word', 'W06000001,2025,M,many,1,2', 'evidence.mark-unknown'],
    ['a decimal semicolon', 'W06000001,2025,M,"72;5",1,2', 'evidence.value-decimal-semicolon'],
    ['a numerator below zero', 'W06000001,2025,M,5,-1,2', 'evidence.numerator-negative'],
    ['no number', 'W06000001,2025,M,nan,1,2', 'evidence.mark-unknown'],
    ['a negative denominator', 'W06000001,2025,M,5,1,-2', 'evidence.denominator-negative'],
    ['a missing breakdown', 'W06000001,2025,,5,1,2', 'evidence.breakdown-missing'],
    ['an underscore in a figure', 'W06000001,2025,M,1_0,1,2', 'evidence.value-not-a-number'],
    ['an underscore in a denominator', 'W06000001,2025,M,5,1,2_0', 'evidence.denominator-not-a-number'],
    ['a numerator without end', 'W06000001,2025,M,5,inf,2', 'evidence.numerator-not-a-number'],
    [
      'the same period written otherwise',
      `${areas[0]},1983-01-01/P1Y,F,3.5,0,1`,
      'evidence.observation-repeated',
    ],
    ['a short row', 'W06000001,2025', 'evidence.row-too-short'],
    ['a repeated row', rows[3] ?? '', 'evidence.observation-repeated'],
  ])('turns to the careful reading at %s, which says where', async (_, wrong, code) => {
    const csv = `${heading}\n${rows.slice(0, 400).join('\n')}\n${wrong}\n${rows.slice(400).join('\n')}\n`;
    const found = (await converted(csv, swiftly)).problems;
    expect(found.map((one) => [one.code, one.where.row])).toEqual([[code, 402]]);
  });

  it('reads codes longer than the database keeps in a row, and those it meets only in the last rows', async () => {
    const long = rows.map((row, at) =>
      row.replace(/,([FM]),/, (_, sex) => `,${at === rows.length - 1 ? 'late' : `a group called ${sex}`},`),
    );
    const csv = `${heading}\n${long.join('\n')}\n`;
    const [swift, careful] = [await converted(csv, swiftly), await converted(csv, carefully)];
    expect(swift.hasRowNumbers).toBe(false);
    expect(await contentOf(swift)).toEqual(await contentOf(careful));
  });

  it.each([
    ['over a hundred', '101', 'evidence.percentage-over-100'],
    ['below zero', '-1', 'evidence.percentage-negative'],
    ['without end', 'inf', 'evidence.mark-unknown'],
    ['that is no number', 'nan', 'evidence.mark-unknown'],
  ])('refuses a percentage %s among thousands, with its row', async (_, value, code) => {
    const measures: Mapping['measures'] = new Map([
      ['value', { kind: 'percentage', unit: '%', label: { cy: 'Canran', en: 'Percentage' } }],
    ]);
    const wrong = `W06000001,2025,M,${value},1,2`;
    const { problems } = await converted(`${heading}\n${[...rows, wrong].join('\n')}\n`, swiftly, measures);
    expect(problems.map((one) => [one.code, one.where.row])).toEqual([[code, rows.length + 2]]);
  });

  it('says which rows are about the same thing, and which lack a part of what they are about', async () => {
    const [first = ''] = rows;
    const twice = await converted(`${heading}\n${[...rows, first].join('\n')}\n`, swiftly);
    expect(Object.fromEntries(twice.problemCounts)).toEqual({ 'evidence.observation-repeated': 1 });
    const without = await converted(
      `${heading}\n${[...rows, first.replace(',1980,', ',,')].join('\n')}\n`,
      swiftly,
    );
    expect(without.problems.map(({ code, where }) => [code, where.row])).toEqual([
      ['evidence.period-missing', rows.length + 2],
    ]);
  });

  it('stops at another text in a column that seemed to hold one only, and at figures that are not fine for sure', async () => {
    const single = rows.map((row) => row.replace(/,[FM],/, ',F,'));
    const whole = await converted(`${heading}\n${single.join('\n')}\n`, swiftly);
    expect([whole.hasRowNumbers, whole.observations]).toEqual([false, rows.length]);
    const last = single.at(-1) ?? '';
    const another = await converted(
      `${heading}\n${[...single.slice(0, -1), last.replace(',F,', ',X,')].join('\n')}\n`,
      swiftly,
    );
    const last2 = (await contentOf(another)).at(-1);
    expect(last2).toMatchObject({ breakdown_sex: 'X' });
    const negative = [...single.slice(0, -1), last.replace(/,(\d+),(\d+)$/, ',-1,$2')];
    const refused = await converted(`${heading}\n${negative.join('\n')}\n`, swiftly);
    expect(Object.fromEntries(refused.problemCounts)).toEqual({ 'evidence.numerator-negative': 1 });
  });

  it('reads a code with an underscore and bare figures in one pass', async () => {
    const swift = await converted(`${heading}\n${rows.join('\n')}\nW06000001,2025,F_M,7,1,2\n`, swiftly);
    expect([swift.hasRowNumbers, swift.problems]).toEqual([false, []]);
    expect((await contentOf(swift)).at(-1)).toMatchObject({ breakdown_sex: 'F_M', value: 7 });
  });

  it('takes a missing figure for not available, never for zero', async () => {
    const csv = `${heading}\n${rows.join('\n')}\nW06000001,2025,M,,1,2\n`;
    const swift = await converted(csv, swiftly);
    expect(swift.problems).toEqual([]);
    expect((await contentOf(swift)).at(-1)).toMatchObject({ value: null, status: 'not-available' });
  });
});

describe('a file with numerator and denominator and no value', () => {
  const counts = 'area,period,sex,numerator,denominator';
  const without = areas.flatMap((area, at) =>
    Array.from(
      { length: 40 },
      (_, year) => `${area},${1980 + year},${year % 2 ? 'F' : 'M'},${at},${at + year + 1}`,
    ),
  );
  const csv = `${counts}\n${without.join('\n')}\nW06000001,2025,M,,5\nW06000001,2026,M,0,0\n`;
  const measure = (described: Pick<MeasureDescription, 'kind' | 'multiplier'>): Mapping['measures'] =>
    new Map([['value', { unit: '', label: { cy: 'Cyfradd', en: 'Rate' }, ...described }]]);

  it('has percentages worked out, alike in one pass and carefully', async () => {
    const [swift, careful] = [await converted(csv, swiftly), await converted(csv, carefully)];
    expect([swift.hasRowNumbers, careful.hasRowNumbers]).toEqual([false, true]);
    const found = await contentOf(swift);
    expect(found).toEqual(await contentOf(careful));
    expect(found[41]).toMatchObject({ numerator: 1, denominator: 3, value: (100 * 1) / 3, status: null });
    expect(found.slice(-2)).toMatchObject([
      { value: null, status: 'not-available' },
      { value: null, status: 'not-applicable' },
    ]);
  });

  it('has rates worked out by the multiplier of the measure', async () => {
    for (const upTo of [swiftly, carefully]) {
      const found = await contentOf(await converted(csv, upTo, measure({ kind: 'rate', multiplier: 1000 })));
      expect(found[41]).toMatchObject({ value: (1000 * 1) / 3 });
    }
  });

  it.each([
    ['a numerator above its denominator', '7,5', 'evidence.numerator-over-denominator'],
    ['somebody of nobody', '7,0', 'evidence.denominator-zero'],
    ['a numerator alone', '7,', 'evidence.denominator-missing'],
    ['a word', 'many,5', 'evidence.numerator-not-a-number'],
  ])('is refused for %s, with its row', async (_, wrong, code) => {
    const bad = `${csv}W06000001,2027,M,${wrong}\n`;
    for (const upTo of [swiftly, carefully]) {
      const { problems } = await converted(bad, upTo);
      expect(problems.map((one) => [one.code, one.where.row])).toContainEqual([code, without.length + 4]);
    }
  });

  it('takes a mark in either count for that of the value', async () => {
    const found = await contentOf(await converted(`${csv}W06000001,2027,M,[c],5\n`, carefully));
    expect(found.at(-1)).toMatchObject({ value: null, denominator: 5, status: 'withheld' });
  });

  it('needs a multiplier for a rate, and another kind than a count', () => {
    const columns = new Map(counts.split(',').map((name) => [name, name as Role]));
    const codes = (described: Pick<MeasureDescription, 'kind' | 'multiplier'>) => {
      const mapping = { ...emptyMapping, columns, measures: measure(described) };
      const shape = shapeOf(counts.split(','), mapping, 'figures.csv');
      return shape.ok ? [] : shape.problems.map(({ code }) => code);
    };
    expect(codes({ kind: 'rate' })).toEqual(['evidence.multiplier-missing']);
    expect(codes({ kind: 'count' })).toEqual(['evidence.count-without-value']);
    expect(codes({ kind: 'rate', multiplier: 1000 })).toEqual([]);
  });
});
