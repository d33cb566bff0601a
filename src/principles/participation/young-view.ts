import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';
import { participationStages } from './participation-opportunity.ts';

/**
 * What children or young people said, what of the plan it is about, and what they were told in return. It names nobody.
 *
 * @source CYP-03, CYP-05, CYP-11
 */
export const youngViewDefinition = defineRecord({
  kind: 'young-view',
  table: 'principles.young_view',
  codePrefix: 'YV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('view', { needed: 'to-publish' }),
    choice('stage', participationStages),
    reference('opportunity', 'participation-opportunity'),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    date('heardOn'),
    bilingualProse('response'),
    date('respondedOn'),
    reference('respondedBy', 'organisation'),
  ],
});
export type YoungView = RecordOf<typeof youngViewDefinition>;
