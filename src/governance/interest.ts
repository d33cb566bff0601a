import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';

/**
 * Something that an organisation stands to gain or lose by a decision. Providers say what people need, and stay out of
 * the decision to commission.
 *
 * @source COMM-08; GOV-12 (values and standards)
 */
export const interestDefinition = defineRecord({
  kind: 'interest',
  table: 'governance.interest',
  codePrefix: 'IR',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    reference('seat', 'seat'),
    choice('nature', ['provider', 'grant', 'land', 'other'], { needed: 'to-save' }),
    bilingualProse('about'),
    yesNo('allCommissioning'),
    references('actions', 'action'),
    date('declaredOn'),
    date('endsOn'),
  ],
});
export type Interest = RecordOf<typeof interestDefinition>;
