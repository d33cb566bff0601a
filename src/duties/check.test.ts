import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan, mayPublish } from './check.ts';
import { dutyMap } from './duty-map.ts';
import { aClaim, aRecord, aRequirement, aRulebook, largePlanFacts, someFacts } from './example-facts.ts';
import { codesIn, type FactRecord } from './facts.ts';
import { reasonInWords } from './in-words.ts';
import { ruleSpec } from './rule-kinds.ts';
import { requirementsInForce } from './rulebook.ts';
import { type VerdictWord, verdictWords } from './verdict.ts';

const vision = ruleSpec.parse({ kind: 'content', parts: ['vision'] });
const said = ruleSpec.parse({ kind: 'claim' });
const text = { cy: 'Testun', en: 'Text' };
const section = aRecord('section', 'S1', { part: 'vision', text }, { plan: ['P'] });
const emptySection = aRecord('section', 'S1', { part: 'vision', text: { cy: '', en: '' } }, { plan: ['P'] });

function wordOf(requirement: ReturnType<typeof aRequirement>, records: readonly FactRecord[], more = {}) {
  return checkPlan([aRulebook([requirement])], someFacts(records, more)).families[0]?.verdicts[0];
}

describe('law in force', () => {
  const dated = aRequirement(vision, { from: '2012-06', to: '2012-11' });

  it('counts a month from its first day to its last', () => {
    const inForce = (on: string) => requirementsInForce(aRulebook([dated]), on).length;
    expect([
      inForce('2012-05-31'),
      inForce('2012-06-01'),
      inForce('2012-11-30'),
      inForce('2012-12-01'),
    ]).toEqual([0, 1, 1, 0]);
  });

  it('does not judge a rule that is not law on the day, and says which way', () => {
    const result = checkPlan([aRulebook([dated])], someFacts([emptySection], { on: '2012-12-01' }));
    expect(result.families).toEqual([]);
    expect(result.findings).toEqual([]);
    expect(result.notInForce.map(({ standing }) => standing)).toEqual(['ended']);
  });

  it('shows what a proposal would ask, and never lets it become a finding', () => {
    const proposal = aRequirement(vision, { force: 'proposed' });
    const result = checkPlan([aRulebook([proposal])], someFacts([emptySection]));
    expect(result.findings).toEqual([]);
    expect(result.proposals.map(({ word }) => word)).toEqual(['not-met']);
    expect(mayPublish(result)).toBe(true);
  });
});

describe('a requirement in its place', () => {
  it('does not apply when the plan does not say that it discharges the duty', () => {
    const name = { cy: 'Dyletswydd', en: 'Duty' };
    const rulebook = aRulebook([aRequirement(vision)], {
      families: [{ id: 'test', name, always: false, statutory: true }],
    });
    const words = [['other'], [], undefined, ['test']].map((duties) => {
      const plan = aRecord('plan', 'P', duties === undefined ? {} : { duties });
      return checkPlan([rulebook], someFacts([plan, section])).families[0]?.verdicts[0]?.word;
    });
    expect(words).toEqual(['not-applicable', 'not-applicable', 'cannot-tell', 'met']);
  });

  it('is not yet due before the state that asks for it, unless it is done early', () => {
    const later = aRequirement(vision, { dueFrom: 'approval' });
    const draft = aRecord('plan', 'P', { state: 'draft' });
    expect(wordOf(later, [draft, emptySection])?.word).toBe('not-yet-due');
    expect(wordOf(later, [draft, section])?.word).toBe('met');
    expect(wordOf(later, [aRecord('plan', 'P', { state: 'approval' }), emptySection])?.word).toBe('not-met');
    expect(wordOf(later, [aRecord('plan', 'P'), emptySection])?.word).toBe('cannot-tell');
  });

  it('looks for money at or above a line in each year of one account', () => {
    const bound = aRequirement(vision, {
      when: [
        {
          record: 'organisation',
          where: { kind: 'community-council' },
          reaching: { least: 20_000_000, years: 3, in: ['incomePence', 'spendingPence'] },
        },
      ],
    });
    const council = (fields: Readonly<Record<string, unknown>>) => [
      aRecord('plan', 'P', { state: 'adopted' }),
      emptySection,
      aRecord('organisation', 'O1', { kind: 'community-council', ...fields }),
    ];
    const low = [100, 100, 100];
    const wordWith = (fields: Readonly<Record<string, unknown>>) => wordOf(bound, council(fields))?.word;
    expect(wordWith({ incomePence: [21_000_000, 20_500_000, 19_900_000], spendingPence: low })).toBe(
      'not-applicable',
    );
    expect(wordWith({ incomePence: low, spendingPence: [21_000_000, 20_500_000, 20_000_000] })).toBe(
      'not-met',
    );
    expect(wordWith({ incomePence: low })).toBe('cannot-tell');
    expect(wordWith({ kind: 'police' })).toBe('not-applicable');
  });

  it('does not apply where the circumstances that call for it are not present', () => {
    const several = aRequirement(vision, { when: [{ record: 'plan', several: 'areas' }] });
    const plan = (areas: readonly string[]) => aRecord('plan', 'P', {}, { areas });
    expect(wordOf(several, [plan(['A']), emptySection])?.word).toBe('not-applicable');
    expect(wordOf(several, [plan(['A', 'B']), emptySection])?.word).toBe('not-met');
  });

  it('cannot be told of a plan that is not among the records', () => {
    expect(wordOf(aRequirement(vision), [section], { plan: 'X' })?.word).toBe('cannot-tell');
  });
});

describe('claims', () => {
  const requirement = aRequirement(said);

  it('carry what no record can decide, and show who said so', () => {
    const verdict = wordOf(requirement, [section], { claims: [aClaim('test.rule')] });
    expect(verdict?.word).toBe('met');
    expect(verdict?.claim).toMatchObject({
      state: 'claimed',
      claimedBy: 'O1',
      confirmedBy: null,
      lookAgain: false,
    });
  });

  it('stand in for reading text, but not for a link', () => {
    const linked = aRequirement(
      ruleSpec.parse({ kind: 'link', every: 'section', path: [{ to: 'need', by: 'needs' }] }),
    );
    const need = aRecord('need', 'N1');
    const claims = [aClaim('test.rule')];
    expect(wordOf(aRequirement(vision), [emptySection], { claims })?.word).toBe('met');
    expect(wordOf(linked, [section, need], { claims })?.word).toBe('not-met');
  });

  it('ask for another look when the text changed, the law changed or the target is gone', () => {
    const changed = { ...section, revision: 4 };
    const told = (record: FactRecord, more: object) =>
      wordOf(requirement, [record], { claims: [aClaim('test.rule', more)] });
    expect(told(changed, { targetRevision: 3 })?.claim?.lookAgain).toBe(true);
    expect(told(changed, { targetRevision: 3 })?.word).toBe('cannot-tell');
    expect(told(changed, { targetRevision: 4 })?.word).toBe('met');
    expect(told(section, { lookedAtOn: '2011-01-01' })?.claim?.lookAgain).toBe(true);
    expect(told(section, { target: { kind: 'section', code: 'S9' } })?.claim?.lookAgain).toBe(true);
  });

  it('carry nothing while another body disputes them', () => {
    expect(
      wordOf(requirement, [section], { claims: [aClaim('test.rule', { state: 'disputed' })] })?.word,
    ).toBe('cannot-tell');
  });

  it('need a second body where the rule says so', () => {
    const both = aRequirement(ruleSpec.parse({ kind: 'claim', confirmed: true }));
    expect(wordOf(both, [section], { claims: [aClaim('test.rule')] })?.word).toBe('partly');
    const confirmed = aClaim('test.rule', { state: 'confirmed', confirmedBy: 'O2' });
    expect(wordOf(both, [section], { claims: [confirmed] })?.word).toBe('met');
  });
});

describe('findings', () => {
  const rulebook = aRulebook([
    aRequirement(vision, { id: 'test.option', force: 'may' }),
    aRequirement(vision, { id: 'test.guidance' }),
    aRequirement(said, { id: 'test.law-unknown', force: 'must' }),
    aRequirement(vision, { id: 'test.law', force: 'must' }),
    aRequirement(vision, { id: 'test.stop', force: 'must', stopsPublication: true }),
  ]);

  it('come heaviest first, and what is known before what cannot be told', () => {
    const result = checkPlan([rulebook], someFacts([emptySection]));
    expect(result.findings.map(({ verdict }) => verdict.requirement.id)).toEqual([
      'test.stop',
      'test.law',
      'test.law-unknown',
      'test.guidance',
      'test.option',
    ]);
    expect(mayPublish(result)).toBe(false);
  });

  it('are none when all is met', () => {
    const result = checkPlan([rulebook], someFacts([section], { claims: [aClaim('test.law-unknown')] }));
    expect(result.findings).toEqual([]);
    expect(result.totals.must).toMatchObject({ met: 3, 'not-met': 0 });
  });
});

describe('the duty map', () => {
  it('says of each item where it is discharged, by whose word and how it stands', () => {
    const rulebook = aRulebook([
      aRequirement(vision, { letter: '(a)' }),
      aRequirement(said, { id: 'test.said' }),
    ]);
    const rows = dutyMap(checkPlan([rulebook], someFacts([section], { claims: [aClaim('test.said')] })));
    expect(rows).toMatchObject([
      { letter: '(a)', where: [{ kind: 'section', code: 'S1' }], word: 'met', claimedBy: null },
      {
        letter: null,
        where: [{ kind: 'section', code: 'S1' }],
        word: 'met',
        claimedBy: 'O1',
        lookAgain: false,
      },
    ]);
  });
});

describe('whatever the facts', () => {
  const rank: Readonly<Record<VerdictWord, number>> = {
    'not-met': 0,
    'cannot-tell': 1,
    partly: 2,
    met: 3,
    'not-yet-due': 3,
    'not-applicable': 3,
  };
  const topics = ['demography', 'trends', 'governance'];
  const sections = fc.array(
    fc.record({
      topics: fc.subarray(topics),
      cy: fc.constantFrom('', 'Testun'),
      en: fc.constantFrom('', 'Text'),
    }),
    { maxLength: 5 },
  );
  const made = (list: readonly { topics: readonly string[]; cy: string; en: string }[]) =>
    list.map((each, n) =>
      aRecord(
        'section',
        `S${n}`,
        { text: { cy: each.cy, en: each.en } },
        { plan: ['P'], topics: each.topics },
      ),
    );

  it('another section never worsens what the plan says', () => {
    const requirement = aRequirement(ruleSpec.parse({ kind: 'content', topics }));
    fc.assert(
      fc.property(sections, sections, (before, added) => {
        const first = wordOf(requirement, made(before))?.word ?? 'not-met';
        const then = wordOf(requirement, made([...before, ...added]))?.word ?? 'not-met';
        return before.length === 0 || rank[then] >= rank[first];
      }),
    );
  });

  it('another link never worsens what is tied', () => {
    const requirement = aRequirement(
      ruleSpec.parse({ kind: 'link', every: 'outcome', path: [{ to: 'need', by: 'needs' }] }),
    );
    const needs = ['N1', 'N2', 'N3'];
    const links = fc.array(fc.subarray(needs), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(links, fc.subarray(needs), fc.nat(), (before, added, at) => {
        const outcomes = (list: readonly (readonly string[])[]) => [
          ...list.map((codes, n) => aRecord('outcome', `OC${n}`, {}, { plan: ['P'], needs: codes })),
          ...needs.map((code) => aRecord('need', code)),
        ];
        const more = before.map((codes, n) =>
          n === at % before.length ? [...new Set([...codes, ...added])] : codes,
        );
        return (
          rank[wordOf(requirement, outcomes(more))?.word ?? 'not-met'] >=
          rank[wordOf(requirement, outcomes(before))?.word ?? 'not-met']
        );
      }),
    );
  });

  it('gives the same result twice, whatever the order of the records', () => {
    const requirement = aRequirement(ruleSpec.parse({ kind: 'content', topics }));
    fc.assert(
      fc.property(sections, (list) => {
        const records = made(list);
        const words = [records, records, [...records].reverse()].map(
          (each) => wordOf(requirement, each)?.word,
        );
        return new Set(words).size === 1;
      }),
    );
  });

  it('gives one of six words', () => {
    expect(verdictWords).toHaveLength(6);
  });
});

describe('a large plan', () => {
  it('finds every broken thread among two thousand records', () => {
    const facts = largePlanFacts(2000);
    const owners = aRequirement(ruleSpec.parse({ kind: 'record', record: 'action', holds: ['owner'] }));
    const needs = aRequirement(
      ruleSpec.parse({ kind: 'link', every: 'outcome', path: [{ to: 'need', by: 'needs' }] }),
      { id: 'test.needs' },
    );
    const money = aRequirement(
      ruleSpec.parse({
        kind: 'link',
        every: 'priority',
        path: [
          { to: 'outcome', by: 'priorities', held: 'there' },
          { to: 'action', by: 'outcomes', held: 'there' },
          { to: 'resource', by: 'action', held: 'there', where: { kind: 'money' } },
        ],
      }),
      { id: 'test.money' },
    );
    const verdicts = checkPlan([aRulebook([owners, needs, money])], facts).families[0]?.verdicts ?? [];
    const count = (kind: string) => facts.records.get(kind)?.length ?? 0;
    const unowned = facts.records.get('action')?.filter((each) => each.fields['owner'] === null).length;
    const unevidenced = facts.records
      .get('outcome')
      ?.filter((each) => codesIn(each, 'needs').length === 0).length;
    expect(count('action') + count('milestone') + count('resource')).toBeGreaterThan(800);
    expect(verdicts.map(({ gaps }) => gaps.length)).toEqual([unowned, unevidenced, 0]);
    expect(verdicts.map(({ word }) => word)).toEqual(['partly', 'partly', 'met']);
  });
});

describe('reasons', () => {
  it('count years as Welsh does', () => {
    const say = (n: number) => reasonInWords({ code: 'period-too-long', values: { n, unit: 'years' } }, 'cy');
    expect([1, 2, 3, 4, 5, 6, 10].map(say).map((each) => each.split(': ')[1])).toEqual([
      '1 flwyddyn.',
      '2 flynedd.',
      '3 blynedd.',
      '4 blynedd.',
      '5 mlynedd.',
      '6 blynedd.',
      '10 mlynedd.',
    ]);
  });

  it('give dates in words', () => {
    const overdue = { code: 'overdue', values: { due: '2013-03-01' } };
    expect(reasonInWords(overdue, 'cy')).toContain('1 Mawrth 2013');
    expect(reasonInWords(overdue, 'en')).toContain('1 March 2013');
  });
});
