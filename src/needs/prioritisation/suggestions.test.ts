import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../evidence/index.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import { aRecordOf } from '../example-records.ts';
import { type Influence, influenceDefinition, needDefinition } from '../index.ts';
import type { Need } from '../kinds/need.ts';
import { suggestedScores } from './suggestions.ts';

type Polarity = 'higher-is-better' | 'lower-is-better' | 'no-direction';

interface Given {
  readonly counts?: readonly [numerator: number, denominator: number];
  readonly polarity?: Polarity;
  readonly method?: 'proportion' | 'rate';
  readonly trend?: 'worse' | 'better' | 'no-clear-change' | 'rising';
  readonly gap?: { readonly lower: number; readonly best: number; readonly worst: number };
}

/** Suggestions for a need with these indicators, as criterion and score. */
function suggestions(...given: readonly Given[]) {
  const codes = given.map((_, position) => `I${position + 1}`);
  const need = { code: 'N1', values: { indicators: codes } } as unknown as Need;
  const assessed = new Map(
    given.map(({ counts, trend, gap }, position) => {
      const figures = {
        code: codes[position],
        latest: counts ? { numerator: counts[0], denominator: counts[1] } : null,
        trend: trend ? { state: 'tested', word: trend } : { state: 'refused', reason: 'too-short' },
        gap: gap
          ? {
              lower: gap.lower,
              best: { numerator: gap.best, denominator: 100 },
              worst: { numerator: gap.worst, denominator: 100 },
            }
          : null,
      };
      return [figures.code ?? '', figures as unknown as AssessedIndicator];
    }),
  );
  const definitions = new Map(
    given.map(({ polarity = 'lower-is-better', method = 'proportion' }, position) => [
      codes[position] ?? '',
      { code: codes[position], values: { polarity, method } } as unknown as Indicator,
    ]),
  );
  return suggestedScores(need, assessed, definitions, []);
}
const scores = (...given: readonly Given[]) =>
  Object.fromEntries([...suggestions(...given)].map(([criterion, { score }]) => [criterion, score]));

describe('scores the figures suggest', () => {
  it('suggest nothing where there are no figures', () => {
    expect(scores()).toEqual({});
    expect(scores({})).toEqual({});
    expect(scores({ counts: [30, 100], polarity: 'no-direction' })).toEqual({});
    expect(scores({ counts: [30, 100], method: 'rate' })).toEqual({});
    expect(scores({ trend: 'rising' })).toEqual({});
  });

  it('take scale from the largest share of people affected, whichever direction is better', () => {
    expect(scores({ counts: [1, 100] })).toEqual({ scale: 1 });
    expect(scores({ counts: [4, 100] })).toEqual({ scale: 2 });
    expect(scores({ counts: [30, 100] })).toEqual({ scale: 5 });
    expect(scores({ counts: [96, 100], polarity: 'higher-is-better' })).toEqual({ scale: 2 });
    const [scale] = [suggestions({ counts: [1, 100] }, { counts: [20, 100] }).get('scale')];
    expect(scale).toEqual({
      score: 4,
      reasons: [{ about: 'I2', code: 'share-affected', part: 20, whole: 100 }],
    });
  });

  it('take trend from the mean of the trends that were tested', () => {
    expect(scores({ trend: 'worse' })).toEqual({ trend: 5 });
    expect(scores({ trend: 'better' })).toEqual({ trend: 0 });
    expect(scores({ trend: 'worse' }, { trend: 'no-clear-change' })).toEqual({ trend: 4 });
    expect(scores({ trend: 'worse' }, {})).toEqual({ trend: 5 });
  });

  it('take inequality from gaps, wide ones higher', () => {
    expect(scores({ gap: { lower: 1, best: 10, worst: 15 } })).toEqual({ inequality: 4 });
    expect(scores({ gap: { lower: 1, best: 10, worst: 20 } })).toEqual({ inequality: 5 });
    expect(scores({ gap: { lower: -1, best: 10, worst: 20 } })).toEqual({ inequality: 1 });
    const higherIsBetter = { polarity: 'higher-is-better' as const };
    expect(scores({ gap: { lower: 1, best: 90, worst: 80 }, ...higherIsBetter })).toEqual({ inequality: 5 });
  });
});

describe('the score on influence that partners’ records suggest', () => {
  const need = aRecordOf(needDefinition, 'N1');
  type Values = Influence['values'];
  const said = (degree: Values['degree'], accountability: Values['accountability'], about = 'N1') =>
    aRecordOf(influenceDefinition, 'IN1', { need: about, organisation: 'B1', degree, accountability });
  const suggested = (...influences: readonly Influence[]) =>
    suggestedScores(need, new Map(), new Map(), influences).get('influence');

  it('is that of the partner who can do most', () => {
    expect(suggested(said('some', 'shared'), said('decisive', 'duty'))?.score).toBe(5);
    expect(suggested(said('none', 'none'))?.score).toBe(0);
  });

  it('is at most 3 where nobody answers for the need, and says so', () => {
    const found = suggested(said('decisive', 'none'), said('much', null));
    expect(found?.score).toBe(3);
    expect(found?.reasons.map(({ code }) => code)).toEqual([
      'influence-decisive',
      'influence-much',
      'unaccountable',
    ]);
    expect(suggested(said('some', 'none'))?.score).toBe(2);
  });

  it('is not there where nobody has said anything, or only of another need', () => {
    expect(suggested()).toBeUndefined();
    expect(suggested(said('much', 'duty', 'N2'))).toBeUndefined();
  });
});
