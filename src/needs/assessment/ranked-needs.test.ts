import { describe, expect, it } from 'vitest';
import type { Need } from '../kinds/need.ts';
import type { AssessedIndicator } from './assessed-indicator.ts';
import { indicatorsWithoutNeed, rankNeeds } from './ranked-needs.ts';

function aNeed(code: string, values: Partial<Need['values']> = {}): Need {
  const text = { cy: '', en: '' };
  return {
    kind: 'need',
    code,
    values: {
      voice: text,
      story: { cy: 'a', en: 'a' },
      strength: 'moderate',
      basis: 'need',
      indicators: [],
      ...values,
    },
  } as unknown as Need;
}

interface Standing {
  readonly level?: 'better' | 'worse' | 'similar';
  readonly trend?: 'better' | 'worse';
  readonly gapFrom?: number;
}

function assessed(code: string, { level = 'similar', trend, gapFrom }: Standing = {}): AssessedIndicator {
  return {
    code,
    latest: {},
    comparison: { word: level },
    trend: trend ? { state: 'tested', word: trend } : { state: 'refused', reason: 'too-short' },
    gap: gapFrom === undefined ? null : { lower: gapFrom },
  } as unknown as AssessedIndicator;
}

const byCode = (...indicators: AssessedIndicator[]) => new Map(indicators.map((each) => [each.code, each]));
const order = (needs: readonly Need[], ...indicators: AssessedIndicator[]) =>
  rankNeeds(needs, byCode(...indicators)).map(({ need, rank }) => `${rank} ${need.code}`);

describe('the order of needs', () => {
  it('puts level and trend before the gap, and the gap before voice', () => {
    const needs = [
      aNeed('N1', { voice: { cy: 'x', en: 'x' } }),
      aNeed('N2', { indicators: ['I2'] }),
      aNeed('N3', { indicators: ['I3'] }),
    ];
    expect(order(needs, assessed('I2', { gapFrom: 1 }), assessed('I3', { level: 'worse' }))).toEqual([
      '1 N3',
      '2 N2',
      '3 N1',
    ]);
  });

  it('does not let a need climb by having many indicators', () => {
    const needs = [aNeed('N1', { indicators: ['I1', 'I2', 'I3'] }), aNeed('N2', { indicators: ['I1'] })];
    const indicators = [assessed('I1', { level: 'worse' }), assessed('I2'), assessed('I3')];
    expect(order(needs, ...indicators)).toEqual(['1 N2', '2 N1']);
  });

  it('gives needs that weigh the same one rank', () => {
    expect(order([aNeed('N2'), aNeed('N1')])).toEqual(['1 N1', '1 N2']);
  });

  it('counts a gap only when its range does not hold nought', () => {
    const needs = [aNeed('N1', { indicators: ['I1'] })];
    const reasons = (from: number) =>
      rankNeeds(needs, byCode(assessed('I1', { gapFrom: from })))[0]?.reasons.map(({ code }) => code);
    expect(reasons(0.1)).toEqual(['clear-gap']);
    expect(reasons(-0.1)).toEqual([]);
  });

  it('says what is amiss with a need: demand only, no story, no figures', () => {
    const [ranked] = rankNeeds([aNeed('N1', { basis: 'demand', story: { cy: '', en: '' } })], new Map());
    expect(ranked?.reasons.map(({ code }) => code)).toEqual(['demand-only', 'no-story', 'no-figures']);
  });
});

describe('figures that no need answers', () => {
  it('are those worse than the comparator or getting worse, and not in any need', () => {
    const indicators = [
      assessed('I1', { level: 'worse' }),
      assessed('I2', { level: 'worse' }),
      assessed('I3', { trend: 'worse' }),
      assessed('I4', { level: 'better', trend: 'better' }),
    ];
    const found = indicatorsWithoutNeed([aNeed('N1', { indicators: ['I1'] })], indicators);
    expect(found.map(({ code }) => code)).toEqual(['I2', 'I3']);
  });
});
