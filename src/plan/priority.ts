import {
  bilingualProse,
  bilingualText,
  defineRecord,
  type RecordOf,
  reference,
  references,
  wholeNumber,
  yesNo,
} from '../records/index.ts';

/**
 * One of the small number of highest aims the partnership has chosen, with the needs it answers and why.
 *
 * @source PLAN-06; NEED-14
 */
export const priorityDefinition = defineRecord({
  kind: 'priority',
  table: 'plan.priority',
  codePrefix: 'P',
  calledBy: 'title',
  fields: [
    reference('plan', 'plan', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('reason', { needed: 'to-publish' }),
    references('needs', 'need'),
    wholeNumber('rank', { min: 1, max: 99 }),
    yesNo('highest'),
  ],
});
export type Priority = RecordOf<typeof priorityDefinition>;
