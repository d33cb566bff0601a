import { describe, expect, it } from 'vitest';
import { checkPlan, type Facts, type Requirement, type Rulebook } from '../duties/index.ts';
import { readRulebooks } from '../duties/store/index.ts';
import { type RuleObligation, ruleObligations } from './obligation.ts';

const read = await readRulebooks(new URL('../../rulebooks', import.meta.url).pathname);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rulebooks = read.value;

type Records = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The day something starts, what the clock is started by, and the day that is worked out from it. */
interface Reckoned {
  readonly requirement: string;
  readonly on: string;
  readonly records: Records;
  /** Kind and day of what started the clock; null for a day that the rule names. */
  readonly start: readonly [kind: string, on: string] | null;
  readonly due: string;
}

const row = (
  requirement: string,
  on: string,
  records: Records,
  start: Reckoned['start'],
  due: string,
): Reckoned => ({ requirement, on, records, start, due });

const adopted = { plan: { state: 'adopted', adoptedOn: '2013-03-20', publishedOn: '2013-03-28' } };
const opened = { plan: { state: 'consultation', consultationOpensOn: '2012-09-03' } };
const related = (planKind: string, more: Readonly<Record<string, string>>): Records => ({
  plan: {},
  'related-plan': { planKind, ...more },
});

/** Every row of section 26 of the requirements: the rulebook rows that reckon its date, and a date that they reckon. */
const dated: readonly (readonly [rule: string, ...reckoned: readonly Reckoned[]])[] = [
  [
    'SIP consultation',
    row('sip.consultation.period', '2012-10-01', opened, ['plan', '2012-09-03'], '2012-11-25'),
  ],
  ['CYPP consultation', row('cyp.consultation', '2012-10-01', opened, ['plan', '2012-09-03'], '2012-11-25')],
  ['SIP in place', row('sip.cycle.in-place', '2012-10-01', { plan: { state: 'draft' } }, null, '2013-04-30')],
  [
    'Plan vision horizon',
    row(
      'sip.vision.horizon',
      '2013-06-01',
      { plan: { visionStartsOn: '2013-04-01' } },
      ['plan', '2013-04-01'],
      '2028-03-31',
    ),
  ],
  [
    'Action plan horizon',
    row(
      'sip.action.horizon',
      '2013-06-01',
      { plan: { startsOn: '2013-04-01' } },
      ['plan', '2013-04-01'],
      '2018-03-31',
    ),
  ],
  [
    'SIP progress',
    row('sip.cycle.yearly-review', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
  ],
  [
    'LSB annual report',
    row('sip.dates.annual-report', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
    row(
      'sip.dates.annual-report',
      '2014-06-01',
      { ...adopted, publication: { what: 'annual-report', publishedOn: '2014-02-28' } },
      ['publication', '2014-02-28'],
      '2015-02-28',
    ),
  ],
  [
    'SIP thorough review',
    row('sip.cycle.thorough-review', '2013-06-01', adopted, ['plan', '2013-03-20'], '2017-09-19'),
    row('sip.dates.thorough-review', '2013-06-01', adopted, ['plan', '2013-03-20'], '2017-09-20'),
  ],
  ['CS review', row('cs.review', '2013-06-01', adopted, ['plan', '2013-03-28'], '2017-03-28')],
  [
    'CS interim review',
    row(
      'vision.review.interim',
      '2010-06-01',
      { plan: { state: 'adopted', adoptedOn: '2010-03-20' } },
      ['plan', '2010-03-20'],
      '2011-03-20',
    ),
  ],
  [
    'Crime strategic assessment; partnership plan',
    row('crime.dates.assessment', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
    row('crime.yearly-revision', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
  ],
  [
    'CYPP',
    row(
      'cyp.period',
      '2013-06-01',
      { plan: { startsOn: '2013-04-01' } },
      ['plan', '2013-04-01'],
      '2016-03-31',
    ),
    row('cyp.yearly-review', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
  ],
  [
    'CYPP for 2011 round',
    row('children.in-place', '2010-10-01', { plan: { state: 'draft' } }, null, '2011-04-01'),
  ],
  [
    'HSCWBS',
    row(
      'health.period',
      '2013-06-01',
      { plan: { startsOn: '2013-04-01' } },
      ['plan', '2013-04-01'],
      '2016-03-31',
    ),
    row('health.yearly-review', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
    row('health.dates.report-to-ministers', '2013-06-01', adopted, ['plan', '2013-03-20'], '2014-03-20'),
  ],
  [
    'LDP',
    row(
      'around.dates.land-use-review',
      '2013-06-01',
      related('local-development-plan', { startsOn: '2012-10-01' }),
      ['related-plan', '2012-10-01'],
      '2016-09-30',
    ),
    row(
      'around.dates.land-use-monitoring',
      '2013-06-01',
      related('local-development-plan', { startsOn: '2012-10-01' }),
      ['related-plan', '2012-10-01'],
      '2013-10-01',
    ),
  ],
  [
    'Spatial Plan',
    row(
      'vision.spatial-plan.review',
      '2009-01-01',
      related('regional', { startsOn: '2008-07-01' }),
      ['related-plan', '2008-07-01'],
      '2012-06-30',
    ),
  ],
  [
    'YPP',
    row(
      'stronger.dates.young-people-strategy',
      '2008-01-01',
      related('young-people', { tier: 'plan', startsOn: '2007-04-01' }),
      ['related-plan', '2007-04-01'],
      '2012-03-31',
    ),
    row(
      'stronger.dates.young-people-delivery',
      '2008-01-01',
      related('young-people', { tier: 'action-plan', startsOn: '2007-04-01' }),
      ['related-plan', '2007-04-01'],
      '2008-04-01',
    ),
  ],
  [
    'Governance and self-assessment',
    row(
      'practice.governance-review',
      '2013-06-01',
      { plan: {}, agreement: { kind: 'governance', agreedOn: '2012-11-22' } },
      ['agreement', '2012-11-22'],
      '2014-11-22',
    ),
  ],
  [
    'Strategic co-ordination group',
    row(
      'stronger.dates.co-ordination-group',
      '2008-06-01',
      { plan: {}, meeting: { capacity: 'strategy-group', heldOn: '2008-04-30' } },
      ['meeting', '2008-04-30'],
      '2008-10-30',
    ),
  ],
  [
    'CYPP related documents list',
    row(
      'around.dates.related-documents',
      '2013-06-01',
      { plan: {}, 'considered-document': { lookedAtOn: '2013-05-01' } },
      ['considered-document', '2013-05-01'],
      '2014-05-01',
    ),
  ],
  [
    'PCC plan',
    row(
      'around.dates.police-plan',
      '2013-06-01',
      related('police-and-crime', { startsOn: '2013-04-01' }),
      ['related-plan', '2013-04-01'],
      '2018-03-31',
    ),
    row(
      'around.dates.police-plan-in-place',
      '2013-01-01',
      related('police-and-crime', { title: 'x' }),
      null,
      '2013-04-30',
    ),
  ],
  [
    'CF vision',
    row(
      'vision.communities-first.horizon',
      '2009-01-01',
      related('communities-first', { startsOn: '2008-04-01' }),
      ['related-plan', '2008-04-01'],
      '2018-03-31',
    ),
  ],
  [
    'SNA full revision',
    row(
      'proposed.assessment.before-elections',
      '2016-06-01',
      {
        plan: {},
        election: { heldOn: '2017-05-04', kind: 'ordinary' },
        publication: { what: 'needs-assessment', publishedOn: '2013-01-15' },
      },
      ['election', '2017-05-04'],
      '2017-05-03',
    ),
  ],
  [
    'Well-being Plan adoption',
    row(
      'proposed.plan.after-elections',
      '2017-06-01',
      { plan: { state: 'draft' }, election: { heldOn: '2017-05-04', kind: 'ordinary' } },
      ['election', '2017-05-04'],
      '2018-04-04',
    ),
  ],
];

/** Rows that set no day, and why. */
const undated: readonly (readonly [rule: string, why: string])[] = [
  ['Participation statement', 'kept up to date continuously: there is no day'],
];

function rowOf(id: string): { readonly rulebook: Rulebook; readonly requirement: Requirement } {
  for (const rulebook of rulebooks) {
    const requirement = rulebook.requirements.find((each) => each.id === id);
    if (requirement) return { rulebook, requirement };
  }
  throw new Error(`No row ${id}`);
}

/** What one row of a rulebook makes due for a plan that takes up its duty. */
function obligationsOf({ requirement: id, on, records }: Reckoned): readonly RuleObligation[] {
  const { rulebook, requirement } = rowOf(id);
  const all = Object.entries(records).map(([kind, fields]) => ({
    kind,
    code: kind === 'plan' ? 'P' : 'X1',
    title: { cy: 'Teitl', en: 'Title' },
    fields: kind === 'plan' ? { duties: [requirement.family], ...fields } : fields,
    links: {},
  }));
  const facts: Facts = { on, plan: 'P', records: Map.groupBy(all, ({ kind }) => kind), claims: [] };
  const using = [{ ...rulebook, requirements: [requirement] }];
  const result = checkPlan(using, facts);
  return ruleObligations({ result, rulebooks: using, facts, clocks: [], organisationsOf: () => [] });
}

describe('section 26 of the requirements', () => {
  it('has every row reckoned by rulebook rows, or a reason', () => {
    // 25 rows of the table, the fixed dates of history apart.
    expect(dated.length + undated.length).toBe(25);
    expect(undated.filter(([, why]) => why.length < 20)).toEqual([]);
  });

  it.each(dated.map(([rule, ...reckoned]) => [rule, reckoned] as const))('%s', (_, reckoned) => {
    for (const each of reckoned) {
      const found = obligationsOf(each);
      expect(found, each.requirement).toMatchObject([
        { version: { id: each.requirement }, on: { earliest: each.due, latest: each.due } },
      ]);
      const start = found[0]?.timing?.start;
      expect(start ? [start.kind, start.on.earliest] : null, each.requirement).toEqual(each.start);
    }
  });

  it.each([
    'psb.meetings.first',
    'psb.meetings.after-election',
    'psb.assessment.a-year-before',
    'psb.plan.after-election',
    'psb.approval.advice-in-time',
    'psb.approval.twelve-weeks',
    'psb.progress.first',
    'psb.progress.yearly',
  ])('the clock %s of the Act of 2015 is reckoned too', (id) => {
    expect(['deadline', 'period']).toContain(rowOf(id).requirement.rule.kind);
  });
});
