import { describe, expect, it } from 'vitest';
import { axisFigures, sharedUnit } from './shared-unit.ts';

describe('the unit of a drawing', () => {
  it('is said once where every figure would repeat it', () => {
    expect(axisFigures(['30.0 for every 1,000 people', '1,040.0 for every 1,000 people'])).toEqual({
      unit: 'for every 1,000 people',
      figures: ['30', '1,040'],
    });
  });

  it('stays with each figure where it is a sign, or differs', () => {
    expect(axisFigures(['68.0%', '68.5%'])).toEqual({ unit: '', figures: ['68.0%', '68.5%'] });
    expect(axisFigures(['−£5', '£10'])).toEqual({ unit: '', figures: ['−£5', '£10'] });
    expect(sharedUnit(['1 plentyn', '2 blentyn'])).toBe('');
  });

  it('is nothing where there are no figures', () => {
    expect(sharedUnit([])).toBe('');
  });
});
