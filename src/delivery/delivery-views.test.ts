import { describe, expect, it } from 'vitest';
import { organisationDefinition } from '../partnership/index.ts';
import { performanceMeasureDefinition } from '../performance/index.ts';
import { performanceMessages } from '../performance/messages.ts';
import {
  actionDefinition,
  circleOfDependencies,
  contributionDefinition,
  dependenciesOf,
  dependencyDefinition,
  milestoneDefinition,
  mitigationDefinition,
  outcomeDefinition,
  ownershipDefinition,
  priorityDefinition,
  projectDefinition,
  recordsAsSeen,
  resourceDefinition,
  riskDefinition,
  unseenBy,
} from '../plan/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  recordSet,
} from '../records/index.ts';
import { engagementItems, engagementScore, scoredCards } from './engagement.ts';
import { preventionBalance } from './prevention-balance.ts';
import { byLevel, riskMatrix, riskRegister } from './risk-register.ts';
import { refusalOfSignOff } from './sign-off.ts';

const definitions: readonly RecordDefinition[] = [
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  resourceDefinition,
  projectDefinition,
  riskDefinition,
  mitigationDefinition,
  dependencyDefinition,
  ownershipDefinition,
  performanceMeasureDefinition,
  organisationDefinition,
  outcomeDefinition,
  priorityDefinition,
];

function a(kind: string, code: string, given: Readonly<Record<string, FieldValue>>): AnyRecord {
  const definition = definitions.find((each) => each.kind === kind);
  if (!definition) throw new Error(`No kind ${kind}`);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values: { ...empty, ...given } };
}

const today = '2026-11-01';

describe('dependencies', () => {
  const ends = (given: Readonly<Record<string, FieldValue>>) =>
    ({
      action: null,
      project: null,
      onAction: null,
      onMilestone: null,
      onProject: null,
      ...given,
    }) as Parameters<typeof circleOfDependencies>[0][number];

  it('may not close a circle, not even by a milestone or over a project', () => {
    const records = recordSet([a('milestone', 'M1', { action: 'A1' })]);
    const chain = [ends({ action: 'A1', onProject: 'PJ1' }), ends({ project: 'PJ1', onAction: 'A2' })];
    expect(circleOfDependencies(chain, records)).toEqual([]);
    expect(circleOfDependencies([...chain, ends({ action: 'A2', onMilestone: 'M1' })], records)).toEqual([
      'action A1',
      'project PJ1',
      'action A2',
    ]);
    expect(circleOfDependencies([ends({ action: 'A1', onAction: 'A1' })], records)).toEqual(['action A1']);
  });

  it('shows at what waits that what it waits for is late, until that has come', () => {
    const late = (given: Readonly<Record<string, FieldValue>>, neededBy: string | null = null) => {
      const records = recordSet([
        a('milestone', 'M1', { action: 'A1', ...given }),
        a('dependency', 'DP1', { action: 'A2', onMilestone: 'M1', neededBy }),
      ]);
      return dependenciesOf(records, { kind: 'action', code: 'A2' }, today)[0]?.late;
    };
    expect(late({ dueOn: '2026-10-31' })).toBe('overdue');
    expect(late({ dueOn: '2026-10-31', metOn: '2026-10-31' })).toBeNull();
    expect(late({ dueOn: '2027-02-01' }, '2027-01-01')).toBe('after-needed');
    expect(late({ dueOn: '2027-01-01' }, '2027-01-01')).toBeNull();
  });
});

describe('the risk register', () => {
  it('puts the gravest first, sends what is above the acceptable to the board, and counts what stands where', () => {
    const register = riskRegister(
      recordSet([
        a('risk', 'K1', { likelihood: 2, impact: 3, appetite: 6 }),
        a('risk', 'K2', { likelihood: 4, impact: 5, appetite: 9, priority: 'P1' }),
        a('risk', 'K3', { action: 'A1' }),
        a('risk', 'K4', { likelihood: 5, impact: 5, state: 'closed' }),
        a('mitigation', 'MI1', { risk: 'K2', dueOn: '2026-10-01' }),
        a('mitigation', 'MI2', { risk: 'K2', dueOn: '2026-10-01', doneOn: '2026-10-02' }),
      ]),
      today,
    );
    expect(
      register.map(({ risk, level, score, isEscalated, late }) => [
        risk.code,
        level,
        score,
        isEscalated,
        late,
      ]),
    ).toEqual([
      ['K2', 'priority', 20, true, 1],
      ['K1', 'partnership', 6, false, 0],
      ['K3', 'action', null, false, 0],
    ]);
    const matrix = riskMatrix(register);
    expect(matrix[3]?.[4]).toBe(1);
    expect(matrix.flat().reduce((sum, n) => sum + n)).toBe(2);
  });

  it('stands level by level, from the partnership to the project, and crosses organisations', () => {
    const register = riskRegister(
      recordSet([
        a('risk', 'K1', { organisation: 'B1' }),
        a('risk', 'K2', { priority: 'P1', organisation: 'B1' }),
        a('risk', 'K3', { project: 'PJ1', organisation: 'B2' }),
        a('mitigation', 'MI1', { risk: 'K2', organisation: 'B2' }),
        a('mitigation', 'MI2', { risk: 'K2', organisation: 'B3' }),
      ]),
      today,
    );
    expect(
      byLevel(register).map(({ level, entries }) => [level, entries.map(({ risk }) => risk.code)]),
    ).toEqual([
      ['partnership', ['K1']],
      ['priority', ['K2']],
      ['project', ['K3']],
    ]);
    const shared = register.find(({ risk }) => risk.code === 'K2');
    expect(shared?.mitigations.map(({ values }) => values.organisation)).toEqual(['B2', 'B3']);
  });
});

describe('the balance of prevention', () => {
  it('shifts by what changes in actions that have money in both years, and no new line of money moves it', () => {
    const money = (
      code: string,
      action: string,
      financialYear: string,
      amountPence: number,
      prevention?: string,
    ) => a('resource', code, { action, financialYear, amountPence, ...(prevention ? { prevention } : {}) });
    const years = preventionBalance(
      recordSet([
        a('action', 'A1', { prevention: 'prevention' }),
        a('action', 'A2', { prevention: 'reactive' }),
        a('action', 'A3', { prevention: 'prevention' }),
        money('R1', 'A1', '2025-26', 100),
        money('R2', 'A2', '2025-26', 300),
        money('R3', 'A1', '2026-27', 200),
        money('R4', 'A2', '2026-27', 200),
        money('R5', 'A3', '2026-27', 10_000),
        money('R6', 'A2', '2026-27', 600, 'early-intervention'),
      ]),
    );
    expect(years[0]).toMatchObject({
      year: '2025-26',
      preventing: { planned: { numerator: 100, denominator: 400 } },
      shift: null,
    });
    expect(years[1]?.preventing.planned).toEqual({ numerator: 10_800, denominator: 11_000 });
    expect(years[1]?.shift).toBeCloseTo(80 - 25);
  });
});

describe('the engagement score', () => {
  it('counts what holds out of what there is, and says what would raise it most', () => {
    const both = { cy: 'Teitl', en: 'Title' };
    const records = recordSet([
      a('action', 'A1', { title: both, description: both, state: 'on-course' }),
      a('milestone', 'M1', { action: 'A1', dueOn: '2026-10-01' }),
      a('ownership', 'OW1', { action: 'A1', state: 'accepted' }),
      a('performance-measure', 'F1', { title: both, definition: both, updateEveryMonths: 3 }),
    ]);
    const chosen = { actions: ['A1', 'A9'], measures: ['F1'] };
    const score = (latest: string) =>
      engagementScore(engagementItems(records, chosen, new Map([['F1', latest]]), today));
    expect(score('2026-07-01')).toMatchObject({ numerator: 6, denominator: 9 });
    expect(score('2026-06-30').numerator).toBe(5);
    expect(
      score('2026-06-30').wouldRaise.map(({ part, items }) => [part, items.map(({ code }) => code)]),
    ).toEqual([
      ['owner', ['F1']],
      ['fresh-figure', ['F1']],
      ['target', ['F1']],
      ['milestones-kept', ['A1']],
    ]);
  });
});

describe('the engagement score of a scorecard', () => {
  it('is of each partner, outcome and priority by itself, the lowest first, with what would raise it', () => {
    const both = { cy: 'Teitl', en: 'Title' };
    const records = recordSet([
      a('organisation', 'B1', { name: both }),
      a('organisation', 'B2', { name: both }),
      a('organisation', 'B3', { name: both }),
      a('outcome', 'O1', { title: both, priorities: ['P1'] }),
      a('priority', 'P1', { title: both }),
      a('action', 'A1', { title: both, description: both, state: 'on-course', lead: 'B1', outcomes: ['O1'] }),
      a('action', 'A2', { title: both, lead: 'B2', measures: ['F1'] }),
      a('ownership', 'OW1', { action: 'A1', state: 'accepted' }),
      a('performance-measure', 'F1', { title: both, definition: both, organisation: 'B2', target: 4 }),
    ]);
    const cards = scoredCards(records, new Map([['F1', '2026-06-30']]), today);
    expect(cards.map(({ kind, code, score }) => [kind, code, score.numerator, score.denominator])).toEqual([
      ['organisation', 'B2', 5, 9],
      ['organisation', 'B1', 4, 4],
      ['outcome', 'O1', 4, 4],
      ['priority', 'P1', 4, 4],
    ]);
    expect(cards[0]?.score.wouldRaise).toEqual([
      {
        part: 'owner',
        items: [
          { kind: 'action', code: 'A2' },
          { kind: 'performance-measure', code: 'F1' },
        ],
      },
      { part: 'state', items: [{ kind: 'action', code: 'A2' }] },
      { part: 'both-languages', items: [{ kind: 'action', code: 'A2' }] },
    ]);
  });
});

describe('signing values off', () => {
  const acting = (
    id: string,
    role: 'delivery-lead' | 'coordinator' | 'viewer',
    organisation: string | null,
  ) => ({
    actor: { id, name: id, language: 'cy' as const, memberships: [] },
    partnershipId: 'sir',
    role,
    organisation,
  });
  const value = (riskClass: 'careful' | 'high') => ({ enteredBy: 'mair', enteredFor: 'B1', riskClass });

  it('needs another person of a careful measure, and of a high one another organisation or the coordinator', () => {
    expect(refusalOfSignOff(acting('mair', 'delivery-lead', 'B1'), value('careful'))).toBe('own-value');
    expect(refusalOfSignOff(acting('sion', 'delivery-lead', 'B1'), value('careful'))).toBeNull();
    expect(refusalOfSignOff(acting('sion', 'delivery-lead', 'B1'), value('high'))).toBe('same-organisation');
    expect(refusalOfSignOff(acting('nia', 'delivery-lead', 'B2'), value('high'))).toBeNull();
    expect(refusalOfSignOff(acting('c', 'coordinator', null), value('high'))).toBeNull();
    expect(refusalOfSignOff(acting('mair', 'coordinator', null), value('high'))).toBe('own-value');
    expect(refusalOfSignOff(acting('v', 'viewer', 'B2'), value('careful'))).toBe('role');
  });

  it('does what the choice of a class says: a careful one anybody else of any organisation, a high one another organisation', () => {
    const ofOthers = acting('nia', 'delivery-lead', 'B2');
    expect(refusalOfSignOff(ofOthers, value('careful'))).toBeNull();
    const offered = performanceMessages.in('en');
    expect(offered('option.performance-measure.riskClass.careful')).toContain('any organisation');
    expect(offered('option.performance-measure.riskClass.high')).toContain(
      'another organisation, or the coordinator',
    );
    const inWelsh = performanceMessages.in('cy');
    expect(inWelsh('option.performance-measure.riskClass.careful')).toContain('unrhyw sefydliad');
    expect(inWelsh('option.performance-measure.riskClass.high')).toContain(
      'sefydliad arall, neu’r cydlynydd',
    );
  });
});

describe('restricted records', () => {
  const records = recordSet([
    a('action', 'A1', { lead: 'B1', restricted: true }),
    a('action', 'A2', { lead: 'B2' }),
    a('contribution', 'C1', { action: 'A1', organisation: 'B3' }),
    a('milestone', 'M1', { action: 'A1' }),
    a('risk', 'K1', { action: 'A1' }),
    a('mitigation', 'MI1', { risk: 'K1' }),
    a('ownership', 'OW1', { action: 'A1', organisation: 'B1', state: 'accepted' }),
    a('project', 'PJ1', { organisation: 'B2', actions: ['A1', 'A2'] }),
    a('dependency', 'DP1', { action: 'A2', onAction: 'A1' }),
  ]);
  const seenBy = (role: 'viewer' | 'delivery-lead' | 'coordinator' | null, organisation: string | null) =>
    recordsAsSeen(records, definitions, unseenBy({ role, organisation }, records, definitions));

  it('are seen by whoever keeps the plan, by the lead and by who delivers a part', () => {
    expect(seenBy('coordinator', null)).toBe(records);
    for (const organisation of ['B1', 'B3'])
      expect(seenBy('delivery-lead', organisation).find('action', 'A1')).toBeDefined();
  });

  it('are counted and never listed for the others, with everything that is about them', () => {
    const seen = seenBy('viewer', 'B2');
    const left = definitions.flatMap(({ kind }) => seen.ofKind(kind).map(({ code }) => code));
    expect(left).toEqual(['A2', 'PJ1']);
    expect(seen.find('project', 'PJ1')?.values['actions']).toEqual(['A2']);
    expect(Object.fromEntries(seen.unseen ?? [])).toEqual({
      action: 1,
      contribution: 1,
      milestone: 1,
      risk: 1,
      mitigation: 1,
      ownership: 1,
      dependency: 1,
    });
  });

  it('are seen by nobody who is not signed in', () => {
    expect(seenBy(null, null).find('action', 'A1')).toBeUndefined();
  });
});
