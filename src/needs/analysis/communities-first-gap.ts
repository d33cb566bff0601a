import type { Indicator } from '../../evidence/index.ts';
import { absoluteGap, type MeasuredValue } from '../../methods/index.ts';
import type {
  AssessedIndicator,
  AssessedSmallArea,
  ObservedFigure,
} from '../assessment/assessed-indicator.ts';
import { workedOut } from '../assessment/worked-out-figures.ts';

/** The figure of the Communities First areas within an area beside that of everywhere else in it. */
export type CommunitiesFirstGap =
  | {
      readonly state: 'worked-out';
      /** Small areas any part of which lies in a Communities First area, added up. */
      readonly inside: ObservedFigure;
      readonly outside: ObservedFigure;
      /** How many small areas are inside, and how many there are. */
      readonly areas: { readonly inside: number; readonly all: number };
      /** Above 0 where people of the Communities First areas are worse off, or without a direction where their figure is lower. */
      readonly gap: MeasuredValue;
    }
  | {
      readonly state: 'refused';
      readonly reason: 'no-areas' | 'everywhere' | 'no-counts' | 'count-missing';
    };

/**
 * How much worse off the Communities First areas are than the rest, from the counts of small areas in the latest period.
 *
 * @param isInside - codes of small areas any part of which lies in a Communities First area
 * @source NEED-22; POV-06; docs/methods.md, Absolute and relative gap
 */
export function communitiesFirstGap(
  indicator: Indicator,
  { smallAreas }: Pick<AssessedIndicator, 'smallAreas'>,
  isInside: ReadonlySet<string>,
): CommunitiesFirstGap {
  const { method, polarity } = indicator.values;
  const within = smallAreas.filter(({ area }) => isInside.has(area.code));
  const rest = smallAreas.filter(({ area }) => !isInside.has(area.code));
  if (within.length === 0) return { state: 'refused', reason: 'no-areas' };
  if (rest.length === 0) return { state: 'refused', reason: 'everywhere' };
  if (method !== 'proportion' && method !== 'rate') return { state: 'refused', reason: 'no-counts' };
  const inside = addedUpOf(indicator, within);
  const outside = addedUpOf(indicator, rest);
  const [one, other] = [measured(inside), measured(outside)];
  if (!inside || !outside || !one || !other) return { state: 'refused', reason: 'count-missing' };
  return {
    state: 'worked-out',
    inside,
    outside,
    areas: { inside: within.length, all: smallAreas.length },
    gap: polarity === 'lower-is-better' ? absoluteGap(one, other) : absoluteGap(other, one),
  };
}

/** The sum of small areas, all of one period; null where one lacks its counts or is of another period. */
function addedUpOf(indicator: Indicator, areas: readonly AssessedSmallArea[]): ObservedFigure | null {
  const [first] = areas;
  if (!first) return null;
  const { period, periodStart, periodEnd } = first.figure;
  let numerator = 0;
  let denominator = 0;
  for (const { figure } of areas) {
    if (figure.numerator === null || figure.denominator === null || figure.period !== period) return null;
    numerator += figure.numerator;
    denominator += figure.denominator;
  }
  const counts = { period, periodStart, periodEnd, numerator, denominator, status: null };
  return workedOut(indicator, { ...counts, value: null, lower: null, upper: null }, new Set());
}

function measured(figure: ObservedFigure | null): MeasuredValue | null {
  if (!figure || figure.value === null || figure.lower === null || figure.upper === null) return null;
  return { value: figure.value, lower: figure.lower, upper: figure.upper };
}
