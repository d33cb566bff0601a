import { addTo, type CalendarDate, calendarDate } from '../calendar/index.ts';
import type { AnyRecord, RecordSet } from '../records/index.ts';
import {
  linkedPlans,
  overarchingPlans,
  type PlanningTier,
  planningTiers,
  type RelatedPlan,
  type RelatedPlanKind,
  relatedPlanDefinition,
} from './related-plan.ts';

/** What a related plan still lacks before a reader can tell how the two stand to each other. */
export type RelatedPlanLack =
  | 'alignment'
  | 'organisation'
  | 'held-to-account'
  | 'combined-effect'
  | 'look-again'
  | 'goals'
  | 'actions';

export interface RelatedPlanShown {
  readonly plan: RelatedPlan;
  readonly lacking: readonly RelatedPlanLack[];
}

/** A kind of plan and those on record; none on record is for people to see. */
export interface PlansOfKind {
  readonly kind: RelatedPlanKind;
  /** Whether the partnership’s own plan is the plan of this kind, because it discharges its duty. */
  readonly isWithinPlan: boolean;
  readonly plans: readonly RelatedPlanShown[];
  /** On record as a framework that the plan answers to: nobody has to write the same down twice. */
  readonly frameworks: readonly AnyRecord[];
}

export interface RelatedPlansView {
  readonly overarching: readonly PlansOfKind[];
  readonly linked: readonly PlansOfKind[];
  /** Frameworks, operational plans and others, of no kind that guidance names. */
  readonly others: readonly RelatedPlanShown[];
  readonly tiers: readonly { readonly tier: PlanningTier; readonly plans: readonly RelatedPlanShown[] }[];
  readonly abolished: readonly RelatedPlanShown[];
}

/** The duty that a plan of the kind discharges. @source PLAN-18; DUTY-04 */
const dutyOfKind: Partial<Record<RelatedPlanKind, string>> = {
  'community-strategy': 'community-strategy',
  'children-and-young-people': 'children-and-young-people',
  'health-and-wellbeing': 'health-and-wellbeing',
  'community-safety': 'crime-and-disorder',
};

/**
 * The plans that stand around the partnership’s own: those that cross-refer, those to be aligned with, the tiers of
 * planning, and those abolished.
 *
 * @param duties - those the partnership’s own plan says it discharges
 * @source PLAN-17, PLAN-18, PLAN-19, PLAN-21, PLAN-30
 */
export function relatedPlansView(
  records: RecordSet,
  duties: readonly string[],
  today: CalendarDate,
): RelatedPlansView {
  const all = records.all(relatedPlanDefinition).map((plan) => ({ plan, lacking: lackingOf(plan, today) }));
  const living = all.filter(({ plan }) => plan.values.state !== 'abolished');
  const ofKind = (kind: RelatedPlanKind) => ({
    kind,
    isWithinPlan: duties.includes(dutyOfKind[kind] ?? ''),
    plans: living.filter(({ plan }) => plan.values.planKind === kind),
    frameworks: records.ofKind('linked-framework').filter(({ values }) => values['sort'] === kind),
  });
  const named: readonly RelatedPlanKind[] = [...overarchingPlans, ...linkedPlans];
  return {
    overarching: overarchingPlans.map(ofKind),
    linked: linkedPlans.map(ofKind),
    others: living.filter(({ plan }) => !named.includes(plan.values.planKind ?? 'other')),
    tiers: planningTiers.map((tier) => ({
      tier,
      plans: living.filter(({ plan }) => plan.values.tier === tier),
    })),
    abolished: all.filter(({ plan }) => plan.values.state === 'abolished'),
  };
}

function lackingOf({ values }: RelatedPlan, today: CalendarDate): readonly RelatedPlanLack[] {
  const lacks: RelatedPlanLack[] = [];
  if (values.state === 'abolished') {
    if (values.goalsMet === null || isEmpty(values.howGoalsAreMet)) lacks.push('goals');
    return lacks;
  }
  if (isEmpty(values.alignment)) lacks.push('alignment');
  if (values.organisation === null) lacks.push('organisation');
  if (values.tier !== null && isEmpty(values.heldToAccount)) lacks.push('held-to-account');
  if (values.tier === 'operational' && values.actions.length === 0) lacks.push('actions');
  if ((overarchingPlans as readonly (string | null)[]).includes(values.planKind)) {
    if (isEmpty(values.combinedEffect)) lacks.push('combined-effect');
    else if (values.lookedAtOn === null || isAYearOld(values.lookedAtOn, today)) lacks.push('look-again');
  }
  return lacks;
}

/** The combined effect of plans is looked at again every year at least. @source PLAN-18 */
function isAYearOld(day: string, today: CalendarDate): boolean {
  return addTo(calendarDate(day), { years: 1 }) < today;
}

function isEmpty(text: { readonly cy: string; readonly en: string }): boolean {
  return text.cy.trim() === '' && text.en.trim() === '';
}
