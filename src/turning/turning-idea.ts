import {
  bilingualProse,
  bilingualText,
  choice,
  defineRecord,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';

/** What an idea would cost: Results-Based Accountability asks for those that cost nothing first. @source Annex X */
export const ideaCosts = ['no-cost', 'low-cost', 'funded'] as const;

/**
 * An idea that could turn a curve, with what shows that it works. A chosen one becomes a proposed action, and remembers which.
 *
 * @source PERF-02; PERF-10; PAGES section 4.11
 */
export const turningIdeaDefinition = defineRecord({
  kind: 'turning-idea',
  table: 'turning.idea',
  codePrefix: 'TI',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('session', 'turning-session', { needed: 'to-save' }),
    bilingualProse('whatWorks'),
    references('evidence', 'evidence-item'),
    references('causes', 'turning-cause'),
    choice('cost', ideaCosts),
    reference('organisation', 'organisation'),
    yesNo('chosen'),
    reference('action', 'action'),
  ],
});
export type TurningIdea = RecordOf<typeof turningIdeaDefinition>;
