import { describe, expect, it } from 'vitest';
import { checkPlan } from './check.ts';
import { aRequirement, aRulebook, someFacts } from './example-facts.ts';
import { rulesFollowed } from './local-rules.ts';
import type { RuleSetting } from './rule-setting.ts';

const claim = { kind: 'claim', confirmed: false } as const;
const ended = { from: '2006-09', to: '2012-05' };
const earlier = aRulebook(
  [
    aRequirement(claim, { id: 'earlier.silent', rows: ['GOV-32'], ...ended }),
    aRequirement(claim, { id: 'earlier.asked-anew', rows: ['GOV-13'], ...ended }),
    aRequirement(claim, { id: 'earlier.lost', rows: ['GOV-31'], ...ended }),
    aRequirement(claim, { id: 'earlier.duty', force: 'must', rows: ['DUTY-39'], ...ended }),
    aRequirement(claim, { id: 'earlier.history', force: 'historical', rows: ['GOV-30'], ...ended }),
  ],
  { id: 'earlier' },
);
const words = { cy: 'Gair', en: 'Word' };
const newer = aRulebook([aRequirement(claim, { id: 'newer.asked', rows: ['GOV-13'] })], {
  id: 'newer',
  keeps: ['earlier'],
  conflicts: [
    {
      id: 'C01',
      subject: words,
      readings: [{ source: 'A', says: words }],
      use: words,
      rules: [],
      history: ['earlier.lost'],
    },
  ],
});
const shipped = [earlier, newer];

function switchedOff(rule: string): RuleSetting {
  const none = { cy: '', en: '' };
  const values = { rulebook: 'earlier', what: 'switched-off' as const, rule, startsOn: null, force: null };
  return {
    kind: 'rule-setting',
    code: 'RS1',
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...values, stated: none, reason: none },
  };
}

function checked(settings: readonly RuleSetting[] = [], followed: readonly string[] = ['newer']) {
  return checkPlan(rulesFollowed(shipped, followed, settings), someFacts([]));
}

const ids = (families: ReturnType<typeof checked>['families']) =>
  families.flatMap(({ verdicts }) => verdicts.map(({ requirement }) => requirement.id));

describe('good practice of earlier guidance', () => {
  it('is on by default: what the newer guidance does not ask, and no reading that lost, no duty and no history', () => {
    const { practice, families } = checked();
    expect(ids(practice)).toEqual(['earlier.silent']);
    expect(ids(families)).toEqual(['newer.asked']);
  });

  it('is counted in no total, never becomes a finding, and is no rulebook that the plan follows', () => {
    const { findings, totals, rulebooks } = checked();
    expect(findings.map(({ verdict }) => verdict.requirement.id)).toEqual(['newer.asked']);
    expect(totals.may['cannot-tell']).toBe(0);
    expect(rulebooks.map(({ id }) => id)).toEqual(['newer']);
  });

  it('can be switched off by its part', () => {
    expect(ids(checked([switchedOff('test')]).practice)).toEqual([]);
    expect(ids(checked([switchedOff('another')]).practice)).toEqual(['earlier.silent']);
  });

  it('is not kept beside itself: a plan of its time is held to all of it', () => {
    expect(ids(checked([], ['earlier', 'newer']).practice)).toEqual([]);
  });
});
