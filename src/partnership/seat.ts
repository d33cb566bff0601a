import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  money,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** The six lead posts the Children Act 2004 s27 names. @source GOV-24; 000 FAQ, Annex A */
export const statutoryPosts = [
  'none',
  'cyp-lead-director',
  'cyp-lead-member',
  'lhb-lead-officer',
  'lhb-lead-member',
  'nhs-lead-executive',
  'nhs-lead-non-executive',
] as const;

/** How senior the holder of a post is in their own organisation. @source GOV-06; 002 3.28 */
export const seniorities = [
  'political-leader',
  'chief-executive',
  'executive-director',
  'non-executive',
  'senior-manager',
  'other',
] as const;

/** What the conditions of statutory posts ask about their holders. @source GOV-25, GOV-27; 002 9.3–9.13, 9.22 */
export const postStandings = [
  'is-chief-executive',
  'on-corporate-team',
  'answers-to-chief-executive',
  'independent-of-operations',
  'social-services-director',
  'chief-education-officer',
  'operational-role',
  'on-executive',
  'functions-of-lead-director',
  'officer-of-the-body',
  'not-an-officer',
  'overall-responsibility-for-children',
] as const;

/**
 * A chair at the table: which organisation holds it, in which post, since when, and what its holder may commit without
 * asking first.
 *
 * @source GOV-03, GOV-06, GOV-24, GOV-25
 */
export const seatDefinition = defineRecord({
  kind: 'seat',
  table: 'partnership.seat',
  codePrefix: 'S',
  calledBy: 'post',
  fields: [
    bilingualText('post', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    plainText('holder', { public: false }),
    choice('role', ['chair', 'vice-chair', 'member', 'observer'], { needed: 'to-save' }),
    choice('statutoryPost', statutoryPosts),
    date('startsOn'),
    date('endsOn'),
    choice('seniority', seniorities),
    bilingualProse('mandate'),
    money('mandatePence'),
    bilingualText('deputyPost'),
    plainText('deputy', { public: false }),
    choices('standing', postStandings),
    money('hourlyCostPence', { public: false }),
  ],
});
export type Seat = RecordOf<typeof seatDefinition>;
