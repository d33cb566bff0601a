import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, type RuleExample, seat } from './rule-example.ts';

const published = { kind: 'publication', of: 'plan', languages: ['cy', 'en'] };
const everywhere = { kind: 'publication', of: 'plan', onSitesOf: 'members' };

const out = (fields: Readonly<Record<string, unknown>> = {}, of = 'O1') =>
  aRecord(
    'publication',
    `PB-${of}`,
    { what: 'plan', publishedOn: '2013-02-01', languages: ['cy', 'en'], ...fields },
    { organisation: [of], plan: ['P'] },
  );

const examples: readonly RuleExample[] = [
  { rule: published, when: 'out in both languages', records: [out()], word: 'met' },
  { rule: published, when: 'out in one', records: [out({ languages: ['en'] })], word: 'partly' },
  {
    rule: published,
    when: 'languages were never recorded',
    records: [out({ languages: undefined })],
    word: 'cannot-tell',
  },
  { rule: published, when: 'out tomorrow', records: [out({ publishedOn: '2013-03-02' })], word: 'not-met' },
  {
    rule: published,
    when: 'something else is out',
    records: [out({ what: 'annual-report' })],
    word: 'not-met',
  },
  { rule: published, when: 'nobody records publications', records: [], word: 'cannot-tell' },
  { rule: everywhere, when: 'every member has it', records: [out(), seat('ST1', 'O1')], word: 'met' },
  {
    rule: everywhere,
    when: 'a member has not',
    records: [out(), seat('ST1', 'O1'), seat('ST2', 'O2')],
    word: 'partly',
  },
];

describe('rules of kind publication', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({
      kind: 'publication',
      word,
      saysWhy: true,
      namesWhatIsMissing: true,
    });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
