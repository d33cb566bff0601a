import { describe, expect, it } from 'vitest';
import type { RecordSet } from '../records/index.ts';
import { conflictProblems } from './conflict-guard.ts';
import { fiveBodies, given, words } from './example-records.ts';

type Given = Parameters<typeof given>[0];

const decision = { meeting: 'MT1', matter: 'commissioning', actions: ['A1'], reasons: words('So') };
const meeting = { body: 'board', heldOn: '2026-03-12', state: 'held', present: ['B1', 'B2'] };
const interest = { IR1: { organisation: 'B2', actions: ['A1'], declaredOn: '2026-01-01' } };

const board = (more: Given) => given({ ...fiveBodies, meeting: { MT1: meeting }, interest, ...more });
const saved = (before: RecordSet, after: RecordSet, kind = 'decision', code = 'PD1') =>
  conflictProblems(before, after, [{ kind, code }]);

describe('a decision to commission, when it is saved', () => {
  it('is refused while a provider with an interest in it has not withdrawn, and says which', () => {
    expect(saved(board({}), board({ decision: { PD1: decision } }))).toEqual([
      {
        code: 'governance.provider-decides',
        where: { record: 'decision PD1', field: 'withdrew', column: 'withdrew' },
        values: { who: 'Health' },
      },
    ]);
    const withdrawn = { ...decision, withdrew: ['B2'] };
    expect(saved(board({}), board({ decision: { PD1: withdrawn } }))).toEqual([]);
  });

  it('is refused for attendance that makes a provider one of those who decided', () => {
    const absent = board({
      meeting: { MT1: { ...meeting, present: ['B1'] } },
      decision: { PD1: decision },
    });
    const there = board({ decision: { PD1: decision } });
    expect(saved(absent, there, 'meeting', 'MT1')).toMatchObject([
      { where: { record: 'meeting MT1', field: 'present' }, values: { who: 'Health' } },
    ]);
    expect(saved(absent, there, 'organisation', 'B1')).toEqual([]);
  });

  it('can still be corrected where it stood so before: an interest was declared after it', () => {
    const before = board({ decision: { PD1: decision } });
    const reworded = board({ decision: { PD1: { ...decision, text: words('Other words') } } });
    expect(saved(before, reworded)).toEqual([]);
  });
});
