import {
  bilingualProse,
  bilingualText,
  date,
  decimal,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../../records/index.ts';

/**
 * What the figure of an indicator is to be in one area by a day, who set that and why.
 *
 * @source NEED-22
 */
export const indicatorTargetDefinition = defineRecord({
  kind: 'indicator-target',
  table: 'needs.indicator_target',
  codePrefix: 'IT',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('indicator', 'indicator', { needed: 'to-save' }),
    plainText('area', { needed: 'to-save' }),
    decimal('value', { needed: 'to-save' }),
    date('reachedBy', { needed: 'to-save' }),
    reference('organisation', 'organisation'),
    date('setOn'),
    bilingualProse('reason', { needed: 'to-publish' }),
  ],
});
export type IndicatorTarget = RecordOf<typeof indicatorTargetDefinition>;
