import { describe, expect, it } from 'vitest';
import { checkPlan } from './check.ts';
import { formatComparison } from './cli/format-comparison.ts';
import { compareRulebooks } from './compare-rulebooks.ts';
import { aRecord, aRequirement, aRulebook, someFacts } from './example-facts.ts';
import { ruleSpec } from './rule-kinds.ts';

const seat = ruleSpec.parse({ kind: 'seat', of: ['police'] });
const dated = ruleSpec.parse({ kind: 'record', record: 'plan', holds: ['adoptedOn'] });
const older = aRulebook([aRequirement(dated, { id: 'older.dated', force: 'must', part: 'plan' })], {
  id: 'older',
});
const newer = aRulebook(
  [
    aRequirement(seat, { id: 'newer.police', force: 'must', part: 'partnership' }),
    aRequirement(dated, { id: 'newer.dated', part: 'plan' }),
    aRequirement(dated, { id: 'newer.later', part: 'needs', from: '2020' }),
    aRequirement(dated, { id: 'newer.proposal', part: 'plan', force: 'proposed' }),
  ],
  { id: 'newer' },
);
const facts = someFacts([
  aRecord('plan', 'P', { state: 'adopted', adoptedOn: '2013-01-01' }),
  aRecord('organisation', 'O1', { kind: 'police' }),
  aRecord('seat', 'S1', { role: 'observer' }, { organisation: ['O1'] }),
]);

describe('one plan beside two rulebooks', () => {
  const { demands, parts, on } = compareRulebooks(checkPlan([older, newer], facts));

  it('counts what each asks on that day, and how the plan stands', () => {
    expect(on).toBe('2013-03-01');
    expect(demands).toMatchObject([
      { rulebook: { id: 'older' }, requirements: 1, legalDuties: 1, proposed: 0, tally: { met: 1 } },
      {
        rulebook: { id: 'newer' },
        requirements: 2,
        legalDuties: 1,
        proposed: 1,
        tally: { met: 1, 'not-met': 1 },
      },
    ]);
  });

  it('sets what they ask about each part side by side, and leaves out parts that neither asks about', () => {
    expect(
      parts.map(({ part, verdicts }) => [
        part,
        ...verdicts.map((each) => each.map(({ requirement }) => requirement.id)),
      ]),
    ).toEqual([
      ['partnership', [], ['newer.police']],
      ['plan', ['older.dated'], ['newer.dated', 'newer.proposal']],
    ]);
  });

  it('reads in a terminal with the verdict beside each requirement, in both languages', () => {
    const comparison = compareRulebooks(checkPlan([older, newer], facts));
    const english = formatComparison(comparison, 'en').split('\n');
    expect(english).toContain('Requirements in force: 2. Legal duties: 1.');
    expect(english).toContain('Proposals, for information only: 1');
    expect(english).toContain('  Not met: Wording');
    const welsh = formatComparison(comparison, 'cy').split('\n');
    expect(welsh).toContain('Gofynion mewn grym: 2. Dyletswyddau cyfreithiol: 1.');
    expect(welsh).toContain('  Ni fodlonwyd: Geiriad');
  });
});
