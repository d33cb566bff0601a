import {
  bilingualProse,
  bilingualText,
  choice,
  defineRecord,
  money,
  type RecordOf,
  references,
} from '../records/index.ts';

/** How sure it is that something works. @source NEED-13 */
export const optionStrengths = ['proven', 'promising', 'unproven', 'known-not-to-work'] as const;

/** What an option would probably do to something the partnership also cares about. */
const impacts = ['better', 'no-change', 'worse', 'not-known'] as const;

/**
 * Something that could be done about a need or for a priority: the cause it addresses, what it is expected to do, how
 * sure that is, what it costs, what else it would touch, and whether it was chosen and why. A chosen option leads to
 * actions, so that one can walk from the situation through cause and option to the choice.
 *
 * @source NEED-13, NEED-15, NEED-23
 */
export const optionDefinition = defineRecord({
  kind: 'option',
  table: 'plan.option',
  codePrefix: 'W',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    references('needs', 'need'),
    references('priorities', 'priority'),
    bilingualProse('cause', { needed: 'to-publish' }),
    bilingualProse('description'),
    bilingualProse('effect', { needed: 'to-publish' }),
    choice('direction', ['better', 'no-change', 'worse', 'mixed', 'not-known']),
    choice('strength', optionStrengths, { needed: 'to-publish' }),
    references('evidence', 'evidence-item'),
    bilingualProse('transferability'),
    choice('costBand', ['low', 'medium', 'high']),
    money('costPence'),
    choice('environment', impacts),
    choice('economy', impacts),
    choice('health', impacts),
    bilingualProse('impact'),
    choice('state', ['considered', 'chosen', 'rejected'], { needed: 'to-publish' }),
    bilingualProse('reason'),
    references('actions', 'action'),
  ],
});
export type Option = RecordOf<typeof optionDefinition>;
