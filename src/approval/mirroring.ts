import { membersOn, type Organisation } from '../partnership/index.ts';
import {
  type Action,
  actionDefinition,
  type Contribution,
  contributionDefinition,
  isAgreedState,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** A promise that was agreed, with the action it is made to. */
export interface Commitment {
  readonly contribution: Contribution;
  readonly action: Action;
  /** Whether it has been carried into the partner's own plan: a document is named. */
  readonly isCarried: boolean;
  /** Whether somebody said how the partner's own people heard of it. */
  readonly isTold: boolean;
  /** Whether its place in the partner's budget and business plan is named. */
  readonly isBudgeted: boolean;
  /** Agreed by the person at the table, and not yet by the organisation. */
  readonly isSubjectToConsent: boolean;
}

/** What one organisation has agreed to do, and where it stands in its own plans. */
export interface Mirror {
  readonly organisation: Organisation;
  readonly commitments: readonly Commitment[];
  readonly notCarried: readonly Commitment[];
}

/** Contributions to the actions of a plan. */
export function contributionsOf(records: RecordSet, plan: string): readonly Contribution[] {
  return records
    .all(contributionDefinition)
    .filter(({ values }) => records.one(actionDefinition, values.action)?.values.plan === plan);
}

/**
 * What each member has agreed in a plan, which of it is not carried over into its own corporate plan, and which its own people
 * have been told of and its budget carries.
 *
 * @param today - ISO date: members are those with a seat on it
 * @source APPR-04; GOV-07, GOV-37
 */
export function mirrorsOf(records: RecordSet, plan: string, today: string): readonly Mirror[] {
  const agreed = contributionsOf(records, plan).filter(({ values }) => isAgreedState(values.state));
  return membersOn(records, today).map((organisation) => {
    const commitments = agreed
      .filter(({ values }) => values.organisation === organisation.code)
      .flatMap((contribution): Commitment[] => {
        const action = records.one(actionDefinition, contribution.values.action);
        if (!action) return [];
        const { corporatePlan, businessPlan, communicated, consentOn } = contribution.values;
        return [
          {
            contribution,
            action,
            isCarried: corporatePlan.trim() !== '',
            isTold: communicated.cy + communicated.en !== '',
            isBudgeted: businessPlan.trim() !== '',
            isSubjectToConsent: consentOn === null,
          },
        ];
      });
    return { organisation, commitments, notCarried: commitments.filter(({ isCarried }) => !isCarried) };
  });
}
