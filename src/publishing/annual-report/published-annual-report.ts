import type { Bilingual } from '../../language/index.ts';
import type { OpportunitySetting, ParticipationMedium } from '../../principles/index.ts';
import type { ReportAction, ReportResult, ToldText } from '../../reporting/index.ts';
import type { StrategicIndicator } from '../child-poverty.ts';
import type {
  NamedArea,
  PinnedRelease,
  PublishedContributionStory,
  PublishedDuty,
} from '../published-plan.ts';

/** Names the shape below, so that a reader years from now knows what it has in hand. */
export const annualReportFormat = 'llinyn-annual-report/1';

/** A meeting of the board that was held in the year. */
export interface ReportedMeeting {
  readonly code: string;
  readonly title: Bilingual;
  readonly heldOn: string;
  /** How many of the member organisations were there. */
  readonly present: number;
}

/** A decision of the year and why it was taken. @source REP-10 */
export interface ReportedDecision {
  readonly code: string;
  readonly title: Bilingual;
  readonly heldOn: string;
  readonly text: Bilingual;
  readonly reasons: Bilingual;
}

export interface ReportedGovernance {
  readonly meetings: readonly ReportedMeeting[];
  readonly attendance: readonly {
    readonly organisation: string;
    readonly asked: number;
    readonly there: number;
  }[];
  readonly decisions: readonly ReportedDecision[];
  /** Options of the plan that were weighed and not taken, with the reason. Absent from reports of before. */
  readonly notTaken?: readonly { readonly title: Bilingual; readonly reason: Bilingual }[];
  /** Rounds in which partners looked at themselves, with what was made of them. Absent from reports of before. */
  readonly selfAssessments?: readonly {
    readonly title: Bilingual;
    readonly closedOn: string;
    readonly findings: Bilingual;
  }[];
  /** Barriers raised, with what was done about them. */
  readonly barriers: readonly { readonly title: Bilingual; readonly action: Bilingual }[];
  /** What the partnership says of itself, on the questions that inspectors ask. */
  readonly selfEvaluations: readonly {
    readonly title: Bilingual;
    readonly judgement: Bilingual;
    readonly evaluatedOn: string;
  }[];
}

export interface ReportedScrutiny {
  readonly reviews: readonly {
    readonly title: Bilingual;
    readonly reportedOn: string;
    readonly conclusions: Bilingual;
  }[];
  readonly recommendations: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly madeOn: string;
    readonly answers: readonly {
      /** Null: the board as a whole. */
      readonly organisation: Bilingual | null;
      readonly state: 'awaited' | 'accepted' | 'accepted-in-part' | 'refused';
      readonly answer: Bilingual;
      readonly isOverdue: boolean;
    }[];
  }[];
  /** Findings of inspectorates, auditors and regulators. */
  readonly findings: readonly {
    readonly title: Bilingual;
    readonly inspectorate: string;
    readonly report: Bilingual;
    readonly reportedOn: string;
    readonly address: string;
    readonly finding: Bilingual;
    readonly whatIsDone: Bilingual;
  }[];
  /** What scrutiny means to look at next. */
  readonly planned: readonly { readonly title: Bilingual; readonly plannedFor: string | null }[];
}

/** A review of the plan by the three questions of the guidance. @source PERF-14, PERF-15 */
export interface ReportedReview {
  readonly code: string;
  readonly title: Bilingual;
  readonly kind: 'annual' | 'thorough';
  readonly reviewedOn: string | null;
  readonly progress: Bilingual;
  /** What shows the effect on outcomes. */
  readonly impactEvidence: Bilingual;
  readonly priorities: Bilingual;
  readonly structures: Bilingual;
  readonly decision: 'no-change' | 'amend' | 'replace' | null;
  readonly changes: Bilingual;
  readonly duties: readonly string[];
}

/** What the next year’s plan says otherwise. */
export interface ReportedChanges {
  /** Numbers and days of the two versions; null where fewer than two have been published. */
  readonly between: {
    readonly before: { readonly number: number; readonly publishedOn: string };
    readonly after: { readonly number: number; readonly publishedOn: string };
  } | null;
  readonly changes: readonly {
    readonly kind: string;
    readonly code: string;
    readonly title: Bilingual;
    readonly change: 'added' | 'changed' | 'removed';
    readonly why: Bilingual | null;
  }[];
}

/** What of participation the record shows to be missing: a place to do better. @source REP-04; CYP-05 to CYP-12 */
export interface ParticipationGap {
  readonly sort:
    | 'no-arrangements'
    | 'never-reviewed'
    | 'stale'
    | 'not-in-engagement-strategy'
    | 'not-in-annual-report'
    | 'not-in-media'
    | 'no-opportunity'
    | 'only-meetings'
    | 'forum-gap'
    | 'forum-support'
    | 'forum-national-links'
    | 'forum-local-voice'
    | 'forum-national-voice'
    | 'no-stage'
    | 'no-training'
    | 'no-promotion'
    | 'untold'
    | 'not-led';
  /** Whom or what it is about; empty where the sort says all. */
  readonly what: Bilingual;
}

/** How children and young people took part in the year. @source REP-04 */
export interface ReportedParticipation {
  readonly arrangements: readonly {
    readonly title: Bilingual;
    readonly text: Bilingual;
    readonly media: readonly ParticipationMedium[];
    /** ISO date; null where nobody said when they were last looked at. */
    readonly reviewedOn: string | null;
    /** ISO date by which they are to be looked at again. */
    readonly dueOn: string | null;
  }[];
  readonly opportunities: readonly {
    readonly title: Bilingual;
    readonly setting: OpportunitySetting;
    readonly description: Bilingual;
  }[];
  /** Training in participation and promotion of it, held in the year. */
  readonly work: readonly {
    readonly title: Bilingual;
    readonly sort: 'training' | 'promotion';
    readonly heldOn: string;
    readonly result: Bilingual;
  }[];
  /** What they said in the year, with what they were told in return. */
  readonly views: readonly {
    readonly title: Bilingual;
    readonly view: Bilingual;
    readonly heardOn: string;
    readonly response: Bilingual;
    readonly respondedOn: string | null;
  }[];
  readonly gaps: readonly ParticipationGap[];
}

/** A statutory plan that the report is also the yearly review of. @source REP-05, REP-06, REP-07 */
export interface StatutoryReview {
  /** The family of duties: `children-and-young-people`. */
  readonly code: string;
  readonly name: Bilingual;
  readonly outcomes: readonly string[];
  readonly indicators: readonly string[];
  readonly actions: readonly string[];
  /** The labelled parts of the needs assessment that the plan rests on. Reports of old do not have them. @source REP-07 */
  readonly assessments?: readonly {
    readonly title: Bilingual;
    /** ISO date of the state it describes; null where nobody said. */
    readonly asAt: string | null;
    readonly nextDueOn: string | null;
    /** The next one was due before the day of the report. */
    readonly isOverdue: boolean;
    readonly summary: Bilingual;
    /** Titles of the needs it found. */
    readonly needs: readonly Bilingual[];
    /** How views of people who live and work in the area were sought. */
    readonly viewsSought: Bilingual;
  }[];
  /** Outcomes and actions that serve an aim on child poverty. */
  readonly childPoverty: readonly string[];
  /** The six strategic indicators of child poverty with those of the plan that stand for each, in the review of the plan for children. Reports of old do not have them. */
  readonly povertyIndicators?: readonly {
    readonly name: StrategicIndicator['name'];
    readonly own: readonly { readonly title: Bilingual; readonly latest: Bilingual }[];
  }[];
}

/** A finding of the balance check and the reason why the report goes out with it. @source REP-02 */
export interface PrintedAnswer {
  readonly rule: string;
  readonly about: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly answeredOn: string;
}

/**
 * An annual report as it went out: the record of the year and the texts written beside it, in both languages, with the
 * releases its figures come from. It is never changed; every page and document is worked out from this value alone.
 *
 * Lists are in a fixed order, there are no personal names, dates are ISO calendar dates.
 *
 * @source REP-01 to REP-12; requirements section 25 "LSB annual report"
 */
export interface PublishedAnnualReport {
  readonly format: typeof annualReportFormat;
  readonly partnership: { readonly slug: string; readonly name: Bilingual };
  readonly plan: { readonly code: string; readonly title: Bilingual; readonly vision: Bilingual };
  readonly areas: readonly NamedArea[];
  readonly report: {
    readonly code: string;
    readonly title: Bilingual;
    readonly yearStarts: string;
    readonly yearEnds: string;
  };
  /** From 1; 0 is the report as it stands now. */
  readonly edition: number;
  /** ISO date. */
  readonly frozenOn: string;
  readonly texts: readonly ToldText[];
  readonly outcomes: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly longTermBenefit: Bilingual;
    readonly indicators: readonly string[];
  }[];
  /** What got worse first. */
  readonly results: readonly ReportResult[];
  readonly actions: readonly ReportAction[];
  /** How many actions are restricted: counted, never listed. */
  readonly restricted: number;
  readonly stories: readonly PublishedContributionStory[];
  readonly organisations: readonly { readonly code: string; readonly name: Bilingual }[];
  /** Sections of the plan that hold its information and engagement strategies. */
  readonly strategies: readonly {
    readonly part: 'information-strategy' | 'engagement-strategy';
    readonly title: Bilingual;
  }[];
  /** How each participation duty stood on the day of the check. @source REP-04 */
  readonly participation: readonly Pick<PublishedDuty, 'wording' | 'verdict' | 'citation'>[];
  /** What the record holds of participation in the year. Absent from reports of before. @source REP-04 */
  readonly participationRecord?: ReportedParticipation;
  readonly governance: ReportedGovernance;
  readonly scrutiny: ReportedScrutiny;
  readonly reviews: readonly ReportedReview[];
  readonly changes: ReportedChanges;
  readonly statutory: readonly StatutoryReview[];
  readonly agreements: readonly {
    readonly title: Bilingual;
    readonly forCitizens: Bilingual;
    readonly actions: readonly string[];
  }[];
  readonly signposts: readonly {
    readonly title: Bilingual;
    readonly organisation: string;
    readonly sort: string;
    readonly address: string;
    readonly publishedOn: string | null;
    readonly shows: Bilingual;
  }[];
  readonly feedback: readonly {
    readonly title: Bilingual;
    readonly office: string;
    readonly receivedOn: string;
    readonly feedback: Bilingual;
    readonly response: Bilingual;
    readonly respondedOn: string | null;
  }[];
  readonly answers: readonly PrintedAnswer[];
  readonly releases: readonly PinnedRelease[];
  /** The rulebook that duties were checked by; null: no check. */
  readonly rulebook: { readonly name: Bilingual; readonly on: string } | null;
}
