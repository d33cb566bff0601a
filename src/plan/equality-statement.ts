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
import { equalityLimbs } from './equality-objective.ts';

/**
 * How a plan meets one limb of the equality duty, and how its delivery does: with the outcomes, actions and objectives
 * that show it.
 *
 * @source EQ-01
 */
export const equalityStatementDefinition = defineRecord({
  kind: 'equality-statement',
  table: 'plan.equality_statement',
  codePrefix: 'ES',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('limb', equalityLimbs, { needed: 'to-save' }),
    bilingualProse('inPlan', { needed: 'to-publish' }),
    bilingualProse('inDelivery'),
    references('objectives', 'equality-objective'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    date('writtenOn'),
  ],
});
export type EqualityStatement = RecordOf<typeof equalityStatementDefinition>;
