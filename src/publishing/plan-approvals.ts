import { approvalsNeeded, type BodyApproval } from '../approval/index.ts';
import type { CheckResult } from '../duties/index.ts';
import { bodyMeetingDefinition } from '../governance/index.ts';
import { planDefinition, planStates } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { PublishedApproval } from './published-plan.ts';

/**
 * Every body that must approve a plan or agree it, with what it decided so far, in the form a version keeps: those that
 * have not are there too. A plan on which nobody was to decide yet has none. Members are those on the day of the check.
 *
 * @source APPR-01, APPR-03, APPR-05, APPR-08
 */
export function publishedApprovals(
  result: CheckResult,
  records: RecordSet,
  plan: string,
): readonly PublishedApproval[] {
  const own = records.one(planDefinition, plan);
  if (!own || planStates.indexOf(own.values.state ?? 'draft') < planStates.indexOf('approval')) return [];
  return approvalsNeeded(result, records, { plan: own, today: result.on }).map((body) =>
    approvalOf(body, records),
  );
}

const nothing = { cy: '', en: '' };

function approvalOf(
  { organisation, form, standing, isGiven, approval }: BodyApproval,
  records: RecordSet,
): PublishedApproval {
  const decided = approval?.values;
  return {
    organisation: organisation.code,
    form,
    state: standing,
    isGiven,
    takenBy: decided?.takenBy ?? null,
    meeting: records.one(bodyMeetingDefinition, decided?.meeting ?? null)?.values.body ?? null,
    decidedOn: decided?.decidedOn ?? null,
    minuteReference: decided?.minuteReference ?? '',
    resolution: decided?.resolution ?? nothing,
    conditions: decided?.conditions ?? nothing,
    reservation: decided?.reservation ?? nothing,
  };
}
