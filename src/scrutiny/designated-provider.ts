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
 * A public service provider that Ministers designated by order, so that scrutiny may call it to give account; until an
 * order is made, one that is expected to be.
 *
 * @source SCRU-02; DUTY-67
 */
export const designatedProviderDefinition = defineRecord({
  kind: 'designated-provider',
  table: 'scrutiny.designated_provider',
  codePrefix: 'DG',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    choice('state', ['expected', 'designated', 'ended'], { needed: 'to-save' }),
    bilingualText('order', { max: 400 }),
    date('startsOn'),
    date('endsOn'),
    bilingualProse('functions'),
  ],
});
export type DesignatedProvider = RecordOf<typeof designatedProviderDefinition>;
