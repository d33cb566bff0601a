import type { Indicator } from '../../evidence/index.ts';
import type { Bilingual } from '../../language/index.ts';
import type { AssessedIndicator, ObservedFigure, ObservedSeries } from '../assessment/assessed-indicator.ts';
import { type SmallAreaTrends, smallAreaTrends } from '../assessment/small-area-trends.ts';
import { workedOutFigures } from '../assessment/worked-out-figures.ts';
import { type ChangeSinceBaseline, changeSinceBaseline } from './baseline.ts';
import { type GroupFigure, type IndicatorBreakdown, indicatorBreakdowns } from './breakdowns.ts';
import { type CommunitiesFirstGap, communitiesFirstGap } from './communities-first-gap.ts';
import { type ComparedArea, comparedWith } from './comparison.ts';
import { type IndicatorControlChart, indicatorControlChart } from './control-chart.ts';
import { type IndicatorForecast, indicatorForecast } from './forecast.ts';
import { type FigureRevisions, figureRevisions } from './revisions.ts';
import { type ProfiledArea, type SimilarAreas, similarAreas } from './similar-areas.ts';
import { compareSources, type SourceComparison, type SourceName } from './sources.ts';

/** A release by its fingerprint, with the day it was published. */
export interface ReleaseName {
  readonly dataset: string;
  readonly hash: string;
  readonly publishedOn: string;
}

/** A breakdown of a release and what its groups are called. */
export interface NamedBreakdown {
  readonly name: string;
  readonly labels: Readonly<Record<string, Bilingual>>;
}

/** What the store knows beyond the assessment of one indicator for one area; figures as they were published. */
export interface AnalysisEvidence {
  /** The one the figures come from. */
  readonly release: ReleaseName | null;
  /** The release before it, with the same figures then. */
  readonly earlier: { readonly release: ReleaseName; readonly figures: readonly ObservedFigure[] } | null;
  /** Areas this one lies in, and the one the indicator names. */
  readonly around: readonly ObservedSeries[];
  /** Areas of the same type. */
  readonly peers: readonly ObservedSeries[];
  readonly breakdowns: readonly NamedBreakdown[];
  /** Groups the indicator is about. */
  readonly chosenGroups: Readonly<Record<string, string>>;
  readonly groups: readonly GroupFigure[];
  readonly otherSources: readonly {
    readonly source: SourceName;
    readonly release: ReleaseName | null;
    readonly figures: readonly ObservedFigure[];
  }[];
  /** What each small area on the page has been. */
  readonly within: readonly ObservedSeries[];
  /** Codes of the small areas on the page any part of which lies in a Communities First area. */
  readonly communitiesFirst: ReadonlySet<string>;
  /** Areas of this type with their figures by indicator; null where areas so small are not compared. */
  readonly profiles: {
    readonly here: ProfiledArea | undefined;
    readonly others: readonly ProfiledArea[];
  } | null;
}

/** Everything the page of an indicator says beyond the assessment. */
export interface IndicatorAnalysis {
  readonly evidence: AnalysisEvidence;
  readonly chart: IndicatorControlChart;
  readonly sinceBaseline: ChangeSinceBaseline;
  readonly forecast: IndicatorForecast;
  readonly comparisons: readonly ComparedArea[];
  readonly similar:
    | SimilarAreas
    | { readonly state: 'lacking'; readonly reason: 'small-areas'; readonly found: number };
  readonly breakdowns: readonly IndicatorBreakdown[];
  readonly sources: readonly (SourceComparison & { readonly release: ReleaseName | null })[];
  readonly within: SmallAreaTrends;
  readonly communitiesFirst: CommunitiesFirstGap;
  readonly revisions: (FigureRevisions & { readonly release: ReleaseName }) | null;
}

/**
 * Analyses an indicator for one area: what varies more than usual, what comes next if nothing changes, how it stands
 * beside others, by deprivation and by group, what other sources say, and what was revised. What cannot be said is
 * refused by name.
 *
 * @source NEED-05 to NEED-09, NEED-22; PERF-02, PERF-03; EQ-02
 */
export function analyseIndicator(
  indicator: Indicator,
  assessed: AssessedIndicator,
  evidence: AnalysisEvidence,
): IndicatorAnalysis {
  const worked = (figures: readonly ObservedFigure[]) => workedOutFigures(indicator, figures);
  const series = (each: ObservedSeries) => ({ area: each.area, figures: worked(each.figures) });
  const similar = evidence.profiles
    ? similarAreas(evidence.profiles.here, evidence.profiles.others, indicator.code)
    : ({ state: 'lacking', reason: 'small-areas', found: 0 } as const);
  const alike = similar.state === 'found' ? similar.areas.map(({ area }) => area.code) : [];
  const breakdowns = indicatorBreakdowns(
    evidence.groups.map(({ groups, figure }) => ({ groups, figure: worked([figure])[0] ?? figure })),
    evidence.breakdowns.map(({ name }) => name),
    evidence.chosenGroups,
  );
  return {
    evidence,
    chart: indicatorControlChart(indicator, assessed.series),
    sinceBaseline: changeSinceBaseline(indicator, assessed.series),
    forecast: indicatorForecast(indicator, assessed.series),
    comparisons: [
      ...comparedWith(indicator, assessed.series, evidence.around.map(series), 'around'),
      ...comparedWith(
        indicator,
        assessed.series,
        alike.flatMap((code) => evidence.peers.filter(({ area }) => area.code === code).map(series)),
        'similar',
      ),
    ],
    similar,
    breakdowns,
    sources: evidence.otherSources.map(({ source, release, figures }) => ({
      ...compareSources(source, assessed.series, worked(figures), indicator.values.decimals ?? 1),
      release,
    })),
    within: smallAreaTrends(indicator, evidence.within),
    communitiesFirst: communitiesFirstGap(indicator, assessed, evidence.communitiesFirst),
    revisions: evidence.earlier && {
      ...figureRevisions(assessed.series, worked(evidence.earlier.figures)),
      release: evidence.earlier.release,
    },
  };
}
