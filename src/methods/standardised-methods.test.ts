import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directlyStandardisedRates,
  directRateColumns,
  dobsonLimits,
  type StandardBands,
} from './directly-standardised-rate.ts';
import { expectedEventColumns, expectedEvents } from './expected-events.ts';
import { countCategory, expectedOnFunnel, proportionCategory, proportionFunnel } from './funnel-plot.ts';
import { absoluteGap, relativeGap } from './gap.ts';
import { indirectlyStandardisedRates } from './indirectly-standardised-rate.ts';
import { indirectlyStandardisedRatios } from './indirectly-standardised-ratio.ts';
import { intervalColumns } from './interval.ts';
import { lifeExpectancies, lifeTableAges, lifeTableFault } from './life-expectancy.ts';

const band = fc.record({
  count: fc.integer({ min: 0, max: 400 }),
  population: fc.integer({ min: 500, max: 50_000 }),
  standard: fc.integer({ min: 500, max: 9000 }),
});
const bandsOfArea = fc.array(band, { minLength: 3, maxLength: 19 });

type Band = { readonly count: number; readonly population: number; readonly standard: number };

function columnsOf(bands: readonly Band[]): StandardBands {
  return {
    counts: Float64Array.from(bands, ({ count }) => count),
    populations: Float64Array.from(bands, ({ population }) => population),
    standards: Float64Array.from(bands, ({ standard }) => standard),
    starts: Uint32Array.of(0, bands.length),
  };
}

function directRate(columns: StandardBands, multiplier = 100_000) {
  const rates = directRateColumns(1);
  directlyStandardisedRates(columns, multiplier, rates);
  const limits = intervalColumns(1);
  dobsonLimits(rates, 0.95, limits);
  return { value: rates.value[0] ?? 0, lower: limits.lower[0] ?? 0, upper: limits.upper[0] ?? 0 };
}

const near = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

describe('directly standardised rate', () => {
  it('lies between its limits, or is not given below ten events', () => {
    fc.assert(
      fc.property(bandsOfArea, (bands) => {
        const { value, lower, upper } = directRate(columnsOf(bands));
        const events = bands.reduce((sum, { count }) => sum + count, 0);
        if (events < 10) return expect([value, lower, upper]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
        expect(lower).toBeLessThan(value);
        expect(upper).toBeGreaterThan(value);
      }),
    );
  });

  it('is the rate of every band where all have the same', () => {
    fc.assert(
      fc.property(bandsOfArea, (bands) => {
        const same = bands.map((each) => ({ ...each, count: each.population / 10 }));
        near(directRate(columnsOf(same)).value, 10_000);
      }),
    );
  });

  it('does not ask how large the standard population is, only how old', () => {
    fc.assert(
      fc.property(bandsOfArea, fc.integer({ min: 2, max: 50 }), (bands, times) => {
        const enough = bands.map((each) => ({ ...each, count: each.count + 10 }));
        const larger = enough.map((each) => ({ ...each, standard: each.standard * times }));
        const [first, second] = [directRate(columnsOf(enough)), directRate(columnsOf(larger))];
        near(second.value, first.value);
        near(second.upper, first.upper);
      }),
    );
  });

  it('is less certain where each person has two events', () => {
    const columns = columnsOf([
      { count: 40, population: 1000, standard: 5000 },
      { count: 60, population: 900, standard: 4000 },
    ]);
    const twice = directRate({ ...columns, squares: columns.counts.map((count) => 2 * count) });
    const once = directRate(columns);
    expect(twice.value).toBe(once.value);
    near((twice.upper - twice.value) / (once.upper - once.value), Math.SQRT2);
  });
});

describe('indirect standardisation', () => {
  it('gives a reference population compared with itself a ratio of 1 and its own crude rate', () => {
    fc.assert(
      fc.property(bandsOfArea, (bands) => {
        const counts = Float64Array.from(bands, ({ count }) => count + 1);
        const populations = Float64Array.from(bands, ({ population }) => population);
        const events = expectedEventColumns(1);
        expectedEvents(
          {
            counts,
            populations,
            referenceCounts: counts,
            referencePopulations: populations,
            starts: Uint32Array.of(0, bands.length),
          },
          events,
        );
        const into = { value: new Float64Array(1), factor: new Float64Array(1) };
        indirectlyStandardisedRatios(events, 1, into);
        near(into.value[0] ?? 0, 1);
        indirectlyStandardisedRates(events, 1000, into);
        near(into.value[0] ?? 0, (events.referenceRate[0] ?? 0) * 1000);
      }),
    );
  });
});

describe('gaps', () => {
  const measured = fc
    .record({
      value: fc.double({ min: 1, max: 100, noNaN: true }),
      below: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      above: fc.double({ min: 0.01, max: 3, noNaN: true }),
    })
    .map(({ value, below, above }) => ({ value, lower: value * (1 - below), upper: value * (1 + above) }));

  it('lie between their limits and do not ask in what unit', () => {
    fc.assert(
      fc.property(
        measured,
        measured,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (one, other, times) => {
          const scaled = [one, other].map(({ value, lower, upper }) => ({
            value: value * times,
            lower: lower * times,
            upper: upper * times,
          }));
          const [first = one, second = other] = scaled;
          for (const gap of [absoluteGap(one, other), relativeGap(one, other)]) {
            expect(gap.lower).toBeLessThanOrEqual(gap.value);
            expect(gap.upper).toBeGreaterThanOrEqual(gap.value);
          }
          near(absoluteGap(first, second).upper, absoluteGap(one, other).upper * times);
          near(relativeGap(first, second).lower, relativeGap(one, other).lower);
        },
      ),
    );
  });

  it('have no relative gap over nothing, and no end above where nothing is possible', () => {
    const one = { value: 5, lower: 3, upper: 8 };
    expect(relativeGap(one, { value: 0, lower: 0, upper: 1 }).value).toBeNaN();
    expect(relativeGap(one, { value: 1, lower: 0, upper: 2 }).upper).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('funnel plot', () => {
  it('narrows as areas grow, about the overall proportion', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (baseline, people) => {
          const small = proportionFunnel(baseline, people);
          const large = proportionFunnel(baseline, people * 4);
          expect(small.lower3).toBeLessThan(small.lower2);
          expect(small.upper3).toBeGreaterThan(small.upper2);
          near(large.upper2 - baseline, (small.upper2 - baseline) / 2);
        },
      ),
    );
  });

  it('takes what was expected for nothing out of the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        expect(countCategory(count, count)).toBe('Not significant');
        expect(countCategory(count, count * 20 + 20)).toBe('Low (0.001)');
        expect(proportionCategory(count, 1000, count / 1000)).toBe('Not significant');
        const { lower2, lower3, upper2, upper3 } = expectedOnFunnel(count);
        expect(upper3).toBeLessThan(upper2);
        expect(upper2).toBeLessThan(count);
        expect(count).toBeLessThan(lower2);
        expect(lower2).toBeLessThan(lower3);
      }),
      { numRuns: 30 },
    );
  });
});

describe('life expectancy', () => {
  const area = fc
    .array(
      fc.record({
        people: fc.integer({ min: 400, max: 9000 }),
        share: fc.double({ min: 0, max: 0.2, noNaN: true }),
      }),
      {
        minLength: lifeTableAges.length,
        maxLength: lifeTableAges.length,
      },
    )
    .map((bands) => ({
      populations: Float64Array.from(bands, ({ people }) => people),
      deaths: Float64Array.from(bands, ({ people, share }) => Math.floor(people * share) + 1),
    }));
  const expectanciesOf = (deaths: Float64Array, populations: Float64Array) => {
    const into = {
      expectancy: new Float64Array(deaths.length),
      standardError: new Float64Array(deaths.length),
    };
    lifeExpectancies(deaths, populations, into);
    return into;
  };

  it('has a standard error that halves with four times the people, and the same years', () => {
    fc.assert(
      fc.property(area, ({ deaths, populations }) => {
        const one = expectanciesOf(deaths, populations);
        const four = expectanciesOf(
          deaths.map((each) => each * 4),
          populations.map((each) => each * 4),
        );
        near(four.expectancy[0] ?? 0, one.expectancy[0] ?? 0);
        near((four.standardError[0] ?? 0) * 2, one.standardError[0] ?? 0);
      }),
    );
  });

  it('falls where more people die', () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 0, max: 19 }), ({ deaths, populations }, at) => {
        const before = expectanciesOf(deaths, populations).expectancy[0] ?? 0;
        const worse = Float64Array.from(deaths);
        worse[at] = (worse[at] ?? 0) + 50;
        expect(expectanciesOf(worse, populations).expectancy[0]).toBeLessThan(before);
      }),
    );
  });

  it('says why it makes no table', () => {
    const populations = new Float64Array(20).fill(1000);
    const deaths = new Float64Array(20).fill(10);
    const faultWith = (change: (deaths: Float64Array, populations: Float64Array) => void) => {
      const [died, lived] = [Float64Array.from(deaths), Float64Array.from(populations)];
      change(died, lived);
      return lifeTableFault(died, lived);
    };
    expect(faultWith(() => {})).toBeUndefined();
    expect(faultWith((died) => died.fill(-1, 3, 4))).toBe('negative-deaths');
    expect(faultWith((_, lived) => lived.fill(0, 3, 4))).toBe('population-not-above-zero');
    expect(faultWith((died) => died.fill(Number.NaN, 3, 4))).toBe('band-missing');
    expect(faultWith((died) => died.fill(1001, 3, 4))).toBe('more-deaths-than-people');
    expect(faultWith((_, lived) => lived.fill(249))).toBe('too-few-people');
    expect(faultWith((died) => died.fill(0, 19))).toBe('no-deaths-in-last-band');
  });
});
