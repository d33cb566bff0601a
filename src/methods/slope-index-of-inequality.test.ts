import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './distributions.ts';
import { intervalColumns } from './interval.ts';
import { normalProbability } from './normal-probability.ts';
import { slopeLimits } from './slope-index-limits.ts';
import {
  fillLineWeights,
  lineWeights,
  type SlopeGroups,
  type SlopeModel,
  type SlopeValueType,
  scaledValue,
  slopeIndexColumns,
  slopeIndices,
} from './slope-index-of-inequality.ts';
import { simulatedLimits } from './slope-index-simulation.ts';

const populations = Float64Array.of(7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534);
const starts = Uint32Array.of(0, populations.length);

function found(groups: SlopeGroups, model: SlopeModel) {
  const indices = slopeIndexColumns(1);
  slopeIndices(groups, model, indices);
  const limits = { sii: intervalColumns(1), rii: intervalColumns(1) };
  const [method] = slopeLimits(groups, model, 0.95, limits);
  const at = (column: Float64Array): number => column[0] ?? Number.NaN;
  return {
    method,
    sii: at(indices.sii),
    rii: at(indices.rii),
    siiLower: at(limits.sii.lower),
    siiUpper: at(limits.sii.upper),
    riiLower: at(limits.rii.lower),
    riiUpper: at(limits.rii.upper),
  };
}

/** Shares, which are rates as well, with standard errors on their scale. */
const groupsOf = (error: number) =>
  fc.array(fc.double({ min: 0.05, max: 0.6, noNaN: true }), { minLength: 10, maxLength: 10 }).map(
    (values): SlopeGroups => ({
      populations,
      values: Float64Array.from(values),
      standardErrors: new Float64Array(10).fill(error),
      starts,
    }),
  );

const models: readonly SlopeModel[] = (['other', 'rate', 'proportion'] as const).flatMap((valueType) =>
  [false, true].map((isTransformed) => ({ valueType, isTransformed, multiplier: 1 })),
);

/** Draws of a test: the percentiles they give still move by about a hundredth of the interval. */
const draws = 40_000;

describe('slope index of inequality', () => {
  it.each(models)(
    'is nought, and the ratio 1, where all have the same: $valueType, $isTransformed',
    (model) => {
      const groups = {
        populations,
        values: new Float64Array(10).fill(0.2),
        standardErrors: new Float64Array(10).fill(0.02),
        starts,
      };
      const { sii, rii, siiLower, siiUpper } = found(groups, model);
      expect(sii).toBeCloseTo(0, 12);
      expect(rii).toBeCloseTo(1, 12);
      expect(siiLower).toBeLessThan(0);
      expect(siiUpper).toBeGreaterThan(0);
    },
  );

  it.each(models)('lies between its limits: $valueType, $isTransformed', (model) => {
    fc.assert(
      fc.property(groupsOf(0.01), (groups) => {
        const { sii, rii, siiLower, siiUpper, riiLower, riiUpper } = found(groups, model);
        expect(siiLower).toBeLessThan(sii);
        expect(siiUpper).toBeGreaterThan(sii);
        expect(riiLower).toBeLessThan(rii);
        expect(riiUpper).toBeGreaterThan(rii);
      }),
      { numRuns: 25 },
    );
  });

  it('is turned round by a negative multiplier', () => {
    fc.assert(
      fc.property(groupsOf(0.02), (groups) => {
        const straight = found(groups, { valueType: 'rate', isTransformed: false, multiplier: 1 });
        const turned = found(groups, { valueType: 'rate', isTransformed: false, multiplier: -100 });
        expect(turned.sii).toBeCloseTo(-100 * straight.sii, 9);
        expect(turned.siiLower).toBeCloseTo(-100 * straight.siiUpper, 9);
        expect(turned.riiUpper).toBeCloseTo(1 / straight.riiLower, 9);
      }),
      { numRuns: 25 },
    );
  });

  it.each(models.flatMap((model) => [0.03, 0.15].map((error) => ({ ...model, error }))))(
    'has the limits that simulation comes to: $valueType, $isTransformed, $error',
    ({ error, ...model }) => {
      const values = Float64Array.from({ length: 10 }, (_, at) => 0.4 - 0.03 * at + 0.02 * (at % 3));
      const standardErrors = new Float64Array(10).fill(model.valueType === 'other' ? error / 5 : error);
      const analytic = found({ populations, values, standardErrors, starts }, model);
      expect(analytic.method).toBe('analytic');
      const simulated = simulate(values, standardErrors, model.valueType, model.isTransformed);
      const slopeWidth = analytic.siiUpper - analytic.siiLower;
      const ratioWidth = analytic.riiUpper - analytic.riiLower;
      expect(Math.abs(analytic.siiLower - simulated.siiLower)).toBeLessThan(slopeWidth / 60);
      expect(Math.abs(analytic.siiUpper - simulated.siiUpper)).toBeLessThan(slopeWidth / 60);
      expect(Math.abs(analytic.riiLower - simulated.riiLower)).toBeLessThan(ratioWidth / 60);
      expect(Math.abs(analytic.riiUpper - simulated.riiUpper)).toBeLessThan(ratioWidth / 60);
    },
  );

  it('is simulated where rates are too uncertain for the expansion, the same way every time', () => {
    const groups = {
      populations,
      values: Float64Array.from({ length: 10 }, (_, at) => 5 - at / 3),
      standardErrors: new Float64Array(10).fill(1.2),
      starts,
    };
    const model = { valueType: 'rate', isTransformed: false, multiplier: 1 } as const;
    const once = found(groups, model);
    expect(once.method).toBe('simulated');
    expect(found(groups, model)).toEqual(once);
  });
});

function simulate(
  values: Float64Array,
  errors: Float64Array,
  valueType: SlopeValueType,
  isTransformed: boolean,
) {
  const weights = lineWeights(10);
  fillLineWeights(populations, 0, 10, weights);
  const scaled = values.map((value) => scaledValue(value, valueType));
  return simulatedLimits(scaled, errors, weights, { valueType, isTransformed }, 0.95, draws, 7);
}

describe('normal probability', () => {
  it('is undone by the normal quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        const back = normalProbability(normalQuantile(probability));
        expect(Math.abs(back - probability)).toBeLessThan(1e-14);
      }),
    );
  });
});
