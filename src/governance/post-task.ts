import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** What the holders of lead posts see to. @source GOV-26; 002 9.2–9.21 */
export const leadPostTasks = [
  'promote-partnership',
  'planning-profile',
  'contact-for-concerns',
  'governance-arrangements',
  'outcome-focus',
  'self-assessment',
  'service-audit',
  'rights-of-the-child',
  'participation',
  'answers-to-children',
] as const;

/** What every other representative sees to in their own agency. @source GOV-28; 002 9.23 */
export const representativeTasks = ['promote-partnership', 'explain-decisions'] as const;

const postTaskKinds = [...leadPostTasks, 'explain-decisions'] as const;
export type PostTaskKind = (typeof postTaskKinds)[number];

/**
 * A task of a statutory post, or of any other representative, and when and how it was last done.
 *
 * @source GOV-26, GOV-28
 */
export const postTaskDefinition = defineRecord({
  kind: 'post-task',
  table: 'governance.post_task',
  codePrefix: 'PT',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('seat', 'seat', { needed: 'to-save' }),
    choice('task', postTaskKinds, { needed: 'to-save' }),
    bilingualProse('evidence'),
    date('doneOn'),
    date('dueOn'),
  ],
});
export type PostTask = RecordOf<typeof postTaskDefinition>;
