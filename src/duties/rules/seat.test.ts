import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, organisation, type RuleExample, seat } from './rule-example.ts';

const police = { kind: 'seat', of: [['police', 'police-and-crime-commissioner']] };
const quorum = {
  kind: 'seat',
  quorum: { record: 'meeting', where: { body: 'board' }, on: 'heldOn', present: 'present' },
};
const two = [
  organisation('O1', 'local-authority'),
  seat('ST1', 'O1'),
  organisation('O2', 'police'),
  seat('ST2', 'O2'),
];
const meeting = (present?: readonly string[]) =>
  aRecord('meeting', 'MT1', { body: 'board', heldOn: '2012-06-01', ...(present && { present }) });
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
    when: 'nobody ended the seat, and its organisation has closed',
    records: [aRecord('organisation', 'O1', { kind: 'police', closedOn: '2012-11-21' }), seat('ST1', 'O1')],
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
  {
    rule: quorum,
    when: 'every member is at the meeting',
    records: [...two, meeting(['O1', 'O2'])],
    word: 'met',
  },
  { rule: quorum, when: 'a member is away', records: [...two, meeting(['O1'])], word: 'not-met' },
  {
    rule: quorum,
    when: 'the one away joined after the meeting',
    records: [
      ...two,
      organisation('O3', 'probation'),
      seat('ST3', 'O3', { startsOn: '2012-07-01' }),
      meeting(['O1', 'O2']),
    ],
    word: 'met',
  },
  { rule: quorum, when: 'nobody recorded who was there', records: [...two, meeting()], word: 'cannot-tell' },
  {
    rule: quorum,
    when: 'there has been no meeting',
    records: [...two, aRecord('meeting', 'MT2', { body: 'sub-group' })],
    word: 'not-applicable',
  },
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
