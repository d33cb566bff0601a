import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, organisation, type RuleExample, seat } from './rule-example.ts';

const agreed = { kind: 'approval', by: 'members', form: 'due-form' };

const approval = (of: string, fields: Readonly<Record<string, unknown>> = {}) =>
  aRecord(
    'approval',
    `AP-${of}`,
    { state: 'approved', meeting: 'Council', decidedOn: '2013-02-01', resolution: '12', ...fields },
    { organisation: [of], plan: ['P'] },
  );

const examples: readonly RuleExample[] = [
  {
    rule: agreed,
    when: 'every member has approved',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1')],
    word: 'met',
  },
  {
    rule: agreed,
    when: 'one has not',
    records: [
      organisation('O1', 'police'),
      organisation('O2', 'housing'),
      seat('ST1', 'O1'),
      seat('ST2', 'O2'),
      approval('O1'),
    ],
    word: 'partly',
  },
  {
    rule: agreed,
    when: 'one has closed, though nobody ended its seat',
    records: [
      organisation('O1', 'police'),
      aRecord('organisation', 'O2', { kind: 'police', closedOn: '2012-11-21' }),
      seat('ST1', 'O1'),
      seat('ST2', 'O2'),
      approval('O1'),
    ],
    word: 'met',
  },
  {
    rule: agreed,
    when: 'with conditions',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1', { state: 'conditional' })],
    word: 'not-met',
  },
  {
    rule: agreed,
    when: 'the form is not complete',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1', { resolution: '' })],
    word: 'partly',
  },
  {
    rule: agreed,
    when: 'the form was never recorded',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1', { meeting: undefined })],
    word: 'cannot-tell',
  },
  {
    rule: agreed,
    when: 'nobody records approvals',
    records: [organisation('O1', 'police'), seat('ST1', 'O1')],
    word: 'cannot-tell',
  },
  {
    rule: { kind: 'approval', by: ['probation'], form: 'consideration' },
    when: 'no such body',
    records: [organisation('O1', 'police'), seat('ST1', 'O1'), approval('O1')],
    word: 'not-applicable',
  },
];

describe('rules of kind approval', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({
      kind: 'approval',
      word,
      saysWhy: true,
      namesWhatIsMissing: true,
    });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
