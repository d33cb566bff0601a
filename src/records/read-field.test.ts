import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutated, sayDate } from '../language/index.ts';
import {
  bilingualText,
  choice,
  choices,
  codes,
  columnsOf,
  date,
  decimal,
  defineRecord,
  type Field,
  money,
  plainText,
  readField,
  readFields,
  readPence,
  references,
  uncertainDate,
  wholeNumber,
  writeField,
  writePence,
  yesNo,
} from './index.ts';

function read(field: Field, text: string) {
  const found = readField(field, { [columnsOf(field)[0] ?? '']: text });
  return found.problems[0]?.code ?? found.value;
}

describe('a day of the calendar', () => {
  it.each(['2026-03-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('can be %s', (text) => {
    expect(read(date('d'), text)).toBe(text);
  });
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '0000-01-01',
    '01/01/0000',
    '31/04/2026',
    '03/31/2026',
    '31/03/26',
    '31 March',
    '31 Mawr 2026 (tua)',
    '31 Medwyn 2026',
    '31/03-2026',
    '2026-3-1',
  ])('is not %s', (text) => {
    expect(read(date('d'), text)).toBe('records.not-a-date');
  });
  it.each([
    '31/03/2026',
    '31.3.2026',
    '31 March 2026',
    '31st of march 2026',
    'March 31, 2026',
    '31 Mar 2026',
    '31 Mawrth 2026',
    '31ain o Fawrth 2026',
  ])('may be typed as %s, and is kept with the year first', (text) => {
    expect(read(date('d'), text)).toBe('2026-03-31');
  });
  it('is not guessed where day and month may have changed places, and both are named', () => {
    expect(readField(date('d'), { d: '03/04/2026' }).problems).toEqual([
      expect.objectContaining({
        code: 'records.date-of-two-readings',
        values: { found: '03/04/2026', one: '2026-04-03', other: '2026-03-04' },
      }),
    ]);
    expect(read(date('d'), '04/04/2026')).toBe('2026-04-04');
  });
  it('typed with its month as a word, in either language, is the day meant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.constantFrom('cy' as const, 'en' as const),
        (day, language) => {
          const text = day.toISOString().slice(0, 10);
          const [date_, month = '', year] = sayDate(text, language).split(' ');
          const typed = `${date_} ${month} ${(year ?? '').padStart(4, '0')}`;
          expect(read(date('d'), typed)).toBe(text);
          expect(read(date('d'), typed.replace(month, mutated(month, 'soft')))).toBe(text);
        },
      ),
    );
  });
  it('is every day there is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (day) => {
          const text = day.toISOString().slice(0, 10);
          expect(read(date('d'), text)).toBe(text);
        },
      ),
    );
  });
});

describe('money', () => {
  it.each([
    ['£1,240,000', 124_000_000],
    ['1240000.50', 124_000_050],
    ['650.5', 65_050],
    ['0.07', 7],
    ['£ 12', 1200],
    ['0', 0],
  ])('reads %s as whole pence', (text, pence) => {
    expect(readPence(text)).toBe(pence);
  });
  it.each(['12,34', '1.234', '-5', '12p', '1,2345', '£', '99999999999999999', '1e3'])(
    'does not guess at %s',
    (text) => {
      expect(readPence(text)).toBeNull();
    },
  );
  it('written down reads back to the penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (pence) => {
        expect(readPence(writePence(pence))).toBe(pence);
      }),
    );
  });
  it('has a heading that says pounds', () => {
    expect(columnsOf(money('amountPence'))).toEqual(['amount_pounds']);
  });
});

describe('a number', () => {
  it('may have thousands parted by commas, and either minus', () => {
    expect(read(decimal('n'), '1,234,567.5')).toBe(1_234_567.5);
    expect(read(decimal('n'), '-3')).toBe(-3);
    expect(read(decimal('n'), '−3')).toBe(-3);
  });
  it.each(['1,5', '1.234,5', '12%', '1e5', '1,,000', '9'.repeat(400), 'NaN'])(
    'is never guessed from %s',
    (text) => {
      expect(read(decimal('n'), text)).toBe('records.not-a-number');
    },
  );
  it('keeps within its bounds', () => {
    const field = wholeNumber('n', { min: 1, max: 5 });
    expect([
      read(field, '1'),
      read(field, '5'),
      read(field, '0'),
      read(field, '6'),
      read(field, '2.5'),
    ]).toEqual([1, 5, 'records.too-small', 'records.too-large', 'records.not-a-whole-number']);
  });
  it('written down reads back the same, however large or small', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const field = decimal('n');
        const again = readField(field, writeField(field, number)).value;
        const tooSmallToWrite = Math.abs(number) < 1e-80;
        expect(tooSmallToWrite || again === number).toBe(true);
      }),
    );
  });
});

describe('a choice', () => {
  const field = choice('state', ['not-started', 'on-course']);
  it('is read whatever its capitals and spaces', () => {
    expect([read(field, 'on-course'), read(field, 'On course'), read(field, ' NOT_STARTED ')]).toEqual([
      'on-course',
      'on-course',
      'not-started',
    ]);
  });
  it('is refused when it is not on the list, with the list', () => {
    expect(readField(field, { state: 'begun' }).problems).toEqual([
      {
        code: 'records.not-a-choice',
        where: { field: 'state', column: 'state' },
        values: { found: 'begun', choices: 'not-started, on-course' },
      },
    ]);
  });
  it('may be one of several, each counted once', () => {
    expect(read(choices('s', ['a', 'b']), 'b; A; b')).toEqual(['b', 'a']);
    expect(read(choices('s', ['a', 'b']), 'b; c')).toBe('records.not-a-choice');
  });
  it('may be yes or no, and nothing else', () => {
    expect([read(yesNo('y'), 'Yes'), read(yesNo('y'), 'no'), read(yesNo('y'), 'maybe')]).toEqual([
      true,
      false,
      'records.not-yes-or-no',
    ]);
  });
});

describe('codes', () => {
  it('are parted by semicolons or lines, in order, each once', () => {
    expect(read(codes('c'), 'W06000023; cyp\nW06000023')).toEqual(['W06000023', 'cyp']);
    expect(read(references('r', 'outcome'), ' ; O2;O1 ')).toEqual(['O2', 'O1']);
  });
});

describe('a text', () => {
  it('has one kind of line end, composed letters, and no signs that cannot be kept', () => {
    expect(read(plainText('t'), ' Ty\u0302\r\ngwyn\rmawr\u0000\u0007 ')).toBe('Tŷ\ngwyn\nmawr');
    expect(read(plainText('t'), 'a\uD800b')).toBe('a\uFFFDb');
  });
  it('is refused when too long, with how long it is', () => {
    const field = bilingualText('title', { max: 3 });
    expect(readField(field, { title_cy: 'pump', title_en: 'two' }).problems).toMatchObject([
      { code: 'records.too-long', where: { column: 'title_cy' }, values: { max: 3, length: 4 } },
    ]);
  });
});

describe('the fields of a record', () => {
  const definition = defineRecord({
    kind: 'thing',
    table: 'test.thing',
    codePrefix: 'X',
    calledBy: 'title',
    fields: [
      bilingualText('title', { needed: 'to-save' }),
      date('startsOn', { needed: 'to-save' }),
      uncertainDate('seenOn'),
    ],
  });
  it('are all read, and every problem noted', () => {
    const found = readFields(definition, { starts_on: '31 March', seen_on: 'May' });
    expect(found.problems.map(({ code, where }) => [code, where.field, where.column])).toEqual([
      ['records.required', 'title', 'title_cy'],
      ['records.not-a-date', 'startsOn', 'starts_on'],
      ['records.not-an-uncertain-date', 'seenOn', 'seen_on'],
    ]);
    const empty = readFields(definition, {});
    expect(empty.problems.map(({ values }) => values)).toEqual([{ as: 'bilingual' }, { as: 'date' }]);
    expect(found.values).toEqual({ title: { cy: '', en: '' }, startsOn: null, seenOn: [] });
  });
  it('may be there in one language only', () => {
    expect(readFields(definition, { title_en: 'Thing', starts_on: '2026-01-01' }).problems).toEqual([]);
  });
});
