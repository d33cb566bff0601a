import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/**
 * A Local Service Agreement: a few priority issues that need several organisations, as a selected set of the plan’s
 * actions. Agreements of several boards name the others.
 *
 * @source PLAN-24; SYS-19
 */
export const serviceAgreementDefinition = defineRecord({
  kind: 'service-agreement',
  table: 'delivery.service_agreement',
  codePrefix: 'SA',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    bilingualProse('issue', { needed: 'to-publish' }),
    bilingualProse('forCitizens', { needed: 'to-publish' }),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    references('organisations', 'organisation'),
    bilingualText('otherBoards', { max: 1000 }),
    bilingualProse('pooled'),
    reference('monitoringGroup', 'group'),
    date('startsOn'),
    date('endsOn'),
    choice('state', ['draft', 'agreed', 'ended']),
    date('agreedOn'),
  ],
});
export type ServiceAgreement = RecordOf<typeof serviceAgreementDefinition>;
