import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  references,
} from '../records/index.ts';
import { indicatorFrameworks } from './indicator.ts';

/**
 * An indicator of a national set: what it is called there, the aim or service area it stands under, and which indicators
 * of the partnership stand for it; where none does, why.
 *
 * @source SYS-06, SYS-24, SYS-25
 */
export const nationalIndicatorDefinition = defineRecord({
  kind: 'national-indicator',
  table: 'evidence.national_indicator',
  codePrefix: 'NI',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('framework', indicatorFrameworks, { needed: 'to-save' }),
    plainText('reference'),
    bilingualText('theme'),
    bilingualProse('definition'),
    references('indicators', 'indicator'),
    bilingualProse('whyNone'),
    plainText('readAt', { max: 500 }),
    date('inUseFrom'),
    date('inUseUntil'),
  ],
});
export type NationalIndicator = RecordOf<typeof nationalIndicatorDefinition>;
