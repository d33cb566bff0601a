import { bilingualText, date, defineRecord, plainText, type RecordOf, reference } from '../records/index.ts';

/** One thing that is done about a risk: by whom, by when, and the day it was done. @source GOV-36; PLAN-07 */
export const mitigationDefinition = defineRecord({
  kind: 'mitigation',
  table: 'delivery.mitigation',
  codePrefix: 'MI',
  calledBy: 'title',
  fields: [
    reference('risk', 'risk', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    plainText('person', { public: false }),
    date('dueOn'),
    date('doneOn'),
  ],
});
export type Mitigation = RecordOf<typeof mitigationDefinition>;
