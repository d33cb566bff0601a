import { describe, expect, it } from 'vitest';
import { aRecord } from '../example-facts.ts';
import { action, judgeExample, need, type RuleExample } from './rule-example.ts';

const evidenced = { kind: 'link', every: 'outcome', path: [{ to: 'need', by: 'needs' }] };
const funded = {
  kind: 'link',
  every: 'action',
  path: [{ to: 'resource', by: 'action', held: 'there', where: { kind: 'money' } }],
};

const lastResort = {
  kind: 'link',
  every: 'evidence-item',
  where: { source: 'anecdote' },
  path: [
    { to: 'need', by: 'needs' },
    { to: 'evidence-item', by: 'needs', held: 'there', where: { strength: ['strong', 'moderate'] } },
  ],
  tied: false,
};

const evidence = (code: string, fields: Readonly<Record<string, unknown>>) =>
  aRecord('evidence-item', code, fields, { needs: ['N1'] });
const anecdote = evidence('E1', { source: 'anecdote', strength: 'anecdotal' });

const outcome = (needs: readonly string[], code = 'OC1') =>
  aRecord('outcome', code, {}, { plan: ['P'], needs });
const money = (fields: Readonly<Record<string, unknown>>) =>
  aRecord('resource', 'R1', fields, { action: ['A1'] });

const examples: readonly RuleExample[] = [
  { rule: evidenced, when: 'every outcome is tied', records: [outcome(['N1']), need()], word: 'met' },
  {
    rule: evidenced,
    when: 'one of two is not',
    records: [outcome(['N1']), outcome([], 'OC2'), need()],
    word: 'partly',
  },
  { rule: evidenced, when: 'none is', records: [outcome([]), need()], word: 'not-met' },
  { rule: evidenced, when: 'the link leads to nothing', records: [outcome(['N9']), need()], word: 'not-met' },
  { rule: evidenced, when: 'nobody records needs', records: [outcome(['N1'])], word: 'cannot-tell' },
  { rule: evidenced, when: 'nobody records outcomes', records: [need()], word: 'cannot-tell' },
  {
    rule: funded,
    when: 'the link is held at the other end',
    records: [action(), money({ kind: 'money' })],
    word: 'met',
  },
  {
    rule: funded,
    when: 'what it leads to does not count',
    records: [action(), money({ kind: 'people' })],
    word: 'not-met',
  },
  {
    rule: funded,
    when: 'whether it counts was never recorded',
    records: [action(), money({})],
    word: 'cannot-tell',
  },
  { rule: lastResort, when: 'nothing is reached that must not be', records: [need(), anecdote], word: 'met' },
  {
    rule: lastResort,
    when: 'something is reached that must not be',
    records: [need(), anecdote, evidence('E2', { source: 'survey', strength: 'strong' })],
    word: 'not-met',
  },
  {
    rule: lastResort,
    when: 'whether what is reached counts was never recorded',
    records: [need(), anecdote, evidence('E2', { source: 'survey' })],
    word: 'cannot-tell',
  },
];

describe('rules of kind link', () => {
  it.each(examples)('$when → $word', (example) => {
    const { word } = example;
    expect(judgeExample(example)).toEqual({ kind: 'link', word, saysWhy: true, namesWhatIsMissing: true });
  });

  it('are tried with a fact unknown', () => {
    expect(examples.some(({ word }) => word === 'cannot-tell')).toBe(true);
  });
});
