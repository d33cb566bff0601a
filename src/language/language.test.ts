import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareIn,
  formsOf,
  indexLetter,
  mutated,
  nounValues,
  radicalsOf,
  sayDate,
  sayDateRange,
  sayDayAndDate,
  sayInUnit,
  sayMoment,
  sayMoney,
  sayMoneyInWords,
  sayMonth,
  sayNumber,
  sayPartOfWhole,
  sayPercent,
  sayRange,
  sayTime,
  withArticle,
} from './index.ts';

describe('numbers in words', () => {
  test('are written alike in both languages, with a true minus', () => {
    expect(sayNumber(1234.5)).toBe('1,234.5');
    expect(sayNumber(-3)).toBe('−3');
    expect(sayNumber(-0.01, 1)).toBe('0.0');
    expect(sayPercent(71.38)).toBe('71.4%');
  });

  test('ranges and shares have their small words', () => {
    expect(sayRange(69.8, 72.9, 'en')).toBe('69.8 to 72.9');
    expect(sayRange(69.8, 73, 'cy', 1)).toBe('69.8 i 73.0');
    expect(sayPartOfWhole(2310, 3236, 'en')).toBe('2,310 of 3,236');
    expect(sayPartOfWhole(2310, 3236, 'cy')).toBe('2,310 o 3,236');
  });

  test('a unit stands behind its number, the sign of pounds before it', () => {
    expect(sayInUnit(31, 'homes')).toBe('31 homes');
    expect(sayInUnit(486_200, '£')).toBe('£486,200');
    expect(sayInUnit(-592, '£')).toBe('−£592');
    expect(sayInUnit(4.25, '', 1)).toBe('4.3');
  });

  test('money is exact in tables and rounded in sentences', () => {
    expect(sayMoney(123_400)).toBe('£1,234');
    expect(sayMoney(-123_450)).toBe('−£1,234.50');
    expect(sayMoneyInWords(124_000_000, 'en')).toBe('£1.24 million');
    expect(sayMoneyInWords(124_000_000, 'cy')).toBe('£1.24 miliwn');
    expect(sayMoneyInWords(40_000_050, 'cy')).toBe('£400,001');
  });
});

describe('dates in words', () => {
  test('have no ordinals, and days of the week no capital in Welsh', () => {
    expect(sayDate('2026-03-03', 'en')).toBe('3 March 2026');
    expect(sayDate('2026-03-03', 'cy')).toBe('3 Mawrth 2026');
    expect(sayDayAndDate('2026-03-03', 'en')).toBe('Tuesday 3 March');
    expect(sayDayAndDate('2026-02-01', 'cy', true)).toBe('dydd Sul 1 Chwefror 2026');
    expect(sayMonth('2026-02', 'cy')).toBe('Chwefror 2026');
  });

  test('ranges say what both ends share once', () => {
    expect(sayDateRange('2026-04-01', '2026-04-30', 'cy')).toBe('1 i 30 Ebrill 2026');
    expect(sayDateRange('2026-04-01', '2026-06-30', 'en')).toBe('1 April to 30 June 2026');
    expect(sayDateRange('2026-04-01', '2027-03-31', 'cy')).toBe('1 Ebrill 2026 i 31 Mawrth 2027');
  });

  test('times are on the clock of Wales', () => {
    expect(sayTime('14:05', 'en')).toBe('2:05pm');
    expect(sayTime('14:05', 'cy')).toBe('2:05yp');
    expect(sayTime('23:59', 'en')).toBe('11:59pm');
    expect(sayTime('23:59', 'cy')).toBe('11:59yh');
    expect(sayTime('09:00', 'cy')).toBe('9:00yb');
    expect(sayMoment('2026-07-01T09:42:00Z', 'en')).toBe('10:42am, 1 July 2026');
  });
});

describe('Welsh order', () => {
  test('knows letters from letters that only meet', () => {
    const names = ['Bannau', 'Bangor', 'Banc', 'Bala', 'Bagillt'];
    expect(names.toSorted(compareIn('cy'))).toEqual(['Bagillt', 'Bala', 'Banc', 'Bangor', 'Bannau']);
    const more = ['Abersoch', 'Aberhonddu', 'Abergwaun', 'Chwarae', 'Cyngor', 'Ddoe', 'Dydd'];
    expect(more.toSorted(compareIn('cy'))).toEqual([
      'Abergwaun',
      'Aberhonddu',
      'Abersoch',
      'Cyngor',
      'Chwarae',
      'Dydd',
      'Ddoe',
    ]);
    expect(['Llangollen', 'Llan', 'Llanelli'].toSorted(compareIn('cy'))).toEqual([
      'Llan',
      'Llanelli',
      'Llangollen',
    ]);
    expect(['Amcan 10', 'Amcan 2'].toSorted(compareIn('cy'))).toEqual(['Amcan 2', 'Amcan 10']);
  });

  test('leaves the article of place names out', () => {
    expect(['Y Rhyl', 'Conwy', 'Y Bala'].toSorted(compareIn('cy', true))).toEqual([
      'Y Bala',
      'Conwy',
      'Y Rhyl',
    ]);
    expect(indexLetter('Y Rhyl', 'cy', true)).toBe('Rh');
    expect(indexLetter('Ŵyl', 'cy')).toBe('W');
  });
});

describe('mutations', () => {
  test.each([
    ['cynllun', 'gynllun', 'nghynllun', 'chynllun'],
    ['partneriaeth', 'bartneriaeth', 'mhartneriaeth', 'phartneriaeth'],
    ['gofyniad', 'ofyniad', 'ngofyniad', 'gofyniad'],
    ['rhaglen', 'raglen', 'rhaglen', 'rhaglen'],
    ['Gwynedd', 'Wynedd', 'Ngwynedd', 'Gwynedd'],
    ['chwarae', 'chwarae', 'chwarae', 'chwarae'],
    ['ardal', 'ardal', 'ardal', 'ardal'],
  ])('of %s', (radical, soft, nasal, aspirate) => {
    expect([mutated(radical, 'soft'), mutated(radical, 'nasal'), mutated(radical, 'aspirate')]).toEqual([
      soft,
      nasal,
      aspirate,
    ]);
  });

  test('the article knows gender and vowels', () => {
    const article = (radical: string, gender: 'm' | 'f') => withArticle({ radical, gender, plural: '' });
    expect(article('strategaeth', 'f')).toBe('y strategaeth');
    expect(article('cynllun', 'm')).toBe('y cynllun');
    expect(article('asesiad', 'm')).toBe('yr asesiad');
    expect(article('blaenoriaeth', 'f')).toBe('y flaenoriaeth');
    expect(article('gwybodaeth', 'f')).toBe('yr wybodaeth');
    expect(article('gwers', 'f')).toBe('y wers');
  });

  test('a message may ask for any form of a noun', () => {
    expect(nounValues('plan', { radical: 'cynllun', gender: 'm', plural: 'cynlluniau' })).toMatchObject({
      plan: 'cynllun',
      planSoft: 'gynllun',
      planThe: 'y cynllun',
    });
  });

  test('from every form of a word the way back leads to the word', () => {
    const letters = fc.stringMatching(/^(b|c|d|g|ll|m|p|rh|t|a|e|i|o|u|w)[aeiou][dlnrst]{1,5}$/);
    fc.assert(
      fc.property(letters, (radical) => {
        for (const form of formsOf(radical)) expect(radicalsOf(form)).toContain(radical);
      }),
    );
  });
});
