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
} from '../records/index.ts';
import { scrutinyScopes } from './programme-item.ts';

/**
 * A piece of scrutiny: what it asks, the evidence it rests on, what it found and where its report is.
 *
 * @source SCRU-05, SCRU-06; requirements section 25, scrutiny report
 */
export const scrutinyReviewDefinition = defineRecord({
  kind: 'scrutiny-review',
  table: 'scrutiny.scrutiny_review',
  codePrefix: 'SR',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('committee', 'scrutiny-committee', { needed: 'to-save' }),
    references('items', 'programme-item'),
    choices('scopes', scrutinyScopes, { needed: 'to-publish' }),
    bilingualProse('question', { needed: 'to-publish' }),
    bilingualProse('method'),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    references('indicators', 'indicator'),
    references('measures', 'performance-measure'),
    references('evidence', 'evidence-item'),
    date('startedOn'),
    bilingualProse('conclusions'),
    date('reportedOn'),
    plainText('address', { max: 500 }),
    choice('state', ['gathering', 'writing', 'reported', 'closed'], { needed: 'to-save' }),
    date('publishedOn'),
  ],
});
export type ScrutinyReview = RecordOf<typeof scrutinyReviewDefinition>;
