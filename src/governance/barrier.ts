import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/**
 * What stands in the way of working across organisations: who can remove it, where it was taken, what came of it.
 *
 * @source GOV-21
 */
export const barrierDefinition = defineRecord({
  kind: 'barrier',
  table: 'governance.barrier',
  codePrefix: 'BR',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualText('service'),
    bilingualProse('description', { needed: 'to-publish' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    reference('remover', 'organisation'),
    choice('level', ['organisation', 'partnership', 'national'], { needed: 'to-save' }),
    bilingualProse('action'),
    bilingualProse('outcome'),
    date('raisedOn'),
    date('escalatedOn'),
    date('closedOn'),
    choice('state', ['open', 'escalated', 'removed', 'stands'], { needed: 'to-save' }),
  ],
});
export type Barrier = RecordOf<typeof barrierDefinition>;
