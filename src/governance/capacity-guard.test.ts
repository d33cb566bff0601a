import { describe, expect, it } from 'vitest';
import { organisationDefinition } from '../partnership/index.ts';
import { capacityProblems } from './capacity-guard.ts';
import { fiveBodies, given, words } from './example-records.ts';
import { governanceMessages } from './messages.ts';

type More = Parameters<typeof given>[0];

const everyone = ['B1', 'B2', 'B3', 'B4', 'B5'];
const withoutProbation = ['B1', 'B2', 'B3', 'B4'];
const sitting = { body: 'board', capacity: 'strategy-group', heldOn: '2026-03-12', state: 'held' };
const asBoard = { ...sitting, capacity: 'board', present: withoutProbation };

/** What is wrong with a save that turns the first records into the second, of which one is saved. */
function refused(before: More, after: More, saved: string) {
  const [kind = '', code = ''] = saved.split(' ');
  const records = given({ ...fiveBodies, ...after });
  const required = { organisations: records.all(organisationDefinition), unrecorded: [] };
  return capacityProblems(given({ ...fiveBodies, ...before }), records, [{ kind, code }], () => required);
}

describe('a save in the capacity of the strategy group', () => {
  it('is refused for a meeting at which a responsible authority is not there, and names it', () => {
    const after = { meeting: { MT1: { ...sitting, present: withoutProbation } } };
    expect(refused({}, after, 'meeting MT1')).toEqual([
      {
        code: 'governance.capacity-refused',
        where: { record: 'meeting MT1', field: 'capacity', column: 'capacity' },
        values: { who: 'Probation' },
      },
    ]);
    const all = { meeting: { MT1: { ...sitting, present: everyone } } };
    expect(refused({}, all, 'meeting MT1')).toEqual([]);
  });

  it('names a body in both languages, whichever form or kit is told so', () => {
    const meeting = { MT1: { ...sitting, present: everyone } };
    const unrecorded = [{ cy: 'Y gwasanaeth prawf', en: 'Probation services' }];
    const records = given({ ...fiveBodies, meeting });
    const saved = [{ kind: 'meeting', code: 'MT1' }];
    const problems = capacityProblems(given({}), records, saved, () => ({ organisations: [], unrecorded }));
    expect(problems[0]?.values).toEqual({ who: 'Y gwasanaeth prawf / Probation services' });
    for (const language of ['cy', 'en'] as const) {
      const say = governanceMessages.in(language);
      expect(say('problem.governance.capacity-refused', { who: 'X' })).toContain('X');
      expect(say('problem.governance.capacity-refused.mend')).not.toBe('');
    }
  });

  it('is not refused for a meeting that is only planned, called or cancelled', () => {
    for (const state of ['planned', 'called', 'cancelled']) {
      expect(refused({}, { meeting: { MT1: { ...sitting, state } } }, 'meeting MT1')).toEqual([]);
    }
  });

  it('is refused for a decision of a meeting that could not sit so', () => {
    const decision = { PD1: { meeting: 'MT1', capacity: 'strategy-group', reasons: words('So') } };
    const [problem] = refused(
      { meeting: { MT1: asBoard } },
      { meeting: { MT1: asBoard }, decision },
      'decision PD1',
    );
    expect(problem?.where.record).toBe('decision PD1');
  });

  it('is refused where a body that was there is taken away from the meeting of such a decision', () => {
    const decision = { PD1: { meeting: 'MT1', capacity: 'strategy-group' } };
    const before = { meeting: { MT1: { ...asBoard, present: everyone } }, decision };
    const [problem] = refused(before, { meeting: { MT1: asBoard }, decision }, 'meeting MT1');
    expect(problem?.where.record).toBe('decision PD1');
  });

  it('is refused for a part of a meeting that was held, and awaited in one that is called', () => {
    const item = { AG1: { meeting: 'MT1', capacity: 'strategy-group', sort: 'decision' } };
    const after = { meeting: { MT1: asBoard }, 'agenda-item': item };
    const [problem] = refused({ meeting: { MT1: asBoard } }, after, 'agenda-item AG1');
    expect(problem).toMatchObject({ values: { who: 'Probation' }, where: { record: 'agenda-item AG1' } });
    const called = { meeting: { MT1: { ...asBoard, state: 'called' } }, 'agenda-item': item };
    expect(refused({}, called, 'agenda-item AG1')).toEqual([]);
    expect(refused(called, after, 'meeting MT1')[0]?.where.record).toBe('agenda-item AG1');
  });

  it('lets everything else of a meeting be mended, which stays a finding', () => {
    const before = { meeting: { MT1: { ...sitting, present: withoutProbation } } };
    const after = { meeting: { MT1: { ...sitting, present: withoutProbation, minutes: words('More') } } };
    expect(refused(before, after, 'meeting MT1')).toEqual([]);
  });
});
