import {
  bilingualText,
  choice,
  date,
  defineRecord,
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

/**
 * A chair at the table: which organisation holds it, in which post, since when.
 *
 * @source GOV-03, GOV-06, GOV-24
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
  ],
});
export type Seat = RecordOf<typeof seatDefinition>;
