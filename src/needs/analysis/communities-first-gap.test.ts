import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import type { AssessedSmallArea } from '../assessment/assessed-indicator.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import { communitiesFirstGap } from './communities-first-gap.ts';

const weight = aRecordOf(indicatorDefinition, 'I1', { method: 'proportion', polarity: 'higher-is-better' });
const inPoverty = aRecordOf(indicatorDefinition, 'I2', { method: 'rate', polarity: 'lower-is-better' });

function small(code: string, numerator: number | null, denominator: number | null = 100): AssessedSmallArea {
  return {
    area: { code, type: 'lsoa-2021', name: inBoth(code, code) },
    figure: {
      period: '2024',
      periodStart: '2024-01-01',
      periodEnd: '2024-12-31',
      value: numerator,
      lower: null,
      upper: null,
      numerator,
      denominator,
      status: numerator === null ? 'withheld' : null,
    },
    mapClass: null,
    word: 'not-tested',
  };
}

const smallAreas = [small('A', 30), small('B', 50), small('C', 80), small('D', 90, 200)];

describe('the gap between Communities First areas and the rest', () => {
  it('is of all people inside and all outside, above nought where those inside are worse off', () => {
    const found = communitiesFirstGap(weight, { smallAreas }, new Set(['A', 'B']));
    expect(found).toMatchObject({
      state: 'worked-out',
      inside: { value: 40, numerator: 80, denominator: 200 },
      outside: { numerator: 170, denominator: 300 },
      areas: { inside: 2, all: 4 },
    });
    if (found.state !== 'worked-out') return;
    expect(found.gap.value).toBeCloseTo(100 * (170 / 300 - 0.4), 9);
    expect(found.gap.lower).toBeGreaterThan(0);
  });

  it('turns round where a lower figure is better', () => {
    const found = communitiesFirstGap(inPoverty, { smallAreas }, new Set(['C']));
    expect(found.state === 'worked-out' && found.gap.value).toBeCloseTo(1000 * (0.8 - 170 / 400), 9);
  });

  it('is refused without such areas, where all of it is one, without counts and where one count is withheld', () => {
    const reason = (...given: Parameters<typeof communitiesFirstGap>) => {
      const found = communitiesFirstGap(...given);
      return found.state === 'refused' && found.reason;
    };
    expect(reason(weight, { smallAreas }, new Set())).toBe('no-areas');
    expect(reason(weight, { smallAreas }, new Set(['A', 'B', 'C', 'D']))).toBe('everywhere');
    const mean = aRecordOf(indicatorDefinition, 'I3', { method: 'mean' });
    expect(reason(mean, { smallAreas }, new Set(['A']))).toBe('no-counts');
    expect(reason(weight, { smallAreas: [small('A', null), small('B', 50)] }, new Set(['A']))).toBe(
      'count-missing',
    );
  });
});
