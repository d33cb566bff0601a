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

/** What scrutiny found when it looked at a recommendation again. */
export const recommendationResults = ['not-yet', 'carried-out', 'partly', 'not-carried-out'] as const;

/**
 * What scrutiny recommends and why, what it found when it looked again, and what came of it. Each organisation that it
 * is addressed to answers in a response of its own.
 *
 * @source SCRU-06
 */
export const recommendationDefinition = defineRecord({
  kind: 'recommendation',
  table: 'scrutiny.recommendation',
  codePrefix: 'RC',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save', max: 400 }),
    reference('committee', 'scrutiny-committee', { needed: 'to-save' }),
    reference('review', 'scrutiny-review'),
    reference('finding', 'inspection-finding'),
    bilingualProse('reason', { needed: 'to-publish' }),
    date('madeOn', { needed: 'to-save' }),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    references('contributions', 'contribution'),
    date('lookAgainOn'),
    bilingualProse('followUp'),
    date('followedUpOn'),
    choice('result', recommendationResults),
    bilingualProse('effect'),
    date('publishedOn'),
  ],
});
export type Recommendation = RecordOf<typeof recommendationDefinition>;
