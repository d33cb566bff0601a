import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../evidence/index.ts';
import { assessIndicator } from './assess-indicator.ts';
import type {
  AssessedArea,
  IndicatorEvidence,
  ObservedFigure,
  ObservedSeries,
} from './assessed-indicator.ts';

const county: AssessedArea = {
  code: 'W06000008',
  type: 'local-authority',
  name: { cy: 'Ceredigion', en: 'Ceredigion' },
};
const wales: AssessedArea = { code: 'W92000004', type: 'wales', name: { cy: 'Cymru', en: 'Wales' } };

function anIndicator(values: Partial<Indicator['values']> = {}): Indicator {
  return {
    kind: 'indicator',
    code: 'I1',
    values: {
      title: { cy: 'Pwysau iach', en: 'Healthy weight' },
      method: 'proportion',
      polarity: 'higher-is-better',
      multiplier: null,
      ...values,
    },
  } as unknown as Indicator;
}

function inYear(year: number, parts: Partial<ObservedFigure> = {}): ObservedFigure {
  return {
    period: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    status: null,
    ...parts,
  };
}

const counted = (year: number, numerator: number, denominator: number) =>
  inYear(year, { numerator, denominator });
const published = (year: number, value: number, half = 1) =>
  inYear(year, { value, lower: value - half, upper: value + half });

function evidence(parts: Partial<IndicatorEvidence> = {}): IndicatorEvidence {
  return {
    release: 'r1',
    area: county,
    own: [],
    comparator: null,
    smallAreas: [],
    around: [],
    missing: null,
    ...parts,
  };
}

function smallAreas(figures: readonly (readonly ObservedFigure[])[]): readonly ObservedSeries[] {
  return figures.map((each, position) => {
    const code = `W0100000${position}`;
    return { area: { code, type: 'lsoa-2021', name: { cy: code, en: code } }, figures: each };
  });
}

describe('the figure of a larger area', () => {
  const around = [
    {
      area: { code: 'W11000028', type: 'health-board', name: { cy: 'Y bwrdd', en: 'The board' } },
      figures: [],
    },
    { area: wales, figures: [published(2022, 61), published(2023, 62)] },
  ];

  it('is given, as that area’s, where the area itself has none: the nearest one that has', () => {
    const found = assessIndicator(
      anIndicator({ method: 'published' }),
      evidence({ around, missing: 'no-rows' }),
    );
    expect(found.larger).toMatchObject({ area: wales, latest: { period: '2023', value: 62 } });
    expect(found).toMatchObject({
      latest: null,
      series: [],
      comparison: null,
      gap: null,
      missing: 'no-rows',
    });
  });

  it('is of the health board there is now, not of the one that ended in 2019', () => {
    const board = (code: string, year: number) => ({
      area: { code, type: `health-board-${year}`, name: { cy: code, en: code } },
      figures: [published(year + 6, 60)],
    });
    const { larger } = assessIndicator(
      anIndicator({ method: 'published' }),
      evidence({
        around: [
          board('W11000027', 2009),
          board('W11000030', 2019),
          { area: wales, figures: [published(2030, 61)] },
        ],
        missing: 'no-rows',
      }),
    );
    expect(larger).toMatchObject({ area: { code: 'W11000030' }, latest: { period: '2025' } });
  });

  it('is not given beside a figure of the area’s own', () => {
    const own = [published(2023, 70)];
    expect(
      assessIndicator(anIndicator({ method: 'published' }), evidence({ around, own })).larger,
    ).toBeNull();
  });
});

describe('the figure', () => {
  it('of a proportion comes from its counts, with Wilson limits', () => {
    // Wilson's limits for 81 of 263: Newcombe (1998), Table I.
    const { latest, methods } = assessIndicator(anIndicator(), evidence({ own: [counted(2024, 81, 263)] }));
    expect(latest?.value).toBeCloseTo(30.8, 1);
    expect(latest?.lower).toBeCloseTo(25.53, 2);
    expect(latest?.upper).toBeCloseTo(36.62, 2);
    expect(methods).toEqual(['wilson']);
  });

  it('of a rate comes from its counts: exact limits for few, Byar for many', () => {
    const rate = anIndicator({ method: 'rate', multiplier: 100_000 });
    const few = assessIndicator(rate, evidence({ own: [counted(2024, 4, 10_000)] }));
    expect(few.latest?.value).toBeCloseTo(40);
    expect(few.methods).toEqual(['exact-poisson']);
    const many = assessIndicator(rate, evidence({ own: [counted(2024, 400, 100_000)] }));
    expect(many.latest?.value).toBeCloseTo(400);
    expect(many.methods).toEqual(['byar']);
  });

  it('that was published keeps the producer’s limits', () => {
    const figure = published(2024, 71.4, 1.5);
    const { latest, methods } = assessIndicator(
      anIndicator({ method: 'published' }),
      evidence({ own: [figure] }),
    );
    expect(latest).toEqual(figure);
    expect(methods).toEqual(['published']);
  });

  it('is the latest that has a value: a withheld one is never read as nothing', () => {
    const own = [counted(2023, 5, 10), inYear(2024, { status: 'withheld' })];
    const { latest, series } = assessIndicator(anIndicator(), evidence({ own }));
    expect(latest?.period).toBe('2023');
    expect(series.at(-1)).toMatchObject({ value: null, status: 'withheld' });
  });

  it('says why there is none', () => {
    const { latest, missing, trend } = assessIndicator(anIndicator(), evidence({ missing: 'no-release' }));
    expect({ latest, missing }).toEqual({ latest: null, missing: 'no-release' });
    expect(trend).toEqual({ state: 'refused', reason: 'no-figures' });
  });
});

describe('adding small areas up', () => {
  it('adds counts, so that a large area weighs as much as it has people', () => {
    const { latest, methods } = assessIndicator(
      anIndicator(),
      evidence({ smallAreas: smallAreas([[counted(2024, 90, 100)], [counted(2024, 100, 1000)]]) }),
    );
    expect(latest).toMatchObject({ numerator: 190, denominator: 1100 });
    expect(latest?.value).toBeCloseTo(17.27, 2);
    expect(methods).toContain('added-up');
  });

  it('tells in every period which rows were added up', () => {
    const placed = (year: number, row: number) => ({ ...counted(year, 10, 100), row });
    const { series } = assessIndicator(
      anIndicator(),
      evidence({
        smallAreas: smallAreas([
          [placed(2023, 8), placed(2024, 3)],
          [placed(2023, 4), placed(2024, 5)],
        ]),
      }),
    );
    expect(series.map(({ madeOf }) => madeOf)).toEqual([
      { count: 2, rows: [4, 8] },
      { count: 2, rows: [3, 5] },
    ]);
    expect(series.every((each) => each.row === undefined)).toBe(true);
  });

  it('leaves out a period in which one area has no figure', () => {
    const { series } = assessIndicator(
      anIndicator({ method: 'count' }),
      evidence({
        smallAreas: smallAreas([
          [inYear(2023, { value: 1 }), inYear(2024, { value: 2 })],
          [inYear(2023, { value: 3 }), inYear(2024, { status: 'withheld' })],
        ]),
      }),
    );
    expect(series.map(({ period, value }) => [period, value])).toEqual([['2023', 4]]);
  });

  it('never averages figures that have no counts', () => {
    const parts = smallAreas([[published(2024, 10)], [published(2024, 20)]]);
    const { latest } = assessIndicator(anIndicator({ method: 'published' }), evidence({ smallAreas: parts }));
    expect(latest).toBeNull();
  });

  it('is the same as counting everybody at once', () => {
    const part = fc.tuple(fc.nat(500), fc.nat(500)).map(([ill, well]) => counted(2024, ill, ill + well + 1));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const total = (key: 'numerator' | 'denominator') =>
          parts.reduce((sum, each) => sum + (each[key] ?? 0), 0);
        const added = assessIndicator(
          anIndicator(),
          evidence({ smallAreas: smallAreas(parts.map((each) => [each])) }),
        );
        const whole = assessIndicator(
          anIndicator(),
          evidence({ own: [counted(2024, total('numerator'), total('denominator'))] }),
        );
        expect(added.latest?.value).toBe(whole.latest?.value);
        expect(added.latest?.lower).toBe(whole.latest?.lower);
      }),
    );
  });
});

describe('the comparison', () => {
  const withWales = (figures: readonly ObservedFigure[]) => ({ comparator: { area: wales, figures } });

  it('is not made of a number: Wales has more of everything', () => {
    const found = assessIndicator(
      anIndicator({ method: 'count' }),
      evidence({ own: [published(2024, 18_162)], ...withWales([published(2024, 125_895)]) }),
    );
    expect(found).toMatchObject({ comparison: null, comparisonRefused: 'number' });
  });

  it('names the method where the other area was added up', () => {
    const own = [counted(2024, 30, 100)];
    const there = { ...counted(2024, 40, 200), madeOf: { count: 22, rows: [] } };
    const methods = (figures: readonly ObservedFigure[]) =>
      assessIndicator(anIndicator(), evidence({ own, ...withWales(figures) })).methods;
    expect(methods([there])).toContain('added-up');
    expect(methods([counted(2024, 40, 200)])).not.toContain('added-up');
  });

  it('is made in the latest period that both have', () => {
    const { comparison } = assessIndicator(
      anIndicator({ method: 'published' }),
      evidence({
        own: [published(2023, 60), published(2024, 61)],
        ...withWales([published(2022, 90), published(2023, 70)]),
      }),
    );
    expect(comparison?.latest.period).toBe('2023');
    expect(comparison?.word).toBe('worse');
  });

  it('is similar when the other figure lies in the range, and judged only by an agreed direction', () => {
    const own = [published(2024, 60, 5)];
    const word = (value: number, polarity: Indicator['values']['polarity']) =>
      assessIndicator(
        anIndicator({ method: 'published', polarity }),
        evidence({ own, ...withWales([published(2024, value)]) }),
      ).comparison?.word;
    expect(word(64, 'higher-is-better')).toBe('similar');
    expect(word(66, 'higher-is-better')).toBe('worse');
    expect(word(66, 'lower-is-better')).toBe('better');
    expect(word(66, 'no-direction')).toBe('lower');
  });

  it('is not tested without a range, and not made without a common period', () => {
    const noRange = evidence({ own: [inYear(2024, { value: 3 })], ...withWales([published(2024, 9)]) });
    expect(assessIndicator(anIndicator({ method: 'published' }), noRange).comparison?.word).toBe(
      'not-tested',
    );
    const apart = evidence({ own: [published(2024, 3)], ...withWales([published(2023, 9)]) });
    expect(assessIndicator(anIndicator({ method: 'published' }), apart).comparison).toBeNull();
  });
});

describe('the trend', () => {
  const publishedAs = (polarity: Indicator['values']['polarity']) =>
    anIndicator({ method: 'published', polarity });
  const rising = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year, step) =>
    published(year, 50 + 3 * step),
  );

  it('is judged by the direction that was agreed', () => {
    const word = (polarity: Indicator['values']['polarity']) => {
      const { trend } = assessIndicator(publishedAs(polarity), evidence({ own: rising }));
      return trend.state === 'tested' ? trend.word : trend.reason;
    };
    expect(word('higher-is-better')).toBe('better');
    expect(word('lower-is-better')).toBe('worse');
    expect(word('no-direction')).toBe('rising');
  });

  it('says from when to when, and over how many figures', () => {
    const { trend } = assessIndicator(publishedAs('higher-is-better'), evidence({ own: rising }));
    expect(trend).toMatchObject({ state: 'tested', from: '2018', to: '2024', points: 7 });
  });

  it('begins anew at a break in the series', () => {
    const own = rising.map((figure) => (figure.period === '2022' ? { ...figure, status: 'break' } : figure));
    const { trend } = assessIndicator(publishedAs('higher-is-better'), evidence({ own }));
    expect(trend).toEqual({ state: 'refused', reason: 'too-short' });
  });

  const inMonth = (year: number, month: number, value: number) => {
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    return {
      ...published(year, value),
      period: start.slice(0, 7),
      periodStart: start,
      periodEnd: `${start.slice(0, 8)}28`,
    };
  };
  // Every year alike: worst in January, best in July.
  const seasons = (years: readonly number[]) =>
    years.flatMap((year) =>
      [1, 2, 3, 4, 5, 6, 7].map((month) => inMonth(year, month, 50 + 5 * month + (year % 2))),
    );

  it('sets months beside the same month of other years, so that a summer is no improvement', () => {
    const own = seasons([2019, 2020, 2021, 2022, 2023, 2024]);
    const { trend } = assessIndicator(publishedAs('higher-is-better'), evidence({ own }));
    expect(trend).toEqual({
      state: 'tested',
      word: 'no-clear-change',
      from: '2019-07',
      to: '2024-07',
      points: 6,
    });
  });

  it('of months is refused where fewer than five years have the month', () => {
    const own = seasons([2021, 2022, 2023, 2024]);
    const { trend } = assessIndicator(publishedAs('higher-is-better'), evidence({ own }));
    expect(trend).toEqual({ state: 'refused', reason: 'too-few-years' });
  });

  it('takes periods that overlap only once', () => {
    const own = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017].map((year, step) => ({
      ...published(year, 50 + step),
      periodEnd: `${year + 2}-12-31`,
    }));
    const { trend } = assessIndicator(publishedAs('higher-is-better'), evidence({ own }));
    expect(trend).toEqual({ state: 'refused', reason: 'too-short' });
  });

  it('is refused for uneven spacing and for figures that are all the same', () => {
    const uneven = [2010, 2011, 2012, 2013, 2020].map((year) => published(year, 50 + (year % 7)));
    expect(assessIndicator(publishedAs('no-direction'), evidence({ own: uneven })).trend).toEqual({
      state: 'refused',
      reason: 'uneven-spacing',
    });
    const flat = [2010, 2011, 2012, 2013, 2014].map((year) => published(year, 50));
    expect(assessIndicator(publishedAs('no-direction'), evidence({ own: flat })).trend).toEqual({
      state: 'refused',
      reason: 'no-variation',
    });
  });

  it('looks back ten figures at most', () => {
    const own = Array.from({ length: 20 }, (_, step) =>
      published(2000 + step, step < 10 ? 10 - step : 50 + 3 * step),
    );
    const { trend } = assessIndicator(publishedAs('higher-is-better'), evidence({ own }));
    expect(trend).toMatchObject({ from: '2010', points: 10 });
  });
});

describe('the gap', () => {
  const tenAreas = smallAreas(Array.from({ length: 10 }, (_, step) => [counted(2024, 100 + 30 * step, 500)]));

  it('lies between the best and the worst fifth, each added up', () => {
    const { gap, gapRefused } = assessIndicator(anIndicator(), evidence({ smallAreas: tenAreas }));
    expect(gapRefused).toBeNull();
    expect(gap?.best).toMatchObject({ numerator: 710, denominator: 1000 });
    expect(gap?.worst).toMatchObject({ numerator: 230, denominator: 1000 });
    expect(gap?.difference).toBeCloseTo(48);
    expect(gap && gap.lower < 48 && gap.upper > 48).toBe(true);
  });

  it('is refused by name: no direction, too few areas, no counts', () => {
    const refused = (values: Partial<Indicator['values']>, areas = tenAreas) =>
      assessIndicator(anIndicator(values), evidence({ smallAreas: areas })).gapRefused;
    expect(refused({ polarity: 'no-direction' })).toBe('no-direction');
    expect(refused({}, tenAreas.slice(0, 9))).toBe('too-few-areas');
    expect(refused({ method: 'published' })).toBe('no-counts');
  });

  it('places small areas in five classes, and beside the whole', () => {
    const { smallAreas: placed } = assessIndicator(anIndicator(), evidence({ smallAreas: tenAreas }));
    expect(placed.map(({ mapClass }) => mapClass)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(placed[0]?.word).toBe('worse');
    expect(placed.at(-1)?.word).toBe('better');
  });
});

describe('inequality by ranks of small areas', () => {
  const figures = Array.from({ length: 40 }, (_, at) => [counted(2024, 50 + at, 200)]);
  const those = smallAreas(figures).map((each, at) => {
    const code = `W0100${String(at).padStart(4, '0')}`;
    return { ...each, area: { ...each.area, code } };
  });
  const release = { dataset: 'wimd-2019', hash: 'r9' };
  const ranked = (count: number, change?: 'unchanged' | 'merged') => ({
    release,
    areaType: change ? 'lsoa-2011' : 'lsoa-2021',
    ranks: new Map(those.slice(0, count).map(({ area }, at) => [area.code, at + 1])),
    carried: change
      ? new Map(
          those
            .slice(0, count)
            .map(({ area }, at) => [
              area.code,
              { rank: at + 1, change, weighedBy: change === 'merged' ? ('equal-parts' as const) : null },
            ]),
        )
      : null,
  });
  const found = (ranks: ReturnType<typeof ranked>) =>
    assessIndicator(anIndicator(), evidence({ smallAreas: those, deprivation: { fifths: [], ranks } }))
      .inequality;

  it('says how many came over from an older list, and marks the fifths where the order is an estimate', () => {
    const merged = found(ranked(40, 'merged'));
    if (merged.state === 'refused') throw new Error(merged.reason);
    expect(merged.ranks).toMatchObject({ areas: 40, ranked: 40, carried: { merged: 40, inEqualParts: 40 } });
    expect(merged.fifths.map(({ figure }) => figure.status)).toEqual(Array(5).fill('estimated'));
    const unchanged = found(ranked(40, 'unchanged'));
    if (unchanged.state === 'refused') throw new Error(unchanged.reason);
    expect(unchanged.fifths.map(({ figure }) => figure.status)).toEqual(Array(5).fill(null));
  });

  it('leaves a few areas without a rank out, and is refused by name with fewer than 95% ranked', () => {
    expect(found(ranked(38))).toMatchObject({ state: 'worked-out', ranks: { areas: 40, ranked: 38 } });
    expect(found(ranked(37))).toMatchObject({
      state: 'refused',
      reason: 'ranks-lacking',
      ranks: { areas: 40, ranked: 37 },
    });
  });
});
