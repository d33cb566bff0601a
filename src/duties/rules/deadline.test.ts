import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, plan, type RuleExample } from './rule-example.ts';

const inPlace = { kind: 'deadline', event: 'adoptedOn', by: '2013-04' };
const yearly = {
  kind: 'deadline',
  event: 'reviewedOn',
  of: 'adoptedOn',
  within: { years: 1 },
  repeats: true,
};
const fresh = {
  kind: 'deadline',
  record: 'performance-measure',
  event: 'latestOn',
  monthsIn: 'updateEvery',
  repeats: true,
};

const measure = (fields: Readonly<Record<string, unknown>>) => aRecord('performance-measure', 'M1', fields);
const on = (day: string) => ({ on: day });

const examples: readonly RuleExample[] = [
  { rule: inPlace, when: 'in time', records: [plan({ adoptedOn: '2013-02-01' })], word: 'met' },
  { rule: inPlace, when: 'the day has not come', records: [plan({ adoptedOn: null })], word: 'not-yet-due' },
  {
    rule: inPlace,
    when: 'the day has passed',
    records: [plan({ adoptedOn: null })],
    more: on('2013-05-01'),
    word: 'not-met',
  },
  {
    rule: inPlace,
    when: 'the day has passed and nobody recorded it',
    records: [plan({})],
    more: on('2013-05-01'),
    word: 'cannot-tell',
  },
  {
    rule: inPlace,
    when: 'too late',
    records: [plan({ adoptedOn: '2013-05-01' })],
    more: on('2013-06-01'),
    word: 'not-met',
  },
  {
    rule: inPlace,
    when: 'a year that could be either',
    records: [plan({ adoptedOn: '2013' })],
    more: on('2014-06-01'),
    word: 'cannot-tell',
  },
  {
    rule: yearly,
    when: 'reviewed within the year',
    records: [plan({ adoptedOn: '2012-01-10', reviewedOn: '2013-01-05' })],
    word: 'met',
  },
  {
    rule: yearly,
    when: 'first year',
    records: [plan({ adoptedOn: '2012-06-10', reviewedOn: null })],
    word: 'not-yet-due',
  },
  {
    rule: yearly,
    when: 'a year and a day without one',
    records: [plan({ adoptedOn: '2012-02-28', reviewedOn: null })],
    word: 'not-met',
  },
  {
    rule: yearly,
    when: 'adoption was never recorded',
    records: [plan({ reviewedOn: null })],
    word: 'cannot-tell',
  },
  {
    rule: fresh,
    when: 'updated within its own time',
    records: [measure({ latestOn: '2013-01-01', updateEvery: 3 })],
    word: 'met',
  },
  {
    rule: fresh,
    when: 'gone stale',
    records: [measure({ latestOn: '2012-10-01', updateEvery: 3 })],
    word: 'not-met',
  },
  {
    rule: fresh,
    when: 'never updated',
    records: [measure({ latestOn: null, updateEvery: 3 })],
    word: 'not-met',
  },
  {
    rule: fresh,
    when: 'how often was never said',
    records: [measure({ latestOn: '2013-01-01' })],
    word: 'cannot-tell',
  },
];

describe('rules of kind deadline', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({
      kind: 'deadline',
      word,
      saysWhy: true,
      namesWhatIsMissing: true,
    });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
