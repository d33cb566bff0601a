import type { MeasuredValue } from './gap.ts';
import { intervalColumns, twoSidedDeviate, usualConfidence } from './interval.ts';
import { type SlopeLimitsMethod, slopeLimits } from './slope-index-limits.ts';
import {
  type SlopeModel,
  scaledValue,
  slopeIndexColumns,
  slopeIndices,
} from './slope-index-of-inequality.ts';

/** One group of people with its figure and its 95% limits, on the scale of the figure before the multiplier. */
export interface SlopeGroup extends MeasuredValue {
  readonly population: number;
}

/**
 * The slope and relative index of one area, with 95% limits.
 *
 * @param groups - from the least to the most advantaged; rates above 0, shares between 0 and 1, limits too
 * @source as in `slopeIndices` and `slopeLimits`
 */
export function slopeOf(
  groups: readonly SlopeGroup[],
  model: SlopeModel,
): { readonly sii: MeasuredValue; readonly rii: MeasuredValue; readonly limitsBy: SlopeLimitsMethod } {
  const reach = 2 * twoSidedDeviate(usualConfidence);
  const columns = {
    populations: Float64Array.from(groups, ({ population }) => population),
    values: Float64Array.from(groups, ({ value }) => value),
    standardErrors: Float64Array.from(
      groups,
      ({ lower, upper }) =>
        (scaledValue(upper, model.valueType) - scaledValue(lower, model.valueType)) / reach,
    ),
    starts: Uint32Array.of(0, groups.length),
  };
  const indices = slopeIndexColumns(1);
  slopeIndices(columns, model, indices);
  const limits = { sii: intervalColumns(1), rii: intervalColumns(1) };
  const [limitsBy = 'analytic'] = slopeLimits(columns, model, usualConfidence, limits);
  const measured = (name: 'sii' | 'rii'): MeasuredValue => ({
    value: indices[name][0] as number,
    lower: limits[name].lower[0] as number,
    upper: limits[name].upper[0] as number,
  });
  return { sii: measured('sii'), rii: measured('rii'), limitsBy };
}
