import {
  bilingualProse,
  bilingualText,
  choice,
  decimal,
  defineRecord,
  type RecordOf,
  reference,
} from '../../records/index.ts';

/** What a round starts from, in the order it is scored; a round may leave any out or add its own. @source NEED-14 */
export const usualCriteria = [
  'scale',
  'severity',
  'trend',
  'inequality',
  'preventability',
  'influence',
  'concern',
  'cost',
] as const;
export type UsualCriterion = (typeof usualCriteria)[number];

/** The weights a round starts with: proportions only, for the coordinator to change. */
export const usualWeights: Readonly<Record<UsualCriterion, number>> = {
  scale: 3,
  severity: 3,
  trend: 2,
  inequality: 3,
  preventability: 2,
  influence: 2,
  concern: 2,
  cost: 1,
};

/**
 * One thing by which the needs of a round are scored, what 0 and 5 mean, and how much it weighs. More always counts
 * for more: a need whose answer costs little scores high on cost.
 *
 * @source NEED-02 (3), NEED-14
 */
export const criterionDefinition = defineRecord({
  kind: 'criterion',
  table: 'needs.criterion',
  codePrefix: 'CR',
  calledBy: 'title',
  fields: [
    reference('round', 'prioritisation-round', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save', max: 80 }),
    bilingualProse('meaning', { needed: 'to-publish', max: 1000 }),
    choice('about', [...usualCriteria, 'other']),
    decimal('weight', { min: 0, max: 10, needed: 'to-save' }),
  ],
});
export type Criterion = RecordOf<typeof criterionDefinition>;
