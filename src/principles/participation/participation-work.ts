import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
  yesNo,
} from '../../records/index.ts';

/** What information for children and young people has to be. @source CYP-09 */
export const informationQualities = ['clear', 'easy', 'accurate', 'current', 'language', 'format'] as const;
export type InformationQuality = (typeof informationQualities)[number];

/** What promotion tells: the right, what taking part is good for, and what worked. @source CYP-09 */
export const promotedThings = ['right-to-be-heard', 'benefits', 'good-practice', 'how-to'] as const;
export type PromotedThing = (typeof promotedThings)[number];

/** Where promotion reaches them. @source CYP-09, CYP-10 */
export const participationMedia = [
  'website',
  'newsletter',
  'social-media',
  'school',
  'youth-service',
  'event',
  'other',
] as const;
export type ParticipationMedium = (typeof participationMedia)[number];

/**
 * Training in participation, or promotion of it: for whom, what it tells, by which media, and whether young people led it.
 *
 * @source CYP-08, CYP-09
 */
export const participationWorkDefinition = defineRecord({
  kind: 'participation-work',
  table: 'principles.participation_work',
  codePrefix: 'YW',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('sort', ['training', 'promotion'], { needed: 'to-save' }),
    choices('audience', ['children', 'young-people', 'parents', 'staff', 'decision-makers']),
    yesNo('withConvention'),
    choices('tells', promotedThings),
    choices('media', participationMedia),
    choices('qualities', informationQualities),
    choices('ledBy', ['individuals', 'groups']),
    reference('organisation', 'organisation'),
    date('heldOn'),
    wholeNumber('reached', { min: 0, max: 1_000_000, public: false }),
    bilingualProse('result'),
  ],
});
export type ParticipationWork = RecordOf<typeof participationWorkDefinition>;
