import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { action, judgeExample, need, plan, type RuleExample } from './rule-example.ts';

const story = { kind: 'record', record: 'need', holds: ['story'] };
const oneStory = { ...story, every: false };
const classified = {
  kind: 'record',
  record: 'action',
  holds: [{ field: 'prevention', from: ['prevention'] }],
  atLeast: 1,
};

const eachCovered = {
  kind: 'record',
  record: 'assessment-part',
  holds: [{ allOf: ['age', 'sex'], across: ['covered', 'notCovered'] }],
};
const part = (fields: Readonly<Record<string, unknown>>) => aRecord('assessment-part', 'AP1', fields);

const examples: readonly RuleExample[] = [
  { rule: story, when: 'every need has its story', records: [need()], word: 'met' },
  {
    rule: story,
    when: 'one of two has none',
    records: [need(), need({ story: null }, 'N2')],
    word: 'partly',
  },
  { rule: story, when: 'none has one', records: [need({ story: { cy: '', en: '' } })], word: 'not-met' },
  {
    rule: story,
    when: 'a story is in one language',
    records: [need({ story: { cy: 'Stori', en: '' } })],
    word: 'partly',
  },
  { rule: story, when: 'stories were never recorded', records: [aRecord('need', 'N1')], word: 'cannot-tell' },
  {
    rule: story,
    when: 'there are no needs',
    records: [],
    more: {
      records: new Map([
        ['plan', [plan({})]],
        ['need', []],
      ]),
    },
    word: 'not-applicable',
  },
  { rule: story, when: 'nobody records needs', records: [], word: 'cannot-tell' },
  {
    rule: oneStory,
    when: 'one of two is enough',
    records: [need(), need({ story: null }, 'N2')],
    word: 'met',
  },
  {
    rule: classified,
    when: 'the value is one allowed',
    records: [action({ prevention: 'prevention' })],
    word: 'met',
  },
  {
    rule: classified,
    when: 'the value is another',
    records: [action({ prevention: 'not-stated' })],
    word: 'not-met',
  },
  {
    rule: { ...story, where: { strength: 'anecdotal' } },
    when: 'the condition was never recorded',
    records: [need()],
    word: 'cannot-tell',
  },
  {
    rule: eachCovered,
    when: 'two lists hold every value between them',
    records: [part({ covered: ['age'], notCovered: ['sex'] })],
    word: 'met',
  },
  {
    rule: eachCovered,
    when: 'a value is in neither list',
    records: [part({ covered: ['age'], notCovered: [] })],
    word: 'not-met',
  },
  { rule: eachCovered, when: 'neither list was ever recorded', records: [part({})], word: 'cannot-tell' },
];

describe('rules of kind record', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'record', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
