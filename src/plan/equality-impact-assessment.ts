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

/** How far an assessment of the impact on equality has come. @source EQ-03 */
export const equalityImpactStates = ['screening', 'under-way', 'finished', 'under-review'] as const;

/**
 * An assessment of what a plan, priorities or actions would do to equality. What is expected for each protected
 * characteristic is in its effects.
 *
 * @source EQ-03
 */
export const equalityImpactAssessmentDefinition = defineRecord({
  kind: 'equality-impact-assessment',
  table: 'plan.equality_impact_assessment',
  codePrefix: 'EI',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan'),
    references('priorities', 'priority'),
    references('actions', 'action'),
    choice('state', equalityImpactStates, { needed: 'to-save' }),
    date('assessedOn'),
    reference('organisation', 'organisation'),
    bilingualProse('engagement'),
    bilingualProse('conclusion'),
  ],
});
export type EqualityImpactAssessment = RecordOf<typeof equalityImpactAssessmentDefinition>;
