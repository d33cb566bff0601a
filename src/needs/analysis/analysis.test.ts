import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../evidence/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';
import { fifthsOfRelease, indicatorBreakdowns } from './breakdowns.ts';
import { comparedWith } from './comparison.ts';
import { indicatorControlChart } from './control-chart.ts';
import { indicatorForecast } from './forecast.ts';
import { fifthsOfSmallAreas, indicatorInequality } from './inequality.ts';
import { figureRevisions } from './revisions.ts';
import { similarAreas } from './similar-areas.ts';
import { compareSources, readSourceName } from './sources.ts';
import { indicatorStories } from './stories.ts';
import { latestStretch } from './stretch.ts';

function anIndicator(values: Partial<Indicator['values']> = {}): Indicator {
  return {
    kind: 'indicator',
    code: 'I1',
    values: { method: 'proportion', polarity: 'higher-is-better', multiplier: 100, ...values },
  } as unknown as Indicator;
}

function inYear(year: number, value: number | null, parts: Partial<ObservedFigure> = {}): ObservedFigure {
  return {
    period: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    value,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    status: null,
    ...parts,
  };
}

const from2010 = (values: readonly (number | null)[]) => values.map((value, at) => inYear(2010 + at, value));
const ranged = (year: number, value: number, half = 2) =>
  inYear(year, value, { lower: value - half, upper: value + half });
const area = (code: string) => ({ code, type: 'ward-2024', name: { cy: code, en: code } });

describe('figures that follow one another', () => {
  it('begin after the last gap, whether a period or only its value is missing', () => {
    expect(latestStretch(from2010([1, null, 3, 4]))).toMatchObject({
      cutBy: 'gap',
      figures: [{ value: 3 }, { value: 4 }],
    });
    const skipped = [inYear(2010, 1), inYear(2013, 2), inYear(2014, 3)];
    expect(latestStretch(skipped).figures.map(({ value }) => value)).toEqual([2, 3]);
  });

  it('leave a withheld last year out, and thin averages that overlap', () => {
    expect(latestStretch(from2010([1, 2, null])).figures).toHaveLength(2);
    const threeYears = [2010, 2011, 2012, 2013].map((year) =>
      inYear(year, year, { periodEnd: `${year + 2}-12-31` }),
    );
    expect(latestStretch(threeYears)).toMatchObject({
      cutBy: 'overlap',
      figures: [{ value: 2010 }, { value: 2013 }],
    });
  });
});

describe('a control chart of an indicator', () => {
  it('marks a figure outside the limits, and calls it news only by an agreed direction', () => {
    const figures = from2010([50, 51, 50, 49, 50, 51, 50, 80]);
    const signalOf = (polarity: Indicator['values']['polarity']) => {
      const chart = indicatorControlChart(anIndicator({ polarity }), figures);
      return chart.state === 'worked-out' ? chart.figures.at(-1) : undefined;
    };
    expect(signalOf('higher-is-better')).toMatchObject({ signal: 'above-limit', news: 'improvement' });
    expect(signalOf('lower-is-better')).toMatchObject({ signal: 'above-limit', news: 'concern' });
    expect(signalOf('no-direction')?.news).toBeNull();
  });

  it('works mean and limits out afresh after a break', () => {
    const figures = from2010([10, 11, 10, 50, 51, 50, 49, 50]).map((figure, at) =>
      at === 3 ? { ...figure, status: 'break' } : figure,
    );
    const chart = indicatorControlChart(anIndicator(), figures);
    if (chart.state === 'refused') throw new Error(chart.reason);
    expect(chart.figures.map(({ segment }) => segment)).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
    expect(chart.figures.at(-1)?.mean).toBeCloseTo(50);
    expect(chart.isUnsettled).toBe(true);
  });

  it('keeps limits where the figure can be, and says why there is no chart', () => {
    const chart = indicatorControlChart(anIndicator(), from2010([1, 9, 0, 8, 1]));
    expect(chart.state === 'worked-out' && chart.figures[0]?.lower).toBe(0);
    const refused = (figures: readonly ObservedFigure[]) => indicatorControlChart(anIndicator(), figures);
    expect(refused(from2010([1, 2]))).toEqual({ state: 'refused', reason: 'too-short' });
    expect(refused(from2010([1, 2, 3, 4, null, 5]))).toEqual({
      state: 'refused',
      reason: 'too-short-after-gap',
    });
    const broken = from2010([1, 2, 3, 4, 5]).map((one, at) => (at === 3 ? { ...one, status: 'break' } : one));
    expect(refused(broken)).toEqual({ state: 'refused', reason: 'too-short-after-break' });
  });
});

describe('a forecast of an indicator', () => {
  it('goes on with the periods, within what can be, and shows the plainest method beside the one chosen', () => {
    const forecast = indicatorForecast(anIndicator(), from2010([80, 83, 86, 89, 92, 95, 98, 99.5]));
    if (forecast.state === 'refused') throw new Error(forecast.reason);
    expect(forecast.expected.map(({ periodStart, periodEnd }) => [periodStart, periodEnd])).toEqual([
      ['2018-01-01', '2018-12-31'],
      ['2019-01-01', '2019-12-31'],
      ['2020-01-01', '2020-12-31'],
    ]);
    expect(Math.max(...forecast.expected.map(({ upper95 }) => upper95))).toBeLessThanOrEqual(100);
    expect(forecast.chosen.error).toBeLessThanOrEqual(forecast.naive.error);
    expect(forecast.tried.map(({ method }) => method)).toContain('naive');
  });

  it('keeps quarters and financial years what they are', () => {
    const quarters = Array.from({ length: 8 }, (_, at) => {
      const month = (at % 4) * 3 + 1;
      const year = 2020 + Math.floor(at / 4);
      const two = (number: number) => String(number).padStart(2, '0');
      return inYear(year, at, {
        periodStart: `${year}-${two(month)}-01`,
        periodEnd: `${year}-${two(month + 2)}-${month === 1 || month === 10 ? 31 : 30}`,
      });
    });
    const forecast = indicatorForecast(anIndicator({ method: 'count' }), quarters);
    expect(forecast.state === 'worked-out' && forecast.expected[0]).toMatchObject({
      periodStart: '2022-01-01',
      periodEnd: '2022-03-31',
    });
  });

  it('is refused by name', () => {
    expect(indicatorForecast(anIndicator(), from2010([1, 2, 3]))).toEqual({
      state: 'refused',
      reason: 'too-short',
    });
  });
});

describe('inequality by deprivation', () => {
  const fifths = (values: readonly number[], denominator: number | null = 1000) =>
    values.map((value, at) => ({
      fifth: at + 1,
      figure: { ...ranged(2024, value), numerator: null, denominator },
    }));

  it('is above nought where the more deprived are worse off, whichever way is better', () => {
    const better = indicatorInequality(anIndicator(), fifths([60, 65, 70, 75, 80]), 'release');
    const worse = indicatorInequality(
      anIndicator({ polarity: 'lower-is-better' }),
      fifths([80, 75, 70, 65, 60]),
      'release',
    );
    for (const found of [better, worse]) {
      if (found.state === 'refused' || found.slope.state === 'refused') throw new Error('refused');
      expect(found.gap.value).toBeCloseTo(20);
      expect(found.ratio?.value).toBeCloseTo(80 / 60);
      // A straight line through evenly weighted fifths: five steps of five from end to end.
      expect(found.slope.sii.value).toBeCloseTo(25);
      expect(found.slope.sii.lower).toBeGreaterThan(15);
      expect(found.slope.sii.upper).toBeLessThan(35);
      expect(found.slope.rii.value).toBeCloseTo(82.5 / 57.5);
    }
  });

  it('is refused by name: a fifth missing, no range; no slope without people in the fifths', () => {
    const indicator = anIndicator();
    expect(indicatorInequality(indicator, [], 'release')).toEqual({ state: 'refused', reason: 'no-fifths' });
    expect(indicatorInequality(indicator, fifths([1, 2, 3, 4]), 'release')).toMatchObject({
      reason: 'fifth-missing',
    });
    const bare = fifths([1, 2, 3, 4, 5]).map(({ fifth, figure }) => ({
      fifth,
      figure: { ...figure, lower: null },
    }));
    expect(indicatorInequality(indicator, bare, 'release')).toMatchObject({ reason: 'no-range' });
    expect(indicatorInequality(indicator, fifths([10, 20, 30, 40, 50], null), 'release')).toMatchObject({
      state: 'worked-out',
      slope: { state: 'refused', reason: 'no-populations' },
    });
  });

  it('adds small areas up by their rank, and not with fewer than ten', () => {
    const ranked = Array.from({ length: 10 }, (_, at) => ({
      rank: 10 - at,
      numerator: at,
      denominator: 100,
    }));
    expect(fifthsOfSmallAreas(ranked)[0]).toEqual({ fifth: 1, numerator: 17, denominator: 200 });
    expect(fifthsOfSmallAreas(ranked.slice(1))).toEqual([]);
  });
});

describe('breakdowns', () => {
  const group = (sex: string, fifth: string, year: number, value: number) => ({
    groups: { sex, deprivation_fifth: fifth },
    figure: inYear(year, value),
  });
  const figures = [
    group('all', 'all', 2024, 50),
    group('female', 'all', 2024, 51),
    group('male', 'all', 2024, 49),
    group('female', '1', 2024, 40),
    ...[1, 2, 3, 4, 5].map((fifth) => group('all', String(fifth), 2023, 40 + fifth)),
  ];
  const found = indicatorBreakdowns(figures, ['sex', 'deprivation_fifth'], { sex: 'all' });

  it('are one dimension at a time, each in its latest period', () => {
    expect(found.map(({ name, period, groups }) => [name, period, groups.length])).toEqual([
      ['sex', '2024', 2],
      ['deprivation_fifth', '2023', 5],
    ]);
  });

  it('know the fifths of deprivation, and which end is the most deprived', () => {
    const values = (label: string) =>
      fifthsOfRelease(found, () => label)
        .filter(({ fifth }) => fifth === 1)
        .map(({ figure }) => figure.value);
    expect(values('Most deprived fifth')).toEqual([41]);
    expect(values('Least deprived fifth')).toEqual([45]);
  });
});

describe('areas like this one', () => {
  const profile = (code: string, ...values: number[]) => ({
    area: area(code),
    figures: new Map(values.map((value, at) => [`I${at + 1}`, value])),
  });
  const here = profile('H', 0, 10, 100, 5);
  const others = [1, 2, 3, 4, 5, 6].map((far) => profile(`W${far}`, 0, 10 + far, 100 + 10 * far, 5 - far));

  it('are the nearest on one scale, not chosen by the indicator compared', () => {
    const found = similarAreas(here, others, 'I1');
    if (found.state === 'lacking') throw new Error(found.reason);
    expect(found.areas.map(({ area: { code } }) => code)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5']);
    expect(found.by).toEqual(['I2', 'I3', 'I4']);
  });

  it('are not named where there is too little to go by', () => {
    expect(similarAreas(here, others.slice(1), 'I1')).toMatchObject({ reason: 'too-few-areas', found: 5 });
    const poor = others.map(({ area: one, figures: all }) => ({
      area: one,
      figures: new Map([...all].slice(0, 2)),
    }));
    expect(similarAreas(here, poor, 'I1')).toMatchObject({ reason: 'too-few-indicators', found: 1 });
    expect(similarAreas(undefined, others, 'I1')).toMatchObject({ reason: 'no-figure-here' });
  });

  it('are compared in the latest period both have', () => {
    const compared = comparedWith(
      anIndicator(),
      [ranged(2023, 60), ranged(2024, 61)],
      [
        { area: area('W1'), figures: [ranged(2023, 70)] },
        { area: area('W2'), figures: [ranged(2022, 70)] },
      ],
      'similar',
    );
    expect(compared).toMatchObject([{ area: { code: 'W1' }, word: 'worse', there: { period: '2023' } }]);
  });
});

describe('a second source', () => {
  const source = readSourceName('schools/attendance');

  it('disagrees where the ranges do not meet, and only differs where there is no range', () => {
    const first = [ranged(2023, 50), ranged(2024, 50)];
    const verdict = (second: readonly ObservedFigure[]) => compareSources(source, first, second, 1);
    expect(verdict([ranged(2024, 53)])).toMatchObject({ verdict: 'agree', common: 1, apart: 0 });
    expect(verdict([ranged(2023, 50), ranged(2024, 55)])).toMatchObject({
      verdict: 'disagree',
      common: 2,
      apart: 1,
    });
    expect(verdict([inYear(2024, 50.04)]).verdict).toBe('agree');
    expect(verdict([inYear(2024, 50.4)]).verdict).toBe('values-differ');
    expect(verdict([ranged(2020, 50)]).verdict).toBe('no-common-period');
  });

  it('is named by its dataset and its measure', () => {
    expect(source).toEqual({ dataset: 'schools', measure: 'attendance' });
    expect(readSourceName(' schools ')).toEqual({ dataset: 'schools', measure: '' });
  });
});

describe('revisions', () => {
  it('are figures changed, added and taken out, the latest first', () => {
    const before = [inYear(2021, 1), inYear(2022, 2, { numerator: 5 }), inYear(2023, 3)];
    const now = [inYear(2022, 2, { numerator: 6 }), inYear(2023, 3), inYear(2024, 4)];
    const { revisions, unchanged } = figureRevisions(now, before);
    expect(revisions.map(({ kind, period }) => `${period} ${kind}`)).toEqual([
      '2024 added',
      '2022 changed',
      '2021 taken-out',
    ]);
    expect(unchanged).toBe(1);
  });

  it('do not see a moved row as a change', () => {
    const [one] = from2010([1]);
    expect(
      figureRevisions([{ ...one, row: 9 } as ObservedFigure], [{ ...one, row: 3 } as ObservedFigure])
        .revisions,
    ).toEqual([]);
  });
});

describe('stories', () => {
  const story = (code: string, writtenOn: string, dissentsFrom: string | null = null, indicator = 'I1') => ({
    code,
    values: { indicator, writtenOn, dissentsFrom },
  });

  it('are the newest, those that dissent from it, and those told before', () => {
    const told = [
      story('H1', '2024-01-01'),
      story('H2', '2025-01-01'),
      story('H3', '2025-02-01', 'H2'),
      story('H4', '2026-01-01', null, 'I2'),
    ];
    const records = { all: () => told } as unknown as RecordSet;
    const { newest, dissenting, earlier } = indicatorStories(records, 'I1');
    expect([newest?.code, dissenting.map(({ code }) => code), earlier.map(({ code }) => code)]).toEqual([
      'H2',
      ['H3'],
      ['H1'],
    ]);
  });
});
