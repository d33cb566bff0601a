import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/**
 * What scrutiny can look at: how the partnership works, what its policies mean, how priorities are delivered, whether
 * partners did what they promised, and what came of it in the long run.
 *
 * @source SCRU-05; 004 5.9, 5.33
 */
export const scrutinyScopes = ['process', 'policy', 'delivery', 'promises', 'long-term-outcomes'] as const;
export type ScrutinyScope = (typeof scrutinyScopes)[number];

/**
 * One matter that a committee means to look at, and when: a line of the forward work programme that all committees
 * share.
 *
 * @source SCRU-04
 */
export const programmeItemDefinition = defineRecord({
  kind: 'programme-item',
  table: 'scrutiny.programme_item',
  codePrefix: 'FW',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('committee', 'scrutiny-committee', { needed: 'to-save' }),
    bilingualProse('question', { needed: 'to-publish' }),
    choices('scopes', scrutinyScopes, { needed: 'to-publish' }),
    date('plannedFor', { needed: 'to-publish' }),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    references('organisations', 'organisation'),
    choice('state', ['planned', 'under-way', 'done', 'dropped'], { needed: 'to-save' }),
    bilingualText('reason', { max: 400 }),
    date('publishedOn'),
  ],
});
export type ProgrammeItem = RecordOf<typeof programmeItemDefinition>;
