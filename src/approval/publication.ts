import {
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** What is published, or sent to somebody: the words that rules of publication use. @source APPR-06; REP-03 */
export const publishedThings = [
  'plan',
  'draft-plan',
  'needs-assessment',
  'annual-report',
  'participation-statement',
] as const;

/** Offices that a plan or a report is sent to, besides the organisations of the partnership. @source CONS-05; REP-03; APPR-07 */
export const recipients = [
  'welsh-ministers',
  'future-generations-commissioner',
  'auditor-general',
  'scrutiny-committee',
  'all-councillors',
  'police-and-crime-commissioner',
] as const;
export type Recipient = (typeof recipients)[number];

/**
 * One appearance of a plan or a report: on whose site, at which address, on which day, in which languages and formats.
 *
 * @source APPR-06; PLAN-26; REP-03
 */
export const publicationDefinition = defineRecord({
  kind: 'publication',
  table: 'approval.publication',
  codePrefix: 'PB',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('what', publishedThings, { needed: 'to-save' }),
    plainText('version', { max: 40 }),
    reference('organisation', 'organisation'),
    date('publishedOn'),
    choices('languages', ['cy', 'en']),
    choices('formats', ['html', 'pdf', 'docx', 'data', 'easy-read', 'young-people']),
    plainText('address', { max: 400 }),
    choices('sentTo', recipients),
  ],
});
export type Publication = RecordOf<typeof publicationDefinition>;
