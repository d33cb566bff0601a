import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/**
 * A committee that scrutinises: of one authority, or joint, of several, which may report or recommend to any of them.
 *
 * @source SCRU-03, SCRU-04; DUTY-67
 */
export const scrutinyCommitteeDefinition = defineRecord({
  kind: 'scrutiny-committee',
  table: 'scrutiny.scrutiny_committee',
  codePrefix: 'CM',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('form', ['committee', 'joint-committee', 'panel'], { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    references('authorities', 'organisation'),
    bilingualText('legalBasis', { max: 400 }),
    bilingualProse('remit', { needed: 'to-publish' }),
    date('startsOn'),
    date('endsOn'),
    plainText('address', { max: 500 }),
  ],
});
export type ScrutinyCommittee = RecordOf<typeof scrutinyCommitteeDefinition>;
