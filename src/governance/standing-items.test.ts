import { expect, it } from 'vitest';
import { agendaItemDefinition } from './agenda-item.ts';
import { given } from './example-records.ts';
import { standingItemsLacking } from './standing-items.ts';

it('names the standing items that an agenda does not have yet, in order', () => {
  const agenda = given({
    'agenda-item': { AG1: { sort: 'minutes' }, AG2: { sort: 'decision' } },
  }).all(agendaItemDefinition);
  expect(standingItemsLacking(agenda)).toEqual(['interests', 'follow-ups', 'performance']);
  expect(standingItemsLacking([])).toHaveLength(4);
});
