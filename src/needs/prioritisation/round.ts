import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  references,
  wholeNumber,
} from '../../records/index.ts';

/** How far a round has come: scores are given while it is open, and it stands as it was once it is decided. */
export const roundStates = ['open', 'decided'] as const;

/**
 * One round of choosing priorities among needs: which needs, which organisations score them and until when, how many
 * can be chosen, and how the board came to its decision.
 *
 * @source NEED-02 (3), NEED-14; PLAN-06; PAGES section 4.6
 */
export const prioritisationRoundDefinition = defineRecord({
  kind: 'prioritisation-round',
  table: 'needs.prioritisation_round',
  codePrefix: 'PR',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    plainText('area'),
    references('needs', 'need'),
    references('scorers', 'organisation'),
    wholeNumber('priorityLimit', { min: 1, max: 50, needed: 'to-save' }),
    date('closesOn', { needed: 'to-save' }),
    choice('state', roundStates, { needed: 'to-save' }),
    date('decidedOn'),
    bilingualProse('decision'),
  ],
});
export type PrioritisationRound = RecordOf<typeof prioritisationRoundDefinition>;
