import type { Indicator } from '../../evidence/index.ts';
import type { ShareWeighing } from '../../geography/index.ts';
import { type AreaCount, type AreaWeight, populationWeightedMean, reaggregate } from '../../methods/index.ts';
import type { ObservedFigure, ObservedSeries } from './assessed-indicator.ts';
import { rowsBehind } from './rows-behind.ts';

/** Areas of one type that an area could be made of: their figures, how much of each lies in it, how many live there. */
export interface EstimateSource {
  readonly areas: readonly {
    readonly series: ObservedSeries;
    /** From 0 to 1. */
    readonly weight: number;
    readonly people: number | null;
  }[];
  /** Nothing where no area had to be split. */
  readonly weighedBy: ShareWeighing | null;
  /** Whether the lookups account for all of the area. */
  readonly isComplete: boolean;
}

/**
 * Why no figure is worked out: the lookups leave out part of the area; an area within has no figure; some areas have
 * counts and some have none; nobody knows how many live in an area; ranks and classes have no mean.
 */
export type EstimateRefusal =
  | 'lookup-short'
  | 'target-not-covered'
  | 'denominator-mixed'
  | 'people-not-known'
  | 'rank';

export type Estimate =
  | {
      readonly state: 'made';
      readonly figures: readonly ObservedFigure[];
      readonly methods: readonly string[];
    }
  | { readonly state: 'refused'; readonly reason: EstimateRefusal };

/** A place of its own for whatever of an area lies outside the one that is asked for. */
const here = 'here';
const elsewhere = 'elsewhere';

/** Measures that say where areas stand among others. */
const ranks = /(^|[-_ ])(rank|decile|quintile|quartile|fifth)s?$/i;

/**
 * Figures of an area that has none, from areas of another vintage or without counts to add up: counts are shared out by
 * the part of each area that lies here, and rates worked out anew; figures without counts are averaged by people. What
 * was split or averaged has the status `estimated`, no counts and no limits. The first source that answers is taken.
 *
 * @returns the figures of every period in which each area has what is needed, oldest first; else why there are none, by
 *   the latest period of the first source; nothing where there is no source
 * @source GEO-01, NEED-09; docs/methods.md
 */
export function estimatedFigures(
  indicator: Indicator,
  sources: readonly EstimateSource[],
): Estimate | undefined {
  const tried = sources.map((source) => estimateFrom(indicator, source));
  return tried.find(({ state }) => state === 'made') ?? tried[0];
}

function estimateFrom(indicator: Indicator, source: EstimateSource): Estimate {
  if (!source.isComplete) return { state: 'refused', reason: 'lookup-short' };
  const periods = new Map(
    source.areas
      .flatMap(({ series }) => series.figures)
      .map((figure) => [`${figure.periodStart}/${figure.periodEnd}`, figure] as const),
  );
  const made = [...periods]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, first]) => inPeriod(indicator, source, period, first));
  const figures = made.flatMap((each) => (each.state === 'made' ? each.figures : []));
  const methods = [...new Set(made.flatMap((each) => (each.state === 'made' ? each.methods : [])))];
  const last = made.at(-1);
  if (figures.length > 0) return { state: 'made', figures, methods };
  return last?.state === 'refused' ? last : { state: 'refused', reason: 'target-not-covered' };
}

function inPeriod(
  indicator: Indicator,
  { areas, weighedBy }: EstimateSource,
  period: string,
  first: ObservedFigure,
): Estimate {
  const { row: _, unpublished: __, ...about } = first;
  const parts = areas.map(({ series, ...rest }) => ({
    ...rest,
    code: series.area.code,
    figure: series.figures.find((each) => `${each.periodStart}/${each.periodEnd}` === period),
  }));
  const unpublished = parts.flatMap(({ figure }) => figure?.unpublished ?? [])[0];
  const none = { lower: null, upper: null, numerator: null, denominator: null };
  const madeOf = rowsBehind(parts.flatMap(({ figure }) => (figure ? [figure.row] : [])));
  const bare = { ...about, ...none, madeOf, ...(unpublished && { unpublished }) };
  if (!parts.some(({ figure }) => figure && countOf(indicator, here, figure))) {
    return averaged(indicator, parts, bare);
  }
  if (parts.some(({ figure }) => figure && figure.value !== null && !countOf(indicator, here, figure))) {
    return { state: 'refused', reason: 'denominator-mixed' };
  }
  const result = reaggregate(
    parts.flatMap(({ code, figure }) => (figure && countOf(indicator, code, figure)) ?? []),
    parts.flatMap(({ code, weight }): AreaWeight[] => [
      { from: code, to: here, weight },
      { from: code, to: elsewhere, weight: 1 - weight },
    ]),
    [here],
  );
  const count = result.state === 'done' ? result.counts[0] : undefined;
  if (!count) return { state: 'refused', reason: 'target-not-covered' };
  if (!count.isEstimate)
    return { state: 'made', figures: [counted(bare, count)], methods: ['re-aggregated'] };
  const value = workedOutValue(indicator, count);
  return {
    state: 'made',
    figures: [{ ...bare, value, status: 'estimated' }],
    methods: [`estimated-by-${weighedBy ?? 'people'}`],
  };
}

/** What of a figure can be added: the value of a count, numerator and denominator of a percentage or a rate. */
function countOf({ values }: Indicator, area: string, figure: ObservedFigure): AreaCount | undefined {
  const { value, numerator, denominator } = figure;
  if (values.method === 'count')
    return value === null ? undefined : { area, numerator: value, denominator: null };
  if (values.method !== 'proportion' && values.method !== 'rate') return undefined;
  return numerator === null || denominator === null ? undefined : { area, numerator, denominator };
}

/** Whole areas of another vintage: a count like any other, with its limits to be worked out. */
function counted(bare: ObservedFigure, { numerator, denominator }: AreaCount): ObservedFigure {
  return denominator === null
    ? { ...bare, value: numerator, status: null }
    : { ...bare, value: null, numerator, denominator, status: null };
}

function workedOutValue({ values }: Indicator, { numerator, denominator }: AreaCount): number | null {
  if (denominator === null) return numerator;
  const usual = values.method === 'proportion' ? 100 : 1000;
  return denominator === 0 ? null : (numerator / denominator) * (values.multiplier ?? usual);
}

function averaged(
  { values }: Indicator,
  parts: readonly {
    readonly weight: number;
    readonly people: number | null;
    readonly figure: ObservedFigure | undefined;
  }[],
  bare: ObservedFigure,
): Estimate {
  if (values.method === 'count') return { state: 'refused', reason: 'target-not-covered' };
  if (ranks.test(values.measure ?? '')) return { state: 'refused', reason: 'rank' };
  const weighed: { value: number; population: number }[] = [];
  for (const { weight, people, figure } of parts) {
    if (!figure || figure.value === null) return { state: 'refused', reason: 'target-not-covered' };
    const population = figure.denominator ?? people;
    if (population === null) return { state: 'refused', reason: 'people-not-known' };
    weighed.push({ value: figure.value, population: population * weight });
  }
  const value = populationWeightedMean(weighed);
  if (value === null) return { state: 'refused', reason: 'people-not-known' };
  return {
    state: 'made',
    figures: [{ ...bare, value, status: 'estimated' }],
    methods: ['population-weighted-mean'],
  };
}
