import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from './period-label.ts';

const read = (text: string, how = {}) => {
  const period = readPeriod(text, how);
  return period && [period.start, period.end];
};

describe('a period as files write it', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2013-14', '2013-04-01', '2014-03-31'],
    ['2013/14', '2013-04-01', '2014-03-31'],
    ['FY 99/00', '1999-04-01', '2000-03-31'],
    ['201314', '2013-04-01', '2014-03-31'],
    ['1999-2000', '1999-01-01', '2000-12-31'],
    ['2011-2013', '2011-01-01', '2013-12-31'],
    ['2011-01-01/P3Y', '2011-01-01', '2013-12-31'],
    ['2012-02-01/P1Y', '2012-02-01', '2013-01-31'],
    ['2009-10', '2009-04-01', '2010-03-31'],
    ['2009-11', '2009-11-01', '2009-11-30'],
    ['2009-10-01', '2009-10-01', '2009-10-01'],
    ['Jan-21', '2021-01-01', '2021-01-31'],
    ['Sept 2021', '2021-09-01', '2021-09-30'],
    ['Mawrth 2020', '2020-03-01', '2020-03-31'],
    ['2020 Q3', '2020-07-01', '2020-09-30'],
    ['31/03/2020', '2020-03-31', '2020-03-31'],
  ])('reads %s', (text, start, end) => expect(read(text)).toEqual([start, end]));

  it.each(['', 'soon', '2021-02-30', '31/02/2020', '2014/17', '20', 'Smarch 2020'])(
    'does not read %j',
    (text) => expect(read(text)).toBeUndefined(),
  );

  it('reads 03/04/2020 by the style the mapping says', () => {
    expect(read('03/04/2020')).toEqual(['2020-04-03', '2020-04-03']);
    expect(read('03/04/2020', { dateStyle: 'month-first' })).toEqual(['2020-03-04', '2020-03-04']);
  });

  it('reads 2014-2015 as a financial year where the mapping says so', () => {
    expect(read('2014-2015', { financialSpans: true })).toEqual(['2014-04-01', '2015-03-31']);
  });

  it('reads dates as what begins on them where the mapping says so, and no other dates', () => {
    expect(readPeriod('2009-10-01', { dateSpan: 'month' })).toEqual({
      start: '2009-10-01',
      end: '2009-10-31',
      label: '2009-10-01/P1M',
    });
    expect(read('01/10/2009', { dateSpan: 'quarter' })).toEqual(['2009-10-01', '2009-12-31']);
    expect(read('2009-04-01', { dateSpan: 'year' })).toEqual(['2009-04-01', '2010-03-31']);
    expect(read('2009-10-15', { dateSpan: 'month' })).toBeUndefined();
    expect(read('2009-11-01', { dateSpan: 'quarter' })).toBeUndefined();
    expect(read('2009', { dateSpan: 'month' })).toEqual(['2009-01-01', '2009-12-31']);
  });

  it('never ends before it starts, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/ QPYMD-]{1,16}$/)), (text) => {
        const period = readPeriod(text);
        expect(!period || period.start <= period.end).toBe(true);
      }),
    );
  });
});
