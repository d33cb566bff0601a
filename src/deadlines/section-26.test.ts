import { describe, expect, it } from 'vitest';
import { readRulebooks } from '../duties/store/index.ts';

const read = await readRulebooks(new URL('../../rulebooks', import.meta.url).pathname);
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rows = new Map(
  read.value.flatMap(({ requirements }) => requirements.map((each) => [each.id, each.rule.kind] as const)),
);

/** Every row of section 26 of the requirements, with the rulebook rows that reckon its date. */
const dated: readonly (readonly [rule: string, requirements: readonly string[]])[] = [
  ['SIP consultation', ['sip.consultation.period']],
  ['CYPP consultation', ['cyp.consultation']],
  ['SIP in place', ['sip.cycle.in-place']],
  ['Plan vision horizon', ['sip.vision.horizon']],
  ['Action plan horizon', ['sip.action.horizon']],
  ['SIP progress', ['sip.cycle.yearly-review']],
  ['LSB annual report', ['sip.dates.annual-report']],
  ['SIP thorough review', ['sip.cycle.thorough-review', 'sip.dates.thorough-review']],
  ['CS review', ['cs.review']],
  ['CS interim review', ['vision.review.interim']],
  ['Crime strategic assessment; partnership plan', ['crime.dates.assessment', 'crime.yearly-revision']],
  ['CYPP', ['cyp.period', 'cyp.yearly-review']],
  ['CYPP for 2011 round', ['children.in-place']],
  ['HSCWBS', ['health.period', 'health.yearly-review', 'health.dates.report-to-ministers']],
  ['LDP', ['around.dates.land-use-review', 'around.dates.land-use-monitoring']],
  ['Governance and self-assessment', ['practice.governance-review']],
  ['Strategic co-ordination group', ['stronger.dates.co-ordination-group']],
  ['CYPP related documents list', ['around.dates.related-documents']],
  ['PCC plan', ['around.dates.police-plan', 'around.dates.police-plan-in-place']],
  ['CF vision', ['vision.communities-first.horizon']],
  ['Well-being Plan adoption', ['proposed.plan.after-elections']],
];

/** Rows whose date Llinyn cannot reckon, and why. */
const undated: readonly (readonly [rule: string, why: string])[] = [
  ['Spatial Plan', 'a plan of the Government, on a cycle that was envisaged and never mandatory'],
  ['YPP', 'a partnership of the past, whose plans are not recorded: claimed (stronger.young-people.plans)'],
  ['Participation statement', 'kept up to date continuously: there is no day'],
  ['SNA full revision', 'a proposal, never law, of a time before an election that is still to come: claimed'],
];

describe('section 26 of the requirements', () => {
  it('has every row reckoned by rulebook rows, or a reason', () => {
    // 25 rows of the table, the fixed dates of history apart.
    expect(dated.length + undated.length).toBe(25);
    expect(undated.filter(([, why]) => why.length < 20)).toEqual([]);
  });

  it.each(dated)('%s', (_, requirements) => {
    for (const id of requirements) expect(['deadline', 'period'], id).toContain(rows.get(id));
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
    expect(['deadline', 'period']).toContain(rows.get(id));
  });
});
