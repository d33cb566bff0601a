import { describe, expect, it } from 'vitest';
import { dayOfCheck, lastDayOf } from './day-of-check.ts';
import { aRequirement, aRulebook } from './example-facts.ts';

const claim = { kind: 'claim', confirmed: false } as const;
const ended = aRulebook([
  aRequirement(claim, { id: 'old.one', from: '2006-09', to: '2011' }),
  aRequirement(claim, { id: 'old.two', from: '2006-09', to: '2012-05' }),
  aRequirement(claim, { id: 'old.proposal', from: '2006-09', force: 'proposed' }),
]);
const standing = aRulebook([
  aRequirement(claim),
  aRequirement(claim, { id: 'old.one', from: '2006', to: '2012-05' }),
]);
const proposals = aRulebook([aRequirement(claim, { force: 'proposed' })]);
const today = '2026-04-09';

describe('the day whose law a plan is checked by', () => {
  it('is today while the plan runs, and while anything of its rulebook stands', () => {
    expect(dayOfCheck({ state: 'published', endsOn: '2031-03-31' }, standing, today)).toBe(today);
    expect(dayOfCheck({ state: 'published', endsOn: '2018-03-31' }, standing, today)).toBe(today);
    expect(dayOfCheck({ state: 'draft', endsOn: null }, undefined, today)).toBe(today);
  });

  it('is the last day of a plan that another took the place of', () => {
    expect(dayOfCheck({ state: 'superseded', endsOn: '2018-03-31' }, standing, today)).toBe('2018-03-31');
    expect(dayOfCheck({ state: 'superseded', endsOn: null }, standing, today)).toBe(today);
  });

  it('is a day on which its law stood, where all of it has ended', () => {
    expect(dayOfCheck({ state: 'published', endsOn: '2011-03-31' }, ended, today)).toBe('2011-03-31');
    expect(dayOfCheck({ state: 'published', endsOn: '2014-03-31' }, ended, today)).toBe('2012-05-31');
    expect(dayOfCheck({ state: 'published', endsOn: null }, ended, today)).toBe('2012-05-31');
  });
});

it('a rulebook has a last day when all that it asked has ended', () => {
  expect(lastDayOf(ended, today)).toBe('2012-05-31');
  expect(lastDayOf(ended, '2012-05-31')).toBeNull();
  expect(lastDayOf(standing, today)).toBeNull();
  expect(lastDayOf(proposals, today)).toBeNull();
});
