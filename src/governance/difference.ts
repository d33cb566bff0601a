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
 * A difference between partners, or between communities, and how it was resolved.
 *
 * @source GOV-35
 */
export const differenceDefinition = defineRecord({
  kind: 'difference',
  table: 'governance.difference',
  codePrefix: 'DF',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    references('organisations', 'organisation'),
    bilingualText('communities'),
    bilingualProse('about', { needed: 'to-publish' }),
    reference('procedure', 'agreement'),
    date('raisedOn', { needed: 'to-save' }),
    choice('stage', ['raised', 'talks', 'mediation', 'board', 'resolved', 'stands'], { needed: 'to-save' }),
    bilingualProse('resolution'),
    date('resolvedOn'),
  ],
});
export type Difference = RecordOf<typeof differenceDefinition>;
