import type { Bilingual } from '../language/index.ts';
import { type ChildWellbeingHead, childWellbeingHeads } from '../plan/index.ts';
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
  /** Legal duties of the plan that nothing answers fully yet. */
  readonly gaps: readonly PublishedDuty[];
}

const coreAims = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** A core aim for children, or a head of their well-being, with what the plan does for it; nothing where it does nothing. */
export interface HeadingServed<Heading extends string> {
  readonly heading: Heading;
  readonly priorities: readonly PublishedPriority[];
  readonly outcomes: readonly PublishedOutcome[];
  readonly actions: readonly PublishedAction[];
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

/** What the duty asks that a section answers, in the order of the law. @source DUTY-02 */
export function answeredIn({ duties }: StatutoryPlan, section: PublishedSection): readonly PublishedDuty[] {
  return duties.filter(({ holds = [] }) =>
    holds.some(({ kind, code }) => kind === 'section' && code === section.code),
  );
}

/**
 * The plan by the seven core aims, where its outcomes say which they serve.
 *
 * @returns none for a view none of whose outcomes serves a core aim, or frozen before outcomes said so
 * @source PLAN-15; CYP-01
 */
export function byCoreAim(view: StatutoryPlan): readonly HeadingServed<(typeof coreAims)[number]>[] {
  return byHeading(view, coreAims, ({ coreAims: served = [] }) => served);
}

/** The same by the five heads of the well-being of children. @source DUTY-38 */
export function byHeadOfWellbeing(view: StatutoryPlan): readonly HeadingServed<ChildWellbeingHead>[] {
  return byHeading(view, childWellbeingHeads, ({ childWellbeing: served = [] }) => served);
}

function byHeading<Heading extends string>(
  { priorities, outcomes, actions }: StatutoryPlan,
  headings: readonly Heading[],
  servedBy: (outcome: PublishedOutcome) => readonly string[],
): readonly HeadingServed<Heading>[] {
  if (!outcomes.some((outcome) => servedBy(outcome).length > 0)) return [];
  return headings.map((heading) => {
    const serving = outcomes.filter((outcome) => servedBy(outcome).includes(heading));
    return {
      heading,
      priorities: priorities.filter(({ code }) =>
        serving.some((outcome) => outcome.priorities.includes(code)),
      ),
      outcomes: serving,
      actions: actions.filter((action) => isBelow(action.outcomes, serving)),
    };
  });
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
      gaps: duties.filter(({ force, verdict }) => force === 'must' && unanswered.includes(verdict)),
    },
  ];
}

const unanswered: readonly PublishedDuty['verdict'][] = ['not-met', 'partly', 'cannot-tell'];

/** Whether one of the records that a record hangs below is among those given. */
function isBelow(above: readonly string[], records: readonly { readonly code: string }[]): boolean {
  return records.some(({ code }) => above.includes(code));
}
