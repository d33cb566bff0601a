import type { Indicator } from '../evidence/index.ts';
import {
  absoluteGap,
  type MeasuredValue,
  quantileOf,
  relativeGap,
  type SlopeLimitsMethod,
  type SlopeValueType,
  slopeOf,
} from '../methods/index.ts';
import type { ObservedFigure } from './assessed-indicator.ts';

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
      readonly reason: 'no-fifths' | 'fifth-missing' | 'no-range';
    };

const fifthNumbers = [1, 2, 3, 4, 5] as const;

/**
 * How far a figure differs by deprivation: absolute and relative gap between the ends, and the slope and relative index,
 * which count everybody between. Signs are such that above nought the more deprived are worse off.
 *
 * @param fifths - worked-out figures of one period, in any order
 * @source NEED-09, NEED-22; EQ-02; docs/methods.md, Absolute and relative gap, Slope and relative index of inequality
 */
export function indicatorInequality(
  indicator: Indicator,
  fifths: readonly FifthFigure[],
  from: FifthsFrom,
): IndicatorInequality {
  if (fifths.length === 0) return { state: 'refused', reason: 'no-fifths' };
  const inOrder = fifthNumbers.flatMap((number) => fifths.find(({ fifth }) => fifth === number) ?? []);
  const measured = inOrder.flatMap(({ figure }) => measuredOf(figure) ?? []);
  const [most] = measured;
  const least = measured.at(-1);
  if (inOrder.some(({ figure }) => figure.value === null) || inOrder.length < fifthNumbers.length) {
    return { state: 'refused', reason: 'fifth-missing' };
  }
  if (measured.length < fifthNumbers.length || !most || !least)
    return { state: 'refused', reason: 'no-range' };
  const isLowerBetter = indicator.values.polarity === 'lower-is-better';
  const [over, under] = isLowerBetter ? [most, least] : [least, most];
  const ratio = relativeGap(over, under);
  return {
    state: 'worked-out',
    from,
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
