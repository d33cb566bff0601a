import { twoSidedDeviate } from './interval.ts';
import { Refusal } from './refusal.ts';
import { limitsOfEnds } from './slope-index-end-limits.ts';
import {
  type AreaLimits,
  fillLineWeights,
  type LineWeights,
  lineWeights,
  mostGroupsOf,
  type SlopeGroups,
  type SlopeLimits,
  type SlopeModel,
  scaledValue,
} from './slope-index-of-inequality.ts';
import { simulatedLimits } from './slope-index-simulation.ts';
import { type Cumulants, cumulantColumns, fillCumulants, limitsOfSums } from './slope-index-sum-limits.ts';

/** How the limits of an area were found. */
export type SlopeLimitsMethod = 'analytic' | 'simulated';

/**
 * Limits of slope and relative indices of inequality: the percentiles that endless simulation of each group's figure
 * by its standard error would come to. Worked out:
 *
 * - other figures: exactly, the slope being normal and the ratio Fieller's;
 * - a line on the scale of the figure: exactly but for rounding, by integrating over the lower end;
 * - rates and shares with a straight line: by Cornish and Fisher's expansion from the first four cumulants, which are
 *   exact. Where it is not safe (`isNearNormal`) the area is simulated, with a fixed seed.
 *
 * @param into - one row for each area
 * @returns how the limits of each area were found
 * @throws RangeError where the confidence is 1: no slope is certain
 * @source Fieller EC (1954), J R Stat Soc B 16:175–185; Cornish EA, Fisher RA (1938), Revue de l'Institut International
 *   de Statistique 5:307–320; Low A, Low A (2004), Journal of Public Health 26:388–395
 */
export function slopeLimits(
  groups: SlopeGroups,
  model: SlopeModel,
  confidence: number,
  into: SlopeLimits,
): readonly SlopeLimitsMethod[] {
  const z = twoSidedDeviate(confidence);
  if (!Number.isFinite(z)) {
    throw new Refusal('methods.confidence-outside', 'No slope is certain', { found: confidence });
  }
  const { populations, starts } = groups;
  const most = mostGroupsOf(starts);
  const weights = lineWeights(most);
  const scratch = cumulantColumns(most);
  const found: AreaLimits = { siiLower: 0, siiUpper: 0, riiLower: 0, riiUpper: 0 };
  const methods: SlopeLimitsMethod[] = [];
  for (let area = 0; area + 1 < starts.length; area += 1) {
    const start = starts[area] as number;
    const end = starts[area + 1] as number;
    fillLineWeights(populations, start, end, weights);
    const isAnalytic = analyticLimits(groups, start, end, weights, model, z, scratch, found);
    if (!isAnalytic) Object.assign(found, simulatedArea(groups, start, end, weights, model, confidence));
    methods.push(isAnalytic ? 'analytic' : 'simulated');
    write(found, model.multiplier, area, into);
  }
  return methods;
}

function simulatedArea(
  { values, standardErrors }: SlopeGroups,
  start: number,
  end: number,
  weights: LineWeights,
  model: SlopeModel,
  confidence: number,
): AreaLimits {
  const scaled = values.slice(start, end).map((value) => scaledValue(value, model.valueType));
  return simulatedLimits(scaled, standardErrors.subarray(start, end), weights, model, confidence);
}

/** Turns round what a negative multiplier turns round. */
function write(found: AreaLimits, multiplier: number, area: number, { sii, rii }: SlopeLimits): void {
  const isTurned = multiplier < 0;
  sii.lower[area] = multiplier * (isTurned ? found.siiUpper : found.siiLower);
  sii.upper[area] = multiplier * (isTurned ? found.siiLower : found.siiUpper);
  rii.lower[area] = isTurned ? 1 / found.riiUpper : found.riiLower;
  rii.upper[area] = isTurned ? 1 / found.riiLower : found.riiUpper;
}

/** @returns whether the expansion was safe; else `into` means nothing */
function analyticLimits(
  groups: SlopeGroups,
  start: number,
  end: number,
  weights: LineWeights,
  { valueType, isTransformed }: SlopeModel,
  z: number,
  scratch: Cumulants,
  into: AreaLimits,
): boolean {
  if (isTransformed && valueType !== 'other') {
    return limitsOfEnds(groups, start, end, weights, valueType, z, into);
  }
  fillCumulants(groups, start, end, valueType, scratch);
  return limitsOfSums(scratch, end - start, weights, z, into);
}
