import type { Indicator } from '../../evidence/index.ts';
import { type Direction, gapBetweenFifths, quantileOf } from '../../methods/index.ts';
import {
  areRanked,
  type DeprivationRanks,
  type FifthFigure,
  fifthsOfSmallAreas,
  type IndicatorInequality,
  indicatorInequality,
  isOrderEstimated,
  type RanksUsed,
  ranksUsed,
} from '../analysis/inequality.ts';
import type {
  AssessedIndicator,
  AssessedSmallArea,
  IndicatorFigures,
  ObservedFigure,
} from './assessed-indicator.ts';
import { beside } from './beside-benchmark.ts';
import { isThere, lastRowsWithValue, rowsIn, type SmallAreaFigures } from './small-area-figures.ts';
import { workedOut } from './worked-out-figures.ts';

/** The gap between the best and the worst placed fifth of small areas, or why none is given. */
export function gapOf(
  indicator: Indicator,
  smallAreas: SmallAreaFigures,
  latest: ObservedFigure | null,
  direction: Direction,
  methods: Set<string>,
): Pick<AssessedIndicator, 'gap' | 'gapRefused'> {
  const { method, multiplier } = indicator.values;
  if (method !== 'proportion' && method !== 'rate') return { gap: null, gapRefused: 'no-counts' };
  const { columns, areas } = smallAreas;
  const rows = rowsIn(smallAreas, latest?.period);
  const counted = areas.flatMap(({ code }, place) => {
    const row = rows[place] as number;
    if (!isThere(columns.numerator, row) || !isThere(columns.denominator, row)) return [];
    const numerator = columns.numerator[row] as number;
    const denominator = columns.denominator[row] as number;
    return denominator > 0 ? [{ code, value: numerator / denominator, numerator, denominator }] : [];
  });
  const gap = gapBetweenFifths(
    counted,
    direction,
    method,
    multiplier ?? (method === 'proportion' ? 100 : 1000),
  );
  if (gap.state === 'refused') return { gap: null, gapRefused: gap.reason };
  methods.add('fifths-gap');
  const figure = (fifth: typeof gap.best): ObservedFigure => ({
    period: latest?.period ?? '',
    periodStart: latest?.periodStart ?? '',
    periodEnd: latest?.periodEnd ?? '',
    value: fifth.value,
    lower: fifth.lower,
    upper: fifth.upper,
    numerator: fifth.numerator,
    denominator: fifth.denominator,
    status: null,
  });
  const { difference, lower, upper } = gap;
  return {
    gap: { difference, lower, upper, best: figure(gap.best), worst: figure(gap.worst) },
    gapRefused: null,
  };
}

const mapClasses = 5;

/** Every small area with its figure, its class on the map and how it stands beside the whole. */
export function smallAreasOf(
  smallAreas: SmallAreaFigures,
  latest: ObservedFigure | null,
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
  direction: Direction,
): readonly AssessedSmallArea[] {
  const { areas, columns } = smallAreas;
  const rows = latest ? rowsIn(smallAreas, latest.period) : lastRowsWithValue(smallAreas);
  const shown = areas.flatMap((area, place) => {
    const row = rows[place] as number;
    const [figure] = row < 0 ? [] : worked([columns.figure(row)]);
    return figure ? [{ area, figure }] : [];
  });
  const classes = quantileOf(
    shown.map(({ figure }) => figure.value),
    mapClasses,
  );
  return shown.map(({ area, figure }, index) => ({
    area,
    figure,
    mapClass: classes[index] ?? null,
    word: beside(figure, latest?.value ?? null, direction),
  }));
}

/** By the fifths the release tells apart; else by fifths of the small areas, where their counts and ranks are known. */
export function inequalityOf(
  indicator: Indicator,
  { deprivation, smallAreas }: IndicatorFigures,
  latest: ObservedFigure | null,
): IndicatorInequality {
  const worked = (fifths: readonly FifthFigure[]) =>
    fifths.map(({ fifth, figure }) => ({ fifth, figure: workedOut(indicator, figure, new Set()) }));
  const told = deprivation?.fifths ?? [];
  if (told.length > 0) return indicatorInequality(indicator, worked(told), 'release');
  const { method } = indicator.values;
  const ranks = deprivation?.ranks;
  if (!latest || !ranks || (method !== 'proportion' && method !== 'rate')) {
    return indicatorInequality(indicator, [], 'small-areas');
  }
  const rows = rowsIn(smallAreas, latest.period);
  const withRows = smallAreas.areas.filter((_, place) => (rows[place] as number) >= 0);
  const used = ranksUsed(
    ranks,
    withRows.map(({ code }) => code),
  );
  const fifths = areRanked(used) ? fifthsByRank(smallAreas, rows, latest, ranks, used) : [];
  return indicatorInequality(indicator, worked(fifths), 'small-areas', used);
}

/** Fifths of the small areas that have a rank; none where a count is missing, for they would be those of other people. */
function fifthsByRank(
  { areas, columns }: SmallAreaFigures,
  rows: Int32Array,
  latest: ObservedFigure,
  { ranks }: DeprivationRanks,
  used: RanksUsed,
): readonly FifthFigure[] {
  const counted = areas.flatMap(({ code }, place) => {
    const rank = ranks.get(code);
    const row = rows[place] as number;
    if (rank === undefined || !isThere(columns.numerator, row) || !isThere(columns.denominator, row))
      return [];
    const numerator = columns.numerator[row] as number;
    const denominator = columns.denominator[row] as number;
    return denominator > 0 ? [{ rank, numerator, denominator }] : [];
  });
  if (counted.length < used.ranked) return [];
  const status = isOrderEstimated(used) ? 'estimated' : null;
  const { row: _, ...period } = latest;
  return fifthsOfSmallAreas(counted).map(({ fifth, numerator, denominator }) => ({
    fifth,
    figure: { ...period, value: null, lower: null, upper: null, status, numerator, denominator },
  }));
}
