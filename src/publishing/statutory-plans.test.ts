import { describe, expect, it } from 'vitest';
import { aRecord, both, duty, freezeInput, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { recordSet } from '../records/index.ts';
import { freeze } from './freeze.ts';
import type { PublishedDuty, RecordName } from './published-plan.ts';
import { statutoryPlans, statutoryPlansOf } from './statutory-plans.ts';

const cyp = 'children-and-young-people';
const crime = 'crime-and-disorder';

function asks(statutoryPlan: string, ...holds: readonly RecordName[]): PublishedDuty {
  return {
    ...duty,
    id: `${statutoryPlan}.1`,
    family: both(`${statutoryPlan} (cy)`, statutoryPlan),
    statutoryPlan,
    holds,
  };
}

function published(...duties: readonly PublishedDuty[]) {
  const records = [
    ...theRecords(),
    aRecord('action', 'A11', { plan: 'PL1', title: both('Goleuadau', 'Lights'), outcomes: ['O8'] }),
    aRecord('action', 'A12', { plan: 'PL1', title: both('Chwarae', 'Play') }),
    aRecord('ownership', 'OW11', { action: 'A11', organisation: 'B1', state: 'accepted' }),
    aRecord('ownership', 'OW12', { action: 'A12', organisation: 'B1', state: 'accepted' }),
  ];
  return freeze({ ...freezeInput, records: recordSet(records), duties });
}

function codes(records: readonly { readonly code: string }[] = []) {
  return records.map(({ code }) => code);
}

describe('the statutory plans within a plan', () => {
  it('hold every action that is claimed for them, and none of another duty', () => {
    const plan = published(
      asks(cyp, { kind: 'action', code: 'A12' }, { kind: 'action', code: 'A2' }),
      asks(crime, { kind: 'action', code: 'A11' }),
    );
    const [children, safety] = statutoryPlans(plan);
    expect(codes(children?.actions)).toEqual(['A2', 'A12']);
    expect(codes(safety?.actions)).toEqual(['A11']);
  });

  it('may hold the same action, which then says it stands in both', () => {
    const plan = published(
      asks(cyp, { kind: 'outcome', code: 'O7' }),
      asks(crime, { kind: 'action', code: 'A2' }),
    );
    expect(codes(statutoryPlansOf(plan, 'A2'))).toEqual([cyp, crime]);
    expect(codes(statutoryPlansOf(plan, 'A10'))).toEqual([cyp]);
  });

  it('hold what hangs below a record of theirs, and nothing above it', () => {
    const [below] = statutoryPlans(published(asks(cyp, { kind: 'priority', code: 'P1' })));
    expect([codes(below?.outcomes), codes(below?.actions), codes(below?.indicators)]).toEqual([
      ['O7'],
      ['A2', 'A10'],
      ['I1'],
    ]);
    const [above] = statutoryPlans(published(asks(cyp, { kind: 'action', code: 'A2' })));
    expect([codes(above?.priorities), codes(above?.outcomes), codes(above?.indicators)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('show the records of the plan themselves: nothing is copied', () => {
    const plan = published(asks(cyp, { kind: 'section', code: 'T1' }, { kind: 'outcome', code: 'O7' }));
    const [view] = statutoryPlans(plan);
    expect(view?.sections[0]).toBe(plan.sections[0]);
    expect(view?.actions[0]).toBe(plan.actions[0]);
    expect(view?.indicators[0]).toBe(plan.indicators[0]);
  });

  it('hold nothing of another plan', () => {
    const [view] = statutoryPlans(published(asks(cyp, { kind: 'action', code: 'A99' })));
    expect(view?.duties[0]?.holds).toEqual([]);
    expect(view?.actions).toEqual([]);
  });

  it('are not told of versions whose duties do not say what they hold', () => {
    const { statutoryPlan: _plan, holds: _holds, ...older } = duty;
    expect(statutoryPlans(published(older))).toEqual([]);
  });
});
