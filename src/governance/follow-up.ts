import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/**
 * What somebody was asked to do at a meeting, by when, and whether it is done. Not an action of the plan.
 *
 * @source GOV-18
 */
export const followUpDefinition = defineRecord({
  kind: 'follow-up',
  table: 'governance.follow_up',
  codePrefix: 'FU',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('meeting', 'meeting', { needed: 'to-save' }),
    reference('decision', 'decision'),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    date('dueOn'),
    date('doneOn'),
    bilingualProse('note'),
  ],
});
export type FollowUp = RecordOf<typeof followUpDefinition>;
