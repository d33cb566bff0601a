import { describe, expect, it } from 'vitest';
import type { Language } from '../../language/index.ts';
import type { Problem } from '../../records/index.ts';
import { calculations } from '../calculations/index.ts';
import { calcCommand } from './calc.ts';

const utf8 = new TextEncoder();

interface Asked {
  readonly language?: Language;
  readonly json?: boolean;
  /** Bytes that come at a time. */
  readonly piece?: number;
}

async function calc(
  words: string,
  given: string | Uint8Array,
  { language = 'en', json = false, piece }: Asked = {},
) {
  const bytes = typeof given === 'string' ? utf8.encode(given) : given;
  const printed: string[] = [];
  const complained: string[] = [];
  const written: Uint8Array[] = [];
  const refused: Problem[] = [];
  async function* input(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece ?? bytes.length) {
      yield bytes.subarray(at, at + (piece ?? bytes.length));
    }
  }
  const status = await calcCommand(words.split(' '), {
    language,
    json,
    streams: { input: input(), isTyped: false, write: async (more) => void written.push(more) },
    out: (line) => void printed.push(line),
    error: (line) => void complained.push(line),
    fail: (problems) => void refused.push(...problems),
  });
  return {
    status,
    complained,
    out: Buffer.concat(written).toString(),
    printed: printed.join('\n'),
    refused: refused.map(({ code }) => code),
  };
}

describe('calc with a table', () => {
  it('writes each row as it came, with what the method makes of it behind it', async () => {
    const { status, out } = await calc(
      'proportion --multiplier 100',
      '\uFEFFarea,Numerator,denominator\r\n"Môn, ynys",20,100\r\nb,NA,100\r\nc,,\r\n',
    );
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      'area,Numerator,denominator,value,lower95,upper95,lower998,upper998',
      expect.stringMatching(/^"Môn, ynys",20,100,20,13\.3366933331033,28\.8829165593159,/),
      'b,NA,100,,,,,',
      'c,,,,,,,',
      '',
    ]);
  });

  it('is the same however the bytes come in, over any number of blocks', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row},${row % 977},${1000 + (row % 13)}`);
    const table = ['area,numerator,denominator', ...rows].join('\n');
    const whole = await calc('rate', table);
    const inPieces = await calc('rate', table, { piece: 9973 });
    expect(inPieces.out).toBe(whole.out);
    expect(whole.out.split('\n')).toHaveLength(20_002);
  });

  it('names rows with a problem by their line and leaves them without figures, and ends with 1', async () => {
    const { status, out, complained } = await calc(
      'proportion',
      'numerator,denominator\n1,2\n3,2\n"x\ny",2\n[c],2\n-1,2\n1,0\n1\n1,2,3\n',
    );
    expect(status).toBe(1);
    expect(complained.map((line) => line.slice(0, 8))).toEqual(
      [3, 4, 6, 7, 8, 9, 10].map((line) => `Line ${line}: `.slice(0, 8)),
    );
    expect(out.split('\n').slice(2)).toEqual([
      '3,2,,,,,',
      '"x',
      'y",2,,,,,',
      '[c],2,,,,,',
      '-1,2,,,,,',
      '1,0,,,,,',
      '1,,,,,,',
      '1,2,,,,,',
      '',
    ]);
  });

  it.each([
    ['a;numerator;denominator\n', 'methods.csv-semicolon'],
    ['a\tnumerator\n', 'methods.csv-tab'],
    ['a,numerator\n', 'methods.csv-column-missing'],
    ['numerator,denominator,numerator\n', 'methods.csv-column-twice'],
    ['numerator,denominator,value\n', 'methods.csv-column-in-the-way'],
    ['PK\u0003\u0004', 'methods.csv-not-text'],
    ['', 'methods.calc-input-none'],
    ['"numerator\n1,2\n', 'methods.csv-quote-open'],
  ])('refuses %j with nothing written', async (table, code) => {
    expect(await calc('proportion', table)).toMatchObject({
      status: 2,
      refused: [code],
      out: '',
      printed: '',
    });
  });

  it('refuses UTF-16 with nothing written', async () => {
    const utf16 = Buffer.from('\uFEFFnumerator,denominator\n1,2\n', 'utf16le');
    expect(await calc('proportion', utf16)).toMatchObject({ refused: ['methods.csv-not-text'], out: '' });
  });

  it.each([
    ['unheard-of', 'methods.calc-method-unknown'],
    ['--multiplier 10', 'methods.calc-method-missing'],
    ['rate --multiplier ten', 'methods.option-not-number'],
    ['rate --multiplier', 'methods.calc-option-empty'],
    ['rate --per 10', 'methods.calc-option-unknown'],
    ['rate in.csv', 'methods.calc-words-many'],
    ['rate --by area', 'methods.calc-by-not-here'],
    ['wilson --confidence 70', 'methods.confidence-outside'],
  ])('refuses the words “%s” with nothing written', async (words, code) => {
    const table = 'area,numerator,denominator\na,1,2\n';
    expect(await calc(words, table)).toMatchObject({ status: 2, refused: [code], out: '' });
  });

  it('looks at the rows of a group together, wherever they stand', async () => {
    const table = 'county,value\na,1\nb,9\na,3\nb,8\n';
    expect((await calc('quantile --quantiles 2 --invert no --by county', table)).out).toBe(
      'county,value,quantile\na,1,1\nb,9,2\na,3,2\nb,8,1\n',
    );
    const means = (await calc('mean --by county', table)).out.split('\n');
    expect(means[0]).toBe('county,sum,count,stdev,value,lower95,upper95,lower998,upper998');
    expect(means[1]).toMatch(/^a,4,2,1\.4142135623\d+,2,/);
    expect(means[2]).toMatch(/^b,17,2,/);
  });

  it('compares with a benchmark in words of the direction', async () => {
    const table = 'lower,upper,benchmark\n1,2,3\n1,4,3\n5,6,3\n2,1,3\n';
    const { out, status } = await calc('benchmark-comparison --direction lower-is-better', table);
    expect(out).toBe('lower,upper,benchmark,comparison\n1,2,3,better\n1,4,3,similar\n5,6,3,worse\n2,1,3,\n');
    expect(status).toBe(1);
  });

  it('tests a trend, and names the precondition where it cannot', async () => {
    const series = (name: string, points: readonly (readonly [number, number | ''])[]) =>
      points.map(([period, value]) => `${name},${period},${value}`);
    const table = [
      'area,period,value',
      ...series('up', [
        [2019, 1],
        [2020, 2.1],
        [2021, 3],
        [2022, 3.9],
        [2023, 5],
      ]),
      ...series('short', [
        [2019, 1],
        [2020, 2],
      ]),
      ...series('gap', [
        [2015, 1],
        [2016, 2],
        [2017, 3],
        [2018, 3],
        [2021, 5],
      ]),
      ...series('flat', [
        [2019, 1],
        [2020, 1],
        [2021, 1],
        [2022, 1],
        [2023, 1],
      ]),
      ...series('hole', [
        [2019, 1],
        [2020, ''],
        [2021, 1],
        [2022, 1],
        [2023, 1],
      ]),
      ...series('twice', [
        [2019, 1],
        [2019, 2],
        [2021, 1],
        [2022, 1],
        [2023, 1],
      ]),
    ].join('\n');
    const rows = (await calc('recent-trend --by area', table)).out.trimEnd().split('\n').slice(1);
    expect(rows.map((row) => [row.split(',')[0], row.split(',')[1], row.split(',')[5]])).toEqual([
      ['up', 'rising', ''],
      ['short', '', 'too-short'],
      ['gap', '', 'uneven-spacing'],
      ['flat', '', 'no-variation'],
      ['hole', '', 'value-missing'],
      ['twice', '', 'period-repeated'],
    ]);
  });
});

describe('calc with JSON', () => {
  it('answers each input in order, and says why one is refused', async () => {
    const { status, printed } = await calc(
      'proportion',
      '[{"numerator":1,"denominator":100,"multiplier":1},{"numerator":null,"denominator":1},{"numerator":2,"denominator":1}]',
      { json: true },
    );
    expect(status).toBe(0);
    const [one, two, three] = JSON.parse(printed) as Record<string, unknown>[];
    expect(one?.['value']).toBe(0.01);
    expect(two?.['value']).toBeNull();
    expect(three).toEqual({ error: expect.stringContaining('numerator') });
  });

  it.each([
    ['{}', 'methods.json-not-list'],
    ['[1', 'methods.json-unreadable'],
  ])('refuses %s', async (text, code) => {
    expect(await calc('rate', text, { json: true })).toMatchObject({
      status: 2,
      refused: [code],
      printed: '',
    });
  });
});

describe('the help of calc', () => {
  it.each(['cy', 'en'] as const)('lists every method and describes each, in %s', async (language) => {
    const { printed, status } = await calc('--list', '', { language });
    expect(status).toBe(0);
    for (const { name, inputs, outputs, options } of calculations) {
      expect(printed).toContain(name);
      const help = (await calc(`${name} --help`, '', { language })).printed;
      for (const each of [...inputs, ...outputs]) expect(help).toContain(`  ${each.name}`);
      for (const each of options) expect(help).toContain(`  --${each.name}`);
    }
    expect(JSON.parse((await calc('--list', '', { language, json: true })).printed)).toHaveLength(
      calculations.length,
    );
  });
});
