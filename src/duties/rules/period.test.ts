import { describe, expect, it } from 'vitest';
import { judgeExample, plan, type RuleExample } from './rule-example.ts';

const twelveWeeks = {
  kind: 'period',
  from: 'consultationOpensOn',
  to: 'consultationClosesOn',
  atLeast: { weeks: 12 },
};
const twelveWeeksAfter = { ...twelveWeeks, firstDay: 'not-counted' };
const threeToFive = {
  kind: 'period',
  from: 'startsOn',
  to: 'endsOn',
  atLeast: { years: 3 },
  atMost: { years: 5 },
};

const examples: readonly RuleExample[] = [
  {
    rule: twelveWeeks,
    when: '84 days with both counted',
    records: [plan({ consultationOpensOn: '2012-09-01', consultationClosesOn: '2012-11-23' })],
    word: 'met',
  },
  {
    rule: twelveWeeks,
    when: '83 days',
    records: [plan({ consultationOpensOn: '2012-09-01', consultationClosesOn: '2012-11-22' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeks,
    when: 'months that could be either',
    records: [plan({ consultationOpensOn: '2012-09', consultationClosesOn: '2012-11' })],
    word: 'cannot-tell',
  },
  {
    rule: twelveWeeks,
    when: 'months that are surely long enough',
    records: [plan({ consultationOpensOn: '2012-06', consultationClosesOn: '2012-11' })],
    word: 'met',
  },
  {
    rule: twelveWeeks,
    when: 'months that are surely too short',
    records: [plan({ consultationOpensOn: '2012-09', consultationClosesOn: '2012-10' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeks,
    when: 'the closing day is not given',
    records: [plan({ consultationOpensOn: '2012-09-01' })],
    word: 'cannot-tell',
  },
  {
    rule: twelveWeeks,
    when: 'it closes before it opens',
    records: [plan({ consultationOpensOn: '2012-09-01', consultationClosesOn: '2012-08-01' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeks,
    when: 'sources disagree, and both readings are long enough',
    records: [
      plan({
        consultationOpensOn: [
          { when: '2012-06-01', source: 'report' },
          { when: '2012-07', source: 'website' },
        ],
        consultationClosesOn: '2012-11-23',
      }),
    ],
    word: 'met',
  },
  {
    rule: threeToFive,
    when: 'five years to the day',
    records: [plan({ startsOn: '2013-04-01', endsOn: '2018-03-31' })],
    word: 'met',
  },
  {
    rule: threeToFive,
    when: 'a day over five years',
    records: [plan({ startsOn: '2013-04-01', endsOn: '2018-04-01' })],
    word: 'not-met',
  },
  {
    rule: threeToFive,
    when: 'a day under three years',
    records: [plan({ startsOn: '2013-04-01', endsOn: '2016-03-30' })],
    word: 'not-met',
  },
  {
    rule: threeToFive,
    when: 'years that could be six',
    records: [plan({ startsOn: '2013', endsOn: '2018' })],
    word: 'cannot-tell',
  },
  {
    rule: twelveWeeksAfter,
    when: '83 days after the day it began',
    records: [plan({ consultationOpensOn: '2028-01-10', consultationClosesOn: '2028-04-02' })],
    word: 'not-met',
  },
  {
    rule: twelveWeeksAfter,
    when: '84 days after the day it began, over a leap day',
    records: [plan({ consultationOpensOn: '2028-01-10', consultationClosesOn: '2028-04-03' })],
    word: 'met',
  },
];

describe('rules of kind period', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'period', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
