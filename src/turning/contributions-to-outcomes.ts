import { organisationDefinition } from '../partnership/index.ts';
import {
  type Action,
  actionDefinition,
  type Contribution,
  contributionDefinition,
  isAgreedState,
  type Outcome,
  outcomeDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type ContributionStory, contributionStoryDefinition } from './contribution-story.ts';

/** What one partner gives to one outcome. */
export interface PartnersPart {
  /** Code of the organisation. */
  readonly organisation: string;
  /** What it has agreed to, each with the action it belongs to. */
  readonly promises: readonly { readonly contribution: Contribution; readonly action: Action }[];
  readonly stories: readonly ContributionStory[];
}

/** Everything partners give to one outcome, in the order of the partners. */
export interface OutcomeShared {
  readonly outcome: Outcome;
  readonly parts: readonly PartnersPart[];
  readonly promised: number;
  readonly delivered: number;
}

/**
 * Each partner’s contribution to each shared outcome and whether it was delivered. Only what a partner has agreed is its
 * promise; a promise to an action counts for every outcome that the action serves.
 *
 * @source PERF-07
 */
export function contributionsToOutcomes(records: RecordSet): readonly OutcomeShared[] {
  const agreed = records.all(contributionDefinition).filter(({ values }) => isAgreedState(values.state));
  return records.all(outcomeDefinition).map((outcome) => {
    const promises = agreed.flatMap((contribution) => {
      const action = records.one(actionDefinition, contribution.values.action);
      return action?.values.outcomes.includes(outcome.code) ? [{ contribution, action }] : [];
    });
    const stories = records
      .all(contributionStoryDefinition)
      .filter(({ values }) => values.outcome === outcome.code);
    const parts = records.all(organisationDefinition).map(({ code }) => ({
      organisation: code,
      promises: promises.filter(({ contribution }) => contribution.values.organisation === code),
      stories: stories.filter(({ values }) => values.organisation === code),
    }));
    return {
      outcome,
      parts: parts.filter((part) => part.promises.length + part.stories.length > 0),
      promised: promises.length,
      delivered: promises.filter(({ contribution }) => contribution.values.deliveryState === 'done').length,
    };
  });
}
