import type { RowsBehind, WithheldMark } from '../../evidence/index.ts';
import type { Bilingual } from '../../language/index.ts';
import type { ComparisonWord } from '../../methods/index.ts';
import type { DeprivationRanks, FifthFigure, IndicatorInequality } from '../analysis/inequality.ts';
import type { EstimateRefusal, EstimateSource } from './estimated-figures.ts';
import type { SmallAreaFigures } from './small-area-figures.ts';

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
