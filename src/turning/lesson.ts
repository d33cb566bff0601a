import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

export const lessonResults = ['worked', 'worked-in-part', 'did-not-work'] as const;
export type LessonResult = (typeof lessonResults)[number];

/**
 * What was learned of something that worked or did not, and what is done otherwise since.
 *
 * @source PERF-10
 */
export const lessonDefinition = defineRecord({
  kind: 'lesson',
  table: 'turning.lesson',
  codePrefix: 'LN',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('result', lessonResults, { needed: 'to-save' }),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    reference('organisation', 'organisation'),
    reference('session', 'turning-session'),
    bilingualProse('text', { needed: 'to-publish' }),
    bilingualProse('change', { needed: 'to-publish' }),
    date('learnedOn', { needed: 'to-publish' }),
  ],
});
export type Lesson = RecordOf<typeof lessonDefinition>;
