import { describe, expect, it } from 'vitest';
import { judgeExample, organisation, type RuleExample, seat } from './rule-example.ts';

const police = { kind: 'seat', of: [['police', 'police-and-crime-commissioner']] };
const post = { kind: 'seat', posts: ['lhb-lead-officer'] };

const examples: readonly RuleExample[] = [
  {
    rule: police,
    when: 'either kind of body sits',
    records: [organisation('O1', 'police'), seat('ST1', 'O1')],
    word: 'met',
  },
  {
    rule: police,
    when: 'it only observes',
    records: [organisation('O1', 'police'), seat('ST1', 'O1', { role: 'observer' })],
    word: 'not-met',
  },
  {
    rule: police,
    when: 'the seat has ended',
    records: [organisation('O1', 'police'), seat('ST1', 'O1', { endsOn: '2012-11-22' })],
    word: 'not-met',
  },
  {
    rule: police,
    when: 'it ended some time this year',
    records: [organisation('O1', 'police'), seat('ST1', 'O1', { endsOn: '2013' })],
    word: 'cannot-tell',
  },
  {
    rule: police,
    when: 'no such body',
    records: [organisation('O1', 'housing'), seat('ST1', 'O1')],
    word: 'not-met',
  },
  {
    rule: police,
    when: 'nobody records seats',
    records: [organisation('O1', 'police')],
    word: 'cannot-tell',
  },
  {
    rule: post,
    when: 'the post is held',
    records: [seat('ST1', 'O1', { statutoryPost: 'lhb-lead-officer', holder: 'Name' })],
    word: 'met',
  },
  {
    rule: post,
    when: 'the post is vacant',
    records: [seat('ST1', 'O1', { statutoryPost: 'lhb-lead-officer', holder: null })],
    word: 'not-met',
  },
  { rule: post, when: 'nobody sits in it', records: [seat('ST1', 'O1')], word: 'not-met' },
];

describe('rules of kind seat', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'seat', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
