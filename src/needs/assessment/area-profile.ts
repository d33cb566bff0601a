import { type SpreadOfAreas, spreadOfAreas } from '../../charts/index.ts';
import type { Indicator } from '../../evidence/index.ts';
import type { Bilingual } from '../../language/index.ts';
import { type ComparisonWord, compareWithBenchmark, type Direction } from '../../methods/index.ts';
import type { DataGap } from '../kinds/data-gap.ts';
import type { Need } from '../kinds/need.ts';
import type {
  AssessedArea,
  AssessedIndicator,
  LargerAreaFigure,
  ObservedFigure,
} from './assessed-indicator.ts';
import { type RankedNeed, rankNeeds } from './ranked-needs.ts';
import type { ViewsAndActions } from './views-and-actions.ts';

/** What a row of a profile is made of, all of one indicator and in its unit. */
export interface ProfileEvidence {
  readonly indicator: Indicator;
  /** Of the area the profile is of. */
  readonly assessed: AssessedIndicator;
  /** Of the area it is compared with; empty where there is none. */
  readonly comparator: readonly ObservedFigure[];
  /** Of every area of the same type and vintage in the period of the area's latest figure, this one too. */
  readonly alike: readonly number[];
  /** Where the figures are from; nothing where there are none. */
  readonly source: ProfileSource | null;
  /** Type of area of another vintage that has figures under this code; they are of another place. */
  readonly otherVintage: string | null;
}

/** The release that the figures of a row are from. */
export interface ProfileSource {
  readonly dataset: string;
  /** Content hash. */
  readonly release: string;
  /** ISO date. */
  readonly publishedOn: string;
}

/** Why an area is not compared on an indicator. */
export type NotCompared = 'no-figure' | 'number' | 'no-comparator' | 'no-same-period' | 'no-range';

/** One indicator for the area: its figure, the comparator's, how far areas like it lie apart, what the test said. */
export interface ProfileRow {
  readonly indicator: Indicator;
  /** Without a value where it is withheld or not available; null where there is nothing of this area at all. */
  readonly figure: ObservedFigure | null;
  readonly missing: AssessedIndicator['missing'] | 'other-vintage';
  readonly otherVintage: string | null;
  /** Only where the area itself has no value: named as what it is, compared with nothing. */
  readonly larger: LargerAreaFigure | null;
  /** In the same period as the figure; null where it has none. */
  readonly comparator: ObservedFigure | null;
  readonly word: ComparisonWord | 'not-tested';
  readonly notCompared: NotCompared | null;
  /** How many times its half range the figure lies from the comparator: above 1 where the test tells them apart. */
  readonly distance: number | null;
  readonly spread: SpreadOfAreas | null;
  readonly source: ProfileSource | null;
  /** What its figures were worked out with. */
  readonly methods: readonly string[];
}

/** How life is in one area: every indicator beside one other area and beside all areas like it, and its needs. */
export interface AreaProfile extends ViewsAndActions {
  readonly area: AssessedArea;
  /** Areas this one lies in, nearest first. */
  readonly around: readonly AssessedArea[];
  readonly comparator: AssessedArea | null;
  /** In the order of the indicators, those without any figure of this area last. */
  readonly rows: readonly ProfileRow[];
  /** What every indicator is called, by code, whether or not it is among the rows. */
  readonly titles: ReadonlyMap<string, Bilingual>;
  /** Needs of this area, ranked by its own figures beside this comparator. */
  readonly needs: readonly RankedNeed[];
  /** What the partnership knows it does not know here. */
  readonly gaps: readonly DataGap[];
}

/**
 * The profile of an area: for each indicator its latest figure beside the comparator's of the same period and beside
 * those of all areas of its type and vintage, its needs in the order these comparisons give, what people said and what is
 * done.
 *
 * A figure of a larger area is named as that area's and takes part in no test. Needs and gaps that are said of another
 * place are left out.
 *
 * @param place - the area, those it lies in, and the one it is compared with
 * @source NEED-09, GEO-01; requirements section 25; PAGES section 4.7
 */
export function areaProfile(
  place: {
    readonly area: AssessedArea;
    readonly around: readonly AssessedArea[];
    readonly comparator: AssessedArea | null;
  },
  evidence: readonly ProfileEvidence[],
  {
    needs,
    gaps,
    besideNeeds,
  }: {
    readonly needs: readonly Need[];
    readonly gaps: readonly DataGap[];
    /** What people said of the needs of the area and what is done about them. */
    readonly besideNeeds: (needs: readonly Need[]) => ViewsAndActions;
  },
): AreaProfile {
  const { area, around, comparator } = place;
  const rows = evidence.map(profileRow);
  const here = new Set(['', area.code, ...around.map(({ code }) => code)]);
  const own = needs.filter((need) => here.has(need.values.area));
  const beside = new Map(
    evidence.map(({ assessed }, position) => [
      assessed.code,
      withComparison(assessed, rows[position], comparator),
    ]),
  );
  return {
    area,
    around,
    comparator,
    rows: rows.toSorted((a, b) => Number(a.figure === null) - Number(b.figure === null)),
    titles: new Map(evidence.map(({ indicator }) => [indicator.code, indicator.values.title])),
    needs: rankNeeds(own, beside),
    ...besideNeeds(own),
    gaps: gaps.filter(
      ({ values }) => here.has(values.area) && values.state !== 'closed' && values.state !== 'can-stop',
    ),
  };
}

/** Only some indicators of a profile, in their order; needs stay ranked by all of them. */
export function withIndicators(profile: AreaProfile, codes: readonly string[]): AreaProfile {
  const chosen = new Set(codes);
  return { ...profile, rows: profile.rows.filter(({ indicator }) => chosen.has(indicator.code)) };
}

/**
 * The differences that stand out: told apart by test, those farthest apart for their precision first. Nothing that is
 * only a difference in the figures is among them.
 */
export function standingOut({ rows }: Pick<AreaProfile, 'rows'>, most = 3): readonly ProfileRow[] {
  return rows
    .filter(({ word, distance }) => word !== 'similar' && word !== 'not-tested' && distance !== null)
    .toSorted((a, b) => (b.distance ?? 0) - (a.distance ?? 0))
    .slice(0, most);
}

/** How many comparisons were tested, and how many of as many would differ by chance alone at 95 per cent. */
export function testsMade({ rows }: Pick<AreaProfile, 'rows'>): {
  readonly made: number;
  readonly byChance: number;
} {
  const made = rows.filter(({ word }) => word !== 'not-tested').length;
  return { made, byChance: Math.round(made * 0.05) };
}

function profileRow(evidence: ProfileEvidence): ProfileRow {
  const { indicator, assessed, comparator, alike, source, otherVintage } = evidence;
  const figure = assessed.latest ?? assessed.series.at(-1) ?? null;
  const hasNothing = assessed.latest === null && otherVintage !== null;
  const beside = besideComparator(indicator, assessed.latest, comparator);
  return {
    indicator,
    figure,
    missing: hasNothing ? 'other-vintage' : assessed.missing,
    otherVintage: hasNothing ? otherVintage : null,
    larger: assessed.latest === null ? assessed.larger : null,
    ...beside,
    spread: assessed.latest === null ? null : spreadOfAreas(alike),
    source,
    methods: assessed.methods,
  };
}

type Beside = Pick<ProfileRow, 'comparator' | 'word' | 'notCompared' | 'distance'>;

function besideComparator(
  { values }: Indicator,
  latest: ObservedFigure | null,
  figures: readonly ObservedFigure[],
): Beside {
  const not = (notCompared: NotCompared, comparator: ObservedFigure | null = null): Beside => ({
    comparator,
    word: 'not-tested',
    notCompared,
    distance: null,
  });
  if (latest === null || latest.value === null) return not('no-figure');
  // How many there are says first of all how large an area is.
  if (values.method === 'count') return not('number');
  if (figures.length === 0) return not('no-comparator');
  const same = figures.find(
    ({ periodStart, periodEnd, value }) =>
      periodStart === latest.periodStart && periodEnd === latest.periodEnd && value !== null,
  );
  if (!same || same.value === null) return not('no-same-period');
  const { lower, upper, value } = latest;
  if (lower === null || upper === null) return not('no-range', same);
  const direction: Direction = values.polarity ?? 'no-direction';
  return {
    comparator: same,
    word: compareWithBenchmark({ lower, upper }, same.value, direction),
    notCompared: null,
    distance: distanceInRanges({ lower, upper, value }, same.value),
  };
}

/** Measured on the side the comparator is on: ranges of small numbers are not the same on both. */
function distanceInRanges(
  { lower, upper, value }: { readonly lower: number; readonly upper: number; readonly value: number },
  benchmark: number,
): number {
  const half = benchmark > value ? upper - value : value - lower;
  const apart = Math.abs(benchmark - value);
  if (half > 0) return apart / half;
  return apart === 0 ? 0 : Number.POSITIVE_INFINITY;
}

/** The assessment with this comparison in the place of the usual one, for the ranking of needs. */
function withComparison(
  assessed: AssessedIndicator,
  row: ProfileRow | undefined,
  area: AssessedArea | null,
): AssessedIndicator {
  const latest = row?.comparator ?? null;
  const comparison = row && area && latest ? { area, latest, word: row.word, series: [latest] } : null;
  return { ...assessed, comparison };
}
