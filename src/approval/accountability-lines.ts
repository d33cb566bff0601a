import { isOfThisText, lastRevisedOn } from '../duties/index.ts';
import { type Group, groupDefinition } from '../governance/index.ts';
import { type Organisation, organisationDefinition } from '../partnership/index.ts';
import {
  type Action,
  actionDefinition,
  type Contribution,
  isAgreedState,
  outcomeDefinition,
  type Priority,
  priorityDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Approval, approvalDefinition } from './approval.ts';
import { contributionsOf } from './mirroring.ts';
import { type Publication, publicationDefinition } from './publication.ts';

/** One partner of an action, before its own governing body. */
export interface OwnBodyLine {
  readonly organisation: Organisation;
  /** It is to lead the action, and has not agreed to any part in it. */
  readonly isOnlyProposed: boolean;
  /** What its governing body decided about the plan; null where nothing is recorded. */
  readonly approval: Approval | null;
  /** Whether one of its promises to this action stands in its own corporate plan. */
  readonly isInOwnPlan: boolean;
}

/** The four lines along which somebody answers for an action. */
export interface AccountabilityLines {
  readonly action: Action;
  /** To each partner's own governing body. */
  readonly ownBodies: readonly OwnBodyLine[];
  /** To fellow partners: who promised what, and agreed it. */
  readonly promises: readonly Contribution[];
  /** To citizens: where the plan and reports on it were published. */
  readonly published: readonly Publication[];
  /** To other partnerships: those whose members carry the action, the board apart. */
  readonly partnerships: readonly Group[];
}

/** A priority with the lines of its actions; null for actions that serve none. */
export interface AccountabilityOfPriority {
  readonly priority: Priority | null;
  readonly actions: readonly AccountabilityLines[];
}

/**
 * Who answers for every action, priority by priority, along four lines: partner to its own governing body, partner to
 * partner, partnership to citizens, partnership to other partnerships.
 *
 * @param on - ISO date: publications and groups as they are on it
 * @source GOV-09; 003 Ch4
 */
export function accountabilityOf(
  records: RecordSet,
  plan: string,
  on: string,
): readonly AccountabilityOfPriority[] {
  const actions = records.all(actionDefinition).filter(({ values }) => values.plan === plan);
  const linesOf = linesIn(records, plan, on);
  const byPriority = records
    .all(priorityDefinition)
    .filter(({ values }) => values.plan === plan)
    .map((priority) => ({
      priority,
      actions: actions.filter((action) => prioritiesOf(records, action).includes(priority.code)).map(linesOf),
    }));
  const none = actions.filter((action) => prioritiesOf(records, action).length === 0);
  return none.length === 0 ? byPriority : [...byPriority, { priority: null, actions: none.map(linesOf) }];
}

function prioritiesOf(records: RecordSet, { values }: Action): readonly string[] {
  return values.outcomes.flatMap((code) => records.one(outcomeDefinition, code)?.values.priorities ?? []);
}

/** Reads once what all actions of a plan share. */
function linesIn(records: RecordSet, plan: string, on: string): (action: Action) => AccountabilityLines {
  const promises = Map.groupBy(contributionsOf(records, plan), ({ values }) => values.action);
  const revisedOn = lastRevisedOn(records, plan);
  const approvals = records
    .all(approvalDefinition)
    .filter(({ values }) => values.plan === plan && isOfThisText(values, revisedOn));
  const published = records
    .all(publicationDefinition)
    .filter(({ values }) => values.plan === plan && values.publishedOn !== null && values.publishedOn <= on);
  const partnerships = records
    .all(groupDefinition)
    .filter(({ values }) => values.tier === 'statutory-board' || values.tier === 'partnership')
    .filter(({ values }) => values.endsOn === null || values.endsOn >= on);
  return (action) => {
    const agreed = (promises.get(action.code) ?? []).filter(({ values }) => isAgreedState(values.state));
    const codes = new Set([action.values.lead, ...agreed.map(({ values }) => values.organisation)]);
    const carriers = [...codes].flatMap((code) => records.one(organisationDefinition, code) ?? []);
    return {
      action,
      ownBodies: carriers.map((organisation) => ({
        organisation,
        isOnlyProposed: !agreed.some(({ values }) => values.organisation === organisation.code),
        approval: approvals.find(({ values }) => values.organisation === organisation.code) ?? null,
        isInOwnPlan: agreed.some(
          ({ values }) => values.organisation === organisation.code && values.corporatePlan.trim() !== '',
        ),
      })),
      promises: agreed,
      published,
      partnerships: partnerships.filter(
        ({ values }) => carriers.length > 0 && carriers.every(({ code }) => values.members.includes(code)),
      ),
    };
  };
}
