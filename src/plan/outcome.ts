import { childPovertyAims, childPovertyObjectives } from '../needs/index.ts';
import {
  bilingualProse,
  bilingualText,
  choices,
  defineRecord,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';

/**
 * A condition of well-being the partnership wants for people here, held to account by population indicators.
 *
 * @source PLAN-05; PERF-01; SD-01; CYP-01; POV-01, POV-03
 */
export const outcomeDefinition = defineRecord({
  kind: 'outcome',
  table: 'plan.outcome',
  codePrefix: 'O',
  calledBy: 'title',
  fields: [
    reference('plan', 'plan', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('description', { needed: 'to-publish' }),
    references('priorities', 'priority'),
    references('needs', 'need'),
    references('indicators', 'indicator'),
    choices('wellbeing', ['economic', 'social', 'environmental', 'cultural']),
    choices('coreAims', ['1', '2', '3', '4', '5', '6', '7']),
    choices('childPovertyAims', childPovertyAims),
    choices('childPovertyObjectives', childPovertyObjectives),
    bilingualProse('longTermBenefit'),
    wholeNumber('position', { min: 1, max: 999 }),
  ],
});
export type Outcome = RecordOf<typeof outcomeDefinition>;
