import type { Bilingual } from '../../language/index.ts';
import type {
  AssessmentPart,
  DataGap,
  EvidenceItem,
  NeedReason,
  ProtectedCharacteristic,
  StandingOfPart,
} from '../../needs/index.ts';
import type { Option } from '../../plan/index.ts';
import type { UncertainDate } from '../../records/index.ts';
import type {
  NamedArea,
  PinnedRelease,
  PublishedFigure,
  PublishedIndicator,
  PublishedNeed,
  PublishedPlan,
} from '../published-plan.ts';

import type { Surroundings } from './surroundings.ts';

/** Names the shape below, so that a reader years from now knows what it has in hand. */
export const assessmentFormat = 'llinyn-needs-assessment/1';

/** Where a figure would go if nothing but its own past moved it; values in the unit of the indicator. */
export interface PublishedForecast {
  /** The method that would have erred least on this series, as `holt`. */
  readonly method: string;
  /** Period by period after the last figure. */
  readonly steps: readonly {
    readonly period: string;
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  /** Of how many forecasts made from earlier points of the series, how many had what came within their range. */
  readonly within: number;
  readonly compared: number;
}

/** Figures of groups of people, in one period. */
export interface PublishedBreakdown {
  /** Column of the release: `sex`. */
  readonly name: string;
  readonly period: string;
  readonly groups: readonly { readonly group: Bilingual; readonly figure: PublishedFigure }[];
}

export interface AssessmentIndicator extends PublishedIndicator {
  /** Null where the method refuses. */
  readonly forecast: PublishedForecast | null;
  /** The figure of each group, by each way in which the release tells groups apart. */
  readonly breakdowns: readonly PublishedBreakdown[];
}

export interface AssessmentNeed extends PublishedNeed {
  /** Part of the area it is about: its name, or the partnership's own words; null: all of it. */
  readonly place: Bilingual | null;
  /** From 1, in the order in which the evidence speaks. */
  readonly rank: number;
  readonly reasons: readonly NeedReason[];
}

export interface AssessmentEvidence {
  readonly code: string;
  readonly title: Bilingual;
  readonly finding: Bilingual;
  readonly source: EvidenceItem['values']['source'];
  /** One text for both languages in editions frozen before its name was kept in each. */
  readonly producer: Bilingual | string;
  readonly madeOn: UncertainDate;
  readonly place: Bilingual | null;
  readonly strength: EvidenceItem['values']['strength'];
  readonly caveat: Bilingual;
  readonly limitations: Bilingual;
  readonly readAt: string;
  readonly needs: readonly string[];
}

/** Why a figure is what it is, as one organisation tells it. */
export interface AssessmentStory {
  readonly code: string;
  readonly indicator: string;
  readonly title: Bilingual;
  readonly period: string;
  readonly text: Bilingual;
  readonly organisation: string;
  readonly writtenOn: string | null;
  readonly isDissent: boolean;
}

/** Something that could be done, and how sure it is that it works. */
export interface AssessmentOption {
  readonly code: string;
  readonly title: Bilingual;
  readonly cause: Bilingual;
  readonly effect: Bilingual;
  readonly strength: Option['values']['strength'];
  readonly transferability: Bilingual;
  readonly state: Option['values']['state'];
  readonly reason: Bilingual;
  readonly needs: readonly string[];
}

/** An entry of the data development agenda. */
export interface AssessmentGap {
  readonly code: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly closing: Bilingual;
  readonly reason: Bilingual;
  readonly state: DataGap['values']['state'];
  readonly dueOn: string | null;
  readonly organisation: string;
  readonly indicator: string | null;
  readonly need: string | null;
}

/** A labelled part of the assessment that law or guidance asks for. */
export interface PublishedPart {
  readonly code: string;
  readonly part: NonNullable<AssessmentPart['values']['part']>;
  readonly title: Bilingual;
  readonly legalBasis: Bilingual;
  readonly organisation: string;
  readonly asAt: string | null;
  readonly nextDueOn: string | null;
  readonly summary: Bilingual;
  readonly needs: readonly string[];
  readonly viewsSought: Bilingual;
  /** Frameworks of assessment adopted for it. Editions of old do not have the list. */
  readonly adoptedFrameworks?: AssessmentPart['values']['adoptedFrameworks'];
  readonly frameworks: Bilingual;
  readonly covered: readonly ProtectedCharacteristic[];
  readonly reasoned: readonly ProtectedCharacteristic[];
  readonly silent: readonly ProtectedCharacteristic[];
  readonly whyNot: Bilingual;
}

export interface AssessmentPriority {
  readonly code: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly highest: boolean;
  readonly needs: readonly string[];
}

/** A round in which organisations scored the needs and the board decided. */
export interface PublishedRound {
  readonly code: string;
  readonly title: Bilingual;
  /** ISO date. */
  readonly decidedOn: string | null;
  readonly decision: Bilingual;
  /** How many priorities could be chosen. */
  readonly priorityLimit: number;
  /** Codes of the organisations that scored. */
  readonly scoredBy: readonly string[];
  /** Under how many other sets of weights the ranks were looked at. */
  readonly weightSets: number;
  readonly criteria: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly meaning: Bilingual;
    readonly weight: number;
  }[];
  /** Highest first. */
  readonly order: readonly {
    readonly need: string;
    readonly title: Bilingual;
    /** Mean over organisations by criterion, 0 to 5, in the order of the criteria. */
    readonly scores: readonly (number | null)[];
    readonly mean: number;
    readonly rank: number;
    readonly best: number;
    readonly worst: number;
    readonly staysInTop: boolean;
    readonly choice: 'chosen' | 'left-out' | null;
    readonly reason: Bilingual;
  }[];
  readonly notRanked: readonly { readonly need: string; readonly title: Bilingual }[];
  readonly dissents: readonly {
    readonly organisation: string;
    /** Null where it is about the whole round. */
    readonly need: string | null;
    readonly text: Bilingual;
    readonly writtenOn: string | null;
  }[];
}

/**
 * The needs assessment of one area as its document needs it: frozen as an edition, or as it is now. Every text in both
 * languages, every figure with its range and counts, every release by its hash; nothing else. An edition is never
 * changed.
 *
 * @source NEED-01, NEED-03, NEED-05, NEED-18; requirements section 25 "Strategic needs assessment"
 */
export interface PublishedAssessment {
  readonly format: typeof assessmentFormat;
  readonly partnership: PublishedPlan['partnership'];
  readonly area: NamedArea;
  /** From 1; 0 is the living assessment. */
  readonly edition: number;
  /** ISO date it was frozen; of the living assessment, the day it was asked for. */
  readonly frozenOn: string;
  readonly needs: readonly AssessmentNeed[];
  readonly indicators: readonly AssessmentIndicator[];
  readonly evidence: readonly AssessmentEvidence[];
  readonly stories: readonly AssessmentStory[];
  readonly options: readonly AssessmentOption[];
  readonly gaps: readonly AssessmentGap[];
  readonly parts: readonly PublishedPart[];
  /** How each part that law or guidance asks for stood on that day, present or not. */
  readonly standing: readonly {
    readonly part: StandingOfPart['part'];
    readonly word: StandingOfPart['word'];
    readonly code: string | null;
  }[];
  readonly priorities: readonly AssessmentPriority[];
  /** What stands around the needs. Editions of old do not have it. */
  readonly surroundings?: Surroundings;
  /** Decided rounds of scoring, oldest first. Editions of old have none. */
  readonly rounds?: readonly PublishedRound[];
  readonly organisations: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly releases: readonly PinnedRelease[];
  readonly methods: readonly string[];
  readonly boundaries: PublishedPlan['boundaries'];
}
