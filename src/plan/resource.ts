import {
  bilingualText,
  choice,
  defineRecord,
  money,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/**
 * What stands behind an action in one financial year (`2026-27`): money in pence, or people and things in words.
 *
 * @source PLAN-07, PLAN-08, PLAN-09
 */
export const resourceDefinition = defineRecord({
  kind: 'resource',
  table: 'plan.resource',
  codePrefix: 'R',
  calledBy: 'title',
  fields: [
    reference('action', 'action'),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    choice('kind', ['money', 'people', 'in-kind'], { needed: 'to-save' }),
    money('amountPence'),
    plainText('financialYear', { max: 7 }),
    choice('spending', ['revenue', 'capital']),
  ],
});
export type Resource = RecordOf<typeof resourceDefinition>;
