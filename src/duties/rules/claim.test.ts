import { describe, expect, it } from 'vitest';
import { judgeExample, type RuleExample } from './rule-example.ts';

const examples: readonly RuleExample[] = [
  { rule: { kind: 'claim' }, when: 'nobody has said anything', records: [], word: 'cannot-tell' },
];

describe('rules of kind claim', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'claim', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
