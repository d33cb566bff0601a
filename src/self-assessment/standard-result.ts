import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';

/**
 * What one organisation scores itself on one standard, with the evidence that shows it. Kept so that it can be shared as
 * a basis for planning and review.
 *
 * @source SELF-05, SELF-06; SYS-13, SYS-14
 */
export const standardResultDefinition = defineRecord({
  kind: 'standard-result',
  table: 'self_assessment.standard_result',
  codePrefix: 'SU',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    plainText('instrument', { needed: 'to-save', max: 80 }),
    plainText('standard', { needed: 'to-save', max: 80 }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    wholeNumber('score', { min: 0, max: 10 }),
    bilingualProse('basis'),
    references('evidence', 'evidence-item'),
    bilingualProse('next'),
    date('assessedOn', { needed: 'to-save' }),
  ],
});
export type StandardResult = RecordOf<typeof standardResultDefinition>;
