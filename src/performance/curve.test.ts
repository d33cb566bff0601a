import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourRules, standings } from './colour-rules.ts';
import { type CurveDirection, type CurvePoint, curveOf } from './curve.ts';
import { type MeasureAsked, measuredSeries, seriesOfMeasure, withNewestFigure } from './measured-series.ts';
import type { PerformanceMeasure } from './performance-measure.ts';
import { serviceNudges, servicesOf } from './service-nudges.ts';

function pointsOf(values: readonly number[], halfWidth: number | null = null): CurvePoint[] {
  return values.map((value, place) => ({
    at: 2020 + place / 4,
    value,
    low: halfWidth === null ? null : value - halfWidth,
    high: halfWidth === null ? null : value + halfWidth,
  }));
}

/** The place in time of the nth figure. */
const at = (place: number) => 2020 + place / 4;
const falling = [60, 59, 58.2, 57, 56.1, 55, 54.2, 53];
const asked = { direction: 'higher-is-better' as CurveDirection, baselineAt: at(7) };

describe('has the curve turned?', () => {
  it('says so when the latest figures lie surely on the better side of where things were going', () => {
    const curve = curveOf({ ...asked, points: pointsOf([...falling, 55, 58, 61]) });
    expect(curve.answer).toMatchObject({ state: 'turned', latest: { value: 61 } });
    expect(curve.forecast[0]?.at).toBeCloseTo(at(8));
    expect(curve.forecast[2]?.point).toBeLessThan(53);
  });

  it('says it has not where things go on as they were, and that it is worse where they are surely worse', () => {
    expect(curveOf({ ...asked, points: pointsOf([...falling, 52, 51.1]) }).answer.state).toBe('not-turned');
    expect(curveOf({ ...asked, points: pointsOf([...falling, 48, 40]) }).answer.state).toBe('worse');
  });

  it('does not take one good figure for a turn', () => {
    const luck = curveOf({ ...asked, points: pointsOf([...falling, 51, 62]) });
    expect(luck.answer.state).toBe('not-turned');
    const alone = curveOf({ ...asked, points: pointsOf([...falling, 62]) });
    expect(alone.answer).toEqual({ state: 'cannot-say', because: 'too-few-after' });
  });

  it('takes the uncertainty of the figure itself into account', () => {
    const values = [...falling, 54, 56.5];
    expect(curveOf({ ...asked, points: pointsOf(values) }).answer.state).toBe('turned');
    expect(curveOf({ ...asked, points: pointsOf(values, 6) }).answer.state).toBe('not-turned');
  });

  it('says why it cannot say', () => {
    const points = pointsOf([...falling, 55, 58]);
    const because = (more: Partial<Parameters<typeof curveOf>[0]>) => {
      const { answer } = curveOf({ ...asked, points, ...more });
      return answer.state === 'cannot-say' ? answer.because : answer.state;
    };
    expect(because({ direction: 'no-direction' })).toBe('no-direction');
    expect(because({ baselineAt: null })).toBe('no-baseline');
    expect(because({ baselineAt: at(3) })).toBe('too-few-before');
    expect(because({ points: points.filter((_, place) => place !== 4) })).toBe('uneven');
    expect(because({ points: pointsOf(Array(10).fill(50)) })).toBe('no-variation');
    expect(because({ points: [] })).toBe('too-few-before');
  });

  it('answers the opposite when the opposite is better', () => {
    const series = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 10, maxLength: 16 });
    const opposite = {
      turned: 'worse',
      worse: 'turned',
      'not-turned': 'not-turned',
      'cannot-say': 'cannot-say',
    };
    fc.assert(
      fc.property(series, (values) => {
        const up = curveOf({ ...asked, points: pointsOf(values) }).answer.state;
        const down = curveOf({ ...asked, direction: 'lower-is-better', points: pointsOf(values) }).answer
          .state;
        expect(down).toBe(opposite[up]);
      }),
      { numRuns: 60 },
    );
  });

  it('draws the way to the target, and judges it only where the figure has an interval', () => {
    const target = { value: 63, at: at(17) };
    const points = pointsOf([...falling, 53.5, 54]);
    expect(curveOf({ ...asked, target, points }).targetCurve).toMatchObject({ standing: 'not-tested' });
    const sure = curveOf({ ...asked, target, points: pointsOf([...falling, 53.5, 54], 0.4) });
    expect(sure.targetCurve?.standing).toBe('behind');
    expect(sure.targetCurve?.points.at(-1)?.value).toBe(63);
    const wide = curveOf({ ...asked, target, points: pointsOf([...falling, 53.5, 54], 5) });
    expect(wide.targetCurve?.standing).toBe('on-the-line');
  });
});

describe('the colour rules', () => {
  it('give every standing a rule, a colour only to what a test has told, and no two colours one shape', () => {
    expect(colourRules.map(({ standing }) => standing)).toEqual([...standings]);
    for (const { colour, rests } of colourRules) expect(colour !== 'none').toBe(rests === 'on-a-test');
    const coloured = colourRules.filter(({ colour }) => colour !== 'none');
    expect(new Set(coloured.map(({ shape }) => shape)).size).toBe(coloured.length);
  });
});

const percentage: MeasureAsked = {
  figure: 'percentage',
  polarity: 'higher-is-better',
  updateEveryMonths: 3,
  target: null,
  targetOn: null,
  baselineOn: null,
};
const quarters = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'];
const shares = (counts: readonly number[]) =>
  counts.map((numerator, place) => ({
    periodStart: null,
    periodEnd: quarters[place] ?? '',
    value: numerator / 10,
    numerator,
    denominator: 1000,
  }));

describe('how a measure stands', () => {
  it('has a colour word only when a test can be made of its figures', () => {
    const rising = shares([500, 550, 600, 655, 700, 760]);
    expect(measuredSeries(percentage, rising, '2026-08-01').standing).toBe('better');
    expect(
      measuredSeries({ ...percentage, polarity: 'lower-is-better' }, rising, '2026-08-01').standing,
    ).toBe('worse');
    expect(measuredSeries(percentage, shares([500, 480, 510, 495, 505, 498]), '2026-08-01').standing).toBe(
      'no-clear-change',
    );
    expect(measuredSeries(percentage, rising.slice(-3), '2026-08-01').standing).toBe('untested');
    expect(measuredSeries({ ...percentage, polarity: null }, rising, '2026-08-01').standing).toBe(
      'no-direction',
    );
    expect(measuredSeries(percentage, [], '2026-08-01').standing).toBe('no-figure');
  });

  it('is stale when two of its rhythms have gone by, and then has no colour', () => {
    const rising = shares([500, 550, 600, 655, 700, 760]);
    expect(measuredSeries(percentage, rising, '2026-12-30')).toMatchObject({
      isStale: false,
    });
    expect(measuredSeries(percentage, rising, '2026-12-31')).toMatchObject({
      isStale: true,
      standing: 'stale',
    });
    expect(measuredSeries({ ...percentage, updateEveryMonths: null }, rising, '2036-01-01').isStale).toBe(
      false,
    );
  });

  it('has limits from its counts, and none without them', () => {
    const [point] = measuredSeries(percentage, shares([500]), '2026-01-01').points;
    expect([point?.low, point?.high].map((each) => Math.round(10 * (each ?? 0)) / 10)).toEqual([46.9, 53.1]);
    expect(
      measuredSeries({ ...percentage, figure: 'number' }, shares([500]), '2026-01-01').points[0]?.low,
    ).toBeNull();
  });

  it('reads the newest of what was entered and of what the measure carries itself', () => {
    const own = (latestOn: string | null, latestValue: number | null) => ({
      ...{ latestOn, latestValue, numerator: null, denominator: null },
    });
    const entered = {
      ...{ periodStart: null, value: 70, numerator: 7, denominator: 10 },
      periodEnd: '2026-03-31',
    };
    expect(withNewestFigure(own('2026-06-30', 80), entered).latestValue).toBe(80);
    expect(withNewestFigure(own('2026-03-31', 80), entered)).toMatchObject({ latestValue: 70, numerator: 7 });
    expect(withNewestFigure(own(null, 80), undefined)).toMatchObject({ latestValue: 80, latestOn: null });
    expect(seriesOfMeasure(own('2026-06-30', 80), [entered]).map(({ value }) => value)).toEqual([70, 80]);
    expect(seriesOfMeasure(own('2026-03-31', 80), [entered]).map(({ value }) => value)).toEqual([70]);
  });
});

describe('the measures of a service', () => {
  const measure = (measureKind: string, standing: string, en = 'Buses', organisation = 'B1') =>
    ({
      values: { measureKind, standing, organisation, service: { cy: '', en } },
    }) as unknown as PerformanceMeasure;

  it('ask for one of whether anyone is better off when they tell of effort alone', () => {
    const nudgesOf = (...measures: PerformanceMeasure[]) => servicesOf(measures).map(serviceNudges);
    expect(nudgesOf(measure('how-much', 'headline'), measure('how-well', 'secondary'))).toEqual([
      ['only-effort'],
    ]);
    expect(nudgesOf(measure('how-much', 'headline'), measure('better-off', 'secondary'))).toEqual([[]]);
    expect(nudgesOf(measure('how-much', 'headline'), measure('better-off', 'data-development'))).toEqual([
      ['only-effort'],
    ]);
    expect(nudgesOf(measure('better-off', 'secondary'))).toEqual([['no-headline']]);
    expect(nudgesOf(measure('better-off', 'data-development'))).toEqual([['no-performance-data']]);
    expect(nudgesOf(measure('how-much', 'headline'), measure('better-off', 'headline', 'Roads'))).toEqual([
      ['only-effort'],
      [],
    ]);
  });
});
