import { expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { evaluationOf } from './inspection-evidence.ts';

it('every question of the inspectors stands with what the record holds and the newest judgement', () => {
  const answers = evaluationOf(
    given({
      outcome: {
        O1: { plan: 'PL1', title: words('Measured'), indicators: ['I1'] },
        O2: { plan: 'PL1', title: words('Not measured') },
        O9: { plan: 'PL0', title: words('Of another plan'), indicators: ['I1'] },
      },
      'self-evaluation': {
        SE1: { title: words('Old'), question: 'outcomes-set', evaluatedOn: '2024-05-01' },
        SE2: { title: words('New'), question: 'outcomes-set', evaluatedOn: '2026-05-01' },
      },
    }),
    'PL1',
  );
  expect(answers).toHaveLength(9);
  const set = answers.find(({ question }) => question === 'outcomes-set');
  expect(set?.facts).toEqual([
    { fact: 'outcomes', n: 2 },
    { fact: 'outcomes-measured', n: 1 },
  ]);
  expect(set?.answer?.code).toBe('SE2');
  expect(answers.find(({ question }) => question === 'children-heard')?.answer).toBeNull();
});
