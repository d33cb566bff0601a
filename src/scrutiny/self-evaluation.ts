import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  references,
  wholeNumber,
} from '../records/index.ts';

/**
 * What inspectors ask of a partnership, in the order of the guidance.
 *
 * @source SCRU-08; 000 Ch3, Annex B
 */
export const inspectionQuestions = [
  'plan-developed',
  'outcomes-set',
  'participation',
  'performance-and-scrutiny',
  'collaboration',
  'population-outcomes',
  'commissioning',
  'mainstreamed',
  'children-heard',
] as const;
export type InspectionQuestion = (typeof inspectionQuestions)[number];

/**
 * What the partnership says of itself on one question of the inspectors: how well, why it thinks so, what is next.
 *
 * @source SCRU-09
 */
export const selfEvaluationDefinition = defineRecord({
  kind: 'self-evaluation',
  table: 'scrutiny.self_evaluation',
  codePrefix: 'SE',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('question', inspectionQuestions, { needed: 'to-save' }),
    wholeNumber('rating', { min: 1, max: 4 }),
    bilingualProse('judgement', { needed: 'to-publish' }),
    bilingualProse('basis'),
    bilingualProse('next'),
    references('evidence', 'evidence-item'),
    date('evaluatedOn', { needed: 'to-save' }),
  ],
});
export type SelfEvaluation = RecordOf<typeof selfEvaluationDefinition>;
