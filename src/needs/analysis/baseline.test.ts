import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';
import { aRecordOf } from '../example-records.ts';
import { changeSinceBaseline } from './baseline.ts';

const indicator = (baselinePeriod: string, polarity: 'higher-is-better' | 'lower-is-better' | null) =>
  aRecordOf(indicatorDefinition, 'I1', { baselinePeriod, polarity });
const figure = (year: number, value: number | null, half: number | null = 2): ObservedFigure => ({
  period: String(year),
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  value,
  lower: value === null || half === null ? null : value - half,
  upper: value === null || half === null ? null : value + half,
  numerator: null,
  denominator: null,
  status: null,
});
const series = [figure(2018, 70), figure(2020, 64), figure(2022, 65), figure(2024, 58)];

describe('the change since the baseline', () => {
  it('is from the period that was set, better or worse by the direction agreed', () => {
    expect(changeSinceBaseline(indicator('2020', 'higher-is-better'), series)).toMatchObject({
      isSet: true,
      change: -6,
      word: 'worse',
      baseline: { period: '2020' },
      latest: { period: '2024' },
    });
    expect(changeSinceBaseline(indicator('2020', 'lower-is-better'), series)).toMatchObject({
      word: 'better',
    });
  });

  it('is from the first figure where nobody set one, and rises or falls where no direction was agreed', () => {
    expect(changeSinceBaseline(indicator('', null), series)).toMatchObject({
      isSet: false,
      change: -12,
      word: 'falling',
    });
  });

  it('is no change where its limits hold nought, and not tested without a range', () => {
    const little = [figure(2020, 64), figure(2024, 65)];
    expect(changeSinceBaseline(indicator('', 'higher-is-better'), little)).toMatchObject({
      word: 'no-clear-change',
    });
    const bare = [figure(2020, 64, null), figure(2024, 65)];
    expect(changeSinceBaseline(indicator('', 'higher-is-better'), bare)).toMatchObject({
      word: 'not-tested',
      limits: null,
    });
  });

  it('is refused where the baseline has no figure, and where nothing has come since', () => {
    const reason = (period: string, figures: readonly ObservedFigure[]) => {
      const found = changeSinceBaseline(indicator(period, null), figures);
      return found.state === 'refused' && found.reason;
    };
    expect(reason('2019', series)).toBe('baseline-without-figure');
    expect(reason('2024', series)).toBe('nothing-since');
    expect(reason('', [])).toBe('nothing-since');
  });
});
