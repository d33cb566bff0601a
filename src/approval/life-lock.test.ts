import { describe, expect, it } from 'vitest';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { lifeLock } from './life-lock.ts';

function a(kind: string, code: string, values: AnyRecord['values']): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const plan = a('plan', 'PL1', { state: 'draft' });
const known = recordSet([plan]);
const empty = recordSet([]);

describe('what a kit may not bring about a plan’s life', () => {
  it('lets a new plan come with the state and the story it has', () => {
    const change = { to: 'adopted', plan: 'PL1' };
    expect(lifeLock({ kind: 'plan', before: null, after: { state: 'adopted' } }, empty)).toBeNull();
    expect(lifeLock({ kind: 'state-change', before: null, after: change }, empty)).toBeNull();
  });

  it('keeps the state of a plan that is here', () => {
    const moved = { kind: 'plan', before: plan, after: { state: 'adopted' } };
    expect(lifeLock(moved, known)).toBe('state-of-plan');
    expect(lifeLock({ ...moved, after: { state: 'draft', title: 'Arall' } }, known)).toBeNull();
  });

  it('neither adds to, changes nor takes from the story of a plan that is here', () => {
    const step = a('state-change', 'SG1', { plan: 'PL1', to: 'consultation' });
    expect(lifeLock({ kind: 'state-change', before: null, after: step.values }, known)).toBe('state-change');
    expect(lifeLock({ kind: 'state-change', before: step, after: { plan: 'PL2' } }, known)).toBe(
      'state-change',
    );
    expect(lifeLock({ kind: 'state-change', before: step, after: null }, known)).toBe('state-change');
  });

  it('has nothing to say of other kinds', () => {
    expect(lifeLock({ kind: 'action', before: null, after: { plan: 'PL1' } }, known)).toBeNull();
  });
});
