import { describe, expect, it } from 'vitest';
import { departsWithoutReason, differenceDefinition } from './difference.ts';
import { given, words } from './example-records.ts';

function departs(values: object): boolean | undefined {
  const records = given({ difference: { DF1: { title: words('x'), ...values } } });
  const difference = records.one(differenceDefinition, 'DF1');
  return difference && departsWithoutReason(difference);
}

describe('a plan that departs from what most people said', () => {
  it('needs a reason in both languages, so that it can be published', () => {
    expect(departs({ departsFromMajority: true })).toBe(true);
    expect(departs({ departsFromMajority: true, reason: { cy: 'Tlodi', en: '' } })).toBe(true);
    expect(departs({ departsFromMajority: true, reason: { cy: 'Tlodi', en: 'Poverty' } })).toBe(false);
  });

  it('asks for none where it does not', () => {
    expect(departs({ departsFromMajority: false })).toBe(false);
    expect(departs({})).toBe(false);
  });
});
