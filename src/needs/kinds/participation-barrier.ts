import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../../records/index.ts';
import { needGroups } from './need.ts';

/** What keeps people from taking part. @source EQ-05; LANG-05 */
export const barrierTypes = [
  'language',
  'information',
  'transport',
  'cost',
  'time',
  'caring',
  'digital',
  'physical-access',
  'confidence',
  'trust',
  'other',
] as const;

/**
 * Something that keeps a group of people from taking part, how that is known, what was done, and what came of it.
 *
 * @source EQ-05; LANG-05
 */
export const participationBarrierDefinition = defineRecord({
  kind: 'participation-barrier',
  table: 'needs.participation_barrier',
  codePrefix: 'BA',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('barrierType', barrierTypes, { needed: 'to-publish' }),
    choices('groups', needGroups),
    bilingualProse('howKnown'),
    reference('organisation', 'organisation'),
    bilingualProse('done', { needed: 'to-publish' }),
    choice('state', ['there', 'being-removed', 'removed', 'accepted'], { needed: 'to-publish' }),
    bilingualProse('result'),
    date('lookedAtOn'),
  ],
});
export type ParticipationBarrier = RecordOf<typeof participationBarrierDefinition>;
