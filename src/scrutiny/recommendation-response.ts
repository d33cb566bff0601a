import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** How an organisation answered a recommendation; before that, it is awaited. */
export const responseStates = ['awaited', 'accepted', 'accepted-in-part', 'refused'] as const;
export type ResponseState = (typeof responseStates)[number];

/**
 * What one organisation answers to a recommendation. Scrutiny asks, and says by when; the organisation alone answers.
 * Without an organisation it is asked of the board as a whole.
 *
 * @source SCRU-06
 */
export const recommendationResponseDefinition = defineRecord({
  kind: 'recommendation-response',
  table: 'scrutiny.recommendation_response',
  codePrefix: 'RQ',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('recommendation', 'recommendation', { needed: 'to-save' }),
    reference('organisation', 'organisation'),
    date('dueOn', { needed: 'to-save' }),
    choice('state', responseStates, { needed: 'to-save' }),
    bilingualProse('answer', { max: 4000 }),
    bilingualText('owner'),
    date('answeredOn'),
    date('actionBy'),
    bilingualProse('actionTaken'),
    date('doneOn'),
  ],
});
export type RecommendationResponse = RecordOf<typeof recommendationResponseDefinition>;
