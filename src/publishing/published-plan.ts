import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { ApprovalForm, ApprovalState, DecisionTaker, EditionAudience } from '../approval/index.ts';
import type { indicatorClasses, indicatorFrameworks } from '../evidence/index.ts';
import type { Bilingual } from '../language/index.ts';
import type { DataGap } from '../needs/index.ts';
import type { MeasureAccountability, MeasureKind } from '../performance/index.ts';
import type { ActionState } from '../plan/index.ts';
import type { UncertainDate } from '../records/index.ts';
import type { ThreadLink, ThreadNode } from '../thread/index.ts';
import type { EvaluationState, LessonResult } from '../turning/index.ts';
import type { ReasonOfChange } from './change-reasons.ts';

/** Names the shape below, so that a reader years from now knows what it has in hand. */
export const publishedFormat = 'llinyn-published-plan/1';

/** An area as it was called when the version was published. */
export interface NamedArea {
  readonly code: string;
  readonly name: Bilingual;
}

/** One edition of a dataset that figures of this version were worked out from. */
export interface PinnedRelease {
  readonly dataset: string;
  readonly title: Bilingual;
  /** SHA-256 of the release's content. */
  readonly release: string;
  readonly source: Bilingual;
  readonly sourceUrl: string;
  readonly licence: string;
  /** ISO date the producer published it; null when nobody recorded it. */
  readonly publishedOn: string | null;
  /** Versions published before releases were described do not have it. */
  readonly described?: DescribedRelease;
}

/** What the catalogue says of a release and its dataset besides. Empty texts: nobody has said. */
export interface DescribedRelease {
  readonly definition: Bilingual;
  /** How the figures were gathered, in the words of whoever described the dataset; in Welsh too under `told`. */
  readonly collection: string;
  /** `yearly`, `monthly`; empty when nobody has said. */
  readonly frequency: string;
  /** ISO date; null when nobody has said. */
  readonly nextReleaseOn: string | null;
  /** Kinds of area and the year of their code list; null where the list has only one. */
  readonly geographies: readonly { readonly kind: string; readonly vintage: number | null }[];
  /** ISO dates of the first and the last day that figures are about. */
  readonly from: string;
  readonly to: string;
  readonly observations: number;
  /** SHA-256 of the file as it came from the producer. */
  readonly sourceFile: string;
  /** Its name; versions published before rows were told do not have it. */
  readonly sourceFileName?: string;
  /** Texts in both languages; versions published before they were kept so do not have them. */
  readonly told?: Readonly<Record<'collection' | 'licence' | 'limitations', Bilingual>>;
  /** What the codes that indicators read are called; versions published before do not have it. */
  readonly labels?: ReadLabels;
}

/** Names of measures by their codes, and of groups by the breakdown and their codes. */
export interface ReadLabels {
  readonly measures: Readonly<Record<string, Bilingual>>;
  readonly groups: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
}

/**
 * What stands in square brackets in place of a figure: confidential, not available, not applicable, low, unreliable.
 * `p`, `r`, `e`, `f` and `b` stand beside a value: provisional, revised, estimated, forecast, break in the series.
 *
 * @source PAGES section 6, Withheld figure; Government Statistical Service, "Using symbols in tables" (2021)
 */
export const figureMarkers = ['c', 'x', 'z', 'low', 'u', 'p', 'r', 'e', 'f', 'b'] as const;
export type FigureMarker = (typeof figureMarkers)[number];

/** One number with its family. `value`, `lower` and `upper` are in the unit of the indicator. */
export interface PublishedFigure {
  /** As the source writes it: `2024`, `2024/25`, `2021-03-21`. */
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: FigureMarker | null;
  /**
   * Where it stands in the file of its release, the heading being row 1. A sum has every row that was added up, an
   * estimate every row it was worked out from, where their figures are published too. Not there in versions published
   * before rows were told.
   */
  readonly rows?: readonly number[];
  /** Of how many rows it is the sum; not there for what stands in one row. */
  readonly addedUpOf?: number;
  /** From how many rows it was estimated; versions published before estimates told their rows do not say. */
  readonly estimatedFrom?: number;
}

/** What a test says of this place beside another. Better and worse only where the indicator has a direction. */
export type ComparisonWord = 'better' | 'worse' | 'higher' | 'lower' | 'similar' | 'not-tested';

export interface PublishedComparison {
  readonly area: NamedArea;
  readonly latest: PublishedFigure | null;
  readonly word: ComparisonWord;
  readonly series: readonly PublishedFigure[];
}

export type TrendWord = 'better' | 'worse' | 'rising' | 'falling' | 'no-clear-change';

/** What the test of the series said, or the named reason why it could not be made. */
export type PublishedTrend =
  | {
      readonly state: 'tested';
      readonly word: TrendWord;
      readonly from: string;
      readonly to: string;
    }
  | { readonly state: 'refused'; readonly reason: string };

/** The difference between the best and the worst placed fifth of small areas, in the unit of the indicator. */
export interface PublishedGap {
  readonly difference: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly best: PublishedFigure;
  readonly worst: PublishedFigure;
}

/** The latest figure of the nearest larger area, for readers of one that has none: never this area's own. */
export interface PublishedLargerArea {
  readonly area: NamedArea;
  readonly figure: PublishedFigure;
}

/** One small area of the map. */
export interface PublishedNeighbourhood {
  readonly area: NamedArea;
  readonly figure: PublishedFigure;
}

export interface PublishedIndicator {
  readonly code: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly unit: Bilingual;
  /** Digits after the decimal point. */
  readonly decimals: number;
  readonly polarity: 'higher-is-better' | 'lower-is-better' | 'no-direction';
  readonly basis: 'need' | 'demand' | null;
  readonly numeratorLabel: Bilingual;
  readonly denominatorLabel: Bilingual;
  readonly story: Bilingual;
  readonly limitations: Bilingual;
  readonly area: NamedArea | null;
  readonly latest: PublishedFigure | null;
  /** Oldest first. */
  readonly series: readonly PublishedFigure[];
  readonly comparison: PublishedComparison | null;
  readonly neighbourhoods: readonly PublishedNeighbourhood[];
  readonly trend: PublishedTrend;
  readonly gap: PublishedGap | null;
  /** Only where the area has no figure of its own. */
  readonly larger?: PublishedLargerArea;
  /** SHA-256 of the release; null only without figures. */
  readonly release: string | null;
  /** Dataset of the release; two may hold the same figures. Older versions do not say, nor what is read of it. */
  readonly dataset?: string;
  /** Measure and groups that are read of the dataset, as its file has them; empty: there is one, or all. */
  readonly measure?: string;
  readonly breakdown?: string;
  /** Identifiers of the methods used, like `wilson`. */
  readonly methods: readonly string[];
  /** What of an area it opens the profile with. */
  readonly leads?: 'population' | 'welsh-speakers';
  /** The strategic indicator of child poverty that it stands for here. */
  readonly childPoverty?: NonNullable<DataGap['values']['childPoverty']>;
  /** Who agreed it; versions published before indicators told it, and those that do not say, have none of these four. */
  readonly indicatorClass?: (typeof indicatorClasses)[number];
  /** National sets it belongs to, like `programme-for-government`. */
  readonly frameworks?: readonly (typeof indicatorFrameworks)[number][];
  /** Code of the organisation that looks after it. */
  readonly organisation?: string;
  /** The period that change is measured from, as the source writes it. */
  readonly baselinePeriod?: string;
}

export interface PublishedSection {
  readonly code: string;
  readonly part: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

export interface PublishedPriority {
  readonly code: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly highest: boolean;
  readonly needs: readonly string[];
}

export interface PublishedOutcome {
  readonly code: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly longTermBenefit: Bilingual;
  readonly priorities: readonly string[];
  readonly needs: readonly string[];
  readonly indicators: readonly string[];
  /** Core aims for children and young people that it serves, `1` to `7`; older versions do not say. */
  readonly coreAims?: readonly string[];
  /** Heads of children’s well-being that it serves; older versions do not say. @source DUTY-38 */
  readonly childWellbeing?: readonly string[];
}

export interface PublishedNeed {
  readonly code: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly story: Bilingual;
  readonly caveat: Bilingual;
  readonly otherEvidence: Bilingual;
  readonly voice: Bilingual;
  readonly groups: readonly string[];
  readonly basis: 'need' | 'demand' | 'both' | null;
  readonly strength: 'strong' | 'moderate' | 'limited' | 'anecdotal' | null;
  readonly indicators: readonly string[];
}

/** A declined promise stays, shown as not agreed: nobody is made to look as if they had promised. */
export interface PublishedContribution {
  readonly code: string;
  readonly organisation: string;
  readonly promise: Bilingual;
  readonly state: 'proposed' | 'agreed' | 'agreed-in-part' | 'declined';
  /** Which part it agreed, on what terms, or why not; not there where it said nothing. */
  readonly answer?: Bilingual;
  readonly consentOn: string | null;
  readonly corporatePlan: string;
}

export interface PublishedMilestone {
  readonly code: string;
  readonly title: Bilingual;
  readonly dueOn: string | null;
  readonly metOn: string | null;
}

export interface PublishedResource {
  readonly code: string;
  readonly organisation: string;
  readonly title: Bilingual;
  readonly kind: 'money' | 'people' | 'in-kind';
  readonly amountPence: number | null;
  readonly financialYear: string;
  readonly spending: 'revenue' | 'capital' | null;
}

export interface PublishedAction {
  readonly code: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly progress: Bilingual;
  readonly state: ActionState | null;
  readonly prevention: 'prevention' | 'early-intervention' | 'reactive' | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly lead: string | null;
  /** Whether the lead itself has agreed; versions published before this was told do not say. */
  readonly leadAgreed?: boolean;
  readonly outcomes: readonly string[];
  readonly measures: readonly string[];
  readonly contributions: readonly PublishedContribution[];
  readonly milestones: readonly PublishedMilestone[];
  readonly resources: readonly PublishedResource[];
}

export interface PublishedMeasure {
  readonly code: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly kind: MeasureKind;
  readonly organisation: string;
  readonly unit: Bilingual;
  readonly latestValue: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly latestOn: string | null;
  readonly target: number | null;
  /** Versions published before measures told it have none. */
  readonly accountability?: MeasureAccountability;
}

export interface PublishedOrganisation {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: string | null;
  readonly website: string;
}

/** A chair at the table, without the name of whoever sits in it. */
export interface PublishedSeat {
  readonly code: string;
  readonly post: Bilingual;
  readonly organisation: string;
  readonly role: string;
  readonly statutoryPost: string | null;
}

/** Names a record, whatever its kind. */
export interface RecordName {
  readonly kind: string;
  readonly code: string;
}

/**
 * What somebody says of a duty: the body that claims to discharge it, a body that replies to the verdict, or an assessor
 * from outside.
 */
export interface PublishedWord {
  readonly as: 'claim' | 'reply' | 'peer-partnership' | 'scrutiny' | 'inspector';
  /** Name of the organisation or the assessor. */
  readonly who: Bilingual;
  readonly text: Bilingual;
  /** Of a claim, how it stands; of an assessor, what they make of it. */
  readonly verdict: PublishedDuty['verdict'] | 'claimed' | 'confirmed' | 'disputed' | null;
  /** The organisation that confirmed or disputed a claim. */
  readonly answeredBy: Bilingual | null;
  readonly on: string | null;
}

/** One row of the map of legal duties, as the check stood on the day of publication. */
export interface PublishedDuty {
  readonly id: string;
  /** The duty it belongs to, as `Children and Young People’s Plan`. */
  readonly family: Bilingual;
  /** As the law letters it: `(b)`; empty where it does not. */
  readonly letter: string;
  readonly wording: Bilingual;
  readonly verdict: 'met' | 'partly' | 'not-met' | 'not-yet-due' | 'not-applicable' | 'cannot-tell';
  readonly force: string;
  /** Document, section and paragraph, as readers look it up. */
  readonly citation: Bilingual;
  readonly where: readonly RecordName[];
  /** The statutory plan it belongs to, where the plan says it discharges one; older versions do not say. */
  readonly statutoryPlan?: string;
  /** Records that belong to that plan by it: those its claims point to, and sections on a topic it asks for. */
  readonly holds?: readonly RecordName[];
  /** What bodies and assessors say of it; absent where nobody says anything. */
  readonly said?: readonly PublishedWord[];
}

/** A place where the thread is broken, known and published as such. */
export interface BrokenThread {
  readonly record: RecordName;
  /** Identifier of the rule, like `action-without-resource`. */
  readonly rule: string;
  /** What is missing, in one sentence. */
  readonly words: Bilingual;
}

export const gapStates = ['open', 'being-collected', 'closed', 'accepted', 'can-stop'] as const;

/** What one partner did towards an outcome; no share of the result is ever named. @source PERF-07, PERF-16 */
export interface PublishedContributionStory {
  readonly code: string;
  readonly title: Bilingual;
  readonly outcome: string;
  readonly organisation: string;
  readonly indicators: readonly string[];
  readonly actions: readonly string[];
  readonly period: string;
  readonly text: Bilingual;
  readonly evidence: Bilingual;
  /** What else may have moved the figure. */
  readonly externalFactors: Bilingual;
  readonly writtenOn: string | null;
}

/** What was learned of something that worked or did not. @source PERF-10 */
export interface PublishedLesson {
  readonly code: string;
  readonly title: Bilingual;
  readonly result: LessonResult;
  readonly outcomes: readonly string[];
  readonly actions: readonly string[];
  readonly organisation: string | null;
  readonly text: Bilingual;
  /** What is done otherwise because of it. */
  readonly change: Bilingual;
  readonly learnedOn: string | null;
}

/** How it will be judged whether the plan did what it was for, by whom and when; and what was found. @source PERF-22 */
export interface PublishedEvaluationPlan {
  readonly code: string;
  readonly title: Bilingual;
  readonly outcomes: readonly string[];
  readonly questions: Bilingual;
  readonly method: Bilingual;
  readonly indicators: readonly string[];
  readonly measures: readonly string[];
  readonly organisation: string | null;
  /** Whether whoever judges has no part in the work. */
  readonly independent: boolean;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly state: EvaluationState;
  readonly findings: Bilingual;
  readonly foundOn: string | null;
}

/** Something that is not known, with who will see to it and when. @source NEED-16 */
export interface PublishedDataGap {
  readonly code: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly indicator: string | null;
  readonly need: string | null;
  /** The strategic indicator of child poverty that cannot be given; versions of old do not say. */
  readonly childPoverty?: DataGap['values']['childPoverty'];
  /** Groups it is not known for: `age`, `welsh-speaking`. */
  readonly breakdowns: readonly string[];
  /** Where, as whoever recorded it wrote it; empty for the whole area. */
  readonly area: string;
  readonly organisation: string | null;
  readonly closing: Bilingual;
  readonly dueOn: string | null;
  readonly state: (typeof gapStates)[number];
  readonly reason: Bilingual;
  readonly closedOn: string | null;
}

/** A figure that an earlier version published and a later one published otherwise. @source NEED-16 */
export interface PublishedCorrection {
  /** The first version with the new figure, and its day. */
  readonly version: number;
  readonly publishedOn: string;
  readonly indicator: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly decimals: number;
  readonly area: NamedArea;
  /** A figure that is withheld now is not told again. */
  readonly before: PublishedFigure;
  /** Null: the figure is no longer published. */
  readonly after: PublishedFigure | null;
  /** Another release of the data, or the same data worked out otherwise. */
  readonly reason: 'new-release' | 'worked-out-again';
}

/**
 * How one body that must approve the plan, or whose board must agree it, had come with it when the version was published.
 *
 * @source APPR-01, APPR-03, APPR-05
 */
export interface PublishedApproval {
  /** Code of the body. */
  readonly organisation: string;
  /** What the law or guidance asks of it: a resolution in its due form, or its board’s consideration and agreement. */
  readonly form: ApprovalForm;
  readonly state: ApprovalState | 'not-asked';
  /** Whether it stands in the form that is asked for. */
  readonly isGiven: boolean;
  readonly takenBy: DecisionTaker | null;
  /** The body that met, as `Full council`; null where no meeting is named. */
  readonly meeting: Bilingual | null;
  readonly decidedOn: string | null;
  readonly minuteReference: string;
  readonly resolution: Bilingual;
  readonly conditions: Bilingual;
  /** What it does not agree with, though it has decided. */
  readonly reservation: Bilingual;
}

/** The plan told again for certain readers, as it was approved. @source CYP-10; PLAN-26 */
export interface PublishedPlanEdition {
  readonly code: string;
  readonly audience: EditionAudience;
  readonly title: Bilingual;
  /** Which readers tried it; empty where nobody has said. */
  readonly testedWith: Bilingual;
  /** Name of the body that approved it. */
  readonly approvedBy: Bilingual;
  readonly approvedOn: string;
  /** In reading order, each with the sections and outcomes of the plan that it stands for. */
  readonly sections: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly text: Bilingual;
    readonly sections: readonly string[];
    readonly outcomes: readonly string[];
  }[];
}

/**
 * A version of a plan as it was published: every text and figure its public pages and documents need, and nothing
 * else. It is never changed; whatever is shown of it is worked out from this value alone.
 *
 * Lists are in a fixed order, there are no personal names, money is whole pence and dates are ISO calendar dates.
 *
 * @source PLAN-25, PLAN-27; APPR-08; DESIGN rule 3; `publishedSchema` describes it for other programs
 */
export interface PublishedPlan {
  readonly format: typeof publishedFormat;
  readonly partnership: {
    /** Its part in addresses. */
    readonly slug: string;
    readonly name: Bilingual;
    readonly shortName: Bilingual;
    readonly contactEmail: string;
  };
  readonly plan: {
    readonly code: string;
    readonly title: Bilingual;
    readonly vision: Bilingual;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly visionStartsOn: string | null;
    readonly visionEndsOn: string | null;
    readonly state: string;
    readonly areas: readonly NamedArea[];
    /** Moments of the plan's life; an empty list: nobody has recorded it. */
    readonly moments: Readonly<Record<PlanMoment, UncertainDate>>;
    readonly reviewDueOn: string | null;
  };
  readonly version: number;
  readonly publishedOn: string;
  readonly sections: readonly PublishedSection[];
  readonly priorities: readonly PublishedPriority[];
  readonly outcomes: readonly PublishedOutcome[];
  readonly needs: readonly PublishedNeed[];
  readonly indicators: readonly PublishedIndicator[];
  readonly actions: readonly PublishedAction[];
  readonly measures: readonly PublishedMeasure[];
  readonly organisations: readonly PublishedOrganisation[];
  readonly seats: readonly PublishedSeat[];
  readonly duties: readonly PublishedDuty[];
  /** The rulebook the duties come from, and the day of the law; null when no check was made. */
  readonly dutiesAsAt: { readonly rulebook: Bilingual; readonly on: string } | null;
  /** What stands on the thread and how it hangs together, from duty to money. */
  readonly thread: { readonly nodes: readonly ThreadNode[]; readonly links: readonly ThreadLink[] };
  readonly broken: readonly BrokenThread[];
  readonly releases: readonly PinnedRelease[];
  readonly methods: readonly string[];
  /** What changed in this version and why, where whoever published it said so. */
  readonly why?: Bilingual;
  /** Why single records were added, changed or removed in it; as with `why`. */
  readonly whyOf?: readonly ReasonOfChange[];
  /** For other readers, at most one for each; not there where no edition was approved. */
  readonly editions?: readonly PublishedPlanEdition[];
  /** Who has approved it; not there while nobody is to decide yet, nor in versions published before it was told. */
  readonly approvals?: readonly PublishedApproval[];
  /** What is not known; versions published before gaps were recorded have no list. */
  readonly dataGaps?: readonly PublishedDataGap[];
  /** Versions published before stories were told do not have them, nor the lessons. */
  readonly contributionStories?: readonly PublishedContributionStory[];
  readonly lessons?: readonly PublishedLesson[];
  /** As with `dataGaps`. */
  readonly evaluationPlans?: readonly PublishedEvaluationPlan[];
  /** Every correction up to this version, newest first; as with `dataGaps`. */
  readonly corrections?: readonly PublishedCorrection[];
  /** Outlines of the small areas of the maps, in degrees of longitude and latitude; each feature names its area. */
  readonly boundaries: {
    readonly type: 'FeatureCollection';
    readonly features: readonly Feature<Polygon | MultiPolygon, { readonly code: string }>[];
  } | null;
}

export const planMoments = [
  'draftPublishedOn',
  'consultationOpensOn',
  'consultationClosesOn',
  'adoptedOn',
  'publishedOn',
  'reviewedOn',
] as const;
export type PlanMoment = (typeof planMoments)[number];

/** Names a release of a dataset: the hash alone is not enough where two datasets hold the same figures. */
export function releaseKey({ dataset, release }: Pick<PinnedRelease, 'dataset' | 'release'>): string {
  return `${dataset} ${release}`;
}

/** Whether figures of an indicator come from a release; an older version knows only its hash. */
export function isFromRelease(
  { dataset, release }: Pick<PublishedIndicator, 'dataset' | 'release'>,
  pinned: Pick<PinnedRelease, 'dataset' | 'release'>,
): boolean {
  return release === pinned.release && (dataset === undefined || dataset === pinned.dataset);
}

/** The release that the figures of an indicator come from. */
export function releaseOf(
  { releases }: { readonly releases: readonly PinnedRelease[] },
  indicator: Pick<PublishedIndicator, 'dataset' | 'release'>,
): PinnedRelease | undefined {
  return releases.find((each) => isFromRelease(indicator, each));
}

/** JSON with the keys of every object in order: the same plan always gives the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * What a version is known by: the hash of its canonical JSON.
 *
 * @param sha256 - of a text in UTF-8, as lower-case hexadecimal
 */
export function contentHash(plan: PublishedPlan, sha256: (text: string) => string): string {
  return sha256(canonicalJson(plan));
}
