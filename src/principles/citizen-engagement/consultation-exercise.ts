import {
  bilingualText,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';

/** Who is asked: those whom two exercises at once would tire. @source CONS-14 */
export const consultationAudiences = [
  'everyone',
  'neighbourhoods',
  'children-and-young-people',
  'older-people',
  'disabled-people',
  'welsh-speakers',
  'service-users',
  'businesses',
  'voluntary-organisations',
  'public-bodies',
] as const;
export type ConsultationAudience = (typeof consultationAudiences)[number];

/** What it is about: plans that guidance would have consulted on together. @source CONS-14; 004 2.22, 5.1; 000 Ch1 */
export const consultationTopics = [
  'integrated-plan',
  'community-strategy',
  'children-and-young-people',
  'health-and-wellbeing',
  'crime-and-disorder',
  'police-and-crime-plan',
  'land-use',
  'service-change',
  'other',
] as const;

/**
 * One consultation of the partnership, of a member or of another partnership that reaches people here: from when to when,
 * whom it asks, and by what name it is held together with others: all of one name are one exercise.
 *
 * @source CONS-14
 */
export const consultationExerciseDefinition = defineRecord({
  kind: 'consultation-exercise',
  table: 'principles.consultation_exercise',
  codePrefix: 'CX',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    references('organisations', 'organisation'),
    bilingualText('otherPartnership'),
    reference('plan', 'plan'),
    choices('topics', consultationTopics),
    choices('audiences', consultationAudiences),
    date('opensOn', { needed: 'to-save' }),
    date('closesOn', { needed: 'to-save' }),
    plainText('jointName', { max: 80 }),
    plainText('address', { max: 400 }),
  ],
});
export type ConsultationExercise = RecordOf<typeof consultationExerciseDefinition>;
