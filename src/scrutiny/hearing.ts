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
 * What a hearing is for: evidence for a review, a designated provider or the whole board giving account, a citizen
 * heard, or a conversation that scrutiny members had with a lead director.
 */
export const hearingKinds = [
  'evidence',
  'provider-account',
  'board-account',
  'citizens',
  'lead-director',
] as const;
export type HearingKind = (typeof hearingKinds)[number];

/**
 * A session at which scrutiny heard somebody: who gave account, who else was heard, what was said.
 *
 * @source SCRU-02, SCRU-05, SCRU-10; 002 9.16
 */
export const hearingDefinition = defineRecord({
  kind: 'hearing',
  table: 'scrutiny.hearing',
  codePrefix: 'HG',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('kind', hearingKinds, { needed: 'to-save' }),
    reference('committee', 'scrutiny-committee', { needed: 'to-save' }),
    reference('review', 'scrutiny-review'),
    date('heldOn', { needed: 'to-save' }),
    references('organisations', 'organisation'),
    references('seats', 'seat'),
    bilingualText('witnesses', { max: 1000 }),
    bilingualProse('heard'),
    references('evidence', 'evidence-item'),
    date('publishedOn'),
  ],
});
export type Hearing = RecordOf<typeof hearingDefinition>;
