import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/** In what capacity a meeting, a part of one or a decision is held. @source GOV-16, GOV-17 */
export const capacities = ['board', 'strategy-group', 'early-years', 'other'] as const;
export type Capacity = (typeof capacities)[number];

/**
 * A meeting of the board or of one of its groups: the seats and organisations that were there, the seats for which a
 * deputy came, what was said, and in what capacity it sat.
 *
 * @source GOV-06, GOV-16, GOV-18
 */
export const meetingDefinition = defineRecord({
  kind: 'meeting',
  table: 'governance.meeting',
  codePrefix: 'MT',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('group', 'group'),
    choice('body', ['board', 'sub-group'], { needed: 'to-save' }),
    choice('capacity', capacities, { needed: 'to-save' }),
    date('heldOn', { needed: 'to-save' }),
    plainText('startsAt', { max: 5 }),
    bilingualText('place'),
    date('papersBy'),
    references('seats', 'seat'),
    references('deputies', 'seat'),
    references('present', 'organisation'),
    references('apologies', 'organisation'),
    bilingualProse('minutes'),
    choice('state', ['planned', 'called', 'held', 'minutes-agreed', 'cancelled'], { needed: 'to-save' }),
  ],
});
export type Meeting = RecordOf<typeof meetingDefinition>;
