import { expect, test } from 'vitest';
import { anAskedItem } from '../../../tests/an-asked-item.ts';
import { asksMoreThanChange, minutesFor } from './what-is-asked.ts';

const today = '2026-03-20';

const unsaid = { state: null, words: { cy: '', en: '' }, metOn: null, likelihood: null, impact: null };

test.each([
  ['a figure that is due', anAskedItem('performance-measure')],
  ['a milestone', anAskedItem('milestone', { standing: unsaid, dueOn: '2026-03-31' })],
  ['what is past its day', anAskedItem('action', { dueOn: '2026-03-19' })],
  ['what has stood still for three months', anAskedItem('action', { unchanged: 3, isQuestioned: true })],
  ['what nobody has told of yet', anAskedItem('contribution', { standing: unsaid })],
])('more than a click is asked of %s', (_, item) => {
  expect(asksMoreThanChange(item, today)).toBe(true);
});

test.each([
  ['an action that goes on', anAskedItem('action', { dueOn: '2026-03-20', unchanged: 5 })],
  ['a risk that is looked at again', anAskedItem('risk', { standing: unsaid })],
])('no more than whether it has changed is asked of %s', (_, item) => {
  expect(asksMoreThanChange(item, today)).toBe(false);
});

test('a person with much to do that goes on as before needs two minutes: only what asks for an answer takes time', () => {
  const quiet = Array.from({ length: 20 }, () => anAskedItem('action'));
  expect(minutesFor([...quiet, anAskedItem('performance-measure')], today)).toBe(2);
  expect(minutesFor([anAskedItem('action', { isQuestioned: true }), anAskedItem('milestone')], today)).toBe(
    1,
  );
  expect(minutesFor([], today)).toBe(0);
});
