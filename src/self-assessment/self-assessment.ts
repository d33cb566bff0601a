import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  references,
  wholeNumber,
  yesNo,
} from '../records/index.ts';

/** No group smaller than this is ever shown, whatever a partnership sets. */
export const leastGroup = 5;

/**
 * One round in which partners look at themselves with an instrument: when it is open, who is asked, who leads it, and
 * what was made of it. What people answered is not a record.
 *
 * @source SELF-01 to SELF-04; GOV-13
 */
export const selfAssessmentDefinition = defineRecord({
  kind: 'self-assessment',
  table: 'self_assessment.self_assessment',
  codePrefix: 'HA',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    plainText('instrument', { needed: 'to-save', max: 80 }),
    date('opensOn', { needed: 'to-save' }),
    date('closesOn', { needed: 'to-save' }),
    references('organisations', 'organisation'),
    references('leads', 'seat'),
    wholeNumber('minimumGroup', { min: leastGroup, max: 50 }),
    yesNo('compared'),
    bilingualProse('findings'),
  ],
});
export type SelfAssessment = RecordOf<typeof selfAssessmentDefinition>;

/** The smallest group whose answers are shown. */
export function minimumGroupOf({ values }: SelfAssessment): number {
  return Math.max(leastGroup, values.minimumGroup ?? leastGroup);
}

/** Whether it takes answers on a day: from its first day to its last. */
export function isOpenOn({ values }: SelfAssessment, on: string): boolean {
  const { opensOn, closesOn } = values;
  return opensOn !== null && closesOn !== null && opensOn <= on && on <= closesOn;
}

/** Whether its last day has passed. Nothing of what was answered is shown before that. */
export function isOverOn({ values }: SelfAssessment, on: string): boolean {
  return values.closesOn !== null && values.closesOn < on;
}
