import {
  bilingualText,
  choice,
  decimal,
  defineRecord,
  money,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** What is spent before a problem comes, as it begins, and once it is there. @source PLAN-09 */
export const preventionLevels = ['prevention', 'early-intervention', 'reactive'] as const;
export type PreventionLevel = (typeof preventionLevels)[number];

/** Whether money is an organisation’s own, year after year, or a grant. @source COMM-11 */
export const fundingKinds = ['core', 'grant'] as const;

/** Grant streams and funds for joint delivery that the guidance names. @source SYS-37; COMM-11; 002 4.10.5, 5.4; 001 ¶19 */
export const namedFunds = [
  'cymorth',
  'flying-start',
  'sure-start',
  'supporting-people',
  'invest-to-save',
  'regional-collaboration-fund',
  'other',
] as const;
export type NamedFund = (typeof namedFunds)[number];

/**
 * What stands behind an action in one financial year (`2026-27`), planned and as it came: money in pence, people in hours
 * or full-time equivalents, things in words. Without a level of prevention of its own it has that of its action.
 *
 * @source PLAN-07, PLAN-08, PLAN-09; COMM-11; SYS-37
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
    money('actualPence'),
    decimal('peoplePlanned', { min: 0 }),
    decimal('peopleActual', { min: 0 }),
    choice('peopleIn', ['hours', 'full-time-equivalents']),
    plainText('financialYear', { max: 7 }),
    choice('spending', ['revenue', 'capital']),
    choice('prevention', preventionLevels),
    choice('funding', fundingKinds),
    choice('fund', namedFunds),
  ],
});
export type Resource = RecordOf<typeof resourceDefinition>;
