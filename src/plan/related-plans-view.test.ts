import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/index.ts';
import { emptyValue, type RecordOf, recordSet } from '../records/index.ts';
import { relatedPlanDefinition } from './related-plan.ts';
import { relatedPlansView } from './related-plans-view.ts';

type Values = Partial<RecordOf<typeof relatedPlanDefinition>['values']>;

const inBoth = (cy: string, en: string) => ({ cy, en });
const today = calendarDate('2026-11-22');

function viewOf(plans: Readonly<Record<string, Values>>, duties: readonly string[] = []) {
  const empty = Object.fromEntries(
    relatedPlanDefinition.fields.map((field) => [field.name, emptyValue(field)]),
  );
  const records = Object.entries(plans).map(([code, values]) => ({
    kind: 'related-plan',
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values },
  }));
  return relatedPlansView(recordSet(records), duties, today);
}

const full: Values = {
  planKind: 'community-strategy',
  tier: 'context',
  state: 'current',
  organisation: 'B1',
  heldToAccount: inBoth('Arolygu', 'Inspection'),
  alignment: inBoth('Yr un nod', 'The same aim'),
  combinedEffect: inBoth('Gwell iechyd', 'Better health'),
  lookedAtOn: '2025-11-22',
};

function lackingOf(values: Values) {
  const view = viewOf({ RP1: { ...full, ...values } });
  const shown = [...view.overarching, ...view.linked].flatMap(({ plans }) => plans);
  return [...shown, ...view.others, ...view.abolished].map(({ lacking }) => lacking);
}

it('a kind that is on record as a framework need not be written down again', () => {
  const framework = {
    kind: 'linked-framework',
    code: 'LK1',
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { sort: 'public-health-framework' },
  };
  const { linked } = relatedPlansView(recordSet([framework]), [], today);
  const found = linked.filter(({ frameworks }) => frameworks.length > 0);
  expect(found.map(({ kind, plans }) => [kind, plans.length])).toEqual([['public-health-framework', 0]]);
});

describe('the plans around a plan', () => {
  it('shows every kind that should be linked, those nobody recorded among them', () => {
    const view = viewOf({ RP1: full });
    expect(view.overarching.map(({ kind, plans }) => [kind, plans.length])).toEqual([
      ['community-strategy', 1],
      ['children-and-young-people', 0],
      ['health-and-wellbeing', 0],
      ['local-development-plan', 0],
      ['community-safety', 0],
    ]);
    expect(view.linked.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'police-and-crime',
        'youth-justice',
        'regional',
        'neighbouring-area',
        'communities-first',
      ]),
    );
  });

  it('keeps an Outcome Agreement with its outcomes and the day it ended, and misses none', () => {
    const agreement: Values = { ...full, planKind: 'outcome-agreement', state: 'replaced' };
    const view = viewOf({ RP1: { ...agreement, endsOn: '2013-03-31', outcomes: ['O1'] } });
    expect(view.others).toMatchObject([
      { plan: { values: { endsOn: '2013-03-31', outcomes: ['O1'] } }, lacking: [] },
    ]);
    expect(viewOf({}).linked.map(({ kind }) => kind)).not.toContain('outcome-agreement');
  });

  it('says which of them the plan itself is, by the duties it discharges', () => {
    const within = viewOf({}, ['crime-and-disorder', 'children-and-young-people']).overarching;
    expect(within.filter(({ isWithinPlan }) => isWithinPlan).map(({ kind }) => kind)).toEqual([
      'children-and-young-people',
      'community-safety',
    ]);
  });

  it('puts each plan in its tier, with the work beneath the strategic plan', () => {
    const view = viewOf({
      RP1: full,
      RP2: { planKind: 'operational', tier: 'operational', actions: ['A1'] },
    });
    expect(view.tiers.map(({ tier, plans }) => [tier, plans.map(({ plan }) => plan.code)])).toEqual([
      ['context', ['RP1']],
      ['plan', []],
      ['action-plan', []],
      ['partner-business-plan', []],
      ['operational', ['RP2']],
    ]);
    expect(view.others.map(({ plan }) => plan.code)).toEqual(['RP2']);
  });

  it('says what is missing before a reader can tell how two plans stand to each other', () => {
    expect(lackingOf({})).toEqual([[]]);
    expect(lackingOf({ alignment: inBoth('', '') })).toEqual([['alignment']]);
    expect(lackingOf({ organisation: null })).toEqual([['organisation']]);
    expect(lackingOf({ heldToAccount: inBoth('', '') })).toEqual([['held-to-account']]);
    expect(lackingOf({ combinedEffect: inBoth('', '') })).toEqual([['combined-effect']]);
    expect(lackingOf({ planKind: 'operational', tier: 'operational', actions: [] })).toEqual([['actions']]);
  });

  it('asks that the combined effect of overarching plans is looked at again after a year', () => {
    expect(lackingOf({ lookedAtOn: '2025-11-21' })).toEqual([['look-again']]);
    expect(lackingOf({ lookedAtOn: null })).toEqual([['look-again']]);
    expect(lackingOf({ planKind: 'police-and-crime', lookedAtOn: null })).toEqual([[]]);
  });

  it('asks of a plan that was abolished how its goals are met, and nothing else', () => {
    const abolished: Values = { planKind: 'other', state: 'abolished', organisation: null };
    expect(lackingOf(abolished)).toEqual([['goals']]);
    expect(
      lackingOf({ ...abolished, goalsMet: 'within-plans', howGoalsAreMet: inBoth('O dan O1', 'Under O1') }),
    ).toEqual([[]]);
  });
});
