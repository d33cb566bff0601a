import { expect, it } from 'vitest';
import { claimEvent } from './claim-history.ts';

const made = {
  state: 'claimed',
  text_en: 'Here',
  target_revision: 1,
  looked_at_on: '2026-03-01',
  withdrawn: false,
};

it('a claim is made, changed, answered, looked at again and withdrawn, and its history tells them apart', () => {
  expect(claimEvent(null, made)).toBe('made');
  expect(claimEvent(made, { ...made, text_en: 'There', looked_at_on: '2026-03-02' })).toBe('changed');
  expect(claimEvent(made, { ...made, state: 'confirmed', confirmed_by: 'B2', target_revision: 2 })).toBe(
    'confirmed',
  );
  expect(claimEvent(made, { ...made, state: 'disputed', disputed_by: 'B2' })).toBe('disputed');
  expect(claimEvent(made, { ...made, target_revision: 2 })).toBe('looked-again');
  expect(claimEvent(made, { ...made, withdrawn: true })).toBe('withdrawn');
  expect(claimEvent({ ...made, withdrawn: true }, made)).toBe('brought-back');
});

it('a look by the claiming body takes back the word of another, and is a look', () => {
  const confirmed = { ...made, state: 'confirmed', confirmed_by: 'B2', answered_on: '2026-03-02' };
  expect(claimEvent(confirmed, { ...made, target_revision: 3 })).toBe('looked-again');
});

it('a second confirmation is an answer of its own', () => {
  const confirmed = { ...made, state: 'confirmed', confirmed_by: 'B2' };
  expect(claimEvent(confirmed, { ...confirmed, confirmed_by: 'B3' })).toBe('confirmed');
});
