import { Refusal } from './refusal.ts';

/** How much of an area lies in another: of another geography, or of another vintage of the same. */
export interface AreaWeight {
  readonly from: string;
  readonly to: string;
  /** Share of the people (or of whatever is counted) of `from` who are in `to`, from 0 to 1. */
  readonly weight: number;
}

/** A figure of an area as counts: a rate has no weight of its own, its numerator and denominator have. */
export interface AreaCount {
  readonly area: string;
  readonly numerator: number;
  /** null for a count without one. */
  readonly denominator: number | null;
}

export interface ReaggregatedCount extends AreaCount {
  /** Areas it was made of. */
  readonly from: readonly string[];
  /** Whether any of them was split: then the figure is an estimate, not a count. */
  readonly isEstimate: boolean;
}

export type Reaggregation =
  | { readonly state: 'done'; readonly counts: readonly ReaggregatedCount[] }
  | {
      readonly state: 'refused';
      /**
       * `source-without-weights`: areas with a figure that the lookup does not know; `weights-not-whole`: areas whose shares do not
       * add up to one; `target-not-covered`: areas that need a source area with no figure; `denominator-mixed`: some
       * counts have a denominator and some have none.
       */
      readonly reason:
        | 'source-without-weights'
        | 'weights-not-whole'
        | 'target-not-covered'
        | 'denominator-mixed';
      readonly areas: readonly string[];
    };

/** How far the shares of an area may be from one: published lookups round to some places. */
const roundingOfWeights = 0.005;

/**
 * Figures of areas carried over to other areas by a lookup with weights. Counts are shared out by weight and added; a rate
 * is worked out afterwards, from the numerator and denominator that come of it. Nothing is carried over where the lookup
 * does not account for all of an area, or a target needs an area without a figure: part of an area is not the area.
 *
 * @param targets - areas wanted; all that the lookup leads to where not given
 * @throws Refusal when a weight is not between 0 and 1, or a count is negative
 * @source Office for National Statistics (2012 on), best-fit lookups; Goodchild MF, Lam NS-N (1980), Geo-Processing
 *   1:297–312 (weights by population)
 */
export function reaggregate(
  counts: readonly AreaCount[],
  weights: readonly AreaWeight[],
  targets?: readonly string[],
): Reaggregation {
  checkInputs(counts, weights);
  const wanted = new Set(targets ?? weights.filter(({ weight }) => weight > 0).map(({ to }) => to));
  const shares = Map.groupBy(
    weights.filter(({ weight }) => weight > 0),
    ({ from }) => from,
  );
  const known = new Map(counts.map((count) => [count.area, count]));
  const withDenominator = counts.filter(({ denominator }) => denominator !== null);
  if (withDenominator.length > 0 && withDenominator.length < counts.length) {
    const bare = counts.filter(({ denominator }) => denominator === null);
    return refused(
      'denominator-mixed',
      bare.map(({ area }) => area),
    );
  }
  const unknown = counts.filter(({ area }) => !shares.has(area)).map(({ area }) => area);
  if (unknown.length > 0) return refused('source-without-weights', unknown);
  const uneven = [...shares]
    .filter(([area, list]) => known.has(area) && !isWhole(list))
    .map(([area]) => area);
  if (uneven.length > 0) return refused('weights-not-whole', uneven);
  const into = Map.groupBy([...shares.values()].flat(), ({ to }) => to);
  const short = [...wanted].filter((to) => !into.get(to)?.every(({ from }) => known.has(from)));
  if (short.length > 0) return refused('target-not-covered', short);
  return { state: 'done', counts: [...wanted].map((area) => addedUp(area, into.get(area) ?? [], known)) };
}

type Reason = Extract<Reaggregation, { state: 'refused' }>['reason'];

function refused(reason: Reason, areas: readonly string[]): Reaggregation {
  return { state: 'refused', reason, areas };
}

function checkInputs(counts: readonly AreaCount[], weights: readonly AreaWeight[]): void {
  const wrong = weights.find(({ weight }) => !(weight >= 0 && weight <= 1));
  if (wrong !== undefined) {
    throw new Refusal('methods.weight-outside', 'A weight lies between 0 and 1', {
      area: wrong.from,
      found: wrong.weight,
    });
  }
  const below = counts.find(({ numerator, denominator }) => !(numerator >= 0) || !((denominator ?? 0) >= 0));
  if (below !== undefined) {
    throw new Refusal('methods.area-count-negative', 'A count is not below nought', { area: below.area });
  }
  const areas = new Set<string>();
  for (const { area } of counts) {
    if (areas.has(area)) throw new Refusal('methods.area-repeated', 'An area has one figure', { area });
    areas.add(area);
  }
}

function isWhole(shares: readonly AreaWeight[]): boolean {
  return Math.abs(shares.reduce((sum, { weight }) => sum + weight, 0) - 1) <= roundingOfWeights;
}

function addedUp(
  area: string,
  shares: readonly AreaWeight[],
  known: ReadonlyMap<string, AreaCount>,
): ReaggregatedCount {
  const total = (read: (count: AreaCount) => number) =>
    shares.reduce((sum, { from, weight }) => {
      const count = known.get(from);
      return count === undefined ? sum : sum + weight * read(count);
    }, 0);
  const hasDenominator = shares.some(({ from }) => known.get(from)?.denominator != null);
  return {
    area,
    numerator: total(({ numerator }) => numerator),
    denominator: hasDenominator ? total(({ denominator }) => denominator ?? 0) : null,
    from: shares.map(({ from }) => from),
    isEstimate: shares.some(({ weight }) => Math.abs(weight - 1) > roundingOfWeights),
  };
}

/**
 * A lookup where each area goes whole to the one that holds most of its people.
 *
 * Equal shares go to the area whose code comes first, so that two runs agree.
 */
export function bestFit(weights: readonly AreaWeight[]): readonly AreaWeight[] {
  return [...Map.groupBy(weights, ({ from }) => from)].map(([from, list]) => {
    const best = list.reduce((most, each) =>
      each.weight > most.weight || (each.weight === most.weight && each.to < most.to) ? each : most,
    );
    return { from, to: best.to, weight: 1 };
  });
}

/**
 * The mean of figures of areas, each weighing as much as it has people. For a figure that has no numerator, like a mean
 * score or a median; where counts are known, `reaggregate` is exact and this is not.
 *
 * @returns null where nobody lives in any of them
 * @throws Refusal when a figure is missing or a population is not a number from 0: a mean of the rest is not that of the whole
 */
export function populationWeightedMean(
  areas: readonly { readonly value: number; readonly population: number }[],
): number | null {
  if (!areas.every(({ value, population }) => Number.isFinite(value) && population >= 0)) {
    throw new Refusal('methods.weighted-mean-gap', 'Each area has a figure and a population');
  }
  const people = areas.reduce((sum, { population }) => sum + population, 0);
  return people === 0
    ? null
    : areas.reduce((sum, { value, population }) => sum + value * population, 0) / people;
}
