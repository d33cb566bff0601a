import { type RecordSet, referencesOf } from '../records/index.ts';
import { type Recommendation, recommendationDefinition } from './recommendation.ts';
import { type RecommendationResponse, recommendationResponseDefinition } from './recommendation-response.ts';

/** What an answer leaves open: a reason for refusing, somebody to carry it out, a day to do it by. */
export type AnswerGap = 'reason' | 'owner' | 'action-by';

/** One answer as it stands on a day. */
export interface ResponseStanding {
  readonly response: RecommendationResponse;
  /** Nobody has answered, and the last day for it has passed. */
  readonly isOverdue: boolean;
  /** It was accepted, and the day to do it by has passed with nothing done. */
  readonly isActionLate: boolean;
  readonly lacks: readonly AnswerGap[];
}

/** A recommendation with the answer of each organisation it was addressed to. */
export interface RecommendationStanding {
  readonly recommendation: Recommendation;
  readonly responses: readonly ResponseStanding[];
  /** The day on which scrutiny meant to look again has passed, and it has not. */
  readonly isToBeLookedAt: boolean;
}

/**
 * Every recommendation with what was answered and what is still open, newest first.
 *
 * @param on - ISO date: today
 * @source SCRU-06
 */
export function recommendationStandings(records: RecordSet, on: string): readonly RecommendationStanding[] {
  const byRecommendation = Map.groupBy(
    records.all(recommendationResponseDefinition),
    ({ values }) => values.recommendation,
  );
  return records
    .all(recommendationDefinition)
    .map((recommendation) => ({
      recommendation,
      responses: (byRecommendation.get(recommendation.code) ?? []).map((response) =>
        responseStanding(response, on),
      ),
      isToBeLookedAt: isToBeLookedAt(recommendation, on),
    }))
    .toSorted((a, b) => dayMade(b).localeCompare(dayMade(a)));
}

/** How one answer stands on a day. */
export function responseStanding(response: RecommendationResponse, on: string): ResponseStanding {
  const { state, dueOn, actionBy, doneOn } = response.values;
  const isAccepted = state === 'accepted' || state === 'accepted-in-part';
  return {
    response,
    isOverdue: state === 'awaited' && dueOn !== null && dueOn < on,
    isActionLate: isAccepted && doneOn === null && actionBy !== null && actionBy < on,
    lacks: gapsOf(response),
  };
}

function gapsOf({ values }: RecommendationResponse): readonly AnswerGap[] {
  const { state, answer, owner, actionBy } = values;
  const isUnsaid = (text: { readonly cy: string; readonly en: string }) => text.cy === '' && text.en === '';
  const isAccepted = state === 'accepted' || state === 'accepted-in-part';
  const needsReason = state === 'refused' || state === 'accepted-in-part';
  return [
    ...(needsReason && isUnsaid(answer) ? (['reason'] as const) : []),
    ...(isAccepted && isUnsaid(owner) ? (['owner'] as const) : []),
    ...(isAccepted && actionBy === null ? (['action-by'] as const) : []),
  ];
}

function isToBeLookedAt({ values }: Recommendation, on: string): boolean {
  const { lookAgainOn, followedUpOn } = values;
  return lookAgainOn !== null && lookAgainOn <= on && (followedUpOn ?? '') < lookAgainOn;
}

function dayMade({ recommendation }: RecommendationStanding): string {
  return recommendation.values.madeOn ?? '';
}

/** What is recommended about one record: an action, an outcome, a priority or a promise. */
export function recommendationsAbout(
  standings: readonly RecommendationStanding[],
  field: 'actions' | 'outcomes' | 'priorities' | 'contributions',
  code: string,
): readonly RecommendationStanding[] {
  return standings.filter(({ recommendation }) => referencesOf(recommendation, field).includes(code));
}
