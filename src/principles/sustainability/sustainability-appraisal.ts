import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';

/**
 * How one outcome brings together its economic, social and environmental effects, what it puts before a gain in the short
 * term, and how the work for it stands the three tests of sustainable development.
 *
 * @source SD-01, SD-02; 000 Ch5
 */
export const sustainabilityAppraisalDefinition = defineRecord({
  kind: 'sustainability-appraisal',
  table: 'principles.sustainability_appraisal',
  codePrefix: 'SU',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('outcome', 'outcome', { needed: 'to-save' }),
    bilingualProse('economic'),
    bilingualProse('social'),
    bilingualProse('environmental'),
    bilingualProse('longTerm'),
    bilingualProse('prevention'),
    bilingualProse('failure'),
    bilingualProse('transition'),
    references('evidence', 'evidence-item'),
    reference('organisation', 'organisation'),
    date('appraisedOn'),
  ],
});
export type SustainabilityAppraisal = RecordOf<typeof sustainabilityAppraisalDefinition>;
