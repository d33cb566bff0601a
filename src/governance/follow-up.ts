import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/**
 * What somebody was asked to do at a meeting, by when, whether it is done, and how its organisation told
 * its own people of what it promised. Not an action of the plan.
 *
 * @source GOV-18, GOV-37
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
    bilingualProse('communicated'),
    bilingualProse('note'),
  ],
});
export type FollowUp = RecordOf<typeof followUpDefinition>;
