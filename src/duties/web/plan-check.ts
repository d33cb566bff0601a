import type { PageRequest, Services } from '../../access/web/index.ts';
import type { Bilingual } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { CheckResult, PlanState, Rulebook } from '../index.ts';

/** A plan as it was just checked, and what it was checked against. */
export interface PlanCheck {
  readonly plan: { readonly code: string; readonly title: Bilingual };
  readonly rulebooks: readonly Rulebook[];
  readonly records: RecordSet;
  readonly result: CheckResult;
}

/** Which plan, on which day, by which rulebooks. */
export interface AskedCheck {
  readonly plan?: string;
  readonly on?: string;
  readonly rulebooks?: readonly string[];
  /** As if the plan had come this far in its life. */
  readonly inState?: PlanState;
}

/**
 * Checks a plan of a partnership: given to these pages by whoever can gather all the facts. Null when the partnership
 * has no such plan yet.
 *
 * @param asked - a plan's code (the newest when not given), the day of the law (today when not given) and the ids of
 *   rulebooks (the plan's own and that of the thread when not given)
 */
export type CheckOfPlan = (
  services: Services,
  partnershipId: string,
  asked: AskedCheck,
) => Promise<PlanCheck | null>;

/** The check a page is about: plan and day from the query. */
export async function checkAskedFor(
  request: PageRequest,
  check: CheckOfPlan,
  more: Pick<AskedCheck, 'rulebooks'> = {},
): Promise<PlanCheck | null> {
  if (!request.partnershipId) return null;
  const { plan, on } = request.query;
  return check(request.services, request.partnershipId, {
    ...(plan ? { plan } : {}),
    ...(on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
    ...more,
  });
}
