import {
  bilingualProse,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';

export const claimStates = ['claimed', 'confirmed', 'disputed'] as const;

/**
 * "We discharge it here": one body says which record discharges a requirement, another may confirm or dispute it. It
 * remembers what it looked at (the revision of the record, the words of the rule, the day), so that a later change
 * asks for another look.
 *
 * @source DUTY-01, DUTY-02; PAGES section 4.5
 */
export const claimDefinition = defineRecord({
  kind: 'claim',
  table: 'duties.claim',
  codePrefix: 'D',
  calledBy: 'text',
  fields: [
    plainText('requirement', { needed: 'to-save' }),
    plainText('targetKind', { needed: 'to-save' }),
    plainText('targetCode', { needed: 'to-save' }),
    wholeNumber('targetParagraph', { min: 1, max: 999 }),
    bilingualProse('text'),
    reference('claimedBy', 'organisation'),
    reference('confirmedBy', 'organisation'),
    reference('disputedBy', 'organisation'),
    bilingualProse('disputeReason', { max: 5000 }),
    choice('state', claimStates, { needed: 'to-save' }),
    wholeNumber('targetRevision', { min: 1 }),
    plainText('requirementVersion', { public: false, max: 40 }),
    date('claimedOn'),
    date('answeredOn'),
    date('lookedAtOn'),
  ],
});
export type Claim = RecordOf<typeof claimDefinition>;
