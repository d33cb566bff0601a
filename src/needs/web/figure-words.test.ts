import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../evidence/index.ts';
import type { ObservedFigure } from '../index.ts';
import { sayCounts } from './figure-words.ts';

const figure = { numerator: 40_586, denominator: 820 } as ObservedFigure;

function said(method: Indicator['values']['method'], language: 'cy' | 'en'): string {
  return sayCounts({ values: { method } } as Indicator, figure, language);
}

describe('what a figure was worked out from', () => {
  it('is a part of a whole where people were counted', () => {
    expect(said('rate', 'en')).toBe('40,586 of 820');
    expect(said('proportion', 'cy')).toBe('40,586 o 820');
  });

  it('is how many were measured where the figure is a mean', () => {
    expect(said('mean', 'en')).toBe('Number measured: 820');
    expect(said('mean', 'cy')).toBe('Nifer a fesurwyd: 820');
  });

  it('is nothing where there are no counts', () => {
    expect(
      sayCounts({ values: { method: 'mean' } } as Indicator, { ...figure, denominator: null }, 'en'),
    ).toBe('');
  });
});
