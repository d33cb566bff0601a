import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { judgeExample, type RuleExample, seat } from './rule-example.ts';

const published = { kind: 'publication', of: 'plan', languages: ['cy', 'en'] };
const everywhere = { kind: 'publication', of: 'plan', onSitesOf: 'members' };

const everywhereInBoth = { ...everywhere, languages: ['cy', 'en'] };

/** A joint plan: two councils, each with the plan on its own site. */
const councils = [seat('ST1', 'O1'), seat('ST2', 'O2')];

const easyRead = { kind: 'publication', of: 'plan', formats: ['easy-read'] };

const edition = (approvedOn: string, state = 'approved') =>
  aRecord('plan-edition', 'ED1', { audience: 'easy-read', state, approvedOn }, { plan: ['P'] });

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
  {
    rule: easyRead,
    when: 'an edition in that format was approved before',
    records: [out({ formats: ['pdf'] }), edition('2013-01-30')],
    word: 'met',
  },
  {
    rule: easyRead,
    when: 'the edition was approved too late',
    records: [out({ formats: ['pdf'] }), edition('2013-02-02')],
    word: 'partly',
  },
  {
    rule: easyRead,
    when: 'the edition is a draft',
    records: [out({ formats: ['pdf'] }), edition('2013-01-30', 'draft')],
    word: 'partly',
  },
  { rule: everywhere, when: 'every member has it', records: [out(), seat('ST1', 'O1')], word: 'met' },
  {
    rule: everywhere,
    when: 'a member has not',
    records: [out(), ...councils],
    word: 'partly',
  },
  {
    rule: everywhereInBoth,
    when: 'two councils have it in both languages',
    records: [out(), out({}, 'O2'), ...councils],
    word: 'met',
  },
  {
    rule: everywhereInBoth,
    when: 'one of two councils has it in one language only',
    records: [out(), out({ languages: ['en'] }, 'O2'), ...councils],
    word: 'partly',
  },
  {
    rule: everywhereInBoth,
    when: 'each of two councils has it in another language',
    records: [out({ languages: ['cy'] }), out({ languages: ['en'] }, 'O2'), ...councils],
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
