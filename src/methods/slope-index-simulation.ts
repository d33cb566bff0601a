import {
  type AreaLimits,
  type LineWeights,
  type SlopeModel,
  unscaledValue,
} from './slope-index-of-inequality.ts';

/** Draws of one area unless others are asked for: as many as the published tool makes. */
export const usualDraws = 100_000;

/** The same draws every time, so that a figure does not change when a page is made again. */
export const usualSeed = 20_041_126;

/**
 * Limits by drawing every figure anew, each by its standard error, and drawing the line through them again and again.
 *
 * @param scaled - figures on their own scale (`scaledValue`)
 * @param errors - their standard errors
 * @param weights - of the line through them
 * @source Low A, Low A (2004), Journal of Public Health 26:388–395
 */
export function simulatedLimits(
  scaled: Float64Array,
  errors: Float64Array,
  weights: LineWeights,
  { valueType, isTransformed }: Pick<SlopeModel, 'valueType' | 'isTransformed'>,
  confidence: number,
  draws = usualDraws,
  seed = usualSeed,
): AreaLimits {
  const normal = normalDraws(seed);
  const slopes = new Float64Array(draws);
  const ratios = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let [intercept, slope] = [0, 0];
    for (let group = 0; group < scaled.length; group += 1) {
      const drawn = (scaled[group] as number) + (errors[group] as number) * normal();
      const used = isTransformed ? drawn : unscaledValue(drawn, valueType);
      intercept += (weights.intercept[group] as number) * used;
      slope += (weights.slope[group] as number) * used;
    }
    const low = isTransformed ? unscaledValue(intercept, valueType) : intercept;
    const high = isTransformed ? unscaledValue(intercept + slope, valueType) : intercept + slope;
    slopes[draw] = high - low;
    ratios[draw] = high / low;
  }
  slopes.sort();
  ratios.sort();
  const [lowest, highest] = [
    Math.round((draws * (1 - confidence)) / 2),
    Math.round((draws * (1 + confidence)) / 2),
  ];
  const at = (sorted: Float64Array, place: number): number =>
    sorted[Math.min(draws, Math.max(1, place)) - 1] as number;
  return {
    siiLower: at(slopes, lowest),
    siiUpper: at(slopes, highest),
    riiLower: at(ratios, lowest),
    riiUpper: at(ratios, highest),
  };
}

/** Standard normal numbers from a seed, by the polar method. @source Marsaglia G, Bray TA (1964), SIAM Review 6:260–264 */
function normalDraws(seed: number): () => number {
  const uniform = uniformDraws(seed);
  let spare = Number.NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const size = x * x + y * y;
      if (size >= 1 || size === 0) continue;
      const stretch = Math.sqrt((-2 * Math.log(size)) / size);
      spare = y * stretch;
      return x * stretch;
    }
  };
}

/**
 * Numbers from 0 to 1 from a seed: Marsaglia's three-shift generator, two 32-bit words to a number of 53 bits.
 *
 * @source Marsaglia G (2003), Xorshift RNGs, Journal of Statistical Software 8(14)
 */
export function uniformDraws(seed: number): () => number {
  let [x, y, z, w] = [seed | 0 || 1, 362_436_069, 521_288_629, 88_675_123];
  const word = (): number => {
    const mixed = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ mixed ^ (mixed >>> 8);
    return w >>> 0;
  };
  for (let step = 0; step < 64; step += 1) word();
  return () => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992;
}
