import { expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { countUnanswered, governanceStatement } from './governance-statement.ts';

it('holds the parts, questions, roles, responsibilities and factors of a board, each with its latest answer', () => {
  const said = governanceStatement(
    given({
      'governance-answer': {
        GA1: { title: words('Then'), item: 'leadership', answeredOn: '2024-05-14' },
        GA2: { title: words('Now'), item: 'leadership', answeredOn: '2026-05-14' },
      },
    }),
  );
  const counted = Object.entries(said).map(([part, items]) => [part, items.length]);
  expect(Object.fromEntries(counted.slice(0, 5))).toEqual({
    statement: 6,
    questions: 6,
    roles: 5,
    ownership: 4,
    factors: 7,
  });
  expect(said.statement[0]?.answer?.code).toBe('GA2');
  expect(said.statement[1]?.answer).toBeNull();
});

it('offers the whole system of 2010 and the hub of 2007, part by part, with the group that sees to each', () => {
  const said = governanceStatement(
    given({
      group: { GR1: { name: words('Data group') } },
      'governance-answer': { GA1: { title: words('One place'), item: 'base-observatory', group: 'GR1' } },
    }),
  );
  expect([said.systemBoard.length, said.systemPartnerships.length, said.systemBase.length]).toEqual([
    9, 5, 5,
  ]);
  expect([said.hub.length, said.towardPartnerships.length]).toEqual([6, 7]);
  const observatory = said.systemBase.find(({ item }) => item === 'base-observatory');
  expect(observatory?.answer?.values.group).toBe('GR1');
});

it('leaves templates out of what is still to be answered', () => {
  const answered = (item: string) => given({ 'governance-answer': { GA1: { title: words('x'), item } } });
  expect(countUnanswered(answered('hub-vision'))).toBe(28);
  expect(countUnanswered(answered('own-produce'))).toBe(27);
});
