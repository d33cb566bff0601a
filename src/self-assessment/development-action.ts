import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/**
 * What the partnership will do differently, or will learn, after looking at itself; and when it was passed to the
 * programme that develops partnerships.
 *
 * @source SELF-03
 */
export const developmentActionDefinition = defineRecord({
  kind: 'development-action',
  table: 'self_assessment.development_action',
  codePrefix: 'DV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('selfAssessment', 'self-assessment', { needed: 'to-save' }),
    choice('kind', ['practice', 'training'], { needed: 'to-save' }),
    plainText('principle', { max: 80 }),
    reference('organisation', 'organisation'),
    bilingualProse('text'),
    date('dueOn'),
    date('doneOn'),
    bilingualText('programme'),
    date('passedOn'),
  ],
});
export type DevelopmentAction = RecordOf<typeof developmentActionDefinition>;
