import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../../src/duties/example-facts.ts';
import { checkPlan, type Requirement, standingOn } from '../../src/duties/index.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { readMembershipTemplates } from '../../src/governance/store/read-bodies.ts';
import { protectedCharacteristics } from '../../src/needs/index.ts';
import { seatDefinition } from '../../src/partnership/index.ts';

const folder = path.resolve(import.meta.dirname, '../../rulebooks');
const read = await readRulebooks(folder);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rulebooks = read.value;
const guidance = rulebooks.find(({ id }) => id === 'wales-lsb-2012');
if (!guidance) throw new Error('No guidance of 2012');

const all = rulebooks.flatMap(({ requirements }) => requirements);
function rule(id: string): Requirement {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`No rule ${id}`);
  return found;
}
const within = (prefix: string) => all.filter(({ id }) => id.startsWith(`${prefix}.`));
const family = (id: string) => guidance.families.find((each) => each.id === id);
const standing = (id: string, on: string) => standingOn(rule(id), on);
const early = '2008-06-01';
const later = '2013-06-01';

/** Where sources disagree, that the rule to use is the one that is used, and the other reading is kept as history. */
const used: Readonly<Record<string, () => void>> = {
  C01: () => {
    expect(standing('stronger.members.police', early)).toBe('in-force');
    expect(standing('stronger.members.police', later)).toBe('ended');
    expect(rule('cyp.partners.police')).toMatchObject({ force: 'must', family: 'children-and-young-people' });
  },
  C02: () => expect(family('community-strategy')?.legislation?.en).toMatch(/Measure 2009.*37 to 46/),
  C03: () => {
    expect(rule('cs.review').rule).toMatchObject({ of: 'publishedOn', within: { years: 4 }, repeats: true });
    expect(rule('sip.cycle.yearly-review').rule).toMatchObject({ within: { years: 1 }, repeats: true });
    expect(standing('vision.review.cycle', later)).toBe('ended');
  },
  C04: () => {
    const four = [
      'community-strategy',
      'crime-and-disorder',
      'children-and-young-people',
      'health-and-wellbeing',
    ];
    expect(four.map((id) => family(id)?.always)).toEqual([false, false, false, false]);
    expect(rule('duties.land-use.review').rule).toMatchObject({ record: 'related-plan' });
  },
  C05: () => expect(rule('sip.partnership.core-seats').rule).toMatchObject({ of: { length: 5 } }),
  C07: () => {
    expect(rule('cyp.period').rule).toMatchObject({ atLeast: { years: 3 } });
    expect(rule('children.in-place').rule).toMatchObject({ by: '2011-04-01' });
  },
  C08: () => expect(rule('health.period').rule).toMatchObject({ from: 'startsOn', atLeast: { years: 3 } }),
  C09: () => {
    expect(rule('cyp.partners.probation').rule).toMatchObject({ of: ['probation'] });
    expect(rule('cyp.partners.ministers').rule).toMatchObject({ of: ['welsh-government'] });
  },
  C10: () => {
    const authorities = JSON.stringify(within('crime.authorities').map((each) => each.rule));
    expect(authorities).toContain('police');
    expect(authorities).not.toContain('police-and-crime-commissioner');
    expect(JSON.stringify(rule('cs.partners.police-authorities').rule)).toContain(
      'police-and-crime-commissioner',
    );
  },
  C12: () => expect(within('accountability.report').length).toBeGreaterThanOrEqual(5),
  C14: () => {
    expect(within('cs.partners').map(({ force }) => force)).toEqual(Array(7).fill('must'));
    expect(within('vision.proposals.co-operate').map(({ force }) => force)).toEqual(
      Array(8).fill('proposed'),
    );
  },
  C15: () => expect(family('participation')?.legislation?.en).toMatch(/Measure 2010, section 12/),
  C17: () => expect(rule('crime.contents.resources').wording.en).toMatch(/priorities\.$/),
  C18: () => expect(rule('proposed.scrutiny.before-adoption').force).toBe('proposed'),
  C19: () => {
    for (const { force } of within('duties.play')) expect(force).toBe('proposed');
    const { findings } = checkPlan([guidance], someFacts([]));
    expect(findings.filter(({ verdict }) => verdict.requirement.id.startsWith('duties.play'))).toEqual([]);
  },
  C20: () => {
    const fields = new Map(seatDefinition.fields.map((field) => [field.name as string, field]));
    expect(fields.get('statutoryPost')).toMatchObject({
      options: expect.arrayContaining(['lhb-lead-officer', 'lhb-lead-member']),
    });
    expect(fields.get('post')).toMatchObject({ type: 'text', bilingual: true });
  },
  C21: () => expect(protectedCharacteristics).toHaveLength(9),
  C22: () => {
    expect(rule('practice.governance-review').rule).toMatchObject({ within: { years: 2 } });
    expect(rule('sip.cycle.review-questions').wording.en).toContain('structures');
  },
  C23: () => {
    expect(rule('cyp.approval').rule).toMatchObject({ by: ['local-authority'] });
    expect(rule('cyp.options.partners-strategies').force).toBe('may');
  },
  C24: () => {
    expect(rule('stronger.young-people.plans').force).toBe('historical');
    expect(rule('duties.youth-support').wording.en).toMatch(/^If the Welsh Ministers have given a direction/);
  },
};

/** Conflicts whose rule to use is no rule of a rulebook: shown elsewhere, or a fact about the sources. */
const elsewhere = {
  C06: 'both units of the indicator are held: rulebooks/wales-lsb-2012/child-poverty.yaml',
  C11: 'the long form of the core aims: children-rights.test.ts',
  C13: 'the ages of each duty: children-rights.test.ts',
  C16: 'which regulations: no rule depends on it, and the table asks for a legal check',
  C25: 'a membership that is offered and never asked for: below',
  C26: 'figures that are lost: nothing is invented',
};

describe('where sources disagree', () => {
  it.each(Object.entries(used))('%s: the rule to use is used', (_, check) => check());

  it('is listed whole, each with its readings, and none is left out here', () => {
    const listed = guidance.conflicts.map(({ id }) => id);
    expect(listed).toEqual(Array.from({ length: 26 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`));
    expect([...Object.keys(used), ...Object.keys(elsewhere)].toSorted()).toEqual(listed);
    expect(guidance.conflicts.filter(({ readings }) => readings.length === 0)).toEqual([]);
  });

  it('names requirements that are there: those that rest on the rule used, and those of a reading that lost', () => {
    const named = rulebooks.flatMap(({ conflicts }) =>
      conflicts.flatMap(({ rules, history }) => [...rules, ...history]),
    );
    expect(named.length).toBeGreaterThan(60);
    for (const id of named) rule(id);
    const bearing = guidance.conflicts.filter(({ rules }) => rules.length > 0).map(({ id }) => id);
    // The others change no rule: the law cited (C02) and figures that are lost (C26).
    expect(guidance.conflicts.map(({ id }) => id).filter((id) => !bearing.includes(id))).toEqual([
      'C02',
      'C26',
    ]);
  });

  it('C25: the membership of an early years partnership is offered and never asked for', async () => {
    const templates = await readMembershipTemplates(folder, guidance.id);
    expect(templates.map(({ id }) => id)).toContain('early-years');
    expect(within('partnerships.early-years').filter(({ rule: { kind } }) => kind === 'seat')).toEqual([]);
  });
});

describe('the timeline', () => {
  it('is shipped as dates of the rulebook, in order, from July 2002 to May 2014', () => {
    const dates = guidance.timeline.map(({ date }) => String(date));
    expect(dates).toEqual([
      '2002-07',
      '2005',
      '2006-09-01',
      '2006-11',
      '2006/2008',
      '2007/2008',
      '2007-09',
      '2008',
      '2008/2011',
      '2010-04-08',
      '2010-05-12',
      '2010',
      '2011-04-01',
      '2011-12',
      '2012-05-01',
      '2012-06',
      '2012-10',
      '2012-11',
      '2012-12-06',
      '2013-03',
      '2013-04',
      '2014-05-01',
    ]);
  });
});
