import {
  bilingualProse,
  bilingualText,
  choice,
  codes,
  date,
  defineRecord,
  isEmptyValue,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** The yearly review, and the thorough one about every four years. @source DUTY-07, DUTY-14; PERF-14, PERF-15 */
export const reviewKinds = ['annual', 'thorough'] as const;

/**
 * A review of a plan by the three questions of the guidance: are the actions making progress with an effect on the
 * outcomes, are the priorities still current, are the structures and processes still right; and what is to change.
 *
 * @source PLAN-27; DUTY-07, DUTY-14; PERF-14, PERF-15; 000 Ch2
 */
export const planReviewDefinition = defineRecord({
  kind: 'plan-review',
  table: 'approval.plan_review',
  codePrefix: 'RV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('reviewKind', reviewKinds, { needed: 'to-save' }),
    date('reviewedOn'),
    bilingualProse('progress'),
    bilingualProse('impactEvidence'),
    bilingualProse('priorities'),
    bilingualProse('structures'),
    choice('decision', ['no-change', 'amend', 'replace']),
    bilingualProse('changes'),
    codes('duties'),
    date('nextOn'),
    reference('election', 'election'),
  ],
});
export type PlanReview = RecordOf<typeof planReviewDefinition>;

/** The three questions of the guidance, as fields of a review. */
export const reviewQuestions = ['progress', 'priorities', 'structures'] as const;

/** Whether a review has a day, an answer to each question and a decision. @source PERF-14 */
export function isFinished({ values }: PlanReview): boolean {
  return (
    values.reviewedOn !== null &&
    values.decision !== null &&
    reviewQuestions.every((question) => !isEmptyValue(values[question]))
  );
}
