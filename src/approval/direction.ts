import {
  type AnyRecord,
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  type RecordSet,
  reference,
} from '../records/index.ts';

/** What Ministers may direct, or ask for before a plan goes out. */
export const directionSorts = [
  'youth-support-services',
  'nhs-trust-partner',
  'content-of-strategy',
  'plan-approval',
  'plan-modification',
  'designated-person',
  'other',
] as const;

/**
 * A direction of Ministers, or an approval of theirs that regulations ask for: under which power, of what day, and what
 * came of it. There is none until somebody records one, and then nothing is asked of the plan.
 *
 * @source DUTY-12 (d), DUTY-39, DUTY-43 (l), DUTY-64; LAW: Children Act 2004 s26(4), Learning and Skills Act 2000 s123
 */
export const directionDefinition = defineRecord({
  kind: 'direction',
  table: 'approval.direction',
  codePrefix: 'DI',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('sort', directionSorts, { needed: 'to-save' }),
    choice('madeBy', ['welsh-ministers', 'secretary-of-state', 'other']),
    bilingualText('legalBasis'),
    reference('plan', 'plan'),
    reference('organisation', 'organisation'),
    choice('state', ['sought', 'given', 'refused', 'ended'], { needed: 'to-save' }),
    date('soughtOn'),
    date('madeOn'),
    date('startsOn'),
    date('endsOn'),
    bilingualProse('text', { max: 8000 }),
    bilingualProse('done', { max: 8000 }),
    date('doneOn'),
  ],
});
export type Direction = RecordOf<typeof directionDefinition>;

/**
 * Approvals of Ministers that a plan still waits for, and modifications of theirs that nobody has made yet.
 *
 * @source DUTY-39
 */
export function openDirections(records: RecordSet, plan: AnyRecord): readonly Direction[] {
  return records.all(directionDefinition).filter(({ values }) => values.plan === plan.code && isOpen(values));
}

function isOpen({ sort, state, doneOn }: Direction['values']): boolean {
  if (sort === 'plan-approval') return state === 'sought' || state === 'refused';
  return sort === 'plan-modification' && state === 'given' && doneOn === null;
}
