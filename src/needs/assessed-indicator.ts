import type { Indicator, WithheldMark } from '../evidence/index.ts';
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
  recentTrend,
  wilsonInterval,
} from '../methods/index.ts';

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
}

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
      readonly reason: 'too-short' | 'uneven-spacing' | 'no-variation' | 'no-figures';
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
  readonly missing: IndicatorEvidence['missing'] | 'small-areas-only';
  readonly latest: ObservedFigure | null;
  readonly series: readonly ObservedFigure[];
  /** Only where the area itself has no figure. */
  readonly larger: LargerAreaFigure | null;
  readonly trend: AssessedTrend;
  readonly comparison: AssessedComparison | null;
  readonly gap: AssessedGap | null;
  /** Why no gap is given, where none is. */
  readonly gapRefused: 'no-direction' | 'too-few-areas' | 'no-counts' | null;
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
 * rate is never averaged. A test that the figures cannot carry is refused by name.
 *
 * @source NEED-05, NEED-06, NEED-09, NEED-22; docs/methods.md
 */
export function assessIndicator(indicator: Indicator, evidence: IndicatorEvidence): AssessedIndicator {
  const methods = new Set<string>(evidence.isAddedUp ? ['added-up'] : []);
  const worked = (figures: readonly ObservedFigure[]) =>
    figures.map((figure) => workedOut(indicator, figure, methods));
  const own =
    evidence.own.length > 0 ? worked(evidence.own) : worked(addedUp(indicator, evidence.smallAreas, methods));
  const direction: Direction = indicator.values.polarity ?? 'no-direction';
  const latest = latestWithValue(own);
  const comparison = compared(own, evidence.comparator, worked, direction, methods);
  return {
    code: indicator.code,
    title: indicator.values.title,
    area: evidence.area,
    missing:
      evidence.missing ?? (latest === null && hasFigures(evidence.smallAreas) ? 'small-areas-only' : null),
    latest,
    series: own,
    larger: latest === null ? nearestFigure(evidence.around, worked) : null,
    trend: trendOf(own, direction, methods),
    comparison,
    ...gapOf(indicator, evidence.smallAreas, latest, direction, methods),
    smallAreas: smallAreasOf(evidence.smallAreas, latest, worked, direction),
    release: evidence.release,
    methods: [...methods].sort(),
  };
}

/** The latest figure of the nearest area around that has one. */
function nearestFigure(
  around: readonly ObservedSeries[],
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
): LargerAreaFigure | null {
  for (const { area, figures } of around) {
    const found = latestWithValue(figures);
    const [latest] = found ? worked([found]) : [];
    if (latest) return { area, latest };
  }
  return null;
}

function hasFigures(series: readonly ObservedSeries[]): boolean {
  return series.some(({ figures }) => figures.some(({ value }) => value !== null));
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
  smallAreas: readonly ObservedSeries[],
  methods: Set<string>,
): readonly ObservedFigure[] {
  const { method } = indicator.values;
  if (smallAreas.length === 0 || (method !== 'proportion' && method !== 'rate' && method !== 'count'))
    return [];
  const byPeriod = Map.groupBy(
    smallAreas.flatMap((series) => series.figures),
    (figure) => figure.period,
  );
  const sums = [...byPeriod.values()]
    .filter(
      (figures) =>
        figures.length === smallAreas.length && figures.every((figure) => hasParts(figure, method)),
    )
    .map((figures) => sumOf(figures, method));
  if (sums.length > 0) methods.add('added-up');
  return sums.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
}

function hasParts(figure: ObservedFigure, method: 'proportion' | 'rate' | 'count'): boolean {
  return method === 'count'
    ? figure.value !== null
    : figure.numerator !== null && figure.denominator !== null;
}

function sumOf(figures: readonly ObservedFigure[], method: 'proportion' | 'rate' | 'count'): ObservedFigure {
  const [first] = figures;
  if (!first) throw new Error('A sum is made of at least one figure');
  const total = (part: (figure: ObservedFigure) => number | null) =>
    figures.reduce((sum, figure) => sum + (part(figure) ?? 0), 0);
  const { row: _, ...rest } = first;
  return {
    ...rest,
    value: method === 'count' ? total((figure) => figure.value) : null,
    lower: null,
    upper: null,
    numerator: method === 'count' ? null : total((figure) => figure.numerator),
    denominator: method === 'count' ? null : total((figure) => figure.denominator),
    status: null,
  };
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
  const points = trendPoints(figures);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return { state: 'refused', reason: 'no-figures' };
  if (points.length < fewestTrendPoints) return { state: 'refused', reason: 'too-short' };
  const trend = recentTrend(
    points.map((figure) => ({
      at: yearsOf(figure.periodStart),
      value: figure.value ?? 0,
      spread: figure.lower === null || figure.upper === null ? null : (figure.upper - figure.lower) / 2,
    })),
  );
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

function trendPoints(figures: readonly ObservedFigure[]): readonly ObservedFigure[] {
  const lastBreak = figures.findLastIndex((figure) => figure.status === 'break');
  const usable = figures.slice(Math.max(lastBreak, 0)).filter((figure) => figure.value !== null);
  const apart: ObservedFigure[] = [];
  for (const figure of usable.toReversed()) {
    const next = apart[0];
    if (!next || figure.periodEnd < next.periodStart) apart.unshift(figure);
  }
  return apart.slice(-mostTrendPoints);
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
  smallAreas: readonly ObservedSeries[],
  latest: ObservedFigure | null,
  direction: Direction,
  methods: Set<string>,
): Pick<AssessedIndicator, 'gap' | 'gapRefused'> {
  const { method, multiplier } = indicator.values;
  if (method !== 'proportion' && method !== 'rate') return { gap: null, gapRefused: 'no-counts' };
  const counted = smallAreas.flatMap(({ area, figures }) => {
    const figure = figures.find((each) => each.period === latest?.period);
    const { numerator = null, denominator = null } = figure ?? {};
    return numerator !== null && denominator !== null && denominator > 0
      ? [{ code: area.code, value: numerator / denominator, numerator, denominator }]
      : [];
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
  smallAreas: readonly ObservedSeries[],
  latest: ObservedFigure | null,
  worked: (figures: readonly ObservedFigure[]) => readonly ObservedFigure[],
  direction: Direction,
): readonly AssessedSmallArea[] {
  const shown = smallAreas.flatMap(({ area, figures }) => {
    const figure = latest
      ? figures.find((each) => each.period === latest.period)
      : figures.findLast((each) => each.value !== null);
    const [ready] = figure ? worked([figure]) : [];
    return ready ? [{ area, figure: ready }] : [];
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
