import { type Election, electionDefinition } from '../governance/index.ts';
import type { RecordSet } from '../records/index.ts';
import { isFinished, planReviewDefinition } from './plan-review.ts';

/**
 * The local election after which the plan has not been reviewed thoroughly yet: about every four years the whole of it is
 * looked at anew, in line with the elections.
 *
 * @param on - ISO date: today
 * @returns null where every election since the plan began has its review
 * @source PERF-15; DUTY-14
 */
export function thoroughReviewOwed(
  records: RecordSet,
  plan: { readonly code: string; readonly startsOn: string | null },
  on: string,
): Election | null {
  const reviews = records
    .all(planReviewDefinition)
    .filter(
      (each) => each.values.plan === plan.code && each.values.reviewKind === 'thorough' && isFinished(each),
    );
  const held = records
    .all(electionDefinition)
    .filter(({ values }) => values.kind === 'ordinary' && values.heldOn !== null && values.heldOn <= on)
    .filter(({ values }) => (values.heldOn ?? '') >= (plan.startsOn ?? ''))
    .toSorted((a, b) => (b.values.heldOn ?? '').localeCompare(a.values.heldOn ?? ''));
  const [newest] = held;
  const isReviewed = ({ code, values }: Election) =>
    reviews.some(
      (each) => each.values.election === code || (each.values.reviewedOn ?? '') >= (values.heldOn ?? ''),
    );
  return newest && !isReviewed(newest) ? newest : null;
}
