import { expect, it } from 'vitest';
import { type AnyRecord, recordSet } from '../../records/index.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import { needDefinition, storyDefinition } from '../index.ts';
import { answeredOf, performanceAnswers, populationAnswers } from './seven-steps.ts';

const record = (kind: string, code: string, values: AnyRecord['values'] = {}): AnyRecord => ({
  kind,
  code,
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const outcome = record('outcome', 'O1', {
  description: inBoth('Iach', 'Healthy'),
  priorities: ['P1'],
  indicators: ['I1'],
});
const action = record('action', 'A1', { outcomes: ['O1'], lead: 'B1', measures: ['F1', 'F2'] });
const records = recordSet([
  outcome,
  action,
  record('priority', 'P1', { needs: ['N1'] }),
  aRecordOf(needDefinition, 'N1'),
  record('indicator', 'I1'),
  aRecordOf(storyDefinition, 'H1', { indicator: 'I1', writtenOn: '2026-01-01' }),
  record('organisation', 'B1'),
  record('organisation', 'B2'),
  record('contribution', 'C1', { action: 'A1', organisation: 'B2' }),
  record('option', 'W1', { actions: ['A1'] }),
  record('performance-measure', 'F1', { measureKind: 'better-off', latestValue: null }),
  record('performance-measure', 'F2', { measureKind: 'how-well', latestValue: 71 }),
]);
const found = (answers: ReturnType<typeof populationAnswers | typeof performanceAnswers>) =>
  Object.fromEntries(answers.map((each) => [each.step, each.records.map(({ code }) => code)]));

it('an outcome answers the seven questions for everybody by the records tied to it', () => {
  const answers = populationAnswers(outcome, records);
  expect(found(answers)).toEqual({
    conditions: ['O1'],
    experience: ['N1'],
    measures: ['I1'],
    doing: ['H1'],
    partners: ['B1', 'B2'],
    works: ['W1'],
    next: ['A1'],
  });
  expect(answeredOf(answers)).toBe(7);
});

it('an action answers them for those it serves; what nobody has answered is empty', () => {
  const answers = performanceAnswers(action, records);
  expect(found(answers)).toEqual({
    customers: ['N1'],
    'better-off': ['F1'],
    'delivered-well': ['F2'],
    doing: ['F2'],
    partners: ['B1', 'B2'],
    works: ['W1'],
    next: [],
  });
  expect(answeredOf(answers)).toBe(6);
});
