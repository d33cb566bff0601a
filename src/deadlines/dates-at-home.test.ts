import { expect, it } from 'vitest';
import { datesAtHome, mostAtHome } from './dates-at-home.ts';
import type { Obligation, ObligationState } from './obligation.ts';

const ofRule = (id: string, rulebook: string, state: ObligationState) =>
  ({ type: 'rule', id, rulebook, state }) as unknown as Obligation;
const arranged = (id: string) => ({ type: 'arranged', id, state: 'upcoming' }) as unknown as Obligation;

it('what law has made late stands first, then what comes next, and nothing that the page lists already', () => {
  const mine = [
    ofRule('milestone', 'thread', 'overdue'),
    ofRule('governance', 'wales-lsb-2012', 'overdue'),
    ofRule('report', 'wales-lsb-2012', 'overdue'),
    ofRule('done', 'wales-lsb-2012', 'met'),
    arranged('board'),
    ofRule('next milestone', 'thread', 'due-soon'),
    ofRule('unknown', 'wales-lsb-2012', 'cannot-tell'),
  ];
  expect(datesAtHome(mine, 'thread').map(({ id }) => id)).toEqual([
    'report',
    'governance',
    'board',
    'next milestone',
  ]);
});

it('no more are shown than can be read at a glance', () => {
  const many = Array.from({ length: 20 }, (_, index) => [
    ofRule(`late ${index}`, 'wales-lsb-2012', 'overdue'),
    arranged(`next ${index}`),
  ]).flat();
  expect(datesAtHome(many, 'thread')).toHaveLength(2 * mostAtHome);
});
