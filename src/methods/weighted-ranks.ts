import { uniformDraws } from './slope-index-simulation.ts';

/** One thing that is ranked: its score on each criterion, in the order of the weights. */
export type ScoresOfOne = readonly number[];

/** How a rank moves as weights change. Ranks count from 1, the highest mean; equal means share the better rank. */
export interface RankRange {
  /** Weighted mean of the scores, by the weights given. */
  readonly mean: number;
  readonly rank: number;
  /** Best and worst rank over the weights given and every set drawn. */
  readonly best: number;
  readonly worst: number;
}

/** How many sets of weights are drawn, and from where: the same every time, so that a range can be checked. */
export const weightSets = 200;
const weightSeed = 2012;

/** Means closer than this differ by rounding only. */
const sameMean = 1e-9;

/**
 * Ranks by the weighted mean of scores, and how far each rank moves when the weights are others. The sets of weights
 * are drawn evenly from all there are (each at least 0, together 1) over the criteria that carry a weight.
 *
 * A thing that scores no lower than another on every such criterion never ranks below it, whatever the weights.
 *
 * @param scores - for each thing, one score for each criterion, on one scale where more counts for more
 * @param weights - one for each criterion, 0 or more; only their proportions matter
 * @returns in the order of `scores`
 * @throws RangeError for a weight below 0, no weight above 0, a score that is no number, or rows of unequal length
 * @source Lahdelma R, Hokkanen J, Salminen P (1998), SMAA, Eur J Oper Res 106:137–143; weights drawn as in Tervonen T,
 * Lahdelma R (2007), Eur J Oper Res 178:500–513
 */
export function rankRanges(
  scores: readonly ScoresOfOne[],
  weights: readonly number[],
  { sets = weightSets, seed = weightSeed }: { readonly sets?: number; readonly seed?: number } = {},
): readonly RankRange[] {
  check(scores, weights);
  const counted = [...weights.keys()].filter((position) => (weights[position] ?? 0) > 0);
  const rows = scores.map((row) => counted.map((position) => row[position] ?? 0));
  const means = weightedMeans(rows, shares(counted.map((position) => weights[position] ?? 0)));
  const ranks = ranksOf(means);
  const best = [...ranks];
  const worst = [...ranks];
  const uniform = uniformDraws(seed);
  for (let set = 0; set < sets; set += 1) {
    const drawn = ranksOf(weightedMeans(rows, drawnWeights(counted.length, uniform)));
    for (const [position, rank] of drawn.entries()) {
      best[position] = Math.min(best[position] ?? rank, rank);
      worst[position] = Math.max(worst[position] ?? rank, rank);
    }
  }
  return ranks.map((rank, position) => ({
    rank,
    mean: means[position] ?? 0,
    best: best[position] ?? rank,
    worst: worst[position] ?? rank,
  }));
}

/**
 * How far apart several people score one thing: the mean distance between two of them, over every pair.
 *
 * @returns 0 when all agree; null with fewer than two scores
 * @source Gini C (1912), Variabilità e mutabilità: the mean difference without repetition
 */
export function meanDistance(scores: readonly number[]): number | null {
  if (scores.length < 2) return null;
  let sum = 0;
  let pairs = 0;
  for (const [position, one] of scores.entries()) {
    for (const other of scores.slice(position + 1)) {
      sum += Math.abs(one - other);
      pairs += 1;
    }
  }
  return sum / pairs;
}

function check(scores: readonly ScoresOfOne[], weights: readonly number[]): void {
  if (weights.some((weight) => !(weight >= 0 && Number.isFinite(weight)))) {
    throw new RangeError('A weight is a number of 0 or more');
  }
  if (!weights.some((weight) => weight > 0)) throw new RangeError('At least one weight is above 0');
  for (const row of scores) {
    if (row.length !== weights.length) throw new RangeError('One score is needed for each weight');
    if (row.some((score) => !Number.isFinite(score))) throw new RangeError('A score is a number');
  }
}

function shares(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function weightedMeans(rows: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  return rows.map((row) => row.reduce((sum, score, position) => sum + score * (weights[position] ?? 0), 0));
}

/** Evenly from all weights that are at least 0 and sum to 1: exponential numbers over their sum. */
function drawnWeights(count: number, uniform: () => number): readonly number[] {
  return shares(Array.from({ length: count }, () => -Math.log(1 - uniform()) + Number.MIN_VALUE));
}

function ranksOf(means: readonly number[]): readonly number[] {
  return means.map((mean) => 1 + means.filter((other) => other > mean + sameMean).length);
}
