import { bilingualText, date, defineRecord, type RecordOf, reference } from '../records/index.ts';

/** A point on the way of an action, with the day it is due and the day it was met. @source PLAN-07 */
export const milestoneDefinition = defineRecord({
  kind: 'milestone',
  table: 'plan.milestone',
  codePrefix: 'M',
  calledBy: 'title',
  fields: [
    reference('action', 'action', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    date('dueOn', { needed: 'to-publish' }),
    date('metOn'),
  ],
});
export type Milestone = RecordOf<typeof milestoneDefinition>;
