import { describe, expect, it } from 'vitest';
import { checkPlan } from './check.ts';
import { aClaim, aRecord, aRequirement, aRulebook, someFacts } from './example-facts.ts';
import type { ClaimFact, FactRecord } from './facts.ts';
import { requirementVersion } from './requirement-version.ts';

const rule = { kind: 'claim', confirmed: false } as const;
const requirement = aRequirement(rule);

function verdictWith(
  claims: readonly ClaimFact[],
  { of = requirement, assessmentOn = null as string | null, section = aSection() } = {},
) {
  const { families, strayClaims } = checkPlan(
    [aRulebook([of])],
    someFacts([section], { claims, assessmentOn }),
  );
  return { verdict: families[0]?.verdicts[0], strayClaims };
}

function aSection(more: Partial<FactRecord> = {}): FactRecord {
  return { ...aRecord('section', 'S1', { part: 'assurance' }), revision: 3, ...more };
}

const looked = {
  targetRevision: 3,
  lookedAtOn: '2013-01-01',
  requirementVersion: requirementVersion(requirement),
};

describe('a claim somebody looked at', () => {
  it('carries the requirement while nothing behind it has changed', () => {
    const { verdict } = verdictWith([aClaim('test.rule', looked)]);
    expect(verdict).toMatchObject({ word: 'met', claim: { lookAgain: false, suspicions: [] } });
  });

  it.each([
    ['its record has changed', { section: aSection({ revision: 4 }) }, 'record-changed'],
    ['its record is gone', { section: aSection({ code: 'S2' }) }, 'record-gone'],
    [
      'the rule says something else',
      { of: aRequirement(rule, { wording: { cy: 'Arall', en: 'Other' } }) },
      'rule-changed',
    ],
    ['the law is younger', { of: aRequirement(rule, { from: '2013-02-01' }) }, 'rule-changed'],
  ] as const)('is suspect when %s, and then carries nothing', (_, change, why) => {
    const { verdict } = verdictWith([aClaim('test.rule', looked)], change);
    expect(verdict?.word).toBe('cannot-tell');
    expect(verdict?.claim?.suspicions).toEqual([why]);
  });

  it('is suspect when a newer assessment has come out, if it rests on the assessment', () => {
    const analysis = { section: aSection({ fields: { part: 'analysis' } }), assessmentOn: '2013-02-01' };
    const why = (more: Parameters<typeof verdictWith>[1]) =>
      verdictWith([aClaim('test.rule', looked)], more).verdict?.claim?.suspicions;
    expect(why(analysis)).toEqual(['assessment-renewed']);
    expect(why({ ...analysis, assessmentOn: '2013-01-01' })).toEqual([]);
    expect(why({ assessmentOn: '2013-02-01' })).toEqual([]);
    const ofNeeds = aRequirement(rule, { part: 'needs' });
    const { lookedAtOn, targetRevision } = looked;
    expect(
      verdictWith([aClaim('test.rule', { lookedAtOn, targetRevision })], {
        of: ofNeeds,
        assessmentOn: '2013-02-01',
      }).verdict?.claim?.suspicions,
    ).toEqual(['assessment-renewed']);
  });
});

it('of several claims, the one still good carries, and every one is told', () => {
  const old = aClaim('test.rule', { ...looked, code: 'C1', targetRevision: 1, state: 'confirmed' });
  const good = aClaim('test.rule', { ...looked, code: 'C2' });
  const { verdict } = verdictWith([old, good]);
  expect(verdict?.claims.map(({ code, lookAgain }) => [code, lookAgain])).toEqual([
    ['C2', false],
    ['C1', true],
  ]);
  expect(verdict?.word).toBe('met');
});

it('a claim about a rule that was replaced is told apart', () => {
  const { strayClaims, verdict } = verdictWith([aClaim('older.rule'), aClaim('test.rule', looked)]);
  expect(strayClaims.map(({ requirement }) => requirement)).toEqual(['older.rule']);
  expect(verdict?.claims.length).toBe(1);
});

it('the mark of a rule changes with its words, its dates and what it asks, and with nothing else', () => {
  const mark = requirementVersion(requirement);
  expect(requirementVersion(aRequirement(rule))).toBe(mark);
  expect(requirementVersion(aRequirement(rule, { rows: ['PLAN-02'] }))).toBe(mark);
  for (const change of [{ force: 'may' }, { from: '2012-07' }, { wording: { cy: 'Geiriad', en: 'Words' } }]) {
    expect(requirementVersion(aRequirement(rule, change))).not.toBe(mark);
  }
  expect(requirementVersion(aRequirement({ kind: 'claim', confirmed: true }))).not.toBe(mark);
});
