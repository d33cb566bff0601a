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
 * remembers the revision it looked at, so that a later change asks for another look.
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
    bilingualProse('text'),
    reference('claimedBy', 'organisation'),
    reference('confirmedBy', 'organisation'),
    choice('state', claimStates, { needed: 'to-save' }),
    wholeNumber('targetRevision', { min: 1 }),
    date('claimedOn'),
  ],
});
export type Claim = RecordOf<typeof claimDefinition>;

/** Every kind of record the duties own. */
export const dutiesDefinitions = [claimDefinition] as const;
