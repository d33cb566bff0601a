import type { Bilingual } from '../language/index.ts';
import type {
  PublishedAction,
  PublishedDuty,
  PublishedIndicator,
  PublishedOutcome,
  PublishedPlan,
  PublishedPriority,
  PublishedSection,
} from './published-plan.ts';

/** One statutory plan that the plan discharges: what its duty asks, and which records of the plan belong to it. */
export interface StatutoryPlan {
  /** The family of duties: `children-and-young-people`. */
  readonly code: string;
  readonly name: Bilingual;
  readonly duties: readonly PublishedDuty[];
  readonly sections: readonly PublishedSection[];
  readonly priorities: readonly PublishedPriority[];
  readonly outcomes: readonly PublishedOutcome[];
  readonly actions: readonly PublishedAction[];
  readonly indicators: readonly PublishedIndicator[];
}

/**
 * The statutory plans within a plan, each as a view of the same records.
 *
 * A record belongs to a view when a claim of its duty points to it, or, for a section, when it is about a topic the
 * duty asks for. What hangs below belongs with it: outcomes of a priority, actions of an outcome and its indicators.
 * A record may belong to several.
 *
 * @returns none for versions published before duties said what holds them
 * @source DUTY-01, DUTY-02; PLAN-11
 */
export function statutoryPlans(plan: PublishedPlan): readonly StatutoryPlan[] {
  const families = Map.groupBy(plan.duties, ({ statutoryPlan }) => statutoryPlan);
  return [...families].flatMap(([code, duties]) => (code === undefined ? [] : viewOf(plan, code, duties)));
}

/** The statutory plans an action stands in. */
export function statutoryPlansOf(plan: PublishedPlan, action: string): readonly StatutoryPlan[] {
  return statutoryPlans(plan).filter(({ actions }) => actions.some(({ code }) => code === action));
}

function viewOf(plan: PublishedPlan, code: string, duties: readonly PublishedDuty[]): StatutoryPlan[] {
  const [first] = duties;
  if (!first) return [];
  const held = new Set(
    duties.flatMap(({ holds = [] }) => holds.map((record) => `${record.kind} ${record.code}`)),
  );
  const isHeld = (kind: string) => (record: { readonly code: string }) => held.has(`${kind} ${record.code}`);
  const priorities = plan.priorities.filter(isHeld('priority'));
  const outcomes = plan.outcomes.filter(
    (outcome) => isHeld('outcome')(outcome) || isBelow(outcome.priorities, priorities),
  );
  return [
    {
      code,
      name: first.family,
      duties,
      sections: plan.sections.filter(isHeld('section')),
      priorities,
      outcomes,
      actions: plan.actions.filter(
        (action) => isHeld('action')(action) || isBelow(action.outcomes, outcomes),
      ),
      indicators: plan.indicators.filter(
        (indicator) =>
          isHeld('indicator')(indicator) ||
          outcomes.some(({ indicators }) => indicators.includes(indicator.code)),
      ),
    },
  ];
}

/** Whether one of the records that a record hangs below is among those given. */
function isBelow(above: readonly string[], records: readonly { readonly code: string }[]): boolean {
  return records.some(({ code }) => above.includes(code));
}
