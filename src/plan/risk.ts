import {
  bilingualProse,
  bilingualText,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';

/** What could stop an action, how likely and how grave on a scale of 1 to 5, and what is done about it. @source PLAN-07; GOV-36 */
export const riskDefinition = defineRecord({
  kind: 'risk',
  table: 'plan.risk',
  codePrefix: 'K',
  calledBy: 'title',
  fields: [
    reference('action', 'action', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    wholeNumber('likelihood', { min: 1, max: 5 }),
    wholeNumber('impact', { min: 1, max: 5 }),
    bilingualProse('mitigation'),
  ],
});
export type Risk = RecordOf<typeof riskDefinition>;
