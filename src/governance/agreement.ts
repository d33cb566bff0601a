import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';

/** What an agreement settles. Governance arrangements are looked at again every two years. */
export const agreementKinds = [
  'governance',
  'terms-of-reference',
  'compact',
  'differences',
  'information-sharing',
  'scrutiny',
  'engagement',
  'other',
] as const;

/** Whose voice an arrangement of engagement brings to the board, beyond those the law names. @source GOV-05; 000 Ch1 */
export const engagedInterests = [
  'communities-first',
  'housing',
  'further-higher-education',
  'public-service',
  'business',
  'third-sector',
  'community',
] as const;

/**
 * What partners agreed among themselves: how they govern, the voluntary sector compact, how differences are settled, how those
 * are engaged whom no law names.
 *
 * @source GOV-05, GOV-13, GOV-34, GOV-35
 */
export const agreementDefinition = defineRecord({
  kind: 'agreement',
  table: 'governance.agreement',
  codePrefix: 'AM',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('kind', agreementKinds, { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    references('organisations', 'organisation'),
    choices('interests', engagedInterests),
    date('agreedOn'),
    wholeNumber('reviewMonths', { min: 1, max: 120 }),
    date('reviewedOn'),
    reference('seat', 'seat'),
    reference('group', 'group'),
    bilingualProse('actionPlan'),
    plainText('address', { max: 500 }),
  ],
});
export type Agreement = RecordOf<typeof agreementDefinition>;
