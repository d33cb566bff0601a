import type { Indicator, RowsBehind, WithheldMark } from '../evidence/index.ts';
import { areaTypeNamed, kindOf } from '../geography/index.ts';
import type { Bilingual } from '../language/index.ts';
import {
  type ComparisonWord,
  compareWithBenchmark,
  type Direction,
  fewestTrendPoints,
  gapBetweenFifths,
  judged,
  poissonInterval,
  quantileOf,
  type RecentTrend,
  recentTrend,
  wilsonInterval,
} from '../methods/index.ts';
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
} from './analysis-inequality.ts';
import { monthsBetween } from './analysis-stretch.ts';
import {
  type Estimate,
  type EstimateRefusal,
  type EstimateSource,
  estimatedFigures,
} from './estimated-figures.ts';
import { rowsBehind } from './rows-behind.ts';
import {
  hasValues,
  isThere,
  lastRowsWithValue,
  rowsIn,
  type SmallAreaFigures,
  smallAreaFigures,
  sumsByPeriod,
} from './small-area-figures.ts';

/** A place, by code, vintage and name. */
export interface AssessedArea {
  readonly code: string;
  readonly type: string;
  readonly name: Bilingual;
}

/** One observation as evidence holds it: what figures are worked out from. */
export interface ObservedFigure {
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: string | null;
  /** Row of the imported file, its heading being row 1; not there for a sum of several. */
  readonly row?: number;
  /** Of a sum or an estimate: which rows it was made of. */
  readonly madeOf?: RowsBehind;
  /** It does not go out; said to those who may see it all the same. */
  readonly unpublished?: WithheldMark;
  /** Came as the sum of all small areas within. */
  readonly isAddedUp?: true;
}

/** What one area's figures are, oldest first. */
export interface ObservedSeries {
  readonly area: AssessedArea;
  readonly figures: readonly ObservedFigure[];
}

/** Everything known about an indicator for one area. */
export interface IndicatorEvidence {
  /** Content hash of the release; null when there is none. */
  readonly release: string | null;
  readonly area: AssessedArea;
  readonly own: readonly ObservedFigure[];
  /** Its own figures were added up of its small areas before they came here. */
  readonly isAddedUp?: true;
  readonly comparator: ObservedSeries | null;
  /** Every small area of one type within the area, whether or not it has figures. */
  readonly smallAreas: readonly ObservedSeries[];
  /** Larger areas this one lies in, nearest first: figures of theirs are never this area's. */
  readonly around: readonly ObservedSeries[];
  /** Why there are no figures at all, where there are none. */
  readonly missing: 'no-dataset' | 'no-release' | 'no-rows' | 'breakdown-needed' | null;
  /** Asked only where there is nothing to add up: what its figures could be worked out from. */
  readonly estimateFrom?: () => readonly EstimateSource[];
  /** What is known of deprivation, where anything is. */
  readonly deprivation?: DeprivationEvidence;
}

/** By what an indicator can be told apart by deprivation. */
export interface DeprivationEvidence {
  /** Fifths that the release itself tells apart, as published; they come before any made of small areas. */
  readonly fifths: readonly FifthFigure[];
  /** Where the small areas stand; nothing where no dataset says. */
  readonly ranks: DeprivationRanks | null;
}

/** The same with small areas as columns. */
export type IndicatorFigures = Omit<IndicatorEvidence, 'smallAreas'> & {
  readonly smallAreas: SmallAreaFigures;
};

export type TrendWord = 'better' | 'worse' | 'rising' | 'falling' | 'no-clear-change';

export type AssessedTrend =
  | {
      readonly state: 'tested';
      readonly word: TrendWord;
      readonly from: string;
      readonly to: string;
      readonly points: number;
    }
  | {
      readonly state: 'refused';
      readonly reason: 'too-short' | 'too-few-years' | 'uneven-spacing' | 'no-variation' | 'no-figures';
    };

export interface AssessedComparison {
  readonly area: AssessedArea;
  readonly latest: ObservedFigure;
  readonly word: ComparisonWord | 'not-tested';
  readonly series: readonly ObservedFigure[];
}

export interface AssessedGap {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly best: ObservedFigure;
  readonly worst: ObservedFigure;
}

export interface AssessedSmallArea {
  readonly area: AssessedArea;
  readonly figure: ObservedFigure;
  /** 1 holds the lowest values, 5 the highest; null without a value or with too few areas. */
  readonly mapClass: number | null;
  /** Beside the whole area. */
  readonly word: ComparisonWord | 'not-tested';
}

/** The figure of a larger area, for a reader of an area that has none: never compared, tested or ranked as this area's. */
export interface LargerAreaFigure {
  readonly area: AssessedArea;
  readonly latest: ObservedFigure;
}

/** An indicator for one area: level, trend, comparison, spread within, and how each was worked out. */
export interface AssessedIndicator {
  readonly code: string;
  readonly title: Bilingual;
  readonly area: AssessedArea;
  readonly missing: IndicatorEvidence['missing'] | 'small-areas-only' | `estimate-${EstimateRefusal}`;
  readonly latest: ObservedFigure | null;
  readonly series: readonly ObservedFigure[];
  /** Only where the area itself has no figure. */
  readonly larger: LargerAreaFigure | null;
  readonly trend: AssessedTrend;
  readonly comparison: AssessedComparison | null;
  /** Why none was made: how many there are says first of all how large an area is. */
  readonly comparisonRefused: 'number' | 'no-same-period' | null;
  readonly gap: AssessedGap | null;
  /** Why no gap is given, where none is. */
  readonly gapRefused: 'no-direction' | 'too-few-areas' | 'no-counts' | null;
  /** How far it differs by deprivation, with slope and relative index of inequality; or why that cannot be said. */
  readonly inequality: IndicatorInequality;
  readonly smallAreas: readonly AssessedSmallArea[];
  readonly release: string | null;
  readonly methods: readonly string[];
}

/** Trends look back this many points at most: older change is history, not direction. */
export const mostTrendPoints = 10;

/**
 * Assesses one indicator for one area: its latest value with range, its trend, how it compares, and the gap between the
 * best and the worst placed fifth of small areas.
 *
 * Where the area has no figures of its own but every small area in it has counts, they are added up; a percentage or a
 * rate that has counts is never averaged. Where they cannot be added up it is estimated, and marked so, from areas of
 * another vintage or by people; or the reason why it cannot be is said. A test that the figures cannot carry is refused by name.
 *
 * @source NEED-05, NEED-06, NEED-09, NEED-22; docs/methods.md
 */
export function assessIndicator(indicator: Indicator, evidence: IndicatorEvidence): AssessedIndicator {
  return assessFigures(indicator, { ...evidence, smallAreas: smallAreaFigures(evidence.smallAreas) });
}

/** The same for small areas that are columns: only figures that are shown become objects. */
export function assessFigures(indicator: Indicator, evidence: IndicatorFigures): AssessedIndicator {
  const methods = new Set<string>(evidence.isAddedUp ? ['added-up'] : []);
  const worked = (figures: readonly ObservedFigure[]) =>
    figures.map((figure) => workedOut(indicator, figure, methods));
  const known = evidence.own.length > 0 ? evidence.own : addedUp(indicator, evidence.smallAreas, methods);
  const estimate =
    known.length > 0 ? undefined : estimatedFigures(indicator, evidence.estimateFrom?.() ?? []);
  const own = estimate?.state === 'made' ? workedUnlessEstimated(estimate, worked, methods) : worked(known);
  const direction: Direction = indicator.values.polarity ?? 'no-direction';
  const latest = latestWithValue(own);
  const isNumber = indicator.values.method === 'count';
  const comparison = isNumber ? null : compared(own, evidence.comparator, worked, direction, methods);
  return {
    code: indicator.code,
    title: indicator.values.title,
    area: evidence.area,
    missing: evidence.missing ?? (latest === null ? whyNoFigure(evidence, estimate) : null),
    latest,
    series: own,
    larger: latest === null ? nearestFigure(evidence.around, worked) : null,
    trend: trendOf(own, direction, methods),
    comparison,
    comparisonRefused: comparison ? null : isNumber ? 'number' : 'no-same-period',
    ...gapOf(indicator, evidence.smallAreas, latest, direction, methods),
    inequality: inequalityOf(indicator, evidence, latest),
    smallAreas: smallAreasOf(evidence.smallAreas, latest, worked, direction),
    release: evidence.release,
    methods: [...methods].sort(),
  };
}

/** An estimate is as it was worked out; counts of whole areas get their value and limits like any others. */
function workedUnlessEstimated(
  { figures, methods: made }: Extract<Estimate, { state: 'made' }>,
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
  methods: Set<string>,
): readonly ObservedFigure[] {
  for (const method of made) methods.add(method);
  return figures.flatMap((figure) => (figure.status === 'estimated' ? [figure] : worked([figure])));
}

function whyNoFigure(
  { smallAreas }: IndicatorFigures,
  estimate: Estimate | undefined,
): AssessedIndicator['missing'] {
  if (estimate?.state === 'refused') return `estimate-${estimate.reason}`;
  return hasValues(smallAreas) ? 'small-areas-only' : null;
}

/**
 * The latest figure of the nearest kind of area around that has one. A health board that has ended can still be known as
 * one this area lay in: then the board with the later figure speaks.
 */
function nearestFigure(
  around: readonly ObservedSeries[],
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
): LargerAreaFigure | null {
  const known = around.flatMap(({ area, figures }) => {
    const latest = latestWithValue(figures);
    return latest ? [{ area, latest }] : [];
  });
  const kind = known[0] && kindNamed(known[0].area.type);
  const [nearest] = known
    .filter(({ area }) => kindNamed(area.type) === kind)
    .toSorted((a, b) => (a.latest.periodEnd < b.latest.periodEnd ? 1 : -1));
  const [latest] = nearest ? worked([nearest.latest]) : [];
  return nearest && latest ? { area: nearest.area, latest } : null;
}

function kindNamed(type: string): string {
  const named = areaTypeNamed(type);
  return named ? kindOf(named) : type;
}

/** A figure with its limits, by the method of the indicator; published limits are kept as they are. */
export function workedOut(
  indicator: Indicator,
  figure: ObservedFigure,
  methods: Set<string>,
): ObservedFigure {
  const { numerator, denominator } = figure;
  const { method, multiplier } = indicator.values;
  const hasCounts = numerator !== null && denominator !== null && denominator > 0;
  if (method === 'proportion' && hasCounts && numerator <= denominator) {
    methods.add('wilson');
    return withLimits(
      figure,
      numerator / denominator,
      wilsonInterval(numerator, denominator),
      multiplier ?? 100,
    );
  }
  if (method === 'rate' && hasCounts) {
    const limits = poissonInterval(numerator);
    methods.add(limits.method === 'exact' ? 'exact-poisson' : 'byar');
    return withLimits(figure, numerator / denominator, scaledBy(limits, 1 / denominator), multiplier ?? 1000);
  }
  if (figure.value !== null) methods.add('published');
  return figure;
}

function withLimits(
  figure: ObservedFigure,
  value: number,
  limits: { readonly lower: number; readonly upper: number },
  multiplier: number,
): ObservedFigure {
  return { ...figure, value: value * multiplier, ...scaledBy(limits, multiplier) };
}

function scaledBy({ lower, upper }: { readonly lower: number; readonly upper: number }, by: number) {
  return { lower: lower * by, upper: upper * by };
}

/** Adds small areas up, for periods in which every one of them has counts. */
function addedUp(
  indicator: Indicator,
  smallAreas: SmallAreaFigures,
  methods: Set<string>,
): readonly ObservedFigure[] {
  const { method } = indicator.values;
  if (smallAreas.areas.length === 0 || (method !== 'proportion' && method !== 'rate' && method !== 'count'))
    return [];
  const isCount = method === 'count';
  const { columns } = smallAreas;
  const sums = sumsByPeriod(smallAreas, isCount).map(({ rows, value, numerator, denominator }) => {
    const { row: _, ...figure } = columns.figure(rows[0] as number);
    return {
      ...figure,
      value: isCount ? value : null,
      lower: null,
      upper: null,
      numerator: isCount ? null : numerator,
      denominator: isCount ? null : denominator,
      status: null,
      madeOf: rowsBehind(rows.map(columns.sourceRow)),
    };
  });
  if (sums.length > 0) methods.add('added-up');
  return sums.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
}

function latestWithValue(figures: readonly ObservedFigure[]): ObservedFigure | null {
  return figures.findLast((figure) => figure.value !== null) ?? null;
}

/** Compared in the latest period both have, by whether the comparator lies outside the area's own range. */
function compared(
  own: readonly ObservedFigure[],
  comparator: ObservedSeries | null,
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
  direction: Direction,
  methods: Set<string>,
): AssessedComparison | null {
  if (!comparator) return null;
  const series = worked(comparator.figures);
  const there = new Map(series.map((figure) => [`${figure.periodStart}/${figure.periodEnd}`, figure]));
  const same = own.findLast(
    (figure) =>
      figure.value !== null &&
      (there.get(`${figure.periodStart}/${figure.periodEnd}`)?.value ?? null) !== null,
  );
  const latest = same ? there.get(`${same.periodStart}/${same.periodEnd}`) : undefined;
  if (!same || !latest) return null;
  const word = beside(same, latest.value, direction);
  if (word !== 'not-tested') methods.add('comparison-with-benchmark');
  return { area: comparator.area, latest, word, series };
}

function beside(
  figure: ObservedFigure,
  benchmark: number | null,
  direction: Direction,
): ComparisonWord | 'not-tested' {
  const { lower, upper } = figure;
  if (benchmark === null || lower === null || upper === null) return 'not-tested';
  return compareWithBenchmark({ lower, upper }, benchmark, direction);
}

/** The recent points that belong together: after the last break, not overlapping, ten at most. */
function trendOf(
  figures: readonly ObservedFigure[],
  direction: Direction,
  methods: Set<string>,
): AssessedTrend {
  const { points, trend } = trendTested(figures);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return { state: 'refused', reason: 'no-figures' };
  if (trend.state === 'refused') return trend;
  methods.add('recent-trend');
  return {
    state: 'tested',
    word: trendWord(trend.word, direction),
    from: first.period,
    to: last.period,
    points: points.length,
  };
}

/** A test of the recent trend, in the unit of the figure each year; or why there is none. */
export type TestedTrend = RecentTrend | Extract<AssessedTrend, { readonly state: 'refused' }>;

/** The recent points of a series that belong together, and whether they rise or fall by more than chance. */
export function trendTested(figures: readonly ObservedFigure[]): {
  readonly points: readonly ObservedFigure[];
  readonly trend: TestedTrend;
} {
  const { points, isOfSeasons } = trendPoints(figures);
  if (points.length < fewestTrendPoints) {
    return { points, trend: { state: 'refused', reason: isOfSeasons ? 'too-few-years' : 'too-short' } };
  }
  const trend = recentTrend(
    points.map((figure) => ({
      at: yearsOf(figure.periodStart),
      value: figure.value ?? 0,
      spread: figure.lower === null || figure.upper === null ? null : (figure.upper - figure.lower) / 2,
    })),
  );
  return { points, trend };
}

function trendPoints(figures: readonly ObservedFigure[]) {
  const lastBreak = figures.findLastIndex((figure) => figure.status === 'break');
  const usable = figures.slice(Math.max(lastBreak, 0)).filter((figure) => figure.value !== null);
  const apart: ObservedFigure[] = [];
  for (const figure of usable.toReversed()) {
    const next = apart[0];
    if (!next || figure.periodEnd < next.periodStart) apart.unshift(figure);
  }
  const isOfSeasons = liesWithinYears(apart);
  const points = (isOfSeasons ? samePartOfYear(apart) : apart).slice(-mostTrendPoints);
  return { points, isOfSeasons };
}

const monthsAYear = 12;

/** Months and quarters, which have seasons. */
function liesWithinYears(figures: readonly ObservedFigure[]): boolean {
  const [before, last] = figures.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    monthsBetween(before.periodStart, last.periodStart) < monthsAYear
  );
}

/** The figures of the same month or quarter as the latest, so that a winter is not taken for a change. */
function samePartOfYear(figures: readonly ObservedFigure[]): readonly ObservedFigure[] {
  const monthOf = ({ periodStart }: ObservedFigure) => periodStart.slice(5, 7);
  const last = figures.at(-1);
  return figures.filter((figure) => last && monthOf(figure) === monthOf(last));
}

function trendWord(word: 'rising' | 'falling' | 'no-clear-change', direction: Direction): TrendWord {
  if (word === 'no-clear-change' || direction === 'no-direction') return word;
  return judged(word === 'rising' ? 'higher' : 'lower', direction) === 'better' ? 'better' : 'worse';
}

/** Years since the year 0, so that quarters and months lie evenly. */
function yearsOf(isoDate: string): number {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function gapOf(
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

function smallAreasOf(
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
function inequalityOf(
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
