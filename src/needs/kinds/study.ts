import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';

/** Kinds of analytical work. @source NEED-15; INFO-04 */
export const studyTypes = [
  'analysis',
  'evaluation-framework',
  'evaluation',
  'meta-evaluation',
  'evidence-review',
  'data-linkage',
  'research',
] as const;

/** How far analytical work, or those who do it, reach. */
export const reaches = ['partner', 'partnership', 'several-partnerships', 'wales'] as const;

/**
 * A piece of analytical work: what it asks, how it tells cause from coincidence, who leads and pays for it, with which
 * other partnerships, and the evidence that came of it.
 *
 * @source NEED-15; INFO-01, INFO-04
 */
export const studyDefinition = defineRecord({
  kind: 'study',
  table: 'needs.study',
  codePrefix: 'ST',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('studyType', studyTypes, { needed: 'to-publish' }),
    bilingualProse('question', { needed: 'to-publish' }),
    bilingualProse('method'),
    references('needs', 'need'),
    reference('organisation', 'organisation'),
    choice('reach', reaches),
    bilingualText('withWhom', { max: 400 }),
    choice('commissioning', ['own-analysts', 'commissioned', 'jointly-commissioned']),
    choice('state', ['proposed', 'under-way', 'reported', 'stopped'], { needed: 'to-publish' }),
    date('startsOn'),
    date('dueOn'),
    date('reportedOn'),
    references('findings', 'evidence-item'),
    plainText('readAt', { max: 500 }),
  ],
});
export type Study = RecordOf<typeof studyDefinition>;
