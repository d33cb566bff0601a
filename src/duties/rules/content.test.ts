import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { bothTexts, judgeExample, plan, type RuleExample } from './rule-example.ts';

const content = { kind: 'content', topics: ['demography'] };

const section = (fields: Readonly<Record<string, unknown>>, code = 'S1') =>
  aRecord(
    'section',
    code,
    { part: 'vision', text: bothTexts, ...fields },
    { plan: ['P'], topics: ['demography'] },
  );

const examples: readonly RuleExample[] = [
  { rule: content, when: 'a section has text in both languages', records: [section({})], word: 'met' },
  {
    rule: content,
    when: 'the text is in one language',
    records: [section({ text: { cy: '', en: 'Text' } })],
    word: 'partly',
  },
  {
    rule: { ...content, in: 'either' },
    when: 'one language is enough',
    records: [section({ text: { cy: '', en: 'Text' } })],
    word: 'met',
  },
  {
    rule: content,
    when: 'the section is empty',
    records: [section({ text: { cy: '', en: '' } })],
    word: 'not-met',
  },
  {
    rule: content,
    when: 'no section is about it',
    records: [aRecord('section', 'S1', { text: bothTexts }, { topics: ['trends'] })],
    word: 'not-met',
  },
  {
    rule: { kind: 'content', topics: ['demography', 'trends'] },
    when: 'one topic of two is there',
    records: [section({})],
    word: 'partly',
  },
  {
    rule: { kind: 'content', parts: ['vision'] },
    when: 'the part has text',
    records: [section({})],
    word: 'met',
  },
  {
    rule: content,
    when: 'the text was never recorded',
    records: [section({ text: undefined })],
    word: 'cannot-tell',
  },
  { rule: content, when: 'nobody records sections', records: [], word: 'cannot-tell' },
  {
    rule: content,
    when: 'the section belongs to another plan',
    records: [aRecord('section', 'S1', { text: bothTexts }, { plan: ['Q'], topics: ['demography'] })],
    word: 'not-met',
  },
  {
    rule: { kind: 'content', duties: 'claimed' },
    when: 'a duty claimed has no section',
    records: [plan({ duties: ['participation'] }), section({})],
    word: 'not-met',
  },
  {
    rule: { kind: 'content', duties: 'claimed' },
    when: 'no duty is claimed',
    records: [plan({ duties: [] }), section({})],
    word: 'not-applicable',
  },
  {
    rule: { kind: 'content', duties: 'claimed' },
    when: 'duties were never recorded',
    records: [section({})],
    word: 'cannot-tell',
  },
];

describe('rules of kind content', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'content', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
