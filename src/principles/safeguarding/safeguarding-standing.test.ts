import { describe, expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { safeguardingStanding } from './safeguarding-standing.ts';

const at = (byKind: Parameters<typeof given>[0]) =>
  safeguardingStanding(given(byKind), {
    plan: 'PL1',
    today: '2026-11-01',
    rowsOfBoard: ['cyp.consultees.b'],
  });
const codes = (records: readonly { readonly code: string }[]) => records.map(({ code }) => code);

describe('the safeguarding board', () => {
  const group = {
    GR1: { tier: 'partnership', remits: ['children'] },
    GR2: { tier: 'statutory-board', remits: ['safeguarding'], sitsOn: 'GR1' },
    GR3: { tier: 'statutory-board', remits: ['safeguarding'], sitsOn: 'GR4' },
    GR4: { tier: 'partnership', remits: ['crime'] },
    GR5: { tier: 'statutory-board', remits: ['safeguarding'], endsOn: '2020-01-01' },
  };

  it('has a seat where it sits on a partnership about children, and nowhere else', () => {
    expect(at({ group }).boards.map(({ board, seatedOn }) => [board.code, seatedOn?.code ?? null])).toEqual([
      ['GR2', 'GR1'],
      ['GR3', null],
    ]);
  });

  it('has a plan with the priorities that are linked to it, and the criteria it sets', () => {
    const { plans, criteria } = at({
      'linked-framework': {
        LK1: { sort: 'safeguarding-board-plan', priorities: ['P1'] },
        LK2: { sort: 'other' },
      },
      priority: { P1: { title: words('Children') } },
      'performance-measure': { F1: { safeguardingCriterion: words('All were offered a place.') }, F2: {} },
    });
    expect(plans.map(({ record, linkedTo }) => [record.code, codes(linkedTo)])).toEqual([['LK1', ['P1']]]);
    expect(codes(criteria)).toEqual(['F1']);
  });

  it('was asked about the plan when an invitation under its row was sent', () => {
    const invitation = { plan: 'PL1', requirements: ['cyp.consultees.b'], invitedOn: '2026-01-05' };
    const { asked } = at({
      invitation: {
        IV1: invitation,
        IV2: { ...invitation, plan: 'PL2' },
        IV3: { ...invitation, invitedOn: null },
        IV4: { ...invitation, requirements: ['cyp.consultees.c'] },
      },
    });
    expect(codes(asked)).toEqual(['IV1']);
  });
});

describe('arrangements under section 28', () => {
  const organisation = {
    B1: { name: words('Council'), kind: 'local-authority' },
    B2: { name: words('Police'), kind: 'police' },
    B3: { name: words('Youth club'), kind: 'voluntary-organisation' },
    B4: { name: words('Old trust'), kind: 'nhs-trust', closedOn: '2020-01-01' },
  };
  const bound = (arrangements: Parameters<typeof given>[0][string]) =>
    Object.fromEntries(
      at({ organisation, 'safeguarding-arrangement': arrangements })
        .bound.filter(({ bodies }) => bodies.length > 0)
        .map(({ letter, bodies }) => [
          letter,
          bodies.map((each) => [each.organisation.code, codes(each.arrangements)]),
        ]),
    );

  it('are asked of every open body of the kinds that the section names, each under its letter', () => {
    expect(at({}).bound).toHaveLength(9);
    expect(bound({})).toEqual({ 'local-authority': [['B1', []]], police: [['B2', []]] });
  });

  it('stand under the letter that a body says it is bound as', () => {
    expect(
      bound({
        SG1: { organisation: 'B1' },
        SG2: { organisation: 'B3', boundAs: 'youth-support-provider' },
      }),
    ).toEqual({
      'local-authority': [['B1', ['SG1']]],
      police: [['B2', []]],
      'youth-support-provider': [['B3', ['SG2']]],
    });
  });
});

describe('substance misuse', () => {
  it('has its part of the assessment, its groups, its planning board, and the bodies silent about children at risk', () => {
    const { substanceMisuse } = at({
      'assessment-part': { AP1: { part: 'substance-misuse' }, AP2: { part: 'housing' } },
      group: { GR1: { remits: ['substance-misuse'] }, GR2: { remits: ['housing'] } },
      'related-plan': {
        RP1: { planKind: 'area-planning-board' },
        RP2: { planKind: 'corporate-or-business' },
      },
      organisation: {
        B1: { kind: 'local-authority' },
        B2: { kind: 'police' },
        B3: { kind: 'fire-and-rescue' },
        B4: { kind: 'education' },
      },
      'safeguarding-arrangement': {
        SG1: { organisation: 'B1', parentalMisuse: words('Every adult is asked about their children.') },
        SG2: { organisation: 'B2' },
      },
    });
    expect(codes(substanceMisuse.parts)).toEqual(['AP1']);
    expect(codes(substanceMisuse.groups)).toEqual(['GR1']);
    expect(codes(substanceMisuse.planningBoards)).toEqual(['RP1']);
    expect(codes(substanceMisuse.forChildren)).toEqual(['SG1']);
    expect(codes(substanceMisuse.silent)).toEqual(['B2', 'B3']);
  });
});
