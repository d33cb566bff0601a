import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, plan, type RuleExample } from './rule-example.ts';

const few = {
  kind: 'count',
  record: 'priority',
  where: { highest: 'yes' },
  atLeast: 1,
  limitIn: 'priorityLimit',
};

const priority = (code: string, highest: unknown) =>
  aRecord('priority', code, highest === undefined ? {} : { highest }, { plan: ['P'] });

const examples: readonly RuleExample[] = [
  {
    rule: few,
    when: 'within the limit',
    records: [plan({ priorityLimit: 2 }), priority('P1', true)],
    word: 'met',
  },
  {
    rule: few,
    when: 'over the limit',
    records: [plan({ priorityLimit: 1 }), priority('P1', 'yes'), priority('P2', 'yes')],
    word: 'not-met',
  },
  {
    rule: few,
    when: 'none at all',
    records: [plan({ priorityLimit: 1 }), priority('P1', false)],
    word: 'not-met',
  },
  { rule: few, when: 'no limit set', records: [plan({}), priority('P1', true)], word: 'cannot-tell' },
  {
    rule: few,
    when: 'one that may or may not count',
    records: [plan({ priorityLimit: 1 }), priority('P1', true), priority('P2', undefined)],
    word: 'cannot-tell',
  },
  {
    rule: few,
    when: 'nobody records priorities',
    records: [plan({ priorityLimit: 1 })],
    word: 'cannot-tell',
  },
];

describe('rules of kind count', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'count', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
