import { describe, expect, it } from 'vitest';
import type { BookMeasure, MeasureAccountability, MeasureBook } from './measure-book.ts';
import type { SeriesValue } from './measured-series.ts';
import { codesToRead, inOrderOfNotice, measuresOfScorecard, scorecardRows, tallyOf } from './scorecard.ts';

const text = { cy: '', en: '' };

function measure(code: string, more: Partial<MeasureAccountability> = {}): BookMeasure {
  return {
    ...{ code, title: text, definition: text, kind: 'better-off', organisation: 'B1', unit: text },
    ...{ latestValue: null, numerator: null, denominator: null, latestOn: null, target: null },
    accountability: {
      ...{ polarity: 'higher-is-better', updateEveryMonths: 3, formula: '', standing: 'secondary' },
      ...more,
    } as MeasureAccountability,
  };
}

function quarters(...values: number[]): readonly SeriesValue[] {
  const ends = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'];
  return values.map((value, place) => {
    const periodEnd = ends.at(place - values.length) ?? '';
    return {
      periodStart: `${periodEnd.slice(0, 7)}-01`,
      periodEnd,
      value,
      numerator: null,
      denominator: null,
    };
  });
}

const book: MeasureBook = {
  measures: [
    measure('F1'),
    measure('F2', { standing: 'headline' }),
    measure('F3'),
    measure('F4', { formula: 'F1 + F3', updateEveryMonths: null }),
    { ...measure('F5'), organisation: 'B2' },
  ],
  organisations: [],
  actions: [
    { code: 'A1', title: text, outcomes: ['O1'], measures: ['F1', 'F2'] },
    { code: 'A2', title: text, outcomes: ['O2', 'O1'], measures: ['F3'] },
    { code: 'A3', title: text, outcomes: ['O3'], measures: ['F5'] },
  ],
  outcomes: [
    { code: 'O1', title: text, priorities: ['P1'], indicators: [] },
    { code: 'O2', title: text, priorities: ['P2'], indicators: [] },
    { code: 'O3', title: text, priorities: [], indicators: [] },
  ],
  priorities: [],
  indicators: [],
};

describe('a scorecard', () => {
  const of = (...asked: [Parameters<typeof measuresOfScorecard>[1], string]) =>
    measuresOfScorecard(book, ...asked).map(({ code }) => code);

  it('has the measures of the actions that serve its outcome or priority, of its partner, or all for an area', () => {
    expect(of('outcome', 'O1')).toEqual(['F1', 'F2', 'F3']);
    expect(of('outcome', 'O2')).toEqual(['F3']);
    expect(of('priority', 'P1')).toEqual(['F1', 'F2', 'F3']);
    expect(of('organisation', 'B2')).toEqual(['F5']);
    expect(of('area', 'W06000999')).toHaveLength(5);
  });

  it('reads the inputs of calculated measures, and says one is stale when its slowest input is', () => {
    const calculated = book.measures.filter(({ code }) => code === 'F4');
    expect(codesToRead(book, calculated).toSorted()).toEqual(['F1', 'F3']);
    const values = new Map([
      ['F1', quarters(1, 2, 3)],
      ['F3', quarters(10, 20, 30).slice(0, 1)],
    ]);
    const [row] = scorecardRows(book, calculated, values, { today: '2026-08-01', area: null });
    expect(row?.series).toMatchObject({ latest: { value: 11, periodEnd: '2025-12-31' }, standing: 'stale' });
  });

  it('shows first what got worse, then what nobody has updated, headlines before others', () => {
    const values = new Map([
      ['F1', quarters(60, 58, 55, 53, 50, 47)],
      ['F2', quarters(40, 38, 36, 33, 30, 28)],
      ['F3', quarters(5, 6, 7, 8, 9, 10)],
    ]);
    const measures = book.measures.filter(({ code }) => code !== 'F4');
    const rows = inOrderOfNotice(scorecardRows(book, measures, values, { today: '2026-08-01', area: null }));
    expect(rows.map((each) => [each.measure.code, each.series.standing])).toEqual([
      ['F2', 'worse'],
      ['F1', 'worse'],
      ['F5', 'no-figure'],
      ['F3', 'better'],
    ]);
    expect(tallyOf(rows).get('worse')).toBe(2);
  });
});
