import { describe, expect, it } from 'vitest';
import { ofOneLength } from './period-length.ts';

const year = (from: number, years = 1) => ({
  periodStart: `${from}-01-01`,
  periodEnd: `${from + years - 1}-12-31`,
});

describe('figures of one length of period', () => {
  it('leaves a series of like with like as it is', () => {
    const series = [2019, 2020, 2021, 2024].map((from) => year(from));
    expect(ofOneLength(series)).toEqual(series);
  });

  it('keeps the commonest length where single years stand among averages', () => {
    const singles = [2001, 2002, 2003, 2004].map((from) => year(from));
    const averages = [2001, 2002].map((from) => year(from, 3));
    expect(ofOneLength([...averages, ...singles])).toEqual(singles);
  });

  it('keeps the shortest of equally common lengths', () => {
    expect(ofOneLength([year(2001, 3), year(2001)])).toEqual([year(2001)]);
  });

  it('takes leap years and quarters for what they are', () => {
    const quarters = [
      { periodStart: '2024-01-01', periodEnd: '2024-03-31' },
      { periodStart: '2024-04-01', periodEnd: '2024-06-30' },
    ];
    expect(ofOneLength([...quarters, year(2024)])).toEqual(quarters);
    expect(ofOneLength([year(2023), year(2024)])).toHaveLength(2);
  });

  it('has nothing to keep of nothing', () => {
    expect(ofOneLength([])).toEqual([]);
  });
});
