import { expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { governanceStatement } from './governance-statement.ts';

it('holds six parts, six questions, five roles and seven factors, each with its latest answer', () => {
  const said = governanceStatement(
    given({
      'governance-answer': {
        GA1: { title: words('Then'), item: 'leadership', answeredOn: '2024-05-14' },
        GA2: { title: words('Now'), item: 'leadership', answeredOn: '2026-05-14' },
      },
    }),
  );
  expect(Object.values(said).map(({ length }) => length)).toEqual([6, 6, 5, 7]);
  expect(said.statement[0]?.answer?.code).toBe('GA2');
  expect(said.statement[1]?.answer).toBeNull();
});
