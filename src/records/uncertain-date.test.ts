import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUncertainDate, writeUncertainDate } from './index.ts';

describe('a date that is not known exactly', () => {
  it.each(['2013-05-12', '2013-05', '2013', '2013-05/2013-06', '2012/2013-06-30', '2024-02-29'])(
    'can be %s',
    (when) => {
      expect(readUncertainDate(when)).toEqual([{ when, source: '' }]);
    },
  );
  it.each([
    'around May 2013',
    '2013-13',
    '2013-02-30',
    '2013-06/2013-05',
    '2013/2014/2015',
    '13',
    '2013-05 minute 214',
    '2013 [a] b',
  ])('is not %s', (text) => {
    expect(readUncertainDate(text)).toBeNull();
  });
  it.each([
    ['May 2013', '2013-05'],
    ['Mai 2013 [cofnod 3]', '2013-05'],
    ['12 May 2013', '2013-05-12'],
    ['13/05/2013', '2013-05-13'],
  ])('may be typed as %s', (text, when) => {
    expect(readUncertainDate(text)).toMatchObject([{ when }]);
  });
  it('is not guessed where day and month may have changed places', () => {
    expect(readUncertainDate('2013; 05/06/2013 [minute]')).toEqual({ either: ['2013-06-05', '2013-05-06'] });
  });
  it('keeps readings that disagree side by side, each with its source', () => {
    expect(readUncertainDate('2013-05 [minute 214; item 3]; 2013-06-12 [county newspaper]')).toEqual([
      { when: '2013-05', source: 'minute 214; item 3' },
      { when: '2013-06-12', source: 'county newspaper' },
    ]);
  });
  it('is unknown when nothing is written', () => {
    expect(readUncertainDate(' ; ')).toEqual([]);
  });
  it('written down reads back the same', () => {
    const reading = fc.record({
      when: fc.constantFrom('2013', '2013-05', '2013-05-12', '2013/2014-02'),
      source: fc.string({ maxLength: 20 }).map((text) => text.replace(/[[\]]/g, '').trim()),
    });
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 4 }), (readings) => {
        expect(readUncertainDate(writeUncertainDate(readings))).toEqual(readings);
      }),
    );
  });
});
