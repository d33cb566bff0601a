import { describe, expect, it } from 'vitest';
import { recordSet } from '../records/index.ts';
import { accountabilityOf } from './accountability-lines.ts';
import { aRecord } from './example-records.ts';

const plan = 'PL1';
const county = [
  aRecord('organisation', 'B1'),
  aRecord('organisation', 'B2'),
  aRecord('priority', 'P1', { plan }),
  aRecord('outcome', 'O1', { plan, priorities: ['P1'] }),
  aRecord('action', 'A1', { plan, outcomes: ['O1'], lead: 'B1' }),
  aRecord('action', 'A2', { plan }),
  aRecord('action', 'A3', { plan: 'PL2', outcomes: ['O1'] }),
  aRecord('contribution', 'C1', { action: 'A1', organisation: 'B2', state: 'agreed', corporatePlan: 'x' }),
  aRecord('contribution', 'C2', { action: 'A1', organisation: 'B1', state: 'proposed', corporatePlan: 'x' }),
  aRecord('approval', 'AL1', { plan, organisation: 'B1', state: 'approved' }),
  aRecord('publication', 'PB1', { plan, what: 'annual-report', publishedOn: '2026-03-01' }),
  aRecord('publication', 'PB2', { plan, what: 'annual-report', publishedOn: '2027-03-01' }),
  aRecord('group', 'GR1', { tier: 'partnership', members: ['B1', 'B2'] }),
  aRecord('group', 'GR2', { tier: 'partnership', members: ['B1'] }),
  aRecord('group', 'GR3', { tier: 'working-group', members: ['B1', 'B2'] }),
  aRecord('group', 'GR4', { tier: 'partnership', members: ['B1', 'B2'], endsOn: '2026-01-01' }),
];
const found = accountabilityOf(recordSet(county), plan, '2026-11-01');
const codes = (records: readonly { readonly code: string }[]) => records.map(({ code }) => code);

describe('who answers for an action', () => {
  const lines = found[0]?.actions[0];

  it('stands below its priority, and below none where it serves none', () => {
    expect(
      found.map(({ priority, actions }) => [priority?.code, actions.map(({ action }) => action.code)]),
    ).toEqual([
      ['P1', ['A1']],
      [undefined, ['A2']],
    ]);
  });

  it('is each carrier to its own body, by what that decided and what stands in its own plan', () => {
    expect(
      lines?.ownBodies.map(({ organisation, approval, isInOwnPlan }) => [
        organisation.code,
        approval?.code,
        isInOwnPlan,
      ]),
    ).toEqual([
      ['B1', 'AL1', false],
      ['B2', undefined, true],
    ]);
  });

  it('is a lead that has agreed to no part in it as one proposed', () => {
    expect(lines?.ownBodies.map(({ isOnlyProposed }) => isOnlyProposed)).toEqual([true, false]);
  });

  it('is by no decision on words that have been revised since', () => {
    const decided = { plan, organisation: 'B1', state: 'approved', decidedOn: '2026-01-10' };
    const revised = aRecord('state-change', 'SG1', { plan, to: 'revised', changedOn: '2026-02-01' });
    const again = county.map((record) =>
      record.code === 'AL1' ? aRecord('approval', 'AL1', decided) : record,
    );
    const [priority] = accountabilityOf(recordSet([...again, revised]), plan, '2026-11-01');
    expect(priority?.actions[0]?.ownBodies[0]?.approval).toBeNull();
  });

  it('is partner to partner only for what was agreed', () => {
    expect(codes(lines?.promises ?? [])).toEqual(['C1']);
  });

  it('is the partnership to citizens by what has been published', () => {
    expect(codes(lines?.published ?? [])).toEqual(['PB1']);
  });

  it('is to the partnerships in which all who carry it sit', () => {
    expect(codes(lines?.partnerships ?? [])).toEqual(['GR1']);
  });
});
