import { describe, expect, it } from 'vitest';
import { checkPlan } from './check.ts';
import { aRequirement, aRulebook, someFacts } from './example-facts.ts';
import { maySettleRules, rulesFollowed, withLocalRules } from './local-rules.ts';
import type { RuleSetting } from './rule-setting.ts';

const name = { cy: 'Enw', en: 'Name' };
const rule = { kind: 'claim', confirmed: false } as const;
const rulebook = aRulebook(
  [
    aRequirement(rule, { id: 'law.one', family: 'law', force: 'must' }),
    aRequirement(rule, { id: 'practice.one', family: 'practice', force: 'may' }),
    aRequirement(rule, { id: 'proposal.one', family: 'law', force: 'proposed' }),
  ],
  {
    families: [
      { id: 'law', name, always: true, statutory: true },
      { id: 'practice', name, always: true, statutory: false, optional: true },
    ],
  },
);

function setting(values: Partial<RuleSetting['values']>): RuleSetting {
  const all = {
    rulebook: 'test',
    what: 'switched-off' as const,
    rule: '',
    startsOn: null,
    force: null,
    stated: { cy: '', en: '' },
    reason: { cy: '', en: '' },
    ...values,
  };
  return { kind: 'rule-setting', code: 'RS1', revision: 1, withdrawn: false, lookAgain: [], values: all };
}

function checked(...settings: readonly RuleSetting[]) {
  const { families, proposals } = checkPlan(withLocalRules([rulebook], settings), someFacts([]));
  return {
    judged: families.flatMap(({ verdicts }) => verdicts.map(({ requirement }) => requirement.id)),
    proposed: proposals.map(({ requirement }) => requirement.id),
  };
}

describe('rules as a partnership has settled them', () => {
  it('are those of the rulebook while nothing is settled', () => {
    expect(checked()).toEqual({ judged: ['law.one', 'practice.one'], proposed: ['proposal.one'] });
  });

  it('leave out earlier practice that is switched off, and never a duty', () => {
    expect(checked(setting({ rule: 'practice' })).judged).toEqual(['law.one']);
    expect(checked(setting({ rule: 'law' })).judged).toEqual(['law.one', 'practice.one']);
    expect(checked(setting({ rule: 'practice', rulebook: 'another' })).judged).toContain('practice.one');
  });

  it('take a proposal into law from its day on, with the force it was given', () => {
    const promoted = setting({
      what: 'in-force',
      rule: 'proposal.one',
      startsOn: '2013-02-01',
      force: 'must',
    });
    expect(checked(promoted)).toEqual({ judged: ['law.one', 'proposal.one', 'practice.one'], proposed: [] });
    const later = setting({ ...promoted.values, startsOn: '2014-01-01' });
    expect(checked(later)).toEqual({ judged: ['law.one', 'practice.one'], proposed: [] });
    expect(checked(setting({ ...promoted.values, startsOn: null })).proposed).toEqual(['proposal.one']);
  });

  it('change no rule that is law already', () => {
    const weaker = setting({ what: 'in-force', rule: 'law.one', startsOn: '2030-01-01', force: 'may' });
    expect(withLocalRules([rulebook], [weaker])[0]?.requirements).toEqual(rulebook.requirements);
  });
});

it('a plan is held to the rulebooks it follows, and to proposals of others that were brought into force', () => {
  const other = { ...rulebook, id: 'other' };
  const followed = (...settings: readonly RuleSetting[]) =>
    rulesFollowed([rulebook, other], ['test'], settings).map(({ id, requirements }) => [
      id,
      requirements.length,
    ]);
  expect(followed()).toEqual([['test', 3]]);
  expect(followed(setting({ rulebook: 'other', rule: 'practice' }))).toEqual([['test', 3]]);
  const promoted = { what: 'in-force', rule: 'proposal.one', startsOn: '2013-02-01' } as const;
  expect(followed(setting({ ...promoted, rulebook: 'other' }))).toEqual([
    ['test', 3],
    ['other', 1],
  ]);
  expect(followed(setting(promoted))).toEqual([['test', 3]]);
});

it('only an administrator settles which rules apply', () => {
  expect(maySettleRules({ role: 'administrator' })).toBe(true);
  expect(maySettleRules({ role: 'coordinator' })).toBe(false);
});
