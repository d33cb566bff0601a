import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayMend, sayProblem } from '../../src/evidence/index.ts';
import { evidenceMigrations, type ImportReport, importEvidence } from '../../src/evidence/store/index.ts';
import {
  type AreaRegister,
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
} from '../../src/geography/index.ts';
import { partnershipMigrations } from '../../src/partnership/store/migrations.ts';
import { theSystem, transaction } from '../../src/platform/database/index.ts';
import { evidenceFiles } from '../../src/platform/evidence-files/index.ts';
import { openQuickStore, type TestStore, temporaryFolder } from '../test-database.ts';

const lsoas = ['W01000199', 'W01000200'].map((code) => ({
  code: areaCode(code),
  type: areaType('lsoa-2021'),
  name: { cy: code, en: code },
}));
const older = [{ code: areaCode('W01000300'), type: areaType('lsoa-2011'), name: { cy: 'x', en: 'x' } }];
const register: AreaRegister = areaRegister([...areasOfWales, ...lsoas, ...older]);

interface Case {
  readonly says: string;
  readonly csv: string | Buffer;
  /** Added to the usual mapping, or `null` for no mapping at all. */
  readonly mapping?: string | null;
  readonly code: string;
  readonly row?: number;
  readonly column?: string;
  readonly suggestion?: string;
  readonly name?: string;
}

const heading = 'code,period,value,low,high,top,bottom,status';
const good = 'W06000001,2020,50,40,60,5,10,';
const usual = `
dataset: { id: trial, title: { cy: Prawf, en: Trial }, unit: people }
areas: [local-authority, lsoa-2021]
columns: { code: area, period: period, value: value, low: lower95, high: upper95, top: numerator, bottom: denominator, status: status }
constants: { measure: m }
`;
const row = (text: string): string => `${heading}\n${good}\n${text}\n`;
const kind = (name: string): string => `measures: { m: { kind: ${name}, cy: m, en: m } }`;

const cases: readonly Case[] = [
  { says: 'an empty file', csv: '', code: 'file-empty' },
  { says: 'a file of blanks', csv: ' \n \n', code: 'file-empty' },
  { says: 'a byte order mark and nothing else', csv: '\ufeff', code: 'file-empty' },
  { says: 'a workbook', csv: Buffer.from('PK\u0003\u0004rest'), code: 'file-is-workbook' },
  {
    says: 'an old workbook',
    csv: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]),
    code: 'file-is-workbook',
  },
  { says: 'a PDF', csv: '%PDF-1.7 …', code: 'file-is-pdf' },
  { says: 'a sign-in page saved as CSV', csv: '<!doctype html><p>Sign in', code: 'file-is-web-page' },
  { says: 'JSON under the name of a CSV', csv: '{"a": 1}', code: 'file-is-json' },
  { says: 'bytes that are not text', csv: Buffer.from('code,period\0\0,value\n'), code: 'file-not-text' },
  {
    says: 'another encoding than declared',
    csv: Buffer.from('code,period,value\nW06000001,2020,\xe9\n', 'latin1'),
    mapping: 'encoding: utf-8',
    code: 'encoding-wrong',
  },
  { says: 'no heading', csv: 'W06000001,2020,5\nW06000002,2020,6\n', mapping: null, code: 'no-heading' },
  { says: 'one column', csv: 'all of it\nW06000001 2020 5\n', mapping: null, code: 'one-column' },
  { says: 'a heading and no rows', csv: `${heading}\n`, code: 'no-rows' },
  {
    says: 'a column the mapping names and the file lacks',
    csv: 'code,period,worth\nW06000001,2020,5\n',
    code: 'column-missing',
    column: 'value',
    row: 1,
  },
  {
    says: 'a heading that stands twice',
    csv: `${heading},value\n${good},1\n`,
    code: 'heading-repeated',
    column: 'value',
  },
  { says: 'no area column', csv: 'thing,period,value\nx,2020,5\n', mapping: null, code: 'no-area-column' },
  { says: 'no period column', csv: 'areacd,value\nW06000001,5\n', mapping: null, code: 'no-period-column' },
  { says: 'no value column', csv: 'areacd,period\nW06000001,2020\n', mapping: null, code: 'no-value-column' },
  { says: 'a row too short', csv: row('W06000002,2020,5'), code: 'row-too-short', row: 3 },
  { says: 'a row too long', csv: row('W06000002,2020,5,,,,,,extra'), code: 'row-too-long', row: 3 },
  {
    says: 'an unquoted comma in a number',
    csv: row('W06000002,2020,1,234,,,,,'),
    code: 'row-too-long',
    row: 3,
  },
  { says: 'quotes inside a bare cell', csv: row('W06000002,2020,5"6,,,,,'), code: 'quotes-wrong', row: 3 },
  { says: 'a quote that never closes', csv: row('W06000002,2020,"5,,,,,'), code: 'quote-not-closed', row: 3 },
  {
    says: 'a quote that never closes, in a file whose columns are guessed',
    csv: 'area,period,value\nW06000001,2020,5\nW06000002,2020,"6\nW06000003,2020,7\n',
    mapping: null,
    code: 'quote-not-closed',
    row: 3,
  },
  {
    says: 'a quote that never closes in a list of areas',
    csv: 'lsoa11cd,lsoa11nm,ladcd,ladnm\nW01000001,A,W06000001,X\nW01000002,"B,W06000001,X\nW01000003,C,W06000001,X\n',
    mapping: null,
    code: 'quote-not-closed',
    row: 3,
  },
  { says: 'an area left out', csv: row(',2020,5,,,,,'), code: 'area-missing', row: 3, column: 'code' },
  { says: 'a code that is no code', csv: row('Gwynedd,2020,5,,,,,'), code: 'area-code-wrong', row: 3 },
  {
    says: 'a code with its noughts lost',
    csv: row('W0199,2020,5,,,,,'),
    code: 'area-code-wrong',
    suggestion: 'W01000199',
  },
  {
    says: 'a code with O for nought',
    csv: row('WO1000199,2020,5,,,,,'),
    code: 'area-code-wrong',
    suggestion: 'W01000199',
  },
  { says: 'a code nobody has', csv: row('W06000007,2020,5,,,,,'), code: 'area-unknown', row: 3 },
  { says: 'an area of another type', csv: row('W11000023,2020,5,,,,,'), code: 'area-other-type', row: 3 },
  {
    says: 'an area of another vintage',
    csv: row('W01000300,2020,5,,,,,'),
    code: 'area-other-vintage',
    row: 3,
  },
  { says: 'a period left out', csv: row('W06000002,,5,,,,,'), code: 'period-missing', row: 3 },
  {
    says: 'a period nobody can read',
    csv: row('W06000002,last year,5,,,,,'),
    code: 'period-unreadable',
    row: 3,
  },
  {
    says: 'a day that does not exist',
    csv: row('W06000002,2021-02-30,5,,,,,'),
    code: 'period-unreadable',
    row: 3,
  },
  {
    says: 'a month that does not exist',
    csv: row('W06000002,2021-13,5,,,,,'),
    code: 'period-unreadable',
    row: 3,
  },
  { says: 'a year in the far past', csv: row('W06000002,1066,5,,,,,'), code: 'period-out-of-range', row: 3 },
  {
    says: 'a year in the far future',
    csv: row('W06000002,2999,5,,,,,'),
    code: 'period-out-of-range',
    row: 3,
  },
  {
    says: 'a word for a figure',
    csv: row('W06000002,2020,many,,,,,'),
    code: 'mark-unknown',
    row: 3,
    column: 'value',
  },
  {
    says: 'a hidden figure nobody explained',
    csv: row('W06000002,2020,<3,,,,,'),
    code: 'mark-unknown',
    row: 3,
  },
  { says: 'a dash nobody explained', csv: row('W06000002,2020,-,,,,,'), code: 'mark-unknown', row: 3 },
  { says: 'not a number', csv: row('W06000002,2020,nan,,,,,'), code: 'mark-unknown', row: 3 },
  { says: 'infinity', csv: row('W06000002,2020,inf,,,,,'), code: 'mark-unknown', row: 3 },
  { says: 'two decimal points', csv: row('W06000002,2020,1.2.3,,,,,'), code: 'mark-unknown', row: 3 },
  { says: 'a decimal comma', csv: row('W06000002,2020,"12,5",,,,,'), code: 'value-decimal-comma', row: 3 },
  {
    says: 'thousands grouped wrongly',
    csv: row('W06000002,2020,"1,23,456",,,,,'),
    code: 'value-not-a-number',
    row: 3,
  },
  {
    says: 'figures joined by a low line',
    csv: row('W06000002,2020,1_000,,,,,'),
    code: 'value-not-a-number',
    row: 3,
  },
  {
    says: 'a value that must be there',
    csv: row('W06000002,2020,,,,,,'),
    mapping: 'required: [value]',
    code: 'value-missing',
    row: 3,
  },
  {
    says: 'an unknown status',
    csv: row('W06000002,2020,5,,,,,odd'),
    code: 'status-unknown',
    row: 3,
    column: 'status',
  },
  {
    says: 'a figure that is withheld',
    csv: row('W06000002,2020,5,,,,,withheld'),
    code: 'status-contradicts-value',
    row: 3,
  },
  { says: 'a provisional nothing', csv: row('W06000002,2020,[p],,,,,'), code: 'status-needs-value', row: 3 },
  {
    says: 'fewer than nobody',
    csv: row('W06000002,2020,-5,,,,,'),
    mapping: kind('count'),
    code: 'count-negative',
    row: 3,
  },
  {
    says: 'half a person',
    csv: row('W06000002,2020,5.5,,,,,'),
    mapping: kind('count'),
    code: 'count-not-whole',
    row: 3,
  },
  {
    says: 'a rate below zero',
    csv: row('W06000002,2020,-1,,,,,'),
    mapping: kind('rate'),
    code: 'rate-negative',
    row: 3,
  },
  {
    says: 'a percentage below zero',
    csv: row('W06000002,2020,-1,,,,,'),
    mapping: kind('percentage'),
    code: 'percentage-negative',
    row: 3,
  },
  {
    says: 'a percentage above 100',
    csv: row('W06000002,2020,101,,,,,'),
    mapping: kind('percentage'),
    code: 'percentage-over-100',
    row: 3,
  },
  {
    says: 'a lower limit in words',
    csv: row('W06000002,2020,5,low,9,,,'),
    code: 'lower95-not-a-number',
    row: 3,
    column: 'low',
  },
  {
    says: 'an upper limit in words',
    csv: row('W06000002,2020,5,1,high,,,'),
    code: 'upper95-not-a-number',
    row: 3,
    column: 'high',
  },
  {
    says: 'a numerator in words',
    csv: row('W06000002,2020,5,,,few,10,'),
    code: 'numerator-not-a-number',
    row: 3,
  },
  {
    says: 'a denominator in words',
    csv: row('W06000002,2020,5,,,5,lots,'),
    code: 'denominator-not-a-number',
    row: 3,
  },
  {
    says: 'a numerator below zero',
    csv: row('W06000002,2020,5,,,-5,10,'),
    code: 'numerator-negative',
    row: 3,
  },
  {
    says: 'a denominator below zero',
    csv: row('W06000002,2020,5,,,5,-10,'),
    code: 'denominator-negative',
    row: 3,
  },
  { says: 'a denominator of nobody', csv: row('W06000002,2020,5,,,5,0,'), code: 'denominator-zero', row: 3 },
  {
    says: 'more in part than in all',
    csv: row('W06000002,2020,50,,,20,10,'),
    mapping: kind('proportion'),
    code: 'numerator-over-denominator',
    row: 3,
  },
  {
    says: 'a value its parts do not give',
    csv: row('W06000002,2020,70,,,5,10,'),
    mapping: kind('proportion'),
    code: 'value-disagrees',
    row: 3,
  },
  ...['12(1)', '12 (a)', '12*', '12¹', '12 r', '"1,234†"'].map((found) => ({
    says: `a footnote beside a figure: ${found}`,
    csv: row(`W06000002,2020,${found},,,,,`),
    code: 'value-footnote',
    row: 3,
    column: 'value',
  })),
  ...['#REF!', '#DIV/0!', '#N/A', '#NAME?'].map((found) => ({
    says: `what a spreadsheet writes where it cannot work: ${found}`,
    csv: row(`W06000002,2020,${found},,,,,`),
    code: 'value-spreadsheet-error',
    row: 3,
  })),
  {
    says: 'points for thousands and a comma for decimals',
    csv: row('W06000002,2020,"1.234,5",,,,,'),
    code: 'value-decimal-comma',
    row: 3,
  },
  {
    says: 'a numerator without its denominator',
    csv: row('W06000002,2020,50,,,5,,'),
    code: 'denominator-missing',
    row: 3,
    column: 'bottom',
  },
  {
    says: 'a share of one among percentages',
    csv: row('W06000002,2020,0.25,,,5,20,'),
    mapping: kind('proportion'),
    code: 'value-share',
    row: 3,
    column: 'value',
  },
  { says: 'half an interval', csv: row('W06000002,2020,5,4,,,,'), code: 'interval-half', row: 3 },
  { says: 'an interval upside down', csv: row('W06000002,2020,5,9,1,,,'), code: 'interval-inverted', row: 3 },
  {
    says: 'a value outside its interval',
    csv: row('W06000002,2020,50,1,9,,,'),
    code: 'value-outside-interval',
    row: 3,
  },
  { says: 'the same row twice', csv: row(good), code: 'observation-repeated', row: 3 },
  {
    says: 'two rows that contradict each other',
    csv: row('W06000001,2020,55,40,60,5,10,'),
    code: 'observation-contradicted',
    row: 2,
  },
  {
    says: 'a measure the mapping does not know',
    csv: row('W06000002,2020,5,,,,,'),
    mapping: 'measures: { other: { kind: count, cy: a, en: a } }',
    code: 'measure-unknown',
  },
  { says: 'a mapping that is not YAML', csv: row(good), mapping: '{ [', code: 'mapping-not-readable' },
  { says: 'a mapping key nobody knows', csv: row(good), mapping: 'colums: {}', code: 'mapping-key-unknown' },
  {
    says: 'a role nobody knows',
    csv: row(good),
    mapping: 'required: []\ncodes: { place: { a: b } }',
    code: 'mapping-role-unknown',
  },
  {
    says: 'a status nobody knows',
    csv: row(good),
    mapping: 'markers: { "-": hidden }',
    code: 'mapping-status-unknown',
  },
  {
    says: 'a pattern that is none',
    csv: row(good),
    mapping: 'unpivot: { match: "(" }',
    code: 'mapping-pattern-wrong',
  },
  {
    says: 'a kind of measure nobody knows',
    csv: row(good),
    mapping: kind('heap'),
    code: 'mapping-measure-wrong',
  },
  {
    says: 'a date style nobody knows',
    csv: row(good),
    mapping: 'date-style: backwards',
    code: 'mapping-date-style-unknown',
  },
  {
    says: 'a heading row that is none',
    csv: row(good),
    mapping: 'heading-row: zero',
    code: 'mapping-heading-row-wrong',
  },
  {
    says: 'an encoding nobody knows',
    csv: row(good),
    mapping: 'encoding: ebcdic',
    code: 'mapping-encoding-unknown',
  },
  {
    says: 'a code list that is not there',
    csv: row(good),
    mapping: 'codes: { area: { file: nowhere.csv, from: a, to: b } }',
    code: 'code-list-missing',
  },
  {
    says: 'outlines that are none',
    csv: '{"type": "Thing"}',
    mapping: null,
    name: 'a.geojson',
    code: 'boundaries-not-readable',
  },
  {
    says: 'an outline of nowhere',
    csv: '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}',
    mapping: null,
    name: 'b.geojson',
    code: 'boundary-without-code',
  },
  {
    says: 'a point for an outline',
    csv: '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LAD24CD":"W06000001"},"geometry":{"type":"Point","coordinates":[0,52]}}]}',
    mapping: null,
    name: 'c.geojson',
    code: 'boundary-not-area',
  },
  {
    says: 'an outline in metres',
    csv: '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LAD24CD":"W06000001"},"geometry":{"type":"Polygon","coordinates":[[[250000,300000],[1,2],[3,4],[250000,300000]]]}}]}',
    mapping: null,
    name: 'd.geojson',
    code: 'boundary-not-degrees',
  },
];

describe('a broken file is refused with a reason, a place and a way to mend it', () => {
  let store: TestStore;
  const folder = temporaryFolder();
  const files = evidenceFiles(folder);
  let turn = 0;

  beforeAll(async () => {
    store = await openQuickStore([...partnershipMigrations, ...evidenceMigrations]);
    await transaction(store.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values ('dyffryn', 'dyffryn')`.execute(
        db,
      ),
    );
  });

  async function bring(
    one: Pick<Case, 'csv' | 'mapping' | 'name'>,
    more: object = {},
  ): Promise<ImportReport> {
    turn++;
    const file = path.join(folder, `${turn}-${one.name ?? 'trial.csv'}`);
    writeFileSync(file, one.csv);
    const mapping = path.join(folder, `${turn}.yaml`);
    writeFileSync(mapping, `${usual}${one.mapping ?? ''}`);
    return importEvidence({
      db: store.db,
      files,
      partnership: 'dyffryn',
      actor: 'analyst',
      now: new Date(Date.UTC(2026, 5, 1, 9, 0, turn)),
      register,
      file,
      ...(one.mapping === null ? {} : { mapping }),
      ...more,
    });
  }

  it.each(cases)('$says', async (one) => {
    const report = await bring(one);
    expect(report.outcome).toBe('refused');
    const found = report.problems.find((each) => each.code === `evidence.${one.code}`);
    expect(found, JSON.stringify(report.problems.slice(0, 4))).toBeDefined();
    if (!found) return;
    if (one.row) expect(found.where.row).toBe(one.row);
    if (one.column) expect(found.where.column).toBe(one.column);
    if (one.suggestion) expect(found.values['suggestion']).toBe(one.suggestion);
    for (const language of ['cy', 'en'] as const) {
      expect(sayProblem(found, language)).not.toMatch(/[{}]/);
      expect(sayMend(found, language)).not.toMatch(/[{}]/);
    }
    expect((await files.list()).hashes).toEqual([]);
  });

  it.each([
    ['*', 'withheld'],
    ['<5', 'withheld'],
    ['c', 'withheld'],
    [':', 'not-available'],
    ['-', 'not-available'],
  ])('asks what %s stands for, and names what is most likely', async (mark, likely) => {
    const { outcome, problems } = await bring({ csv: row(`W06000002,2020,${mark},,,,,`) });
    expect([outcome, problems[0]?.code]).toEqual(['refused', 'evidence.mark-unknown']);
    expect(problems[0]?.values['likely']).toBe(likely);
  });

  it('says which list a code of other areas or of another year is in', async () => {
    const { problems } = await bring({
      csv: `${heading}\nW01000300,2020,5,,,,,\nW11000030,2020,5,,,,,\n`,
    });
    expect(problems.map(({ code, values }) => [code, values['suggestion']])).toEqual([
      ['evidence.area-other-vintage', 'lsoa-2011'],
      ['evidence.area-other-type', 'health-board-2019'],
    ]);
    expect(problems.map((each) => sayMend(each, 'en'))).toEqual([
      'It is in this list: lsoa-2011. Say so under areas in the mapping, or correct the code.',
      'Its type: health-board-2019. Add it to areas in the mapping, or take the row out.',
    ]);
  });

  it('has words for at least forty kinds', () => {
    expect(new Set(cases.map((one) => one.code)).size).toBeGreaterThan(40);
  });

  it('imports the good rows when asked, and gives the others back with the reason', async () => {
    const rejectedFile = path.join(folder, 'rejected.csv');
    const csv = row('W06000007,2020,5,,,,,');
    const report = await bring({ csv }, { acceptPartial: true, rejectedFile, language: 'cy' });
    expect(report.outcome).toBe('imported');
    expect([report.observations, report.rejectedRows]).toEqual([1, 1]);
    const lines = readFileSync(rejectedFile, 'utf8').trim().split('\n');
    expect(lines).toEqual([
      `${heading},source_row,problem`,
      'W06000007,2020,5,,,,,,3,Nid oes ardal â’r cod hwn: W06000007. Ai W06000001 yr oeddech yn ei olygu?',
    ]);
  });

  it('asks before a dataset changes what it means, and keeps the older release when told to go on', async () => {
    const csv = `${heading}\nW06000001,2021,50,,,,,\n`;
    const changed = { csv, mapping: kind('percentage') };
    const { problems } = await bring(changed);
    expect(problems.map((one) => one.code)).toEqual(['evidence.definition-changed']);
    expect(problems.map((one) => sayProblem(one, 'en'))).toEqual([
      'The dataset would change what it means: trial. Described otherwise: m.',
    ]);
    expect((await bring(changed, { confirmDefinition: true })).outcome).toBe('imported');
  });

  it('names the same content the same, whenever it comes', async () => {
    const csv = `${heading}\nW06000003,2021,50,,,,,\nW06000002,2021,5,,,,,\n`;
    const first = await bring({ csv, mapping: 'published: 2024-01-01' }, { confirmDefinition: true });
    const second = await bring(
      { csv: csv.replace('\n', '\r\n'), mapping: 'published: 2025-01-01' },
      { confirmDefinition: true },
    );
    expect(second.release?.hash).toBe(first.release?.hash);
  });

  it.each([
    [
      'percentages that are all shares of one',
      '',
      kind('percentage'),
      '2024,0.25',
      'percentages-may-be-shares',
    ],
    ['months that were read as days', ', frequency: monthly', '', '2024-03-01,5', 'days-may-be-longer'],
  ])('takes in, and points out, %s', async (_, described, more, text, code) => {
    const mapping = path.join(folder, `${code}.yaml`);
    writeFileSync(mapping, `${usual.replace('id: trial', `id: ${code}${described}`)}${more}`);
    const report = await bring({ csv: `${heading}\nW06000002,${text},,,,,\n` }, { mapping });
    expect([report.outcome, report.problems]).toEqual(['imported', []]);
    const notice = report.notices.find((each) => each.code === `evidence.${code}`);
    expect(notice).toBeDefined();
    for (const language of ['cy', 'en'] as const) {
      expect(notice && `${sayProblem(notice, language)} ${sayMend(notice, language)}`).not.toMatch(/[{}]/);
    }
  });
});
