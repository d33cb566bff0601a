import type { Indicator } from '../../evidence/index.ts';
import type { AreaChange, CarriedRank } from '../../geography/index.ts';
import {
  absoluteGap,
  type MeasuredValue,
  quantileOf,
  relativeGap,
  type SlopeLimitsMethod,
  type SlopeValueType,
  slopeOf,
} from '../../methods/index.ts';
import type { ObservedFigure } from '../assessment/assessed-indicator.ts';

/** A fifth of the people or of the small areas by deprivation: 1 is the most deprived, 5 the least. */
export interface FifthFigure {
  readonly fifth: number;
  readonly figure: ObservedFigure;
}

/** Where the fifths come from: the release tells them apart, or they are made of small areas ranked by deprivation. */
export type FifthsFrom = 'release' | 'small-areas';

export interface Inequality {
  readonly state: 'worked-out';
  readonly from: FifthsFrom;
  /** The ranks that small areas were put in order by, where they made the fifths. */
  readonly ranks?: RanksUsed;
  readonly fifths: readonly FifthFigure[];
  /** Between the ends; above 0 where the most deprived fifth is worse off, or without a direction where the least is higher. */
  readonly gap: MeasuredValue;
  /** The end that is worse off if deprivation harms over the other; null where it cannot be. */
  readonly ratio: MeasuredValue | null;
  readonly slope:
    | {
        readonly state: 'worked-out';
        readonly sii: MeasuredValue;
        readonly rii: MeasuredValue;
        readonly limitsBy: SlopeLimitsMethod;
      }
    | { readonly state: 'refused'; readonly reason: 'no-populations' | 'nobody-or-everybody' };
}

export type IndicatorInequality =
  | Inequality
  | {
      readonly state: 'refused';
      readonly reason: 'no-fifths' | 'ranks-lacking' | 'fifth-missing' | 'no-range';
      readonly ranks?: RanksUsed;
    };

const fifthNumbers = [1, 2, 3, 4, 5] as const;

/**
 * How far a figure differs by deprivation: absolute and relative gap between the ends, and the slope and relative index,
 * which count everybody between. Signs are such that above nought the more deprived are worse off.
 *
 * @param fifths - worked-out figures of one period, in any order
 * @param ranks - what small areas were put in order by, where they made the fifths
 * @source NEED-09, NEED-22; EQ-02; docs/methods.md, Absolute and relative gap, Slope and relative index of inequality
 */
export function indicatorInequality(
  indicator: Indicator,
  fifths: readonly FifthFigure[],
  from: FifthsFrom,
  ranks?: RanksUsed,
): IndicatorInequality {
  const by = ranks && { ranks };
  if (ranks && !areRanked(ranks)) return { state: 'refused', reason: 'ranks-lacking', ...by };
  if (fifths.length === 0) return { state: 'refused', reason: 'no-fifths', ...by };
  const inOrder = fifthNumbers.flatMap((number) => fifths.find(({ fifth }) => fifth === number) ?? []);
  const measured = inOrder.flatMap(({ figure }) => measuredOf(figure) ?? []);
  const [most] = measured;
  const least = measured.at(-1);
  if (inOrder.some(({ figure }) => figure.value === null) || inOrder.length < fifthNumbers.length) {
    return { state: 'refused', reason: 'fifth-missing', ...by };
  }
  if (measured.length < fifthNumbers.length || !most || !least)
    return { state: 'refused', reason: 'no-range', ...by };
  const isLowerBetter = indicator.values.polarity === 'lower-is-better';
  const [over, under] = isLowerBetter ? [most, least] : [least, most];
  const ratio = relativeGap(over, under);
  return {
    state: 'worked-out',
    from,
    ...by,
    fifths: inOrder,
    gap: absoluteGap(over, under),
    ratio: Number.isFinite(ratio.value) ? ratio : null,
    slope: slopeAcross(indicator, inOrder, isLowerBetter),
  };
}

function measuredOf({ value, lower, upper }: ObservedFigure): MeasuredValue | null {
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}

function slopeAcross(
  indicator: Indicator,
  fifths: readonly FifthFigure[],
  isLowerBetter: boolean,
): Inequality['slope'] {
  const { method } = indicator.values;
  const type: SlopeValueType = method === 'proportion' || method === 'rate' ? method : 'other';
  const multiplier =
    type === 'other' ? 1 : (indicator.values.multiplier ?? (type === 'proportion' ? 100 : 1000));
  const groups = fifths.map(({ figure: { denominator, value, lower, upper } }) => ({
    population: denominator ?? 0,
    value: (value ?? 0) / multiplier,
    lower: (lower ?? 0) / multiplier,
    upper: (upper ?? 0) / multiplier,
  }));
  if (!groups.every(({ population }) => population > 0))
    return { state: 'refused', reason: 'no-populations' };
  const isOnScale = (value: number) => type === 'other' || (value > 0 && (type === 'rate' || value < 1));
  if (!groups.every(({ value, lower, upper }) => isOnScale(value) && isOnScale(lower) && isOnScale(upper))) {
    return { state: 'refused', reason: 'nobody-or-everybody' };
  }
  const found = slopeOf(groups, {
    valueType: type,
    isTransformed: false,
    multiplier: isLowerBetter ? -multiplier : multiplier,
  });
  return { state: 'worked-out', ...found };
}

/** A small area with its counts and where it stands by deprivation: rank 1 is the most deprived. */
export interface RankedSmallArea {
  readonly rank: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** An edition of a dataset that ranks small areas by deprivation. */
export interface RankRelease {
  readonly dataset: string;
  readonly hash: string;
}

/** Where small areas stand by the index of deprivation, 1 the most deprived. */
export interface DeprivationRanks {
  readonly release: RankRelease;
  /** Type and vintage of the areas that the index ranks. */
  readonly areaType: string;
  /** By code of the small areas wanted. */
  readonly ranks: ReadonlyMap<string, number>;
  /** How each came over, where the index ranks the areas of an older list. */
  readonly carried: ReadonlyMap<string, CarriedRank> | null;
}

/** The ranks that the fifths of one area were made by. */
export interface RanksUsed {
  readonly release: RankRelease;
  readonly areaType: string;
  /** Small areas with figures, and how many of them have a rank. */
  readonly areas: number;
  readonly ranked: number;
  /** How many came over in each way from an older list; nothing where the index ranks these very areas. */
  readonly carried: CarriedCount | null;
}

/** Small areas by how their rank came over from an older list. */
export interface CarriedCount extends Readonly<Record<AreaChange, number>> {
  /** Means that had to be taken in equal parts. */
  readonly inEqualParts: number;
}

/** Fifths are refused where fewer of the small areas than this have a rank: they would be those of other people. */
export const fewestRanked = 0.95;

/**
 * What the ranks say of some small areas.
 *
 * @param codes - of the small areas with figures
 */
export function ranksUsed(
  { release, areaType, ranks, carried }: DeprivationRanks,
  codes: readonly string[],
): RanksUsed {
  const found = codes.flatMap((code) => carried?.get(code) ?? []);
  const count = (isOne: (rank: CarriedRank) => boolean) => found.filter(isOne).length;
  const changed = (change: AreaChange) => count((each) => each.change === change);
  return {
    release,
    areaType,
    areas: codes.length,
    ranked: codes.filter((code) => ranks.has(code)).length,
    carried: carried && {
      unchanged: changed('unchanged'),
      merged: changed('merged'),
      split: changed('split'),
      irregular: changed('irregular'),
      inEqualParts: count(({ weighedBy }) => weighedBy === 'equal-parts'),
    },
  };
}

/** Whether enough of the small areas have a rank. */
export function areRanked({ areas, ranked }: RanksUsed): boolean {
  return ranked >= fewestRanked * areas;
}

/** Whether the order of any small area had to be estimated, so that fifths are marked `[e]`. */
export function isOrderEstimated({ carried }: RanksUsed): boolean {
  return carried !== null && carried.merged + carried.split + carried.irregular > 0;
}

/** Fewer small areas than this make fifths of one or two. */
const fewestSmallAreas = 10;

/**
 * Fifths of an area's own small areas by deprivation, each added up from its counts.
 *
 * @returns counts from the most deprived fifth to the least; nothing with fewer than ten small areas
 */
export function fifthsOfSmallAreas(
  areas: readonly RankedSmallArea[],
): readonly { readonly fifth: number; readonly numerator: number; readonly denominator: number }[] {
  if (areas.length < fewestSmallAreas) return [];
  const places = quantileOf(
    areas.map(({ rank }) => rank),
    fifthNumbers.length,
  );
  return fifthNumbers.map((fifth) => {
    const those = areas.filter((_, at) => places[at] === fifth);
    return {
      fifth,
      numerator: those.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: those.reduce((sum, { denominator }) => sum + denominator, 0),
    };
  });
}
