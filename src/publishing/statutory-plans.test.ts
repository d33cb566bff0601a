import { describe, expect, it } from 'vitest';
import { aRecord, both, duty, freezeInput, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { recordSet } from '../records/index.ts';
import { freeze } from './freeze.ts';
import { statutoryPlanPage } from './pages/statutory-plan-pages.ts';
import { statutoryPlanDocument } from './print/statutory-plan-document.ts';
import type { PublishedDuty, RecordName } from './published-plan.ts';
import {
  answeredIn,
  byCoreAim,
  byHeadOfWellbeing,
  statutoryPlans,
  statutoryPlansOf,
} from './statutory-plans.ts';

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

  it('of which that for children has the six strategic indicators of child poverty, with no local data where there are none', () => {
    const records = theRecords().map((record) =>
      record.code === 'I1'
        ? { ...record, values: { ...record.values, childPoverty: 'low-birth-weight' } }
        : record,
    );
    const duties = [asks(cyp, { kind: 'outcome', code: 'O7' }), asks(crime, { kind: 'action', code: 'A2' })];
    const plan = freeze({ ...freezeInput, records: recordSet(records), duties });
    expect(plan.indicators.map(({ childPoverty }) => childPoverty)).toContain('low-birth-weight');
    const shown = (code: string) =>
      statutoryPlanPage({ plan, language: 'en', pinned: false, versions: [], previous: null }, code)?.main
        .markup ?? '';
    const children = shown(cyp);
    expect(children.match(/No local data/g)).toHaveLength(5);
    expect(children).toMatch(/Live births under 2,500 grams.{1,600}Children aged 4 to 5/s);
    expect(shown(crime)).not.toContain('Strategic indicators of child poverty');
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

describe('a statutory plan as it is read', () => {
  it('says of each section which items of the law it answers', () => {
    const section = { kind: 'section', code: 'T1' };
    const first = { ...asks(cyp, section), id: 'cyp.a', letter: '(a)' };
    const second = { ...asks(cyp, section, { kind: 'outcome', code: 'O7' }), id: 'cyp.b', letter: '(b)' };
    const other = { ...asks(cyp, { kind: 'outcome', code: 'O7' }), id: 'cyp.c', letter: '(c)' };
    const [view] = statutoryPlans(published(first, second, other));
    const [held] = view?.sections ?? [];
    expect(held && view && answeredIn(view, held).map(({ letter }) => letter)).toEqual(['(a)', '(b)']);
  });

  it('puts first the legal duties that nothing answers fully, and no guidance', () => {
    const [view] = statutoryPlans(
      published(
        { ...asks(cyp), id: 'met', force: 'must', verdict: 'met' },
        { ...asks(cyp), id: 'open', force: 'must', verdict: 'not-met' },
        { ...asks(cyp), id: 'half', force: 'must', verdict: 'partly' },
        { ...asks(cyp), id: 'unknown', force: 'must', verdict: 'cannot-tell' },
        { ...asks(cyp), id: 'advice', force: 'should', verdict: 'not-met' },
      ),
    );
    expect(view?.gaps.map(({ id }) => id)).toEqual(['open', 'half', 'unknown']);
  });

  it('is told by the five heads of children’s well-being, with those that nothing serves', () => {
    const records = theRecords().map((record) =>
      record.code === 'O7' ? { ...record, values: { ...record.values, childWellbeing: ['health'] } } : record,
    );
    const duties = [asks(cyp, { kind: 'priority', code: 'P1' })];
    const plan = freeze({ ...freezeInput, records: recordSet(records), duties });
    const [view] = statutoryPlans(plan);
    expect(
      view &&
        byHeadOfWellbeing(view).map(({ heading, outcomes, actions }) => [
          heading,
          codes(outcomes),
          codes(actions),
        ]),
    ).toEqual([
      ['health', ['O7'], ['A2', 'A10']],
      ['protection', [], []],
      ['education', [], []],
      ['contribution', [], []],
      ['social-economic', [], []],
    ]);
    const context = { plan, language: 'en' as const, pinned: false, versions: [], previous: null };
    expect(statutoryPlanPage(context, cyp)?.main.markup.match(/No outcome serves this head/g)).toHaveLength(
      4,
    );
    const [untold] = statutoryPlans(published(...duties));
    expect(untold && byHeadOfWellbeing(untold)).toEqual([]);
  });

  it('is told by the seven core aims once its outcomes say which they serve', () => {
    const [view] = statutoryPlans(published(asks(cyp, { kind: 'priority', code: 'P1' })));
    if (!view) throw new Error('no view');
    expect(byCoreAim(view)).toEqual([]);
    const [outcome] = view.outcomes;
    if (!outcome) throw new Error('no outcome');
    const told = byCoreAim({ ...view, outcomes: [{ ...outcome, coreAims: ['3', '7'] }] });
    expect(told.map(({ heading: aim, outcomes }) => [aim, codes(outcomes)])).toEqual([
      ['1', []],
      ['2', []],
      ['3', ['O7']],
      ['4', []],
      ['5', []],
      ['6', []],
      ['7', ['O7']],
    ]);
    expect(codes(told[2]?.priorities)).toEqual(['P1']);
    expect(codes(told[2]?.actions)).toEqual(['A2', 'A10']);
    expect(codes(told[0]?.actions)).toEqual([]);
  });
});

describe('a statutory plan to take away', () => {
  const text = (plan: ReturnType<typeof published>, at: number, language: 'cy' | 'en' = 'en') => {
    const view = statutoryPlans(plan)[at];
    if (!view) throw new Error('no view');
    return JSON.stringify(statutoryPlanDocument(plan, view, language));
  };

  it('has what belongs to it and what is still open, and nothing of another duty', () => {
    const open = {
      ...asks(crime, { kind: 'action', code: 'A11' }),
      force: 'must',
      verdict: 'not-met',
    } as const;
    const done = { ...asks(cyp, { kind: 'action', code: 'A12' }), verdict: 'met' } as const;
    const plan = published(done, open);
    expect(text(plan, 0)).toContain('Play');
    expect(text(plan, 0)).not.toContain('Lights');
    expect(text(plan, 0)).not.toContain('Legal duties not fully met');
    expect(text(plan, 1)).toContain('Lights');
    expect(text(plan, 1)).not.toContain('Strategic indicators of child poverty');
    expect(text(plan, 1)).toContain('Legal duties not fully met: 1');
    expect(text(plan, 1, 'cy')).toContain('Goleuadau');
  });

  it('says of which day it is, and is no version of the plan', () => {
    const document = JSON.parse(text(published(asks(cyp, { kind: 'action', code: 'A12' })), 0));
    expect(document.title).toBe(cyp);
    expect(document.versionLine).toMatch(/As on: \d+ \w+ \d{4}$/);
    expect(JSON.stringify(document)).not.toMatch(/Version \d/);
  });
});
