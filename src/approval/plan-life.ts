import { spanOfFact } from '../calendar/index.ts';
import {
  type CheckResult,
  type FactPlace,
  planStates,
  type Requirement,
  type Severity,
  type Verdict,
} from '../duties/index.ts';
import type { Organisation } from '../partnership/index.ts';
import { type Plan, type PlanState, planDefinition } from '../plan/index.ts';
import { isEmptyValue, type RecordSet } from '../records/index.ts';
import { adviceDefinition } from './advice.ts';
import type { BodyApproval } from './approvals-needed.ts';
import { openDirections } from './direction.ts';
import { isFinished, planReviewDefinition } from './plan-review.ts';
import { sendingDefinition } from './sending.ts';
import { type StateChange, stateChangeDefinition } from './state-change.ts';

/** Who may let a plan go on though a guard is not met, by giving the reason. */
export type PassedBy = 'nobody' | 'administrator' | 'coordinator';

/** Guards of the plan's life itself, besides what a rulebook asks. */
export const lifeGuards = [
  'draft-frozen',
  'consultation-dates',
  'consultation-over',
  'revised-frozen',
  'required-approvals',
  'considered-by-members',
  'councillors-informed',
  'contributions-answered',
  'ministers-comments-considered',
  'adopted-frozen',
  'as-approved',
  'ministers-decided',
  'on-every-site',
  'review-finished',
  'successor-adopted',
] as const;
export type LifeGuard = (typeof lifeGuards)[number];

/** One condition of going on: met or not, and who may pass over it. */
export type Guard =
  | {
      readonly of: 'life';
      readonly code: LifeGuard;
      readonly isMet: boolean;
      readonly passedBy: PassedBy;
      /** Organisations without which it is not met. */
      readonly bodies: readonly Organisation[];
    }
  | {
      readonly of: 'rulebook';
      readonly code: string;
      readonly isMet: false;
      readonly passedBy: PassedBy;
      readonly verdict: Verdict;
      readonly requirement: Requirement;
      readonly place: FactPlace | null;
    };

/** A way from one state to another, with the guards that stand on it. */
export interface Transition {
  readonly from: PlanState;
  readonly to: PlanState;
  /** True: it leads back, to be done again. */
  readonly isBack: boolean;
  readonly guards: readonly LifeGuard[];
}

function onward(from: PlanState, to: PlanState, ...guards: readonly LifeGuard[]): Transition {
  return { from, to, isBack: false, guards };
}

function back(from: PlanState, to: PlanState): Transition {
  return { from, to, isBack: true, guards: [] };
}

/**
 * Every way a plan can go. What is not here cannot be done.
 *
 * @source DESIGN "Words"; PLAN-27; APPR-01; 000 Ch2
 */
export const transitions: readonly Transition[] = [
  onward('draft', 'consultation', 'draft-frozen', 'consultation-dates'),
  onward('consultation', 'revised', 'consultation-over'),
  onward('revised', 'approval', 'revised-frozen', 'contributions-answered', 'ministers-comments-considered'),
  back('revised', 'consultation'),
  onward(
    'approval',
    'adopted',
    'required-approvals',
    'considered-by-members',
    'councillors-informed',
    'contributions-answered',
  ),
  back('approval', 'revised'),
  onward('adopted', 'published', 'adopted-frozen', 'as-approved', 'ministers-decided', 'on-every-site'),
  onward('published', 'reviewed', 'review-finished'),
  onward('reviewed', 'reviewed', 'review-finished'),
  back('published', 'revised'),
  back('reviewed', 'revised'),
  onward('published', 'superseded', 'successor-adopted'),
  onward('reviewed', 'superseded', 'successor-adopted'),
];

/** Ways on from a state. */
export function waysFrom(state: PlanState | null): readonly Transition[] {
  return transitions.filter(({ from }) => from === state);
}

/** Who may pass over each guard of the plan's life. What the law makes the plan what it is, nobody may. */
const passedBy: Readonly<Record<LifeGuard, PassedBy>> = {
  'draft-frozen': 'nobody',
  'consultation-dates': 'nobody',
  'consultation-over': 'administrator',
  'revised-frozen': 'nobody',
  'required-approvals': 'nobody',
  'considered-by-members': 'coordinator',
  'councillors-informed': 'coordinator',
  'contributions-answered': 'coordinator',
  'ministers-comments-considered': 'nobody',
  'adopted-frozen': 'nobody',
  'as-approved': 'administrator',
  'ministers-decided': 'nobody',
  'on-every-site': 'coordinator',
  'review-finished': 'nobody',
  'successor-adopted': 'administrator',
};

/** What guards look at. */
export interface LifeFacts {
  readonly plan: Plan;
  readonly records: RecordSet;
  /** ISO date. */
  readonly today: string;
  /** Frozen versions of the plan. */
  readonly versions: readonly { readonly number: number; readonly publishedOn: string }[];
  readonly bodies: readonly BodyApproval[];
  /** Members on whose site the plan has not been published. */
  readonly withoutPlan: readonly Organisation[];
  /** Records that say something else now than in the version put to the bodies; null where nobody recorded which that was. */
  readonly changedSinceApproval: number | null;
  /** Contributions to the plan that nobody has answered. */
  readonly unanswered: readonly { readonly organisation: Organisation }[];
}

/** The changes of a plan's state, first to last. */
export function stateChangesOf(records: RecordSet, plan: string): readonly StateChange[] {
  return records
    .all(stateChangeDefinition)
    .filter(({ values }) => values.plan === plan)
    .toSorted(
      (a, b) =>
        (a.values.changedOn ?? '').localeCompare(b.values.changedOn ?? '') ||
        a.code.localeCompare(b.code, 'en', { numeric: true }),
    );
}

/** The day a plan came into the state it is in; null when nothing says. */
export function inStateSince({ plan, records }: Pick<LifeFacts, 'plan' | 'records'>): string | null {
  const last = stateChangesOf(records, plan.code).at(-1);
  return last?.values.to === plan.values.state ? last.values.changedOn : null;
}

/** A version frozen since the plan came into its state: what is consulted on, approved, published. */
export function frozenInState(facts: LifeFacts): number | null {
  const since = inStateSince(facts);
  const found = facts.versions.filter(({ publishedOn }) => since === null || publishedOn >= since);
  return found.length === 0 ? null : Math.max(...found.map(({ number }) => number));
}

/** The frozen version that was put to the bodies; null where nobody recorded which. @source APPR-01, APPR-08 */
export function versionPutToBodies({
  plan,
  records,
  versions,
}: Pick<LifeFacts, 'plan' | 'records' | 'versions'>): number | null {
  const put = stateChangesOf(records, plan.code).findLast(({ values }) => values.to === 'approval');
  const number = Number(put?.values.version);
  return versions.some((each) => each.number === number) ? number : null;
}

type Looked = { readonly isMet: boolean; readonly bodies?: readonly Organisation[] };

/** What each guard finds; nothing where it cannot be told, and so stands in nobody’s way. */
const looks: Readonly<Record<LifeGuard, (facts: LifeFacts) => Looked | null>> = {
  'draft-frozen': (facts) => ({ isMet: frozenInState(facts) !== null }),
  'revised-frozen': (facts) => ({ isMet: frozenInState(facts) !== null }),
  'adopted-frozen': (facts) => ({ isMet: frozenInState(facts) !== null }),
  'as-approved': ({ changedSinceApproval }) =>
    changedSinceApproval === null ? null : { isMet: changedSinceApproval === 0 },
  'consultation-dates': ({ plan: { values } }) => ({
    isMet: !isEmptyValue(values.consultationOpensOn) && !isEmptyValue(values.consultationClosesOn),
  }),
  'consultation-over': ({ plan: { values }, today }) => ({
    isMet: isPast(values.consultationClosesOn, today),
  }),
  'required-approvals': ({ bodies }) => lacking(bodies.filter(({ form }) => form === 'due-form')),
  'considered-by-members': ({ bodies }) => lacking(bodies.filter(({ form }) => form === 'consideration')),
  'councillors-informed': councillorsInformed,
  'contributions-answered': ({ unanswered }) => ({
    isMet: unanswered.length === 0,
    bodies: [...new Map(unanswered.map(({ organisation }) => [organisation.code, organisation])).values()],
  }),
  'ministers-decided': ({ records, plan }) => ({ isMet: openDirections(records, plan).length === 0 }),
  'ministers-comments-considered': ministersCommentsConsidered,
  'on-every-site': ({ withoutPlan }) => ({ isMet: withoutPlan.length === 0, bodies: withoutPlan }),
  'review-finished': (facts) => {
    const since = inStateSince(facts);
    return {
      isMet: facts.records
        .all(planReviewDefinition)
        .some(
          (review) =>
            review.values.plan === facts.plan.code &&
            isFinished(review) &&
            (since === null || (review.values.reviewedOn ?? '') >= since),
        ),
    };
  },
  'successor-adopted': ({ records, plan }) => ({
    isMet: records
      .all(planDefinition)
      .some(
        ({ code, values }) =>
          code !== plan.code &&
          values.state !== null &&
          ['adopted', 'published', 'reviewed'].includes(values.state),
      ),
  }),
};

/**
 * The councillors of every council were told before their council decided; of a council that has not decided yet, by
 * today. Papers that name no council went to the councillors of all of them.
 *
 * @source APPR-07
 */
function councillorsInformed({ records, plan, bodies, today }: LifeFacts): Looked {
  const told = records
    .all(sendingDefinition)
    .filter(({ values }) => values.plan === plan.code && values.office === 'all-councillors');
  const isTold = (council: string | null, decidedOn: string | null) =>
    told.some(
      ({ values: { organisation, sentOn } }) =>
        (council === null || organisation === null || organisation === council) &&
        sentOn !== null &&
        sentOn <= today &&
        (decidedOn === null || sentOn < decidedOn),
    );
  const councils = bodies.filter(({ organisation }) => organisation.values.kind === 'local-authority');
  const without = councils
    .filter(({ organisation, approval }) => !isTold(organisation.code, approval?.values.decidedOn ?? null))
    .map(({ organisation }) => organisation);
  return { isMet: councils.length > 0 ? without.length === 0 : isTold(null, null), bodies: without };
}

/**
 * What the Welsh Government said of the draft has been considered: each comment of theirs that came has what was made of it
 * beside it. They neither approve nor reject a plan.
 *
 * @source CONS-05
 */
function ministersCommentsConsidered({ records, plan }: LifeFacts): Looked {
  const comments = records
    .all(adviceDefinition)
    .filter(({ values }) => values.plan === plan.code && values.adviser === 'welsh-ministers')
    .filter(({ values }) => values.receivedOn !== null || !isEmptyValue(values.text));
  return { isMet: comments.every(({ values }) => !isEmptyValue(values.response)) };
}

function lacking(bodies: readonly BodyApproval[]): Looked {
  const without = bodies.filter(({ isGiven }) => !isGiven).map(({ organisation }) => organisation);
  return { isMet: without.length === 0, bodies: without };
}

/** Whether every reading of a fact ends before today; a fact nobody has recorded is not past. */
function isPast(fact: Plan['values']['consultationClosesOn'], today: string): boolean {
  const span = spanOfFact(fact);
  return span !== undefined && span.last < today;
}

/**
 * The guards on a way: those of the plan's life, and every finding of the rulebooks that falls due on it.
 *
 * @param result - the check of the plan as if it had arrived
 * @source APPR-01; DESIGN rule 5; LAW-05
 */
export function guardsOn(transition: Transition, facts: LifeFacts, result: CheckResult): readonly Guard[] {
  const own = transition.guards.flatMap((code): Guard[] => {
    const looked = looks[code](facts);
    return looked
      ? [{ of: 'life', code, isMet: looked.isMet, passedBy: passedBy[code], bodies: looked.bodies ?? [] }]
      : [];
  });
  return transition.isBack ? [] : [...own, ...rulebookGuards(transition, result)];
}

/** Who may pass over a finding: what stops a publication nobody, what is law an administrator. */
const passedBySeverity: Readonly<Record<Severity, PassedBy | null>> = {
  'stops-publication': 'nobody',
  'legal-duty': 'administrator',
  guidance: 'coordinator',
  advice: null,
};

function rulebookGuards({ from, to }: Transition, result: CheckResult): readonly Guard[] {
  return result.findings.flatMap(({ severity, verdict }): Guard[] => {
    const { requirement } = verdict;
    const who = passedBySeverity[severity];
    // Approvals have guards of their own, which name the bodies.
    if (who === null || verdict.word === 'met' || requirement.rule.kind === 'approval') return [];
    if (severity !== 'stops-publication' && !fallsDueBetween(requirement, from, to)) return [];
    const place = verdict.gaps[0] ?? verdict.missing[0] ?? null;
    return [
      { of: 'rulebook', code: requirement.id, isMet: false, passedBy: who, verdict, requirement, place },
    ];
  });
}

function fallsDueBetween({ dueFrom }: Requirement, from: PlanState, to: PlanState): boolean {
  if (dueFrom === undefined) return false;
  const due = planStates.indexOf(dueFrom);
  return due > planStates.indexOf(from) && due <= planStates.indexOf(to);
}

/** Guards that are not met, as far as a person can go with a reason. */
export interface Standing {
  /** Those that stop this person, whatever the reason. */
  readonly stopping: readonly Guard[];
  /** Those this person may pass over with a reason. */
  readonly passable: readonly Guard[];
}

/** What stands in a person's way. @param role - of the person in the partnership */
export function standingOf(guards: readonly Guard[], role: string): Standing {
  const unmet = guards.filter(({ isMet }) => !isMet);
  const may = (who: PassedBy) =>
    who === 'coordinator' ? role === 'coordinator' || role === 'administrator' : who === role;
  return {
    stopping: unmet.filter((guard) => !may(guard.passedBy)),
    passable: unmet.filter((guard) => may(guard.passedBy)),
  };
}
