import { type Bilingual, isInBothLanguages } from '../language/index.ts';
import { organisationDefinition } from '../partnership/index.ts';
import {
  type AnyRecord,
  isBilingual,
  isEmptyValue,
  type RecordDefinition,
  type RecordSet,
} from '../records/index.ts';
import { hearingDefinition } from './hearing.ts';
import { inspectionFindingDefinition } from './inspection-finding.ts';
import { programmeItemDefinition } from './programme-item.ts';
import { recommendationDefinition } from './recommendation.ts';
import { type ResponseState, recommendationResponseDefinition } from './recommendation-response.ts';
import { scrutinyCommitteeDefinition } from './scrutiny-committee.ts';
import { scrutinyQuestionDefinition } from './scrutiny-question.ts';
import { scrutinyReviewDefinition } from './scrutiny-review.ts';

/** What the public reads of one matter of the programme. */
export interface PublicItem {
  readonly code: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly committee: Bilingual | null;
  /** ISO date. */
  readonly plannedFor: string | null;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly reason: Bilingual;
}

/** What the public reads of one answer. */
export interface PublicAnswer {
  /** Null: the board as a whole. */
  readonly organisation: Bilingual | null;
  readonly state: ResponseState;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly answeredOn: string | null;
  readonly answer: Bilingual;
  readonly owner: Bilingual;
  readonly actionBy: string | null;
  readonly doneOn: string | null;
}

export interface PublicRecommendation {
  readonly code: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly madeOn: string | null;
  /** Code of the review it comes from, when that is public too. */
  readonly review: string | null;
  readonly answers: readonly PublicAnswer[];
  readonly result: string | null;
  readonly followUp: Bilingual;
  readonly followedUpOn: string | null;
  readonly effect: Bilingual;
}

export interface PublicReview {
  readonly code: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly method: Bilingual;
  readonly conclusions: Bilingual;
  readonly committee: Bilingual | null;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly reportedOn: string | null;
  readonly address: string;
  readonly hearings: readonly {
    readonly title: Bilingual;
    readonly heldOn: string | null;
    readonly organisations: readonly Bilingual[];
    readonly witnesses: Bilingual;
    readonly heard: Bilingual;
  }[];
}

export interface PublicFinding {
  readonly code: string;
  readonly title: Bilingual;
  readonly inspectorate: string | null;
  readonly report: Bilingual;
  readonly reportedOn: string | null;
  readonly address: string;
  readonly finding: Bilingual;
  readonly whatIsDone: Bilingual;
  readonly closedOn: string | null;
}

export interface PublicQuestion {
  readonly title: Bilingual;
  readonly kind: string | null;
  readonly text: Bilingual;
  readonly receivedOn: string | null;
  readonly answer: Bilingual;
}

/** All that the public may read of scrutiny on a day. */
export interface PublicScrutiny {
  readonly items: readonly PublicItem[];
  readonly reviews: readonly PublicReview[];
  readonly recommendations: readonly PublicRecommendation[];
  readonly findings: readonly PublicFinding[];
  readonly questions: readonly PublicQuestion[];
}

/**
 * Whether a record is public on a day: somebody made it public from that day, and no text of it stands in one language
 * only.
 */
export function isPublicOn(definition: RecordDefinition, record: AnyRecord, on: string): boolean {
  const from = record.values['publishedOn'];
  return typeof from === 'string' && from <= on && isNowhereHalf(definition, record);
}

function isNowhereHalf(definition: RecordDefinition, record: AnyRecord): boolean {
  return definition.fields
    .filter((field) => field.public !== false)
    .every(({ name }) => {
      const value = record.values[name] ?? null;
      return !isBilingual(value) || isEmptyValue(value) || isInBothLanguages(value);
    });
}

/**
 * What the public reads: only what was made public, never half in one language, and nothing that is named in the plan
 * at work, which has not been published.
 *
 * @param on - ISO date: today
 * @source SCRU-04, SCRU-06, SCRU-07, SCRU-10
 */
export function publicScrutiny(records: RecordSet, on: string): PublicScrutiny {
  const committee = (code: string | null) =>
    records.one(scrutinyCommitteeDefinition, code)?.values.title ?? null;
  const organisation = (code: string) => records.one(organisationDefinition, code)?.values.name;
  const reviews = records
    .all(scrutinyReviewDefinition)
    .filter((each) => isPublicOn(scrutinyReviewDefinition, each, on));
  const isPublicReview = new Set(reviews.map(({ code }) => code));
  return {
    items: records
      .all(programmeItemDefinition)
      .filter((each) => isPublicOn(programmeItemDefinition, each, on))
      .toSorted((a, b) => (a.values.plannedFor ?? '').localeCompare(b.values.plannedFor ?? ''))
      .map(({ code, values }) => ({
        code,
        title: values.title,
        question: values.question,
        committee: committee(values.committee),
        plannedFor: values.plannedFor,
        scopes: values.scopes,
        state: values.state,
        reason: values.reason,
      })),
    reviews: reviews.map(({ code, values }) => ({
      code,
      title: values.title,
      question: values.question,
      method: values.method,
      conclusions: values.conclusions,
      committee: committee(values.committee),
      scopes: values.scopes,
      state: values.state,
      reportedOn: values.reportedOn,
      address: values.address,
      hearings: records
        .all(hearingDefinition)
        .filter((each) => each.values.review === code && isPublicOn(hearingDefinition, each, on))
        .map(({ values: heard }) => ({
          title: heard.title,
          heldOn: heard.heldOn,
          organisations: heard.organisations.flatMap((one) => organisation(one) ?? []),
          witnesses: heard.witnesses,
          heard: heard.heard,
        })),
    })),
    recommendations: records
      .all(recommendationDefinition)
      .filter((each) => isPublicOn(recommendationDefinition, each, on))
      .toSorted((a, b) => (b.values.madeOn ?? '').localeCompare(a.values.madeOn ?? ''))
      .map(({ code, values }) => ({
        code,
        title: values.title,
        reason: values.reason,
        madeOn: values.madeOn,
        review: isPublicReview.has(values.review ?? '') ? values.review : null,
        answers: answersTo(records, code, on),
        result: values.result,
        followUp: values.followUp,
        followedUpOn: values.followedUpOn,
        effect: values.effect,
      })),
    findings: records
      .all(inspectionFindingDefinition)
      .filter((each) => isPublicOn(inspectionFindingDefinition, each, on))
      .toSorted((a, b) => (b.values.reportedOn ?? '').localeCompare(a.values.reportedOn ?? ''))
      .map(({ code, values }) => ({
        code,
        title: values.title,
        inspectorate: values.inspectorate,
        report: values.report,
        reportedOn: values.reportedOn,
        address: values.address,
        finding: values.finding,
        whatIsDone: values.whatIsDone,
        closedOn: values.closedOn,
      })),
    questions: records
      .all(scrutinyQuestionDefinition)
      .filter(
        (each) => each.values.mayBePublished === true && isNowhereHalf(scrutinyQuestionDefinition, each),
      )
      .map(({ values }) => ({
        title: values.title,
        kind: values.kind,
        text: values.text,
        receivedOn: values.receivedOn,
        answer: values.answer,
      })),
  };
}

const unsaid: Bilingual = { cy: '', en: '' };

function answersTo(records: RecordSet, recommendation: string, on: string): readonly PublicAnswer[] {
  return records
    .all(recommendationResponseDefinition)
    .filter(({ values }) => values.recommendation === recommendation)
    .map(({ values }) => ({
      organisation: records.one(organisationDefinition, values.organisation)?.values.name ?? null,
      state: values.state ?? 'awaited',
      dueOn: values.dueOn,
      isOverdue: values.state === 'awaited' && values.dueOn !== null && values.dueOn < on,
      answeredOn: values.answeredOn,
      // What was answered in one language waits for the other; that it was answered does not.
      answer: isInBothLanguages(values.answer) ? values.answer : unsaid,
      owner: isInBothLanguages(values.owner) ? values.owner : unsaid,
      actionBy: values.actionBy,
      doneOn: values.doneOn,
    }));
}
