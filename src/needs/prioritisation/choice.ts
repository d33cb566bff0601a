import {
  bilingualProse,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
} from '../../records/index.ts';

/**
 * What the board decided about one need in a round, and why: chosen, or left out although it stood high. The rank is
 * the one it had on that day. The priority that came of it names the need.
 *
 * @source NEED-02 (3); PLAN-06
 */
export const needChoiceDefinition = defineRecord({
  kind: 'need-choice',
  table: 'needs.need_choice',
  codePrefix: 'CH',
  calledBy: 'reason',
  fields: [
    reference('round', 'prioritisation-round', { needed: 'to-save' }),
    reference('need', 'need', { needed: 'to-save' }),
    choice('choice', ['chosen', 'left-out'], { needed: 'to-save' }),
    bilingualProse('reason', { needed: 'to-publish', max: 2000 }),
    wholeNumber('rank', { min: 1, max: 999 }),
  ],
});
export type NeedChoice = RecordOf<typeof needChoiceDefinition>;

/**
 * An organisation that sees it otherwise: what it would have decided, about one need or the whole round. It stands
 * beside the decision, in its own words.
 *
 * @source PAGES section 4.6; GOV-08
 */
export const dissentDefinition = defineRecord({
  kind: 'dissent',
  table: 'needs.dissent',
  codePrefix: 'DS',
  calledBy: 'text',
  fields: [
    reference('round', 'prioritisation-round', { needed: 'to-save' }),
    reference('need', 'need'),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-save', max: 5000 }),
    date('writtenOn'),
  ],
});
export type Dissent = RecordOf<typeof dissentDefinition>;
