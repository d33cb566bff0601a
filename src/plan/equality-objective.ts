import { protectedCharacteristics } from '../needs/index.ts';
import {
  bilingualProse,
  bilingualText,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/** The three limbs of the public sector equality duty. @source EQ-01 */
export const equalityLimbs = ['eliminate', 'advance', 'foster'] as const;
export type EqualityLimb = (typeof equalityLimbs)[number];

/**
 * What will be better for people who share a protected characteristic: whom it is for, which limbs of the duty it serves,
 * the figures and other evidence it rests on, who was asked about it, and the outcomes it is part of.
 *
 * @source EQ-03
 */
export const equalityObjectiveDefinition = defineRecord({
  kind: 'equality-objective',
  table: 'plan.equality_objective',
  codePrefix: 'EO',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('description', { needed: 'to-publish' }),
    choices('characteristics', protectedCharacteristics),
    choices('limbs', equalityLimbs),
    references('outcomes', 'outcome'),
    references('indicators', 'indicator'),
    references('evidence', 'evidence-item'),
    bilingualProse('engagement'),
    date('engagedOn'),
    reference('organisation', 'organisation'),
    date('reviewDueOn'),
  ],
});
export type EqualityObjective = RecordOf<typeof equalityObjectiveDefinition>;
