import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckResult, Finding } from '../duties/index.ts';
import { type Plan, planStates } from '../plan/index.ts';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { aRecord } from './example-records.ts';
import {
  type Guard,
  guardsOn,
  inStateSince,
  type LifeFacts,
  type LifeGuard,
  lifeGuards,
  standingOf,
  type Transition,
  transitions,
  versionPutToBodies,
  waysFrom,
} from './plan-life.ts';

const nothingFound = { families: [], findings: [] } as unknown as CheckResult;

function facts(
  values: AnyRecord['values'],
  more: { readonly records?: readonly AnyRecord[] } & Partial<Omit<LifeFacts, 'records'>> = {},
): LifeFacts {
  const plan = aRecord('plan', 'PL1', values);
  const { records = [], ...rest } = more;
  return {
    plan: plan as unknown as Plan,
    records: recordSet([plan, ...records]),
    today: '2026-11-01',
    versions: [],
    bodies: [],
    withoutPlan: [],
    changedSinceApproval: null,
    unanswered: [],
    ...rest,
  };
}

function way(from: Transition['from'], to: Transition['to']): Transition {
  const found = transitions.find((each) => each.from === from && each.to === to);
  if (!found) throw new Error(`No way from ${from} to ${to}`);
  return found;
}

function isMet(guards: readonly Guard[], code: LifeGuard): boolean | undefined {
  return guards.find((guard) => guard.code === code)?.isMet;
}

function finding(severity: Finding['severity'], dueFrom: string | undefined, kind = 'claim'): Finding {
  const requirement = { id: `rule.${severity}`, dueFrom, rule: { kind } };
  return { severity, verdict: { word: 'not-met', requirement, gaps: [], missing: [] } } as unknown as Finding;
}

describe('the ways a plan can go', () => {
  it('lead from every state but the last, and to every state but the first', () => {
    for (const state of planStates) expect(waysFrom(state).length > 0, state).toBe(state !== 'superseded');
    const reached = new Set(transitions.map(({ to }) => to));
    expect(planStates.filter((state) => !reached.has(state))).toEqual(['draft']);
  });

  it('never skip approval on the way to adoption', () => {
    expect(transitions.filter(({ to }) => to === 'adopted').map(({ from }) => from)).toEqual(['approval']);
  });

  it('use every guard somewhere', () => {
    expect(new Set(transitions.flatMap(({ guards }) => guards))).toEqual(new Set(lifeGuards));
  });
});

describe('guards', () => {
  it('ask for a draft frozen since the plan became one', () => {
    const guards = (versions: LifeFacts['versions'], records: readonly AnyRecord[] = []) =>
      guardsOn(way('draft', 'consultation'), facts({ state: 'draft' }, { versions, records }), nothingFound);
    expect(isMet(guards([]), 'draft-frozen')).toBe(false);
    expect(isMet(guards([{ number: 1, publishedOn: '2026-10-01' }]), 'draft-frozen')).toBe(true);
  });

  it('ask for a new version when the plan has changed its state since the last', () => {
    const step = aRecord('state-change', 'SG1', { plan: 'PL1', to: 'revised', changedOn: '2026-10-15' });
    const at = (publishedOn: string) =>
      guardsOn(
        way('revised', 'approval'),
        facts({ state: 'revised' }, { versions: [{ number: 1, publishedOn }], records: [step] }),
        nothingFound,
      );
    expect(isMet(at('2026-10-01'), 'revised-frozen')).toBe(false);
    expect(isMet(at('2026-10-15'), 'revised-frozen')).toBe(true);
  });

  it.each([
    ['2026-10-31', true],
    ['2026-11-01', false],
    ['2026-10', true],
    ['2026-11', false],
  ])('hold a consultation for open until every reading of its last day is past: %s', (when, met) => {
    const closing = facts({ state: 'consultation', consultationClosesOn: [{ when, source: '' }] });
    expect(isMet(guardsOn(way('consultation', 'revised'), closing, nothingFound), 'consultation-over')).toBe(
      met,
    );
  });

  it.each([
    [0, true],
    [3, false],
    [null, undefined],
  ])(
    'ask that what is published says what the bodies approved, where it is known: %s changed',
    (changed, met) => {
      const adopted = facts({ state: 'adopted' }, { changedSinceApproval: changed });
      const guards = guardsOn(way('adopted', 'published'), adopted, nothingFound);
      expect(isMet(guards, 'as-approved')).toBe(met);
    },
  );

  it('know which version was put to the bodies by the last step to approval', () => {
    const step = (code: string, changedOn: string, version: string) =>
      aRecord('state-change', code, { plan: 'PL1', to: 'approval', changedOn, version });
    const versions = [1, 2, 3].map((number) => ({ number, publishedOn: `2026-0${number}-01` }));
    const put = (...records: readonly AnyRecord[]) =>
      versionPutToBodies(facts({ state: 'adopted' }, { versions, records }));
    expect(put(step('SG1', '2026-01-05', '1'), step('SG2', '2026-02-05', '2'))).toBe(2);
    expect(put(step('SG1', '2026-01-05', ''))).toBeNull();
    expect(put(step('SG1', '2026-01-05', '9'))).toBeNull();
    expect(put()).toBeNull();
  });

  it('ask for the approval of Ministers only where it was sought, and for each modification of theirs', () => {
    const decided = (values: AnyRecord['values'] = {}) => {
      const direction = aRecord('direction', 'DI1', { plan: 'PL1', doneOn: null, ...values });
      const guards = guardsOn(
        way('adopted', 'published'),
        facts({ state: 'adopted' }, { records: [direction] }),
        nothingFound,
      );
      return isMet(guards, 'ministers-decided');
    };
    expect(decided({ sort: 'plan-approval', state: 'sought' })).toBe(false);
    expect(decided({ sort: 'plan-approval', state: 'refused' })).toBe(false);
    expect(decided({ sort: 'plan-approval', state: 'given' })).toBe(true);
    expect(decided({ sort: 'plan-modification', state: 'given' })).toBe(false);
    expect(decided({ sort: 'plan-modification', state: 'given', doneOn: '2026-10-01' })).toBe(true);
    expect(decided({ sort: 'plan-approval', state: 'sought', plan: 'PL2' })).toBe(true);
    expect(decided({ sort: 'youth-support-services', state: 'given' })).toBe(true);
  });

  it('ask that each comment of the Welsh Government that came has what was made of it beside it', () => {
    const considered = (values: AnyRecord['values']) => {
      const advice = aRecord('advice', 'AV1', {
        plan: 'PL1',
        adviser: 'welsh-ministers',
        receivedOn: '2026-01-08',
        text: { cy: 'Mesurau', en: 'Measures' },
        response: { cy: '', en: '' },
        ...values,
      });
      const guards = guardsOn(
        way('revised', 'approval'),
        facts({ state: 'revised' }, { records: [advice] }),
        nothingFound,
      );
      return isMet(guards, 'ministers-comments-considered');
    };
    expect(considered({})).toBe(false);
    expect(considered({ response: { cy: 'Ychwanegwyd dau.', en: 'Two were added.' } })).toBe(true);
    expect(considered({ adviser: 'other' })).toBe(true);
    expect(considered({ plan: 'PL2' })).toBe(true);
    expect(considered({ receivedOn: null, text: { cy: '', en: '' } })).toBe(true);
  });

  it('never take a consultation for over when nobody has recorded its last day', () => {
    const guards = guardsOn(way('consultation', 'revised'), facts({ state: 'consultation' }), nothingFound);
    expect(isMet(guards, 'consultation-over')).toBe(false);
  });

  it('ask for a finished review, since the last one', () => {
    const review = aRecord('plan-review', 'RV1', {
      plan: 'PL1',
      reviewedOn: '2026-10-20',
      decision: 'no-change',
      progress: { cy: 'Oes', en: 'Yes' },
      priorities: { cy: 'Ydynt', en: 'They are' },
      structures: { cy: 'Ydynt', en: 'They are' },
    });
    const unanswered = { ...review, values: { ...review.values, structures: { cy: '', en: '' } } };
    const earlier = aRecord('state-change', 'SG1', { plan: 'PL1', to: 'reviewed', changedOn: '2026-10-25' });
    const met = (...records: readonly AnyRecord[]) =>
      isMet(
        guardsOn(way('reviewed', 'reviewed'), facts({ state: 'reviewed' }, { records }), nothingFound),
        'review-finished',
      );
    expect(met(review)).toBe(true);
    expect(met(unanswered)).toBe(false);
    expect(met(review, earlier)).toBe(false);
  });

  it('take councillors for informed only when it was before their council decided', () => {
    const body = (decidedOn: string | null, code = 'B1') =>
      ({
        organisation: aRecord('organisation', code, { kind: 'local-authority' }),
        approval: aRecord('approval', `AL${code}`, { decidedOn }),
        form: 'due-form',
        isGiven: true,
      }) as unknown as LifeFacts['bodies'][number];
    const told = (sentOn: string | null, organisation: string | null = null) =>
      aRecord('sending', 'SN1', { plan: 'PL1', office: 'all-councillors', sentOn, organisation });
    const met = (bodies: LifeFacts['bodies'], ...records: readonly AnyRecord[]) =>
      isMet(
        guardsOn(way('approval', 'adopted'), facts({ state: 'approval' }, { bodies, records }), nothingFound),
        'councillors-informed',
      );
    expect(met([body('2026-10-20')], told('2026-10-19'))).toBe(true);
    expect(met([body('2026-10-20')], told('2026-10-20'))).toBe(false);
    expect(met([body('2026-10-20')], told('2026-10-25'))).toBe(false);
    expect(met([body(null)], told('2026-10-25'))).toBe(true);
    expect(met([body(null)], told('2026-11-02'))).toBe(false);
    expect(met([body(null)], told(null))).toBe(false);
    // Two councils: what one was told does not count for the other.
    expect(met([body(null), body(null, 'B2')], told('2026-10-19', 'B1'))).toBe(false);
    expect(met([body(null), body(null, 'B2')], told('2026-10-19'))).toBe(true);
  });

  it('come from the rulebook when a rule falls due on the way, and whenever it stops a publication', () => {
    const codes = (...findings: readonly Finding[]) =>
      guardsOn(way('consultation', 'revised'), facts({ state: 'consultation' }), {
        ...nothingFound,
        findings,
      })
        .filter(({ of }) => of === 'rulebook')
        .map(({ code, passedBy }) => [code, passedBy]);
    expect(codes(finding('guidance', 'revised'))).toEqual([['rule.guidance', 'coordinator']]);
    expect(codes(finding('legal-duty', 'revised'))).toEqual([['rule.legal-duty', 'administrator']]);
    expect(codes(finding('stops-publication', undefined))).toEqual([['rule.stops-publication', 'nobody']]);
    expect(codes(finding('guidance', 'adopted'), finding('guidance', 'consultation'))).toEqual([]);
    expect(codes(finding('advice', 'revised'), finding('guidance', 'revised', 'approval'))).toEqual([]);
  });

  it('do not stand on a way back', () => {
    const findings = [finding('stops-publication', undefined)];
    const guards = guardsOn(way('approval', 'revised'), facts({ state: 'approval' }), {
      ...nothingFound,
      findings,
    });
    expect(guards).toEqual([]);
  });
});

describe('who may pass over a guard', () => {
  const guard = fc.record({
    of: fc.constant('life' as const),
    code: fc.constantFrom(...lifeGuards),
    isMet: fc.boolean(),
    passedBy: fc.constantFrom('nobody' as const, 'administrator' as const, 'coordinator' as const),
    bodies: fc.constant([]),
  });

  it('every guard not met either stops a person or is passed over by them, and what nobody passes stops all', () => {
    fc.assert(
      fc.property(
        fc.array(guard),
        fc.constantFrom('administrator', 'coordinator', 'analyst', 'viewer', 'nobody'),
        (guards, role) => {
          const { stopping, passable } = standingOf(guards, role);
          expect(stopping.length + passable.length).toBe(guards.filter((each) => !each.isMet).length);
          if (role !== 'nobody') expect(passable.every(({ passedBy }) => passedBy !== 'nobody')).toBe(true);
          if (role !== 'administrator' && role !== 'coordinator' && role !== 'nobody')
            expect(passable).toEqual([]);
        },
      ),
    );
  });

  it('lets an administrator pass over whatever a coordinator may', () => {
    fc.assert(
      fc.property(fc.array(guard), (guards) => {
        const of = (role: string) => standingOf(guards, role).passable.length;
        expect(of('administrator')).toBeGreaterThanOrEqual(of('coordinator'));
      }),
    );
  });
});

describe('since when a plan is in its state', () => {
  it('is the day of its last change, when that led to this state', () => {
    const step = aRecord('state-change', 'SG1', { plan: 'PL1', to: 'adopted', changedOn: '2026-03-12' });
    expect(inStateSince(facts({ state: 'adopted' }, { records: [step] }))).toBe('2026-03-12');
    expect(inStateSince(facts({ state: 'published' }, { records: [step] }))).toBeNull();
  });
});
