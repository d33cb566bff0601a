import { expect, it } from 'vitest';
import { organisationDefinition } from '../partnership/index.ts';
import { performanceMeasureDefinition } from '../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  planDefinition,
  riskDefinition,
} from '../plan/index.ts';
import { recordSet } from '../records/index.ts';
import { recommendationResponseDefinition } from '../scrutiny/index.ts';
import { recordOf } from '../turning/example-session.ts';
import { partnerPromises } from './partner-promises.ts';

const on = '2026-11-22';
const both = (text: string) => ({ cy: text, en: text });

const records = recordSet([
  recordOf(organisationDefinition, 'B1', { name: both('Council') }),
  recordOf(planDefinition, 'PL1', { state: 'published' }),
  recordOf(planDefinition, 'PL2', { state: 'superseded' }),
  recordOf(actionDefinition, 'A1', { plan: 'PL1', lead: 'B1', state: 'on-course', endsOn: '2027-03-31' }),
  recordOf(actionDefinition, 'A2', { plan: 'PL2', lead: 'B1', state: 'stuck' }),
  recordOf(actionDefinition, 'A3', { plan: 'PL1', lead: 'B2', state: 'stuck' }),
  recordOf(milestoneDefinition, 'M1', { action: 'A1', dueOn: '2026-10-01' }),
  recordOf(milestoneDefinition, 'M2', { action: 'A1', dueOn: '2026-06-01', metOn: '2026-06-01' }),
  recordOf(contributionDefinition, 'C5', {
    action: 'A1',
    organisation: 'B1',
    state: 'agreed',
    corporatePlan: 'x',
  }),
  recordOf(contributionDefinition, 'C1', {
    action: 'A3',
    organisation: 'B1',
    state: 'agreed',
    corporatePlan: ' ',
  }),
  recordOf(contributionDefinition, 'C2', {
    action: 'A3',
    organisation: 'B1',
    state: 'agreed-in-part',
    corporatePlan: 'Corporate plan 2026',
    deliveryState: 'slipping',
  }),
  recordOf(contributionDefinition, 'C3', { action: 'A3', organisation: 'B1', state: 'declined' }),
  recordOf(contributionDefinition, 'C4', { action: 'A3', organisation: 'B1', state: 'proposed' }),
  recordOf(performanceMeasureDefinition, 'F1', { organisation: 'B1' }),
  recordOf(riskDefinition, 'K1', { action: 'A1', state: 'closed' }),
  recordOf(recommendationResponseDefinition, 'RQ1', {
    organisation: 'B1',
    state: 'awaited',
    dueOn: '2026-11-01',
  }),
]);
const known = {
  on,
  told: new Map([['action A1', '2026-10-30']]),
  figures: new Map([['F1', '2026-03-31']]),
  standings: new Map([['F1', 'stale' as const]]),
};
const promises = partnerPromises(records, 'B1', known);
const of = (code: string) => promises.find(({ record }) => record.code === code);

it('holds what one organisation promised in plans that still run, and nothing it declined or another promised', () => {
  expect(promises.map(({ record }) => record.code).toSorted()).toEqual(
    ['A1', 'C1', 'C2', 'C4', 'C5', 'F1', 'M1', 'M2', 'RQ1'].toSorted(),
  );
});

it('what is late comes first, by the day it was due, and what is done last', () => {
  const codes = promises.map(({ record }) => record.code);
  expect(codes.slice(0, 4)).toEqual(['M1', 'RQ1', 'C2', 'F1']);
  expect(codes.at(-1)).toBe('M2');
  expect(of('A1')?.isLate).toBe(false);
});

it('tells what was agreed and is in no plan of its own; what is only proposed need not be', () => {
  expect([of('C1')?.ownPlan, of('C2')?.ownPlan, of('C4')?.ownPlan]).toEqual([
    '',
    'Corporate plan 2026',
    null,
  ]);
});

it('tells how a part goes before whether it was agreed, and when somebody last told of it', () => {
  expect(of('C2')?.state).toEqual({ field: 'deliveryState', value: 'slipping' });
  expect(of('C1')?.state).toEqual({ field: 'state', value: 'agreed' });
  expect([of('A1')?.toldOn, of('F1')?.toldOn, of('M1')?.toldOn]).toEqual(['2026-10-30', '2026-03-31', null]);
  expect(of('C5')?.toldOn).toBe('2026-10-30');
});
