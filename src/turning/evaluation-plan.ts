import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';

export const evaluationStates = ['planned', 'under-way', 'done'] as const;
export type EvaluationState = (typeof evaluationStates)[number];

/**
 * How it will be judged whether a plan and the partnership’s work achieved what they were for, by whom and when; and what
 * was found.
 *
 * @source PERF-22
 */
export const evaluationPlanDefinition = defineRecord({
  kind: 'evaluation-plan',
  table: 'turning.evaluation_plan',
  codePrefix: 'EV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    references('outcomes', 'outcome'),
    bilingualProse('questions', { needed: 'to-publish' }),
    bilingualProse('method', { needed: 'to-publish' }),
    references('indicators', 'indicator'),
    references('measures', 'performance-measure'),
    reference('organisation', 'organisation'),
    yesNo('independent'),
    date('startsOn'),
    date('dueOn'),
    choice('state', evaluationStates, { needed: 'to-save' }),
    bilingualProse('findings'),
    date('foundOn'),
  ],
});
export type EvaluationPlan = RecordOf<typeof evaluationPlanDefinition>;
