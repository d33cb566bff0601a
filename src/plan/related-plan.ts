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

/** The plans that stand over the others of an area, and refer to one another. @source PLAN-18; 003 Ch4; 004 2.4 */
export const overarchingPlans = [
  'community-strategy',
  'children-and-young-people',
  'health-and-wellbeing',
  'local-development-plan',
  'community-safety',
] as const;

/** Other plans to be linked with, each with a note of how the two are aligned. @source PLAN-19; DUTY-42 */
export const linkedPlans = [
  'police-and-crime',
  'youth-justice',
  'area-planning-board',
  'childrens-services',
  'community-care',
  'health-improvement',
  'public-health-framework',
  'regional',
  'neighbouring-area',
  'communities-first',
  'community-or-town',
  'national-park-management',
  'national-priority',
  'corporate-or-business',
] as const;

export const relatedPlanKinds = [
  ...overarchingPlans,
  ...linkedPlans,
  'young-people',
  'outcome-agreement',
  'framework',
  'action-plan',
  'operational',
  'other',
] as const;
export type RelatedPlanKind = (typeof relatedPlanKinds)[number];

/** From what surrounds a plan to what is done from day to day. @source PLAN-30; 003 Fig 2 */
export const planningTiers = [
  'context',
  'plan',
  'action-plan',
  'partner-business-plan',
  'operational',
] as const;
export type PlanningTier = (typeof planningTiers)[number];

/**
 * A plan beside, above or beneath the partnership’s own: whose it is, to whom they account, when it runs, and how the two
 * are aligned. Of a plan that was abolished, how its goals are now met.
 *
 * @source PLAN-17, PLAN-18, PLAN-19, PLAN-21, PLAN-30; DUTY-42, DUTY-68; SYS-21
 */
export const relatedPlanDefinition = defineRecord({
  kind: 'related-plan',
  table: 'plan.related_plan',
  codePrefix: 'RP',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('planKind', relatedPlanKinds, { needed: 'to-save' }),
    choice('tier', planningTiers),
    choice('state', ['in-preparation', 'current', 'replaced', 'abolished']),
    reference('organisation', 'organisation'),
    bilingualText('heldToAccount', { max: 400 }),
    date('startsOn'),
    date('endsOn'),
    date('reviewDueOn'),
    date('schemeAgreedOn'),
    bilingualProse('alignment'),
    bilingualProse('jointWork'),
    bilingualProse('combinedEffect'),
    date('lookedAtOn'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    choice('goalsMet', ['own-plan', 'aligned-arrangements', 'within-plans']),
    bilingualProse('howGoalsAreMet'),
    plainText('link', { max: 500 }),
  ],
});
export type RelatedPlan = RecordOf<typeof relatedPlanDefinition>;
