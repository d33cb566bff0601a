import { expect, it } from 'vitest';
import { performanceMeasureDefinition } from '../performance/index.ts';
import { actionDefinition, outcomeDefinition } from '../plan/index.ts';
import { recordSet } from '../records/index.ts';
import { challengeDefinition } from './challenge.ts';
import { recordOf } from './example-session.ts';
import { inDanger } from './in-danger.ts';

const plan = [
  recordOf(outcomeDefinition, 'O1', { indicators: ['I1', 'I3'] }),
  recordOf(actionDefinition, 'A1', { state: 'stuck' }),
  recordOf(actionDefinition, 'A2', { state: 'on-course' }),
  recordOf(performanceMeasureDefinition, 'F1', {}),
  recordOf(performanceMeasureDefinition, 'F2', {}),
];
const worse = { indicators: new Set(['I3', 'I9']), measures: new Set(['F1']) };

it('flags an outcome by the figure that gets worse, an action that is stuck, and a measure that gets worse', () => {
  expect(inDanger(recordSet(plan), worse)).toEqual([
    { kind: 'outcome', code: 'O1', indicator: 'I3' },
    { kind: 'action', code: 'A1', measure: null },
    { kind: 'performance-measure', code: 'F1' },
  ]);
});

it('flags an action that goes on while whoever it reaches is worse off', () => {
  const withMeasure = (state: string, measureKind: string) =>
    recordSet([
      recordOf(actionDefinition, 'A3', { state, measures: ['F7', 'F8'] }),
      recordOf(performanceMeasureDefinition, 'F7', { measureKind: 'how-much' }),
      recordOf(performanceMeasureDefinition, 'F8', { measureKind }),
    ]);
  const both = { indicators: new Set<string>(), measures: new Set(['F8']) };
  const actions = (records: ReturnType<typeof recordSet>) =>
    inDanger(records, both).filter(({ kind }) => kind === 'action');
  expect(actions(withMeasure('on-course', 'better-off'))).toEqual([
    { kind: 'action', code: 'A3', measure: 'F8' },
  ]);
  expect(actions(withMeasure('on-course', 'how-much'))).toEqual([]);
  expect(actions(withMeasure('done', 'better-off'))).toEqual([]);
});

it('does not flag what has been challenged, until the challenge is closed without a change', () => {
  const challenged = (state: string) =>
    recordSet([
      ...plan,
      recordOf(challengeDefinition, 'CE1', { outcome: 'O1', action: 'A1', measure: 'F1', state }),
    ]);
  expect(inDanger(challenged('raised'), worse)).toEqual([]);
  expect(inDanger(challenged('changed'), worse)).toEqual([]);
  expect(inDanger(challenged('closed'), worse)).toHaveLength(3);
});
